import type { Figure } from "../../data/schema/figure.ts";
import type { Atlas } from "../model/atlas.ts";
import type { ChangeChoice } from "../state/view.ts";
import { type Change, change, yearsBetween } from "./change-arithmetic.ts";
import { comparability, type Mark } from "./comparability.ts";
import { memo } from "./memo.ts";
import { type ChangeGap, type MetricAnswer, type PlaceValue, samePeriod } from "./value-at.ts";

const pairOf = (a: Figure | null, b: Figure | null) => (a && b ? ([a, b] as const) : null);

/** What stands between two values: between their figures, and between what each was divided by. */
function marksBetween(atlas: Atlas, from: PlaceValue, to: PlaceValue): { marks: readonly Mark[]; barred: boolean } {
  const pairs = [pairOf(from.figure, to.figure), pairOf(from.denominatorFigure, to.denominatorFigure)];
  const found = pairs.flatMap((pair) => (pair ? [comparability(atlas, ...pair)] : []));
  return {
    marks: found.flatMap(({ marks }) => marks),
    barred: found.some(({ comparable }) => !comparable),
  };
}

function gapBefore(from: PlaceValue, to: PlaceValue): ChangeGap | null {
  if (to.status === "missing" || !to.figure) return "no-end";
  if (from.status === "missing" || !from.figure) return "no-start";
  if (from.figure === to.figure) return "same-figure";
  return from.figure.period.end < to.figure.period.end ? null : "not-after";
}

/** The change between two values of a place; `insist`: also where their marks forbid it. */
export function changeBetween(
  atlas: Atlas,
  from: PlaceValue,
  to: PlaceValue,
  as: ChangeChoice["as"],
  insist: boolean,
): PlaceValue {
  const early = gapBefore(from, to);
  const years = from.figure && to.figure ? yearsBetween(from.figure.period, to.figure.period) : 0;
  const { marks, barred } = early ? { marks: [], barred: false } : marksBetween(atlas, from, to);
  const made: Change | null = early || (barred && !insist) ? null : change(from, to, as, years);
  const gap = early ?? (made === null ? "not-comparable" : made.type === "none" ? made.why : null);
  return {
    ...to,
    status: gap ? "missing" : to.status,
    shown: made?.type === "number" ? { value: made.value, qualifier: made.qualifier } : null,
    range: made?.type === "range" ? { low: made.low, high: made.high } : null,
    change: { as, from, to, years, marks, barred, gap },
  };
}

/** Every mark that forbids, once, whatever the place. */
function barringOf(values: readonly PlaceValue[]): readonly Mark[] {
  const once = new Map<string, Mark>();
  for (const mark of values.flatMap((value) => value.change?.marks ?? [])) {
    const key = [mark.code, ...mark.noteIds].join(" ");
    if (mark.bars && !once.has(key)) once.set(key, mark);
  }
  return [...once.values()];
}

/**
 * The answer of a date as the change since that of an earlier one: an answer like any other, whose places show the
 * change. Each date keeps its own nearest denominator.
 */
export const changeAnswer = memo(
  (atlas: Atlas, from: MetricAnswer, to: MetricAnswer, as: ChangeChoice["as"], insist: boolean): MetricAnswer => {
    const pairs = (a: readonly PlaceValue[], b: readonly PlaceValue[]) =>
      b.map((value, i) => changeBetween(atlas, a[i] as PlaceValue, value, as, insist));
    const districts = pairs(from.districts, to.districts);
    const cities = pairs(from.cities, to.cities);
    const city = changeBetween(atlas, from.city, to.city, as, insist);
    const places = cities.length > 0 ? cities : districts;
    const paired = places.some((value) => value.change?.from.figure && value.change.to.figure) ? places : [city];
    const barred = paired.filter((value) => value.change?.barred);
    return {
      ...to,
      districts,
      cities,
      city,
      presentCount: districts.filter((value) => value.status !== "missing").length,
      change: {
        as,
        insist,
        from: from.at,
        fromPeriod: from.period ?? samePeriod(from.presentCount > 0 ? from.districts : [from.city]),
        barredCount: barred.length,
        barring: barringOf(barred),
      },
    };
  },
  16,
);
