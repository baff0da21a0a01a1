import { nice, ticks } from "d3-array";
import type { Atlas } from "../model/atlas.ts";
import { DEFAULT_VIEW, type View } from "../state/view.ts";
import { type Classes, classesOf, classIndex } from "./classes.ts";
import type { Filtered } from "./filters.ts";
import { memo } from "./memo.ts";
import type { MetricAnswer } from "./value-at.ts";

export interface HistogramDot {
  readonly placeId: string;
  readonly value: number;
  readonly classIndex: number | null;
  /** Passes the filters, the brushed range among them. */
  readonly inPlay: boolean;
}

/** How the places of a metric are spread at its date: one dot a place, on an axis that all its dates share. */
export interface Histogram {
  /** Smallest first. */
  readonly dots: readonly HistogramDot[];
  /** Holds the values of every date, so that dots move and the axis stays. */
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** Largest size of a value of any date: it sets the unit that numbers are written in. */
  readonly max: number;
  /** Of how many places; those without a single value have no dot. */
  readonly total: number;
}

export type Range = readonly [low: number, high: number];

const TICKS = 3;
/** Classes only for their ends: the least and the greatest value of all dates. */
const WHOLE: View["classes"] = { ...DEFAULT_VIEW.classes, method: "equal-interval", scope: "fixed" };

function niceDomain(min: number, max: number): readonly [number, number] {
  if (min < max) return nice(min, max, TICKS);
  return min === 0 ? [0, 1] : nice(Math.min(0, 2 * min), Math.max(0, 2 * min), TICKS);
}

/** null when no place of the metric has a single value at any date: figures of the whole city only. */
export const histogram = memo(
  (atlas: Atlas, answer: MetricAnswer, classes: Classes | null, filter: Filtered): Histogram | null => {
    const whole = classesOf(atlas, answer, WHOLE);
    if (!whole) return null;
    const places = answer.cities.length > 0 ? answer.cities : answer.districts;
    const dots = places.flatMap((place): HistogramDot[] =>
      place.shown
        ? [
            {
              placeId: place.placeId,
              value: place.shown.value,
              classIndex: classIndex(classes, place),
              inPlay: filter.placeIds.has(place.placeId),
            },
          ]
        : [],
    );
    dots.sort((a, b) => a.value - b.value);
    const values = [whole.min, whole.max, ...dots.map((dot) => dot.value), ...(answer.change ? [0] : [])];
    const [min, max] = [Math.min(...values), Math.max(...values)];
    const domain = niceDomain(min, max);
    return { dots, domain, ticks: ticks(domain[0], domain[1], TICKS), max: Math.max(max, -min), total: places.length };
  },
  8,
);

/** Where each dot stands when no two may touch: its level, 0 on the axis. `xs` ascending; `diameter` in the same unit. */
export function stackLevels(xs: readonly number[], diameter: number): readonly number[] {
  const lastOfLevel: number[] = [];
  return xs.map((x) => {
    const free = lastOfLevel.findIndex((last) => x - last >= diameter);
    const level = free < 0 ? lastOfLevel.length : free;
    lastOfLevel[level] = x;
    return level;
  });
}

/** The range as chosen, open ends at the ends of the axis. */
export function shownRange({ domain }: Histogram, range: View["facets"]["range"]): Range {
  if (!range) return domain;
  const within = (value: number) => Math.min(Math.max(value, domain[0]), domain[1]);
  return [within(range[0]), within(range[1])];
}

/** What to remember of two ends: nothing when they leave everything in. */
export function chosenRange({ domain }: Histogram, [low, high]: Range): View["facets"]["range"] {
  return low <= domain[0] && high >= domain[1] ? null : [Math.min(low, high), Math.max(low, high)];
}

/**
 * Moves one end by whole places: +1 takes the low end over the next value up (that place drops out), and so on. An end
 * that lets in the outermost value stands at the end of the axis, where it bounds nothing.
 */
export function stepEnd({ domain, dots }: Histogram, range: Range, end: "low" | "high", steps: number): Range {
  const values = [...new Set(dots.map((dot) => dot.value))];
  const [low, high] = range;
  if (end === "low") {
    const stops = [domain[0], ...values.slice(1).filter((value) => value <= high)];
    const passing = values.findIndex((value) => value >= low);
    const at = passing < 0 ? stops.length - 1 : passing;
    return [stopAt(stops, at + steps), high];
  }
  const stops = [...values.slice(0, -1).filter((value) => value >= low), domain[1]];
  const below = values.length - stops.length;
  const passing = values.findLastIndex((value) => value <= high);
  return [low, stopAt(stops, Math.max(passing, 0) - below + steps)];
}

function stopAt(stops: readonly number[], index: number): number {
  return stops[Math.min(Math.max(index, 0), stops.length - 1)] as number;
}

/** A dragged value in as few digits as the pixel under the pointer tells apart. */
export function roundToPixel(value: number, { domain }: Histogram, widthPx: number): number {
  const step = (domain[1] - domain[0]) / widthPx;
  const digits = Math.max(0, Math.min(12, -Math.floor(Math.log10(step))));
  const scale = 10 ** digits;
  return step >= 1 ? Math.round(value) : Math.round(value * scale) / scale;
}
