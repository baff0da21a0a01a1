import { dayNumber, isoDate } from "../../model/period.ts";
import { TIMELINE } from "../../state/view.ts";

export const FIRST_DAY = dayNumber(TIMELINE.start);
export const LAST_DAY = dayNumber(TIMELINE.end);
export const FIRST_YEAR = Number(TIMELINE.start.slice(0, 4));
export const LAST_YEAR = Number(TIMELINE.end.slice(0, 4));

/** Width of a tick; a date's mark ends where the date ends, so that a year's end stands inside its year. */
export const TICK = 7;
const PAD = 8;

export interface AxisScale {
  readonly width: number;
  readonly pxPerYear: number;
  /** Middle of the mark of a date. */
  xOf(date: string): number;
  /** Left edge of a year (its first moment). */
  yearX(year: number): number;
  /** The date whose mark is nearest; inside the axis in any case. */
  dateAt(x: number): string;
}

export function axisScale(width: number): AxisScale {
  const pxPerDay = Math.max(width - 2 * PAD, 1) / (LAST_DAY - FIRST_DAY + 1);
  const edge = (day: number) => PAD + (day - FIRST_DAY) * pxPerDay;
  return {
    width,
    pxPerYear: pxPerDay * 365.25,
    xOf: (date) => edge(dayNumber(date) + 1) - TICK / 2,
    yearX: (year) => edge(dayNumber(`${year}-01-01`)),
    dateAt(x) {
      const day = Math.round((x + TICK / 2 - PAD) / pxPerDay) + FIRST_DAY - 1;
      return isoDate(Math.min(LAST_DAY, Math.max(FIRST_DAY, day)));
    },
  };
}

const SNAP_PX = 6;

/** The date under the pointer, or the stop within 6 px of it. */
export function snappedDate(scale: AxisScale, x: number, stops: readonly string[]): string {
  let best: { stop: string; distance: number } | null = null;
  for (const stop of stops) {
    const distance = Math.abs(scale.xOf(stop) - x);
    if (distance <= SNAP_PX && (!best || distance < best.distance)) best = { stop, distance };
  }
  return best?.stop ?? scale.dateAt(x);
}

/** The same day of another year (29 February becomes the 28th), inside the axis. */
export function shiftYears(date: string, years: number): string {
  const year = Number(date.slice(0, 4)) + years;
  const day = date.endsWith("-02-29") ? "-02-28" : date.slice(4);
  const shifted = `${String(year).padStart(4, "0")}${day}`;
  if (shifted < TIMELINE.start) return TIMELINE.start;
  return shifted > TIMELINE.end ? TIMELINE.end : shifted;
}

/** Years that get a label: every fifth, and the last one where it has room of its own. */
export function labelledYears(scale: AxisScale): number[] {
  const ROOM_PX = 36;
  const years: number[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 5) years.push(year);
  const last = years.at(-1) ?? FIRST_YEAR;
  return scale.yearX(LAST_YEAR) - scale.yearX(last) >= ROOM_PX ? [...years, LAST_YEAR] : years;
}
