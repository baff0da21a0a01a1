import { type ReactNode, useState } from "react";
import { useEphemeral, useView } from "../../../bind/use-view.ts";
import type { Cell } from "../../../export/csv.ts";
import type { TidyTable } from "../../../export/reach-tables.ts";
import { select } from "../../../state/actions.ts";
import { hover, hoverPart } from "../../../state/ephemeral-store.ts";
import type { Selection } from "../../../state/view.ts";
import { useGridKeys } from "../../../ui/use-grid-keys.ts";
import { SortHeader } from "../../table/sort-header.tsx";
import table from "../../table/table.module.css";
import { TableHead } from "../../table/table-head.tsx";
import styles from "./data-grid.module.css";
import { type GridSort, sortedRows } from "./grid-rows.ts";
import { tidyTakeAway } from "./tidy-take-away.ts";

export interface GridColumn {
  readonly id: string;
  readonly label: ReactNode;
  readonly numeric: boolean;
  /** Names of its columns on the clipboard. */
  readonly plain: readonly string[];
}

export interface GridCell {
  readonly text: ReactNode;
  /** What the column is sorted by; null stands last. */
  readonly sort: number | string | null;
  /** On the clipboard: numbers with all their digits. */
  readonly plain: readonly Cell[];
  /** Of a computed number: itself, and the formula that made it. */
  readonly value?: number | string;
  readonly formula?: string;
}

export interface GridRow {
  readonly id: string;
  /** What a press on its name selects. */
  readonly of: Selection | null;
  /** The combination that it shows on the map. */
  readonly mask?: number;
  readonly cells: readonly GridCell[];
}

interface DataGridProps {
  title: string;
  subtitle: ReactNode;
  caption: string;
  columns: readonly GridColumn[];
  rows: readonly GridRow[];
  /** Under the rows, never sorted. */
  foot?: readonly GridRow[];
  /** Words of the file's name, beside the title. */
  fileName: readonly string[];
  file: () => TidyTable;
  sourceIds: ReadonlySet<string>;
  tools?: ReactNode;
}

/** A large table of reaches: sorted by any column, its head and its first column in sight, taken away as a file. */
export function DataGrid({ columns, rows, foot = [], ...props }: DataGridProps) {
  const [sort, setSort] = useState<GridSort | null>(null);
  const { grid, onKeyDown, onFocus } = useGridKeys();
  const sorted = sortedRows(rows, columns, sort);
  return (
    <>
      <TableHead
        title={props.title}
        record="table:reaches"
        subtitle={props.subtitle}
        takeAway={tidyTakeAway({
          title: props.title,
          name: [props.title, ...props.fileName],
          sourceIds: props.sourceIds,
          file: props.file,
          cells: () => [
            columns.flatMap(({ plain }) => plain),
            ...sorted.map(({ cells }) => cells.flatMap(({ plain }) => plain)),
          ],
        })}
      >
        {props.tools}
      </TableHead>
      <table className={`${table.table} ${styles.grid}`} ref={grid} onKeyDown={onKeyDown} onFocus={onFocus}>
        <caption className="visually-hidden" data-record="table:reaches">
          {props.caption}
        </caption>
        <thead>
          <tr>
            {columns.map(({ id, label, numeric }, i) => (
              <SortHeader
                key={id}
                label={label}
                direction={sort?.column === id ? sort.direction : null}
                first={numeric ? "descending" : "ascending"}
                numeric={numeric}
                frozen={i === 0}
                onSort={(direction) => setSort({ column: id, direction })}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <Row key={row.id} row={row} columns={columns} />
          ))}
        </tbody>
        {foot.length > 0 && (
          <tfoot className={styles.foot}>
            {foot.map((row) => (
              <Row key={row.id} row={row} columns={columns} />
            ))}
          </tfoot>
        )}
      </table>
    </>
  );
}

function Row({ row: { of, mask, cells }, columns }: { row: GridRow; columns: readonly GridColumn[] }) {
  const isSelected = useView(({ selection }) => of !== null && selection?.type === of.type && selection.id === of.id);
  const isHovered = useEphemeral(
    ({ hover: at, hoverPart: part }) =>
      (of !== null && at?.type === of.type && at.id === of.id) || (mask !== undefined && part === mask),
  );
  const point = (isOn: boolean) => {
    if (of) hover(isOn ? of : null);
    if (mask !== undefined) hoverPart(isOn ? mask : null);
  };
  return (
    <tr
      data-selected={isSelected || undefined}
      data-hover={isHovered || undefined}
      onPointerEnter={() => point(true)}
      onPointerLeave={() => point(false)}
      onFocus={() => point(true)}
      onBlur={() => point(false)}
    >
      {cells.map((cell, i) => {
        const column = columns[i];
        if (!column) return null;
        if (i > 0) {
          return (
            <td
              key={column.id}
              data-numeric={column.numeric || undefined}
              data-value={cell.value}
              data-computed={cell.formula}
              data-cell
            >
              {cell.text}
            </td>
          );
        }
        return (
          <th key={column.id} scope="row" className={table.frozen} data-cell={of ? undefined : true}>
            {of ? (
              <button type="button" aria-pressed={isSelected} onClick={() => select(isSelected ? null : of)}>
                {cell.text}
              </button>
            ) : (
              cell.text
            )}
          </th>
        );
      })}
    </tr>
  );
}
