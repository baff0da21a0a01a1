import type { Denominator } from "../../data/schema/metric.ts";
import type { Atlas } from "../model/atlas.ts";
import type { View } from "../state/view.ts";

/** Where a metric starts when it is chosen: its own denominator and classes, and the latest of its best covered dates. */
export function metricStart(
  atlas: Atlas,
  metricId: string,
): { denominator: Denominator; at: string; classes: Pick<View["classes"], "method" | "k"> } {
  const series = atlas.seriesByMetric.get(metricId);
  if (!series) throw new Error(`no metric ${metricId}`);
  const observed = series.dates.filter((date) => !date.onlyTargets);
  const dates = observed.length > 0 ? observed : series.dates;
  const best = dates.findLast((date) => date.districtCount === series.bestDistrictCount) ?? dates.at(-1);
  return {
    denominator: series.metric.defaultDenominator,
    at: best?.period.end ?? "2017-12-31",
    classes: series.metric.defaultClassification,
  };
}
