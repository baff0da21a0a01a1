import type { Denominator, Metric } from "../../../data/schema/metric.ts";

export type Refusal = "ratio" | "area" | "residents" | "city-only" | "not-additive";

/** Why a metric is not divided by a denominator, or null when it may be. */
export function denominatorRefusal(metric: Metric, denominator: Denominator, districts: number): Refusal | null {
  if (metric.denominators.includes(denominator)) return null;
  if (metric.kind === "ratio" || metric.kind === "index") return "ratio";
  if (denominator === "land" && metric.unit === "km2") return "area";
  if (denominator === "residents" && metric.unit === "{person}" && metric.group === "population") return "residents";
  return districts === 0 ? "city-only" : "not-additive";
}
