import type { Period } from "../../data/schema/period.ts";
import { compareCodes } from "./compare-codes.ts";

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of an ISO date. */
export function dayNumber(isoDate: string): number {
  return Math.round(Date.parse(`${isoDate}T00:00:00Z`) / DAY_MS);
}

/** ISO date of a day number. */
export function isoDate(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export function periodKey(period: Period): string {
  return period.start === period.end ? period.start : `${period.start}/${period.end}`;
}

export function holds(period: Period, date: string): boolean {
  return period.start <= date && date <= period.end;
}

export function overlaps(a: Period, b: Period): boolean {
  return a.start <= b.end && b.start <= a.end;
}

export function lengthDays(period: Period): number {
  return dayNumber(period.end) - dayNumber(period.start) + 1;
}

export type PeriodShape = "instant" | "month" | "quarter" | "half-year" | "year" | "part-year" | "multi-year";

/** What a period is in the user's words; a run of months inside one year that is none of these is "part-year". */
export function periodShape({ start, end }: Period): PeriodShape {
  if (start === end) return "instant";
  const startsMonth = start.endsWith("-01");
  const endsMonth = isoDate(dayNumber(end) + 1).endsWith("-01");
  const [year, month] = [start.slice(0, 4), Number(start.slice(5, 7))];
  if (end.slice(0, 4) !== year) return "multi-year";
  if (!startsMonth || !endsMonth) return "part-year";
  const months = Number(end.slice(5, 7)) - month + 1;
  if (months === 12) return "year";
  if (months === 6 && month % 6 === 1) return "half-year";
  if (months === 3 && month % 3 === 1) return "quarter";
  return months === 1 ? "month" : "part-year";
}

/** Earlier end first; of equal ends the shorter first, so that the last one is the latest and the longest. */
export function comparePeriods(a: Period, b: Period): number {
  return compareCodes(a.end, b.end) || compareCodes(b.start, a.start);
}
