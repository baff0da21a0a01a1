import { type Classes, classIndex } from "./classes.ts";
import type { Filtered } from "./filters.ts";
import { memo } from "./memo.ts";
import type { MetricAnswer, PlaceValue } from "./value-at.ts";

export interface LegendRow {
  /** 0 = lowest class. */
  readonly index: number;
  /** Bounds of the class: above `low` (the lowest class: from its minimum), up to and with `high`. */
  readonly low: number;
  readonly high: number;
  /** Smallest and largest value of the class at this date; null when it is empty. */
  readonly held: { readonly min: number; readonly max: number } | null;
  readonly count: number;
  readonly placeIds: readonly string[];
}

export interface LegendPlaces {
  readonly count: number;
  readonly placeIds: readonly string[];
}

export interface Legend {
  /** Lowest class first. */
  readonly rows: readonly LegendRow[];
  readonly noData: LegendPlaces;
  /** Of a change: figures at both dates that may not be compared. */
  readonly notComparable: LegendPlaces;
  readonly filteredOut: number;
  /** Of how many places. */
  readonly total: number;
}

const placesOf = (values: readonly PlaceValue[]): LegendPlaces => ({
  count: values.length,
  placeIds: values.map((value) => value.placeId),
});

/** Rows of the legend: what each class holds at this date after filtering, and how many have no value. */
export const legend = memo((answer: MetricAnswer, classes: Classes | null, filter: Filtered): Legend => {
  const places = answer.cities.length > 0 ? answer.cities : answer.districts;
  const inPlay = places.filter((value) => filter.placeIds.has(value.placeId));
  const isApart = ({ change }: PlaceValue) => change?.gap === "not-comparable";
  const empty = inPlay.filter((value) => value.shown === null);
  const bounds = classes ? [classes.min, ...classes.breaks, classes.max] : [];
  const rows = bounds.slice(1).map((high, index): LegendRow => {
    const members = inPlay.filter((value) => classIndex(classes, value) === index);
    const values = members.flatMap((value) => (value.shown ? [value.shown.value] : []));
    return {
      index,
      low: bounds[index] as number,
      high,
      held: values.length > 0 ? { min: Math.min(...values), max: Math.max(...values) } : null,
      count: members.length,
      placeIds: members.map((value) => value.placeId),
    };
  });
  return {
    rows,
    noData: placesOf(empty.filter((value) => !isApart(value))),
    notComparable: placesOf(empty.filter(isApart)),
    filteredOut: places.length - inPlay.length,
    total: places.length,
  };
}, 8);
