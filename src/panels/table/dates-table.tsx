import { memo } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { type DateColumn, tableDates } from "../../derive/table-dates.ts";
import { holds } from "../../model/period.ts";
import { sortTable } from "../../state/actions.ts";
import type { View } from "../../state/view.ts";
import { useGridKeys } from "../../ui/use-grid-keys.ts";
import { datesTakeAway } from "../take-away/table-take-away.ts";
import { ColumnChoice } from "./column-choice.tsx";
import { GridBody, type GridColumn } from "./grid-body.tsx";
import { gridScale } from "./grid-scale.ts";
import { MarkChip, MarkNotes } from "./mark-notes.tsx";
import { shownRows } from "./shown-rows.ts";
import { SortHeader } from "./sort-header.tsx";
import styles from "./table.module.css";
import { TableHead } from "./table-head.tsx";
import { useViewBehind } from "./use-view-behind.ts";

/** Runs of columns of one metric. */
function runs(columns: readonly DateColumn[]): { column: DateColumn; count: number }[] {
  const found: { column: DateColumn; count: number }[] = [];
  for (const column of columns) {
    const last = found.at(-1);
    if (last?.column.metric === column.metric) last.count += 1;
    else found.push({ column, count: 1 });
  }
  return found;
}

/** The metric at every date that it has; dates of another method stand apart and say so. */
export function DatesTable() {
  const view = useViewBehind();
  return <DatesGrid view={view} />;
}

const DatesGrid = memo(function DatesGrid({ view }: { view: View }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, text, period } = format;
  const grid = useGridKeys();
  const table = tableDates(atlas, view.metric, view.denominator, view.time.at);
  const ids = table.columns.map(({ id }) => id);
  const shown = shownRows(atlas, view, table.rows, ids);
  const keeps = (id: string) => !view.table.hidden.includes(id);
  const visible = table.columns.filter(({ id }) => keeps(id));
  // One scale: the dates of a metric are there to be read against each other.
  const scale = gridScale(
    format,
    table.metric.unit,
    view.denominator,
    shown.rows.flatMap(({ cells }) => cells.filter((_, i) => keeps(ids[i] ?? ""))),
    shown.total?.cells.filter((_, i) => keeps(ids[i] ?? "")) ?? [],
  );
  const columns = table.columns.map(
    ({ id, parted }): GridColumn => (keeps(id) ? { id, parted: parted && id !== visible[0]?.id, ...scale } : null),
  );
  const heads = runs(visible);
  const name = text(table.metric.names);
  const sort = view.tableSort;
  const direction = (id: string) => (sort.column === id ? sort.direction : null);
  return (
    <>
      <TableHead
        title={t("table:dates-title", { metric: name })}
        record={`metric:${table.metric.id}`}
        subtitle={t("table:dates-note", { unit: scale.scale.label })}
        shown={shown.rows.length}
        total={shown.rows.length + shown.filteredOut}
        filteredOut={shown.filteredOut}
        takeAway={datesTakeAway(atlas, format, view)}
      >
        <ColumnChoice
          groups={runs(table.columns).map(({ column: { metric } }) => ({
            label: text(metric.names),
            columns: table.columns
              .filter((column) => column.metric === metric)
              .map((column) => ({ id: column.id, name: period(column.date.period) })),
          }))}
        />
      </TableHead>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of arrow keys is still a table of numbers */}
      <table ref={grid.grid} role="grid" className={styles.table} onKeyDown={grid.onKeyDown} onFocus={grid.onFocus}>
        <caption className="visually-hidden" data-record={`metric:${table.metric.id}`}>
          {t("table:caption-dates", { metric: name })}
        </caption>
        <thead>
          {heads.length > 1 && (
            <tr>
              <td className={styles.frozen} />
              {heads.map(({ column, count }, i) => (
                <th
                  key={column.id}
                  scope="colgroup"
                  colSpan={count}
                  data-parted={i > 0 || undefined}
                  className={styles.span}
                  data-record={`metric:${column.metric.id}`}
                >
                  <span>{text(column.metric.names)}</span>
                </th>
              ))}
            </tr>
          )}
          <tr>
            <SortHeader
              label={t(table.rows.length > 17 ? "table:city" : "table:district")}
              direction={direction("place")}
              first="ascending"
              frozen
              onSort={(next) => sortTable({ column: "place", direction: next })}
            />
            {visible.map((column, i) => (
              <SortHeader
                key={column.id}
                label={<span data-period>{period(column.date.period)}</span>}
                direction={direction(column.id)}
                first="descending"
                numeric
                parted={column.parted && i > 0}
                current={holds(column.date.period, view.time.at)}
                under={<MarkChip marks={column.barring} />}
                onSort={(next) => sortTable({ column: column.id, direction: next })}
              />
            ))}
          </tr>
        </thead>
        <GridBody shown={shown} columns={columns} />
      </table>
      {table.reference && (
        <MarkNotes
          title={t("table:not-comparable", { period: period(table.reference.date.period) })}
          marks={visible.flatMap(({ barring }) => barring)}
        />
      )}
    </>
  );
});
