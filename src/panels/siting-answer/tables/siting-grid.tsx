import { type ReactNode, useState } from "react";
import type { TidyTable } from "../../../export/reach-tables.ts";
import { hoverCandidate } from "../../../state/siting-hover.ts";
import { Button } from "../../../ui/button.tsx";
import { useGridKeys } from "../../../ui/use-grid-keys.ts";
import type { GridCell, GridColumn } from "../../reach-answer/tables/data-grid.tsx";
import { type GridSort, sortedRows } from "../../reach-answer/tables/grid-rows.ts";
import { tidyTakeAway } from "../../reach-answer/tables/tidy-take-away.ts";
import { SortHeader } from "../../table/sort-header.tsx";
import table from "../../table/table.module.css";
import { TableHead } from "../../table/table-head.tsx";
import { sitingSources } from "../../take-away/siting-sources.ts";
import { useToldNow } from "../told.ts";
import { useHovered } from "../use-hovered.ts";

export interface SitingRow {
  readonly id: string;
  /** The candidate that it is about, for the map; null: none, or several. */
  readonly candidateId: string | null;
  /** Of the answer: drawn as selected. */
  readonly isChosen?: boolean;
  readonly cells: readonly GridCell[];
}

interface SitingGridProps {
  title: string;
  subtitle: ReactNode;
  caption: string;
  columns: readonly GridColumn[];
  rows: readonly SitingRow[];
  /** How many there would be, where not all are listed. */
  of?: number;
  file: () => TidyTable;
}

/** Rows of a table: a grid of small cells has tens of thousands; the file has them all. */
export const MOST_ROWS = 1000;
/** Rows drawn at a time: a grid of small cells has tens of thousands. */
const PAGE = 200;

/** A large table of an answer: sorted by any column, its head and its first column in sight, taken away as a file. */
export function SitingGrid({ title, subtitle, caption, columns, rows, of = rows.length, file }: SitingGridProps) {
  const told = useToldNow();
  const { t } = told.format;
  const [sort, setSort] = useState<GridSort | null>(null);
  const [most, setMost] = useState(PAGE);
  const { grid, onKeyDown, onFocus } = useGridKeys();
  const sorted = sortedRows(rows, columns, sort);
  const shown = sorted.slice(0, most);
  return (
    <>
      <TableHead
        title={title}
        record="table:siting"
        subtitle={
          <>
            {subtitle}
            {of > rows.length && (
              <span data-ui-count>{t("siting-answer:table.first-of", { shown: rows.length, count: of })}</span>
            )}
          </>
        }
        takeAway={tidyTakeAway({
          title,
          name: [t("siting-answer:file-name"), title],
          sourceIds: sitingSources(told.atlas, told.data),
          file,
          cells: () => [
            columns.flatMap(({ plain }) => plain),
            ...sorted.map(({ cells }) => cells.flatMap(({ plain }) => plain)),
          ],
        })}
      />
      <table className={table.table} ref={grid} onKeyDown={onKeyDown} onFocus={onFocus}>
        <caption className="visually-hidden" data-record="table:siting">
          {caption}
        </caption>
        <thead data-ui-count>
          <tr>
            {columns.map(({ id, label, numeric }, i) => (
              <SortHeader
                key={id}
                label={label}
                direction={sort?.column === id ? sort.direction : null}
                first={numeric ? "descending" : "ascending"}
                numeric={numeric}
                frozen={i === 0}
                wraps={i > 0}
                onSort={(direction) => setSort({ column: id, direction })}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.id} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
      {sorted.length > shown.length && (
        <p className={table.notes}>
          <Button onClick={() => setMost(most + PAGE)}>
            <span data-ui-count>{t("siting-answer:table.more", { shown: shown.length, count: sorted.length })}</span>
          </Button>
        </p>
      )}
    </>
  );
}

function Row({ row: { candidateId, isChosen, cells }, columns }: { row: SitingRow; columns: readonly GridColumn[] }) {
  const isHovered = useHovered(candidateId);
  const point = (isOn: boolean) => candidateId !== null && hoverCandidate(isOn ? candidateId : null);
  return (
    <tr
      data-selected={isChosen || undefined}
      data-hover={isHovered || undefined}
      onPointerEnter={() => point(true)}
      onPointerLeave={() => point(false)}
      onFocus={() => point(true)}
      onBlur={() => point(false)}
    >
      {cells.map((cell, i) => {
        const column = columns[i];
        if (!column) return null;
        if (i === 0) {
          return (
            <th key={column.id} scope="row" className={table.frozen} data-cell>
              {cell.text}
            </th>
          );
        }
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
      })}
    </tr>
  );
}
