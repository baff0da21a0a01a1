import type { Figure } from "../../data/schema/figure.ts";
import type { Metric } from "../../data/schema/metric.ts";
import type { Atlas } from "../model/atlas.ts";
import type { MetricDate } from "../model/metric-series.ts";
import { isWholeYear, isYearToDate, periodLength, sameLength } from "./period-length.ts";

/** In the order in which marks are said: what forbids a comparison first. */
export const MARK_CODES = [
  "missing",
  "other-measure",
  "other-method",
  "other-unit",
  "other-base",
  "year-to-date",
  "part-year",
  "moment-and-period",
  "other-length",
  "target",
  "forecast",
  "policy",
  "claim",
  "derived",
  "other-season",
  "range",
  "bound",
  "approximate",
  "other-source",
] as const;
export type MarkCode = (typeof MARK_CODES)[number];

/** One thing that stands between two figures. `src/bind/mark-words.ts` says it. */
export interface Mark {
  readonly code: MarkCode;
  /** The two may not be compared; else they may, with the mark beside them. */
  readonly bars: boolean;
  readonly figures: readonly [Figure, Figure];
  /** Notes of the data that explain it. */
  readonly noteIds: readonly string[];
}

export interface Comparability {
  readonly comparable: boolean;
  readonly marks: readonly Mark[];
}

type Found = Pick<Mark, "code" | "bars"> & { noteIds?: readonly string[] };

/** Nearly the same by another method: neither a part of the other, nor its growth in another unit. */
function isOtherMethod(x: Metric, y: Metric): boolean {
  const linked = x.seeAlso.includes(y.id) || y.seeAlso.includes(x.id);
  return linked && x.unit === y.unit && x.partOf !== y.id && y.partOf !== x.id;
}

function measureMarks(atlas: Atlas, a: Figure, b: Figure, [x, y]: readonly [Metric, Metric]): Found[] {
  if (x === y) return [];
  const shared = a.noteIds.filter((id) => b.noteIds.includes(id) && atlas.noteById.has(id));
  const found: Found[] = [
    { code: isOtherMethod(x, y) ? "other-method" : "other-measure", bars: true, noteIds: shared },
  ];
  if (x.unit !== y.unit) found.push({ code: "other-unit", bars: true });
  return found;
}

/** Figures of one metric: those that bear a note of another base against those that do not. */
function baseMarks(atlas: Atlas, a: Figure, b: Figure): Found[] {
  if (a.metricId !== b.metricId) return [];
  const basesOf = (figure: Figure) => figure.noteIds.filter((id) => atlas.breakingNotes.has(id));
  const [x, y] = [basesOf(a), basesOf(b)];
  const apart = [...x.filter((id) => !y.includes(id)), ...y.filter((id) => !x.includes(id))];
  return apart.length > 0 ? [{ code: "other-base", bars: true, noteIds: apart }] : [];
}

/** What adds up over a period, or is a share or growth of such, differs with the period's length; a stock does not. */
function lengthMarks(a: Figure, b: Figure, metrics: readonly [Metric, Metric]): Found[] {
  const bars = metrics.some(({ kind }) => kind === "flow" || kind === "ratio");
  const periods = [a.period, b.period];
  if (sameLength(a.period, b.period)) {
    const season = periods.map(({ start, end }) => `${start.slice(5)}/${end.slice(5).replace("02-29", "02-28")}`);
    const seasonal = bars && periodLength(a.period).unit !== "moment" && season[0] !== season[1];
    return seasonal ? [{ code: "other-season", bars: false }] : [];
  }
  if (periods.some((period) => periodLength(period).unit === "moment")) return [{ code: "moment-and-period", bars }];
  if (!periods.some(isWholeYear)) return [{ code: "other-length", bars }];
  if (periods.some(isYearToDate)) return [{ code: "year-to-date", bars }];
  const inside = periods.some(
    ({ start, end }) => start.slice(0, 4) === end.slice(0, 4) && !isWholeYear({ start, end }),
  );
  return [{ code: inside ? "part-year" : "other-length", bars }];
}

function kindMarks(a: Figure, b: Figure): Found[] {
  if (a.kind === b.kind) return [];
  const kinds = [a.kind, b.kind];
  return (["target", "forecast", "policy", "claim", "derived"] as const)
    .filter((kind) => kinds.includes(kind))
    .map((code) => ({ code, bars: code === "target" || code === "forecast" || code === "policy" }));
}

function valueMarks(a: Figure, b: Figure): Found[] {
  const values = [a.value, b.value];
  const found: Found[] = [];
  const marked = (signs: string) => values.some((value) => value.type === "number" && signs.includes(value.qualifier));
  if (values.some((value) => value.type === "range")) found.push({ code: "range", bars: false });
  if (marked("><≥≤")) found.push({ code: "bound", bars: false });
  if (marked("≈")) found.push({ code: "approximate", bars: false });
  return found;
}

function metricOf(atlas: Atlas, figure: Figure): Metric {
  const metric = atlas.metricById.get(figure.metricId);
  if (!metric) throw new Error(`no metric ${figure.metricId}`);
  return metric;
}

/** Whether two figures may be compared, and everything that stands between them, the weightiest first. */
export function comparability(atlas: Atlas, a: Figure, b: Figure): Comparability {
  if (a === b) return { comparable: a.value.type !== "missing", marks: [] };
  const metrics = [metricOf(atlas, a), metricOf(atlas, b)] as const;
  const missing = a.value.type === "missing" || b.value.type === "missing";
  const found: Found[] = [
    ...(missing ? [{ code: "missing", bars: true } as const] : []),
    ...measureMarks(atlas, a, b, metrics),
    ...baseMarks(atlas, a, b),
    ...lengthMarks(a, b, metrics),
    ...kindMarks(a, b),
    ...valueMarks(a, b),
    ...(a.sourceId === b.sourceId ? [] : [{ code: "other-source", bars: false } as const]),
  ];
  const marks = found
    .sort((x, y) => MARK_CODES.indexOf(x.code) - MARK_CODES.indexOf(y.code))
    .map(({ noteIds = [], ...mark }): Mark => ({ ...mark, figures: [a, b], noteIds }));
  return { comparable: marks.every((mark) => !mark.bars), marks };
}

/** Of many pairs: a mark once, with how many pairs bear it; its figures are those of the first. */
export interface CountedMark extends Mark {
  readonly pairs: number;
}

export interface SetComparability {
  readonly pairs: number;
  readonly comparablePairs: number;
  /** Every pair may be compared; false when there is none. */
  readonly comparable: boolean;
  readonly marks: readonly CountedMark[];
}

export function comparabilityOfPairs(atlas: Atlas, pairs: readonly (readonly [Figure, Figure])[]): SetComparability {
  const counted = new Map<string, CountedMark>();
  let comparablePairs = 0;
  for (const [a, b] of pairs) {
    const { comparable, marks } = comparability(atlas, a, b);
    if (comparable) comparablePairs += 1;
    for (const mark of marks) {
      const key = [mark.code, mark.bars, ...mark.noteIds].join(" ");
      const known = counted.get(key);
      counted.set(key, known ? { ...known, pairs: known.pairs + 1 } : { ...mark, pairs: 1 });
    }
  }
  const marks = [...counted.values()].sort((x, y) => MARK_CODES.indexOf(x.code) - MARK_CODES.indexOf(y.code));
  return {
    pairs: pairs.length,
    comparablePairs,
    comparable: pairs.length > 0 && comparablePairs === pairs.length,
    marks,
  };
}

/** All figures of two dates, place by place: a metric against itself, or two metrics. Places of one date alone make no pair. */
export function comparabilityOfSets(atlas: Atlas, a: MetricDate, b: MetricDate): SetComparability {
  const pairs = [...a.figureByPlace].flatMap(([placeId, figure]): [Figure, Figure][] => {
    const other = b.figureByPlace.get(placeId);
    return other ? [[figure, other]] : [];
  });
  return comparabilityOfPairs(atlas, pairs);
}
