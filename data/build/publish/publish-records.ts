import { AtlasFile, TownsFile } from "../../schema/atlas-file.ts";
import type { Figure } from "../../schema/figure.ts";
import { METRIC_GROUPS, type Metric } from "../../schema/metric.ts";
import type { Located } from "../issues.ts";
import type { Records } from "../read/read-records.ts";
import { recordLines } from "./record-lines.ts";

/** The texts of atlas.json and towns.json, by file name. The same records give the same bytes. */
export function publishRecords(records: Records, inputHash: string): Record<"atlas.json" | "towns.json", string> {
  const header = { generatedBy: "npm run data", schemaVersion: 1, inputHash } as const;
  const figures = bare(records.figures);
  const metrics = orderMetrics(bare(records.metrics), figures);
  const atlas = AtlasFile.parse({
    header,
    places: byId(records.places),
    metrics,
    figures: orderFigures(figures, metrics),
    notes: byId(records.notes),
    sites: bare(records.sites),
    claims: byId(records.claims),
    events: bare(records.events).sort((a, b) => compare(a.period.start, b.period.start) || compare(a.id, b.id)),
    supply: bare(records.supply),
    sources: byId(records.sources),
  });
  const towns = TownsFile.parse({ header, precisions: bare(records.precisions), towns: bare(records.towns) });
  return { "atlas.json": recordLines(atlas), "towns.json": recordLines(towns) };
}

function bare<T>(located: readonly Located<T>[]): T[] {
  return located.map(({ record }) => record);
}

function byId<T extends { id: string }>(located: readonly Located<T>[]): T[] {
  return bare(located).sort((a, b) => compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Groups in their order; in a group the metric with most figures first, as a picker should offer them. */
function orderMetrics(metrics: Metric[], figures: readonly Figure[]): Metric[] {
  const counts = new Map<string, number>();
  for (const { metricId } of figures) counts.set(metricId, (counts.get(metricId) ?? 0) + 1);
  const rank = (metric: Metric) => METRIC_GROUPS.indexOf(metric.group);
  const count = (metric: Metric) => counts.get(metric.id) ?? 0;
  return metrics.sort((a, b) => rank(a) - rank(b) || count(b) - count(a) || compare(a.id, b.id));
}

/** Metric by metric, then by period, then by place. */
function orderFigures(figures: Figure[], metrics: readonly Metric[]): Figure[] {
  const rank = new Map(metrics.map(({ id }, i) => [id, i]));
  return figures.sort(
    (a, b) =>
      (rank.get(a.metricId) ?? 0) - (rank.get(b.metricId) ?? 0) ||
      compare(a.period.end, b.period.end) ||
      compare(a.period.start, b.period.start) ||
      compare(a.placeId, b.placeId),
  );
}
