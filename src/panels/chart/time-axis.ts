import { dayNumber, isoDate } from "../../model/period.ts";
import type { LinearScale } from "./linear-scale.ts";

export interface YearTick {
  readonly year: number;
  /** Where the year begins, and its middle, under which its name stands. */
  readonly start: number;
  readonly middle: number;
}

const yearOf = (day: number) => Number(isoDate(Math.floor(day)).slice(0, 4));
const LABEL = 36;

/** The years of a span, as many as have room for their names: in steps of 1, 2, 5, 10 … years. */
export function yearTicks([first, last]: readonly [number, number], x: LinearScale): readonly YearTick[] {
  const perYear = x(first + 365.25) - x(first);
  const step = [1, 2, 5, 10, 20, 50].find((years) => years * perYear >= LABEL) ?? 100;
  const found: YearTick[] = [];
  for (let year = Math.ceil(yearOf(first) / step) * step; year <= yearOf(last - 1); year += step) {
    const [start, next] = [dayNumber(`${year}-01-01`), dayNumber(`${year + 1}-01-01`)];
    found.push({ year, start: x(start), middle: x((start + next) / 2) });
  }
  return found;
}

const LEAST_YEARS = 3;

/** Whole years round a span, at least three, so that its points do not stand on the edge or fill the plot. */
export function wholeYears([first, last]: readonly [number, number]): readonly [number, number] {
  const [from, to] = [yearOf(first), yearOf(last) + 1];
  const pad = Math.max(0, Math.ceil((LEAST_YEARS - (to - from)) / 2));
  return [dayNumber(`${from - pad}-01-01`), dayNumber(`${to + pad}-01-01`)];
}

const SNAP_PX = 14;

/** The date that a place on the axis means: that of a period whose middle or end is near, else the day itself. */
export function dateAtX(
  px: number,
  x: LinearScale,
  [first, last]: readonly [number, number],
  periods: readonly { readonly start: string; readonly end: string }[],
): string {
  let best: { date: string; distance: number } | null = null;
  for (const { start, end } of periods) {
    const [from, to] = [dayNumber(start), dayNumber(end)];
    const distance = Math.min(Math.abs(x((from + to) / 2) - px), Math.abs(x(to) - px));
    if (distance <= SNAP_PX && (!best || distance < best.distance)) best = { date: end, distance };
  }
  if (best) return best.date;
  const [left, right] = [x(first), x(last)];
  const day = first + ((px - left) / (right - left)) * (last - first);
  return isoDate(Math.round(Math.min(last, Math.max(first, day))));
}
