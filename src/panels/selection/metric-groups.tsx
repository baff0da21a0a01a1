import { useFormat } from "../../bind/use-format.ts";
import type { PlaceSheet, SheetRow } from "../../derive/place-sheet.ts";
import styles from "./selection.module.css";
import { SheetRowItem } from "./sheet-row-item.tsx";

/** Everything known of a place, group by group, and what is not known, with the reason. */
export function MetricGroups({ sheet }: { sheet: PlaceSheet }) {
  const { t } = useFormat();
  return (
    <>
      {sheet.groups.map(({ group, rows }) => (
        <Group key={group} title={t(`selection:group.${group}`)} rows={rows} />
      ))}
      <Group title={t("selection:without-figures")} rows={sheet.missing} />
    </>
  );
}

function Group({ title, rows }: { title: string; rows: readonly SheetRow[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className={styles.group}>{title}</h3>
      <ul>
        {rows.map((row) => (
          <SheetRowItem key={row.ref ?? row.metric.id} row={row} />
        ))}
      </ul>
    </>
  );
}
