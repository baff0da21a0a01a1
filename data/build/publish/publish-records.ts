import { isDeepStrictEqual } from "node:util";
import { type AtlasContent, AtlasFile, TownsFile } from "../../schema/atlas-file.ts";
import { CrossingsFile } from "../../schema/crossing.ts";
import type { Figure } from "../../schema/figure.ts";
import { METRIC_GROUPS, type Metric } from "../../schema/metric.ts";
import { RulesFile } from "../../schema/rule.ts";
import { type Words, withWords } from "../../schema/words.ts";
import type { Located } from "../issues.ts";
import type { Records } from "../read/read-records.ts";
import { collectWords } from "./collect-words.ts";
import { columnsOf } from "./columns-of.ts";
import { listLines, recordLines } from "./record-lines.ts";

/** Records whose names are searched, and shown beside each other, in all languages: their names stay whole. */
const NAMED = ["places", "metrics", "sites"];
const NAME_FIELDS = ["names", "shortNames"];

const WORD_FILES = { zhHans: "words.zh-Hans.json", zhHant: "words.zh-Hant.json", en: "words.en.json" } as const;
type RecordFile = "atlas.json" | "crossings.json" | "rules.json" | "towns.json" | (typeof WORD_FILES)[keyof Words];

/**
 * The texts of atlas.json, its words in each language, crossings.json, rules.json and towns.json, by file name. The same records give the same bytes.
 * @throws Error when what is published would not be read back as it was.
 */
export function publishRecords(records: Records, inputHash: string): Record<RecordFile, string> {
  const header = { generatedBy: "npm run data", schemaVersion: 1, inputHash } as const;
  const figures = bare(records.figures);
  const metrics = orderMetrics(bare(records.metrics), figures);
  const content: AtlasContent = {
    header,
    places: byId(records.places),
    metrics,
    figures: columnsOf(orderFigures(figures, metrics)),
    notes: byId(records.notes),
    sites: bare(records.sites),
    claims: byId(records.claims),
    events: bare(records.events).sort((a, b) => compare(a.period.start, b.period.start) || compare(a.id, b.id)),
    supply: bare(records.supply),
    sources: byId(records.sources),
  };
  const { take, words } = collectWords();
  const sections = Object.entries(content).map(([name, section]) => [
    name,
    take(section, NAMED.includes(name) ? NAME_FIELDS : []),
  ]);
  const atlas: object = Object.fromEntries(sections);
  proveSame(AtlasFile.parse(withWords(atlas, words)), AtlasFile.parse(content));
  const towns = TownsFile.parse({ header, precisions: bare(records.precisions), towns: bare(records.towns) });
  const rules = RulesFile.parse({ header, rules: bare(records.rules) });
  const crossings = CrossingsFile.parse({ header, crossings: bare(records.crossings) });
  return {
    "atlas.json": recordLines(atlas),
    [WORD_FILES.zhHans]: listLines(words.zhHans),
    [WORD_FILES.zhHant]: listLines(words.zhHant),
    [WORD_FILES.en]: listLines(words.en),
    "crossings.json": recordLines(crossings),
    "rules.json": recordLines(rules),
    "towns.json": recordLines(towns),
  };
}

function proveSame(read: AtlasFile, meant: AtlasFile): void {
  if (!isDeepStrictEqual(read, meant)) throw new Error("atlas.json with its words is not what the records say");
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
