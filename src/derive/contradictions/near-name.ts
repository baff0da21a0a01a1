import type { Metric } from "../../../data/schema/metric.ts";
import { type Atlas, CITY_ID } from "../../model/atlas.ts";
import { overlaps } from "../../model/period.ts";
import { sameLength } from "../period-length.ts";
import { type Contradiction, type ContradictionRule, contradiction, exactly, stated } from "./contradiction.ts";
import { meet, spreadOf } from "./spread.ts";
import { type Known, observedAt, placesOf, unitOf } from "./statements.ts";

/** A part and its whole, or a growth and what grows, differ by what they are: nobody takes one for the other. */
function isKin(a: Metric, b: Metric): boolean {
  const names = (one: Metric) => [one.partOf, one.growthOf?.metricId, one.shareOf?.metricId, ...(one.madeOf ?? [])];
  return names(a).includes(b.id) || names(b).includes(a.id) || (a.partOf !== undefined && a.partOf === b.partOf);
}

function nearPairs(atlas: Atlas): readonly (readonly [Metric, Metric])[] {
  const pairs = new Map<string, readonly [Metric, Metric]>();
  for (const a of atlas.metrics) {
    for (const id of a.seeAlso) {
      const b = atlas.metricById.get(id);
      const key = [a.id, id].sort().join(" ");
      if (b && b.unit === a.unit && !isKin(a, b) && !pairs.has(key)) pairs.set(key, [a, b]);
    }
  }
  return [...pairs.values()];
}

/** The number itself, whatever side its mark leaves open: over 4,937 and over 8,500 are two statements. */
function printed(atlas: Atlas, figure: Known) {
  const { value } = figure;
  const exact = value.type === "number" ? ({ ...value, qualifier: "=" } as const) : value;
  return spreadOf(exact, unitOf(atlas, figure));
}

const yearOf = (figure: Known) => Number(figure.period.end.slice(0, 4));
const isSameTime = (a: Known, b: Known) => yearOf(a) === yearOf(b) || overlaps(a.period, b.period);

/** Pairs of one time, of equal length if there are any; where there is none, the latest pair of neighbouring years: those that stand side by side. */
function pairsOf(first: readonly Known[], second: readonly Known[]): (readonly [Known, Known])[] {
  const all = first.flatMap((a) => second.map((b) => [a, b] as const));
  const together = all.filter(([a, b]) => isSameTime(a, b));
  const alike = together.filter(([a, b]) => sameLength(a.period, b.period));
  if (together.length > 0) return alike.length > 0 ? alike : together;
  return all.filter(([a, b]) => Math.abs(yearOf(a) - yearOf(b)) === 1).slice(-1);
}

function codeOf([a, b]: readonly [Metric, Metric], figures: readonly [Known, Known]): string {
  if (a.shareOf && b.shareOf) return "near-share";
  const exact = figures.every(({ value }) => value.type === "number" && value.qualifier === "=");
  return exact && isSameTime(...figures) ? "near-same-time" : "near-other-time";
}

function found(metrics: readonly [Metric, Metric], pair: readonly [Known, Known]): Contradiction {
  const [a, b] = pair[0].period.end > pair[1].period.end ? [pair[1], pair[0]] : pair;
  const ordered: [Metric, Metric] = a === pair[0] ? [metrics[0], metrics[1]] : [metrics[1], metrics[0]];
  const code = codeOf(ordered, [a, b]);
  const numbers = [a.value, b.value].flatMap((value) => (value.type === "number" ? value.value : []));
  const difference = Math.abs((numbers[0] ?? 0) - (numbers[1] ?? 0));
  return contradiction({
    rule: "near-name",
    code,
    severity: "different-measure",
    placeId: a.placeId,
    terms: [stated(a), stated(b)],
    amounts: code === "near-same-time" ? { difference: exactly(difference, ordered[0].unit) } : {},
  });
}

/** What follows from another figure is no second statement. */
const statedAt = (atlas: Atlas, metricId: string, placeId: string) =>
  observedAt(atlas, metricId, placeId).filter(({ kind }) => kind !== "derived");

/** Two metrics that the data call near to each other say different numbers of one place: another measure, not an error. */
export const nearName: ContradictionRule = (atlas) =>
  nearPairs(atlas).flatMap((metrics) => {
    const [a, b] = metrics;
    const places = placesOf(atlas, a.id);
    // The city stands for its districts, which are told in the same breath.
    const asked = places.includes(CITY_ID) ? [CITY_ID] : places;
    return asked.flatMap((placeId) =>
      pairsOf(statedAt(atlas, a.id, placeId), statedAt(atlas, b.id, placeId))
        .filter(([x, y]) => !meet(printed(atlas, x), printed(atlas, y)))
        .map((pair) => found(metrics, pair)),
    );
  });
