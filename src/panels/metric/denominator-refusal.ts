import type { Denominator, Metric } from "../../../data/schema/metric.ts";
import type { MetricCoverage } from "../../derive/metric-coverage.ts";

export type Refusal = "ratio" | "area" | "residents" | "cities" | "no-districts" | "few" | "not-additive";

/** Why a metric is not divided by a denominator, or null when it may be. */
export function denominatorRefusal(
  metric: Metric,
  denominator: Denominator,
  { districts, aboutCities }: Pick<MetricCoverage, "districts" | "aboutCities">,
  districtCount: number,
): Refusal | null {
  if (metric.denominators.includes(denominator)) return null;
  if (metric.kind === "ratio" || metric.kind === "index") return "ratio";
  if (denominator === "land" && metric.unit === "km2") return "area";
  if (denominator === "residents" && metric.group === "population") return "residents";
  if (aboutCities) return "cities";
  if (districts === 0) return "no-districts";
  return districts < districtCount ? "few" : "not-additive";
}
