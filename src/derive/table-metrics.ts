import { METRIC_GROUPS, type Metric } from "../../data/schema/metric.ts";
import type { Atlas } from "../model/atlas.ts";
import { holds } from "../model/period.ts";
import { memo } from "./memo.ts";
import { aboutCities, placesOf, type TableRow, tableCell } from "./table-cell.ts";
import { metricAnswer } from "./value-at.ts";

export interface TableMetrics {
  /** Group by group; those that know few districts come last. */
  readonly metrics: readonly Metric[];
  readonly rows: readonly TableRow[];
}

/** Whether the metric knows fewer than half of the districts at any date, or the whole city alone. */
export function knowsFewDistricts(atlas: Atlas, { id }: Metric): boolean {
  const best = atlas.seriesByMetric.get(id)?.bestDistrictCount ?? 0;
  return best * 2 < atlas.districts.length && !aboutCities(atlas).has(id);
}

/** Every metric of the same places as `metricId`, as stated, at the date or the last before it. */
export const tableMetrics = memo((atlas: Atlas, metricId: string, at: string): TableMetrics => {
  const ofCities = aboutCities(atlas);
  const metrics = atlas.metrics
    .filter(({ id }) => ofCities.has(id) === ofCities.has(metricId))
    .toSorted(
      (a, b) =>
        Number(knowsFewDistricts(atlas, a)) - Number(knowsFewDistricts(atlas, b)) ||
        METRIC_GROUPS.indexOf(a.group) - METRIC_GROUPS.indexOf(b.group),
    );
  const places = placesOf(atlas, atlas.metricById.get(metricId) as Metric);
  const columns = metrics.map((metric) => {
    const { districts, city, cities } = metricAnswer(atlas, metric.id, "none", at, "latest");
    const values = new Map([...districts, city, ...cities].map((value) => [value.placeId, value]));
    const dates = atlas.seriesByMetric.get(metric.id)?.dates ?? [];
    return places.map((placeId) => {
      const value = values.get(placeId);
      if (!value) throw new Error(`no value of ${placeId} in the answer of ${metric.id}`);
      const there = dates.find((date) => holds(date.period, at) && date.figureByPlace.has(placeId));
      return tableCell(atlas, metric.id, "none", value, there?.figureByPlace.get(placeId) ?? null, at);
    });
  });
  const rows = places.map((placeId, i) => ({
    placeId,
    cells: columns.flatMap((column) => column[i] ?? []),
  }));
  return { metrics, rows };
}, 2);
