import type { Denominator } from "../../data/schema/metric.ts";
import { classBreaks, classOf } from "../../geo/statistics/class-breaks.ts";
import type { Atlas } from "../model/atlas.ts";
import { isTarget } from "../model/metric-series.ts";
import type { View } from "../state/view.ts";
import { memo } from "./memo.ts";
import { type MetricAnswer, metricAnswer, type PlaceValue } from "./value-at.ts";

/** The classes of a choropleth. Class i holds breaks[i-1] < v ≤ breaks[i]: a value on a break is in the lower class. */
export interface Classes {
  /** Inner upper bounds, ascending; one fewer than there are classes. */
  readonly breaks: readonly number[];
  readonly count: number;
  readonly min: number;
  readonly max: number;
  /** Classes wanted but not to be had: fewer distinct values than classes. */
  readonly reduced: boolean;
  readonly ramp: ClassRamp;
  /** Of standard deviation classes: what their middle stands for, and how wide each is. */
  readonly centre: { readonly mean: number; readonly sd: number } | null;
}

/** The colours that classes take: `count` neighbours, from the `from`th of a ramp of `size`. */
export interface ClassRamp {
  /** diverging: round a named middle, the mean of standard deviation classes or "no change". */
  readonly kind: "sequential" | "diverging";
  readonly size: number;
  readonly from: number;
  readonly count: number;
}

/**
 * Standard deviation classes that bound nothing are left out at either end; those that are left keep the colours that
 * they have in the whole ramp, or its middle would no longer stand for the mean.
 */
function rampOf(count: number, k: number, steps: readonly number[] | undefined): ClassRamp {
  if (!steps) return { kind: "sequential", size: count, from: 0, count };
  const lowest = steps[0];
  return { kind: "diverging", size: k, from: lowest === undefined ? Math.floor(k / 2) : lowest + k / 2 - 1, count };
}

/** All values of the districts over all dates of a metric: what fixed breaks are made from. */
function pool(atlas: Atlas, metricId: string, denominator: Denominator): readonly number[] {
  const dates = atlas.seriesByMetric.get(metricId)?.dates ?? [];
  return dates.flatMap((date) => valuesOf(metricAnswer(atlas, metricId, denominator, date.period.end, "at").districts));
}
const fixedPool = memo(pool, 8);

function valuesOf(values: readonly PlaceValue[]): number[] {
  return values.flatMap((value) => (value.shown && value.figure && !isTarget(value.figure) ? [value.shown.value] : []));
}

/** How many classes a change has: five or seven, so that one is the middle. */
export const classesRoundZero = (k: number): number => (k > 5 ? 7 : 5);

/** How the sizes of a change can be cut; the other rules know no zero. */
export const isRoundZero = (method: View["classes"]["method"]): boolean => method !== "manual" && method !== "std-dev";

/**
 * Classes of a change: its sizes are cut, and the cuts hold on either side of zero, so that one colour is as far from no
 * change as its counterpart. Cuts lie halfway between two sizes, for no value may stand on one. Outer classes that hold
 * nothing are left out, as of standard deviation classes.
 */
function cutRoundZero(values: readonly number[], choice: View["classes"]): Classes | null {
  if (values.length === 0) return null;
  const wanted = classesRoundZero(choice.k);
  const method = choice.method === "manual" || choice.method === "std-dev" ? "natural-breaks" : choice.method;
  const sizes = values.map(Math.abs).sort((a, b) => a - b);
  const made = classBreaks(method === "equal-interval" ? [0, ...sizes] : sizes, { method, k: (wanted + 1) / 2 });
  if (!made) return null;
  const cuts = made.breaks.map((cut) => {
    const next = sizes.find((size) => size > cut) ?? cut;
    const last = sizes.findLast((size) => size <= cut) ?? cut;
    return method === "equal-interval" ? cut : (last + next) / 2;
  });
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const whole = [...cuts.map((cut) => -cut).reverse(), ...cuts];
  const from = Math.min(cuts.length, whole.filter((cut) => cut < min).length);
  const over = Math.min(cuts.length, whole.filter((cut) => cut >= max).length);
  const breaks = whole.slice(from, whole.length - over);
  const size = whole.length + 1;
  return {
    breaks,
    count: breaks.length + 1,
    min,
    max,
    reduced: size < wanted,
    ramp: { kind: "diverging", size, from, count: breaks.length + 1 },
    centre: null,
  };
}

function makeClasses(atlas: Atlas, answer: MetricAnswer, choice: View["classes"]): Classes | null {
  const places = answer.cities.length > 0 ? answer.cities : answer.districts;
  if (answer.change) return cutRoundZero(valuesOf(places), choice);
  return cut(classedValues(atlas, answer, choice.scope), choice);
}

/** The values that classes are made from: of all dates, or of the one shown; cities are always classed by their date. */
export function classedValues(atlas: Atlas, answer: MetricAnswer, scope: View["classes"]["scope"]): readonly number[] {
  if (answer.cities.length > 0) return valuesOf(answer.cities);
  return scope === "fixed" ? fixedPool(atlas, answer.metric.id, answer.denominator) : valuesOf(answer.districts);
}

/** Classes of the same values are the same object: with breaks fixed over all dates, time does not change them. */
const cut = memo((values: readonly number[], choice: View["classes"]): Classes | null => {
  if (values.length === 0) return null;
  const made =
    choice.method === "manual"
      ? classBreaks(values, { method: "manual", breaks: choice.breaks })
      : classBreaks(values, { method: choice.method, k: choice.k });
  if (!made) return null;
  const { breaks, min, max, centre } = made;
  return {
    breaks,
    count: breaks.length + 1,
    min,
    max,
    reduced: choice.method !== "manual" && breaks.length + 1 < choice.k,
    ramp: rampOf(breaks.length + 1, choice.k, centre?.steps),
    centre: centre ? { mean: centre.mean, sd: centre.sd } : null,
  };
}, 16);

/** The classes of the answer, or null when there is nothing to class. */
export const classesOf = memo(makeClasses, 16);

/** Class index of a place (0 = lowest), or null when it has no single value. */
export function classIndex(classes: Classes | null, value: PlaceValue): number | null {
  return classes && value.shown ? classOf(value.shown.value, classes.breaks) : null;
}
