import type { CSSProperties } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { type ComparedPlaces, comparedPlaces } from "../../derive/compared-places.ts";
import { chooseTable } from "../../state/actions.ts";
import { MAX_COMPARED_PLACES } from "../../state/view.ts";
import { currentView } from "../../state/view-store.ts";
import { Button } from "../../ui/button.tsx";
import { useGridKeys } from "../../ui/use-grid-keys.ts";
import { comparedTakeAway } from "../take-away/table-take-away.ts";
import { ColumnChoice } from "./column-choice.tsx";
import columns from "./compared.module.css";
import { ComparedAbout } from "./compared-about.tsx";
import { ComparedClaimRow } from "./compared-claim-row.tsx";
import { ComparedHead } from "./compared-head.tsx";
import { ComparedFigureRow } from "./compared-row.tsx";
import { PlacePicker } from "./place-picker.tsx";
import { EARLIER, isEarlier } from "./shown-rows.ts";
import styles from "./table.module.css";
import { TableHead } from "./table-head.tsx";

const add = (id: string) => chooseTable({ compared: [...currentView().table.compared, id] });

/** Two to five places or sites side by side: every figure and claim, what is missing, and where they differ. */
export function CompareTable() {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  const view = useView((now) => now);
  const { compared } = view.table;
  const selection = view.selection;
  const table = comparedPlaces(atlas, compared);
  return (
    <>
      <TableHead
        title={t("table:compare-title")}
        record="table:compare"
        subtitle={t("table:compare-note")}
        takeAway={comparedTakeAway(atlas, format, view)}
      >
        {compared.length < MAX_COMPARED_PLACES && <PlacePicker chosen={compared} onChoose={add} />}
        {compared.length > 0 && (
          <ColumnChoice groups={[{ label: null, columns: [{ id: EARLIER, name: t("table:earlier") }] }]} />
        )}
      </TableHead>
      {compared.length < 2 && (
        <p className={styles.empty}>
          {t(compared.length === 0 ? "table:compare-empty" : "table:compare-one")}{" "}
          {selection && !compared.includes(selection.id) && (
            <Button onClick={() => add(selection.id)}>{t("table:compare-selected")}</Button>
          )}
        </p>
      )}
      {compared.length > 0 && <Columns table={table} />}
    </>
  );
}

function Columns({ table }: { table: ComparedPlaces }) {
  const { t, text } = useFormat();
  const view = useView((now) => now);
  const grid = useGridKeys();
  const width = table.things.length + 1;
  const heading = (label: string, count: number) => (
    <tr>
      <th scope="rowgroup" colSpan={width} className={columns.group}>
        <span>
          {label} <span data-ui-count>{count}</span>
        </span>
      </th>
    </tr>
  );
  return (
    <>
      <table
        ref={grid.grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of arrow keys is still a table of numbers
        role="grid"
        className={columns.table}
        style={{ "--columns": table.things.length } as CSSProperties}
        onKeyDown={grid.onKeyDown}
        onFocus={grid.onFocus}
      >
        <caption className="visually-hidden">{t("table:caption-compare")}</caption>
        <ComparedHead things={table.things} />
        <ComparedAbout things={table.things} />
        {table.groups.map(({ group, rows }) => (
          <tbody key={group}>
            {heading(t(`selection:group.${group}`), new Set(rows.map(({ metric }) => metric)).size)}
            {rows
              .filter((row) => !isEarlier(view, row))
              .map((row) => (
                <ComparedFigureRow key={row.id} row={row} things={table.things} />
              ))}
          </tbody>
        ))}
        {table.claims.length > 0 && (
          <tbody>
            {heading(t("selection:claims"), table.claims.flatMap(({ cells }) => cells.flat()).length)}
            {table.claims.map((row) => (
              <ComparedClaimRow key={row.measureId} row={row} things={table.things} />
            ))}
          </tbody>
        )}
      </table>
      {table.unknown.length > 0 && (
        <details className={styles.notes}>
          <summary data-ui-count>{t("table:unknown", { count: table.unknown.length })}</summary>
          <ul>
            {table.unknown.map(({ id, names }) => (
              <li key={id} data-record={`metric:${id}`}>
                {text(names)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
