import type { ClassInput } from "./analysis.ts";
import { type Cut, rungOf } from "./class-alternatives.ts";

/** Of a class's width: nearer to a bound than this a value is said to lie next to it. */
export const NEAR_SHARE = 0.01;

/**
 * on: the value is the bound; rounding: what the figures were rounded from may lie beyond it; near: within 1 % of the class's width;
 * greatest: the bound was put on the value by rule, and the next value is well apart.
 */
export type BreakState = "on" | "rounding" | "near" | "greatest" | "clear";
export const isOnBreak = (state: BreakState): boolean => state === "on" || state === "rounding" || state === "near";

export interface BreakDistance {
  readonly state: BreakState;
  /** To the nearest bound in the unit of the values, and as a share of the class's width; null without bounds. */
  readonly distance: number | null;
  readonly share: number | null;
}

/** Values between which the number before rounding lies. */
export type Span = readonly [low: number, high: number];

/**
 * How near a value lies to a bound of its class. Natural breaks and quantiles put bounds on values: such a bound parts that value from the
 * next one in the pool, and could stand anywhere between them, so the distance is that to the other side of this gap.
 *
 * @param pool the values that classes were made from.
 */
export function breakDistance(
  value: number,
  [low, high]: Span,
  cut: Cut,
  method: ClassInput["method"],
  pool: readonly number[],
): BreakDistance {
  const { breaks } = cut;
  const { at } = rungOf(value, cut);
  const isByRule = method === "natural-breaks" || method === "quantile";
  const ways = [breaks[at - 1], breaks[at]].flatMap((bound) => {
    if (bound === undefined) return [];
    const parts = isByRule && pool.includes(bound);
    const next = parts ? pool.reduce((least, one) => (one > bound && one < least ? one : least), Infinity) : bound;
    const far = value > bound ? bound : next;
    return [
      { distance: Math.abs(far - value), crosses: low <= far && far <= high, isGreatest: parts && value === bound },
    ];
  });
  if (ways.length === 0) return { state: "clear", distance: null, share: null };
  const distance = Math.min(...ways.map((way) => way.distance));
  const own = (breaks[at] ?? Math.max(cut.max, value)) - (breaks[at - 1] ?? Math.min(cut.min, value));
  const width = own > 0 ? own : (cut.max - cut.min) / (breaks.length + 1);
  const share = width > 0 ? distance / width : null;
  const state = (): BreakState => {
    if (distance === 0) return "on";
    if (ways.some(({ crosses }) => crosses)) return "rounding";
    if (share !== null && share <= NEAR_SHARE) return "near";
    return ways.some(({ isGreatest }) => isGreatest) ? "greatest" : "clear";
  };
  return { state: state(), distance, share };
}
