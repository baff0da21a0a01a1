import type { Figure, Qualifier } from "../../data/schema/figure.ts";
import { dayNumber, isoDate } from "../model/period.ts";
import type { ChangeChoice } from "../state/view.ts";
import type { PlaceValue } from "./value-at.ts";

/** Between what a number lies: both ends the same for a stated one, an end without bound for "over" or "under". */
interface Span {
  readonly low: number;
  readonly high: number;
  /** Of a bound: its end itself is left out (> and <, not ≥ and ≤). */
  readonly strict: boolean;
  readonly approximate: boolean;
}

/** A change: a number with its mark, a range, or why there is none. */
export type Change =
  | { readonly type: "number"; readonly value: number; readonly qualifier: Qualifier }
  | { readonly type: "range"; readonly low: number; readonly high: number }
  | { readonly type: "none"; readonly why: "zero-base" | "no-bound" };

function spanOf({ shown, range }: Pick<PlaceValue, "shown" | "range">): Span | null {
  if (range) return { ...range, strict: false, approximate: false };
  if (!shown) return null;
  const { value, qualifier } = shown;
  const strict = qualifier === ">" || qualifier === "<";
  const approximate = qualifier === "≈";
  if (qualifier === ">" || qualifier === "≥") return { low: value, high: Infinity, strict, approximate };
  if (qualifier === "<" || qualifier === "≤") return { low: -Infinity, high: value, strict, approximate };
  return { low: value, high: value, strict, approximate };
}

function changeOf(low: number, high: number, strict: boolean, approximate: boolean): Change {
  if (low === high) return { type: "number", value: low, qualifier: approximate ? "≈" : "=" };
  if (Number.isFinite(low) && Number.isFinite(high)) return { type: "range", low, high };
  if (Number.isFinite(low)) return { type: "number", value: low, qualifier: strict ? ">" : "≥" };
  if (Number.isFinite(high)) return { type: "number", value: high, qualifier: strict ? "<" : "≤" };
  return { type: "none", why: "no-bound" };
}

/** A date in months of the calendar: 0 on 1 January of the year 0, a day being its month's share. */
function monthsOf(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
  return year * 12 + month - 1 + (day - 1) / (dayNumber(next) - dayNumber(`${date.slice(0, 8)}01`));
}

/** Years between the ends of two periods: whole from a day to the same day of another year, leap day or not. */
export function yearsBetween(from: Figure["period"], to: Figure["period"]): number {
  const after = (date: string) => monthsOf(isoDate(dayNumber(date) + 1));
  return (after(to.end) - after(from.end)) / 12;
}

/**
 * Quotient of the ends, as b ÷ a − 1. The base must be known to lie above 0: a share of nothing, or of what may be
 * nothing, is none. A base without an upper bound tells only how large the change is at most.
 */
function percent(a: Span, b: Span, strict: boolean, approximate: boolean): Change {
  if (a.low === a.high && a.low <= 0) return { type: "none", why: "zero-base" };
  if (!(a.low > 0)) return { type: "none", why: a.low === 0 ? "zero-base" : "no-bound" };
  const over = (value: number, base: number) => (value / base - 1) * 100;
  // Of a value below 0 the smaller base makes the larger fall.
  const low = b.low >= 0 ? (a.high === Infinity ? -Infinity : over(b.low, a.high)) : over(b.low, a.low);
  const high = b.high >= 0 ? over(b.high, a.low) : a.high === Infinity ? Infinity : over(b.high, a.high);
  return changeOf(low, high, strict, approximate);
}

/**
 * Change from a to b: b − a; (b − a) ÷ a in %; or b − a over the years between the ends of the periods, which is no
 * compound rate. Bounds and ranges go through as intervals: over 300 less 100 is over 200, over 300 less over 100 is nothing.
 */
export function change(
  from: Pick<PlaceValue, "shown" | "range">,
  to: Pick<PlaceValue, "shown" | "range">,
  as: ChangeChoice["as"],
  years: number,
): Change {
  const [a, b] = [spanOf(from), spanOf(to)];
  if (!a || !b) return { type: "none", why: "no-bound" };
  const strict = a.strict || b.strict;
  const approximate = a.approximate || b.approximate;
  if (as === "percent") return percent(a, b, strict, approximate);
  const by = as === "per-year" ? years : 1;
  return changeOf((b.low - a.high) / by, (b.high - a.low) / by, strict, approximate);
}
