import type { Format } from "../../bind/use-format.ts";
import type { Atlas } from "../../model/atlas.ts";
import type { Measure } from "../../siting/choice-types.ts";

/** What a criterion measures: in full, or in as few words as a legend has room for. */
export function criterionWords(
  { t, text, number }: Format,
  atlas: Atlas,
  measure: Measure,
  form: "measure" | "measure-short" = "measure",
): string {
  const words = (key: string, params: Record<string, string | number> = {}) => t(`siting:${form}.${key}`, params);
  switch (measure.type) {
    case "metric": {
      const metric = atlas.metricById.get(measure.metric);
      const name = metric ? text(metric.names) : measure.metric;
      return measure.denominator === "none" ? name : `${name}${t(`units:per-${measure.denominator}`)}`;
    }
    case "site": {
      const site = atlas.siteById.get(measure.id);
      return words("site", { site: site ? text(site.shortNames) : measure.id });
    }
    case "demand-within":
    case "sites-within":
      return words(measure.type, { km: number(measure.km, 1) });
    case "column":
      return words("column", { column: measure.column + 1 });
    default:
      return words(measure.type);
  }
}
