import type { FigureValue } from "../../../data/schema/figure.ts";
import type { Unit } from "../../../data/schema/metric.ts";

/** Where the number behind a printed one may lie. */
export interface Spread {
  readonly low: number;
  readonly high: number;
}

/** Room for the last bits of doubles, in parts of the number. */
const BITS = 1e-12;

/** The place of a number's last digit that is not 0: 1 of 68, 0.1 of 18.7, 10,000,000 of 56,708.71 亿. */
export function lastPlace(value: number): number {
  if (value === 0) return Number.POSITIVE_INFINITY;
  const [digits = "", exponent = "0"] = Math.abs(value).toExponential().split("e");
  return 10 ** (Number(exponent) - (digits.split(".")[1]?.length ?? 0));
}

/**
 * The step in which a column of numbers is printed: the finest last place among them. A 0 at a number's end may be
 * printed or filled up: its neighbours from the same source tell.
 */
export function printedStep(values: readonly number[]): number {
  const step = Math.min(...values.map(lastPlace));
  return Number.isFinite(step) ? step : 0;
}

/** Whole things counted one by one are exact: nobody rounds to a whole person. */
const isCounted = (unit: Unit): boolean => unit.startsWith("{");

/** How far a printed number may be from what it was rounded from: half a step, nothing for a full count. */
export function rounding(step: number, unit: Unit): number {
  return isCounted(unit) && step <= 1 ? 0 : step / 2;
}

const numbersOf = (value: Exclude<FigureValue, { type: "missing" }>): number[] =>
  value.type === "number" ? [value.value] : [value.low, value.high];

/**
 * Where the number behind a stated one may lie: rounded to its last digit (`step`, else its own), open to the side that
 * its mark names; "≈" allows a whole step, not half of one.
 */
export function spreadOf(value: Exclude<FigureValue, { type: "missing" }>, unit: Unit, step?: number): Spread {
  const own = step ?? printedStep(numbersOf(value));
  if (value.type === "range") {
    const off = rounding(own, unit);
    return { low: value.low - off, high: value.high + off };
  }
  const off = value.qualifier === "≈" ? own : rounding(own, unit);
  return {
    low: "<≤".includes(value.qualifier) ? Number.NEGATIVE_INFINITY : value.value - off,
    high: ">≥".includes(value.qualifier) ? Number.POSITIVE_INFINITY : value.value + off,
  };
}

export function plus(spreads: readonly Spread[]): Spread {
  return {
    low: spreads.reduce((sum, { low }) => sum + low, 0),
    high: spreads.reduce((sum, { high }) => sum + high, 0),
  };
}

/** Products of every pair of ends; 0 × ∞ is 0, since a factor that may be 0 leaves nothing of the other. */
export function times(a: Spread, b: Spread): Spread {
  const ends = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => (x === 0 || y === 0 ? 0 : x * y)));
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** A percentage as a factor: 18.7 % is 0.187; with `base` 1 the growth of 20.9 % is 1.209. */
export function factorOf(percent: Spread, base: 0 | 1 = 0): Spread {
  return { low: base + percent.low / 100, high: base + percent.high / 100 };
}

/** Whether one number may lie in both. */
export function meet(a: Spread, b: Spread): boolean {
  const slack = (x: number, y: number) =>
    Number.isFinite(x) && Number.isFinite(y) ? BITS * Math.max(Math.abs(x), Math.abs(y)) : 0;
  return a.low <= b.high + slack(a.low, b.high) && b.low <= a.high + slack(b.low, a.high);
}
