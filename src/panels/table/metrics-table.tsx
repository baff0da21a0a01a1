import { memo } from "react";
import { METRIC_GROUPS } from "../../../data/schema/metric.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { knowsFewDistricts, tableMetrics } from "../../derive/table-metrics.ts";
import { sortTable } from "../../state/actions.ts";
import type { View } from "../../state/view.ts";
import { useGridKeys } from "../../ui/use-grid-keys.ts";
import { metricsTakeAway } from "../take-away/table-take-away.ts";
import { ColumnChoice } from "./column-choice.tsx";
import { GridBody, type GridColumn } from "./grid-body.tsx";
import { gridScale } from "./grid-scale.ts";
import { shownRows } from "./shown-rows.ts";
import { SortHeader } from "./sort-header.tsx";
import styles from "./table.module.css";
import { TableHead } from "./table-head.tsx";
import { useViewBehind } from "./use-view-behind.ts";

/**
 * Every metric of the same places, as stated, at the date or the last before it with its age. Over a thousand cells: they
 * follow in short pieces, so that the timeline is not kept waiting.
 */
export function MetricsTable() {
  const view = useViewBehind();
  return <MetricsGrid view={view} />;
}

const MetricsGrid = memo(function MetricsGrid({ view }: { view: View }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, text, date } = format;
  const grid = useGridKeys();
  const table = tableMetrics(atlas, view.metric, view.time.at);
  const shown = shownRows(
    atlas,
    view,
    table.rows,
    table.metrics.map(({ id }) => id),
  );
  const keeps = (id: string) => !view.table.hidden.includes(id);
  const visible = table.metrics.filter(({ id }) => keeps(id));
  const groups = ([false, true] as const).flatMap((few) =>
    METRIC_GROUPS.map((group) => ({
      id: `${group}-${few}`,
      label: t(few ? "table:group-few" : "table:group", { group: t(`selection:group.${group}`) }),
      metrics: visible.filter((metric) => metric.group === group && knowsFewDistricts(atlas, metric) === few),
    })).filter(({ metrics }) => metrics.length > 0),
  );
  const starts = new Set(groups.slice(1).map(({ metrics }) => metrics[0]?.id));
  const columns = table.metrics.map(({ id, unit }, i): GridColumn => {
    if (!keeps(id)) return null;
    const own = gridScale(
      format,
      unit,
      "none",
      shown.rows.map(({ cells }) => cells[i]),
      [shown.total?.cells[i]],
    );
    return { id, parted: starts.has(id), ...own };
  });
  const sort = view.tableSort;
  return (
    <>
      <TableHead
        title={t("table:metrics-title")}
        record="table:metrics"
        subtitle={<span data-period>{t("table:metrics-note", { date: date(view.time.at) })}</span>}
        shown={shown.rows.length}
        total={shown.rows.length + shown.filteredOut}
        filteredOut={shown.filteredOut}
        takeAway={metricsTakeAway(atlas, format, view)}
      >
        <ColumnChoice
          groups={METRIC_GROUPS.map((group) => ({
            label: t(`selection:group.${group}`),
            columns: table.metrics
              .filter((metric) => metric.group === group)
              .map(({ id, names }) => ({ id, name: text(names), record: `metric:${id}` })),
          })).filter((part) => part.columns.length > 0)}
        />
      </TableHead>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of arrow keys is still a table of numbers */}
      <table ref={grid.grid} role="grid" className={styles.table} onKeyDown={grid.onKeyDown} onFocus={grid.onFocus}>
        <caption className="visually-hidden" data-period>
          {t("table:caption-metrics", { date: date(view.time.at) })}
        </caption>
        <thead>
          <tr>
            <td className={styles.frozen} />
            {groups.map(({ id, label, metrics }, i) => (
              <th
                key={id}
                scope="colgroup"
                colSpan={metrics.length}
                data-parted={i > 0 || undefined}
                className={styles.span}
              >
                <span>{label}</span>
              </th>
            ))}
          </tr>
          <tr>
            <SortHeader
              label={t(table.rows.length > 17 ? "table:city" : "table:district")}
              direction={sort.column === "place" ? sort.direction : null}
              first="ascending"
              frozen
              onSort={(direction) => sortTable({ column: "place", direction })}
            />
            {groups
              .flatMap(({ metrics }) => metrics)
              .map(({ id, names }) => {
                const column = columns.find((other) => other?.id === id);
                return (
                  <SortHeader
                    key={id}
                    label={<span data-record={`metric:${id}`}>{text(names)}</span>}
                    direction={sort.column === id ? sort.direction : null}
                    first="descending"
                    numeric
                    wraps
                    parted={column?.parted ?? false}
                    under={<span className={styles.under}>{column?.scale.label}</span>}
                    onSort={(direction) => sortTable({ column: id, direction })}
                  />
                );
              })}
          </tr>
        </thead>
        <GridBody shown={shown} columns={columns} dated />
      </table>
    </>
  );
});
