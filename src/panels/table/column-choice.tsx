import { Columns3 } from "lucide-react";
import { useRef, useState } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { chooseTable } from "../../state/actions.ts";
import { currentView } from "../../state/view-store.ts";
import { Button } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";
import styles from "./column-choice.module.css";

export interface ColumnGroup {
  readonly label: string | null;
  /** Whose words the names are, where they may hold numerals of their own. */
  readonly columns: readonly { readonly id: string; readonly name: string; readonly record?: string }[];
}

/** More than this the link does not hold. */
const MOST_HIDDEN = 80;

function setHidden(ids: readonly string[], hide: boolean): void {
  const others = currentView().table.hidden.filter((id) => !ids.includes(id));
  chooseTable({ hidden: hide ? [...others, ...ids].slice(-MOST_HIDDEN) : others });
}

/** Puts columns away and takes them out again, one by one or a group at once. */
export function ColumnChoice({ groups }: { groups: readonly ColumnGroup[] }) {
  const { t } = useFormat();
  const hidden = useView((view) => view.table.hidden);
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const all = groups.flatMap(({ columns }) => columns.map(({ id }) => id));
  const shown = all.filter((id) => !hidden.includes(id)).length;
  return (
    <div ref={place}>
      <Button
        icon={<Columns3 aria-hidden="true" />}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t("table:columns")}
        {shown < all.length && (
          <span data-ui-count>
            {shown}/{all.length}
          </span>
        )}
      </Button>
      {isOpen && (
        <Popover label={t("table:columns")} anchor={place} align="end" onClose={() => setOpen(false)}>
          <div className={styles.all}>
            <Button onClick={() => setHidden(all, false)}>{t("table:columns-all")}</Button>
          </div>
          {groups.map(({ label, columns }) => (
            <Group key={label ?? ""} label={label} columns={columns} hidden={hidden} />
          ))}
        </Popover>
      )}
    </div>
  );
}

function Group({ label, columns, hidden }: ColumnGroup & { hidden: readonly string[] }) {
  const ids = columns.map(({ id }) => id);
  const shown = ids.filter((id) => !hidden.includes(id)).length;
  return (
    <fieldset className={styles.group}>
      {label && (
        <legend>
          <label>
            <input
              type="checkbox"
              checked={shown > 0}
              ref={(box) => {
                if (box) box.indeterminate = shown > 0 && shown < ids.length;
              }}
              onChange={() => setHidden(ids, shown === ids.length)}
            />
            {label}
          </label>
        </legend>
      )}
      {columns.map(({ id, name, record }) => (
        <label key={id} data-record={record} data-period={record ? undefined : ""}>
          <input
            type="checkbox"
            checked={!hidden.includes(id)}
            onChange={(event) => setHidden([id], !event.target.checked)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
