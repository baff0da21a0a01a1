import type { Period } from "../../data/schema/period.ts";
import { dayNumber, isoDate, lengthDays } from "../model/period.ts";

/** How long a period is, in the largest unit that fits it exactly. */
export type PeriodLength =
  | { readonly unit: "moment" }
  | { readonly unit: "days" | "months" | "years"; readonly count: number };

const isMonthEnd = (date: string) => isoDate(dayNumber(date) + 1).endsWith("-01");
const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

/** Whole calendar years and months are counted as such, however many days they have; anything else in days. */
export function periodLength(period: Period): PeriodLength {
  const { start, end } = period;
  if (start === end) return { unit: "moment" };
  if (!start.endsWith("-01") || !isMonthEnd(end)) return { unit: "days", count: lengthDays(period) };
  const count = months(end) - months(start) + 1;
  return start.slice(5, 7) === "01" && count % 12 === 0
    ? { unit: "years", count: count / 12 }
    : { unit: "months", count };
}

export function isWholeYear(period: Period): boolean {
  const length = periodLength(period);
  return length.unit === "years" && length.count === 1;
}

/** A run from 1 January that ends inside the year: Jan–May, Jan–Sep. */
export function isYearToDate({ start, end }: Period): boolean {
  return start !== end && start.endsWith("-01-01") && start.slice(0, 4) === end.slice(0, 4) && !end.endsWith("-12-31");
}

export function sameLength(a: Period, b: Period): boolean {
  const [x, y] = [periodLength(a), periodLength(b)];
  if (x.unit === "moment" || y.unit === "moment") return x.unit === y.unit;
  return x.unit === y.unit && x.count === y.count;
}
