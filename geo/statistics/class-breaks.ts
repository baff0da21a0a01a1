import { bisectLeft, deviation, mean, quantileSorted } from "d3-array";
import { ckmeans } from "simple-statistics";
import { assertFinite } from "./rank.ts";

/** How many classes the map offers. */
export const FEWEST_CLASSES = 3;
export const MOST_CLASSES = 7;

/** How to cut values into classes: `k` classes by a rule, or the inner bounds that somebody chose. */
export type ClassBreaksOptions =
  | { method: "natural-breaks" | "quantile" | "equal-interval" | "std-dev"; k: number }
  | { method: "manual"; breaks: readonly number[] };

export interface ClassBreaks {
  /** Inner upper bounds, strictly rising; class i holds breaks[i − 1] < v ≤ breaks[i], the first has no lower, the last no upper bound. */
  breaks: number[];
  min: number;
  max: number;
  /** The classes there are, `breaks.length + 1`: fewer than asked for when the values do not differ enough. */
  k: number;
  /** Of std-dev only: where the classes are centred, and how many standard deviations from there each break lies. */
  centre?: { mean: number; sd: number; steps: number[] };
}

/**
 * Classes for a choropleth map. A value equal to a break belongs to the *lower* class.
 *
 * - `natural-breaks`: the partition of least within-class sum of squares (ckmeans: Wang & Song 2011, exact; simple-statistics). Breaks are the
 *   greatest values of the clusters, so that no cluster is cut. Equally good partitions: the same one is chosen whatever the unit.
 * - `quantile`: breaks at the i/k quantiles, type 7. Breaks that ties make equal, or equal to the maximum, are dropped.
 * - `equal-interval`: breaks at min + i (max − min) / k. A class between may be empty.
 * - `std-dev`: classes one sample standard deviation (n − 1) wide. k odd: the middle class is mean ± ½ sd; k even: the mean is a break.
 *   Breaks outside [min, max) would bound nothing and are dropped; `centre.steps` says which are left.
 * - `manual`: the given breaks, as they are, whether values lie on both sides or not.
 *
 * A computed break within rounding (1e-12 of the range, 8 ε of the greatest value) of a value is that value. Therefore classes depend neither on the order of the
 * values nor on their unit: breaks of c·v are c times the breaks of v, c > 0.
 *
 * @returns undefined when there is no value.
 * @throws RangeError for a value or break that is not finite, k outside 3–7 or not whole, manual breaks that do not rise
 * strictly, a range beyond the largest number.
 */
export function classBreaks(values: readonly number[], options: ClassBreaksOptions): ClassBreaks | undefined {
  assertFinite(values);
  assertOptions(options);
  const sorted = Array.from(Float64Array.from(values).sort());
  const min = sorted[0];
  const max = sorted.at(-1);
  if (min === undefined || max === undefined) return undefined;
  if (!Number.isFinite(max - min)) throw new RangeError(`the range from ${min} to ${max} is too wide to cut`);
  if (options.method === "manual") return { breaks: [...options.breaks], min, max, k: options.breaks.length + 1 };
  if (options.method === "natural-breaks") return assembled(naturalBreaks(sorted, options.k), min, max);
  const snap = snapTo(sorted);
  if (options.method === "std-dev") return stdDevBreaks(sorted, options.k, snap);
  const candidates =
    options.method === "quantile"
      ? innerSteps(options.k).map((i) => quantileSorted(sorted, i / options.k) as number)
      : innerSteps(options.k).map((i) => min + ((max - min) * i) / options.k);
  return assembled(candidates.map(snap), min, max);
}

/** The class of a value, from 0, by the rule breaks[i − 1] < v ≤ breaks[i]. Values beyond min and max fall into the outer classes. */
export function classOf(value: number, breaks: readonly number[]): number {
  assertFinite([value]);
  return bisectLeft(breaks as number[], value);
}

/** How many values each class holds; the counts add up to the number of values. */
export function classCounts(values: readonly number[], breaks: readonly number[]): number[] {
  const counts = new Array<number>(breaks.length + 1).fill(0);
  for (const value of values) {
    const i = classOf(value, breaks);
    counts[i] = (counts[i] ?? 0) + 1;
  }
  return counts;
}

function assertOptions(options: ClassBreaksOptions): void {
  if (options.method === "manual") {
    assertFinite(options.breaks);
    for (const [i, value] of options.breaks.entries())
      if (i > 0 && !(value > (options.breaks[i - 1] as number)))
        throw new RangeError(`manual breaks must rise strictly, but ${options.breaks[i - 1]} is followed by ${value}`);
  } else if (!Number.isInteger(options.k) || options.k < FEWEST_CLASSES || options.k > MOST_CLASSES)
    throw new RangeError(`k must be a whole number from ${FEWEST_CLASSES} to ${MOST_CLASSES}, not ${options.k}`);
}

const innerSteps = (k: number): number[] => Array.from({ length: k - 1 }, (_, i) => i + 1);

/** Drops repeated breaks and those that leave nothing above or below them. */
function assembled(candidates: number[], min: number, max: number): ClassBreaks {
  const breaks = candidates.filter((value, i) => value >= min && value < max && value !== candidates[i - 1]);
  return { breaks, min, max, k: breaks.length + 1 };
}

/**
 * ckmeans sees the values as whole steps of 2⁻⁴⁰ of their range, so that rounding, which a change of unit changes, cannot decide
 * between equally good partitions. It may not be asked for more clusters than there are different values.
 */
function naturalBreaks(sorted: readonly number[], k: number): number[] {
  const min = sorted[0] as number;
  const range = (sorted.at(-1) as number) - min;
  if (range === 0) return [];
  const steps = sorted.map((value) => Math.round(((value - min) / range) * 2 ** 40));
  const clusters = ckmeans(steps, Math.min(k, new Set(steps).size));
  let end = 0;
  return clusters.slice(0, -1).map((cluster) => {
    end += cluster.length;
    return sorted[end - 1] as number;
  });
}

function stdDevBreaks(sorted: readonly number[], k: number, snap: (value: number) => number): ClassBreaks {
  const min = sorted[0] as number;
  const max = sorted.at(-1) as number;
  const average = mean(sorted) as number;
  const sd = min < max ? (deviation(sorted) as number) : 0;
  const candidates = innerSteps(k)
    .map((i) => i - k / 2)
    .map((step) => ({ step, value: snap(average + step * sd) }))
    .filter(({ value }) => value >= min && value < max);
  const breaks = candidates.map(({ value }) => value);
  return {
    breaks,
    min,
    max,
    k: breaks.length + 1,
    centre: { mean: average, sd, steps: candidates.map(({ step }) => step) },
  };
}

/** Replaces a number by the value that it equals but for rounding. */
function snapTo(sorted: readonly number[]): (value: number) => number {
  const min = sorted[0] as number;
  const max = sorted.at(-1) as number;
  const slack = 1e-12 * (max - min) + 8 * Number.EPSILON * Math.max(Math.abs(min), Math.abs(max));
  return (value) => {
    const i = bisectLeft(sorted, value - slack);
    const near = sorted[i];
    return near !== undefined && near <= value + slack ? near : value;
  };
}
