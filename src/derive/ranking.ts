import { memo } from "./memo.ts";
import type { MetricAnswer, PlaceValue } from "./value-at.ts";

export interface Ranked {
  readonly value: PlaceValue;
  /** Competition ranking (1, 2, 2, 4), the largest first; null when there is no single value. */
  readonly rank: number | null;
}

export interface Ranking {
  /** With a value first, the largest first; then ranges; then missing, in atlas order. */
  readonly rows: readonly Ranked[];
  readonly rankOf: ReadonlyMap<string, number>;
  /** Of how many: places with a single value. */
  readonly of: number;
  /** The largest size, whichever its sign: it sets the unit. */
  readonly max: number;
  /** The least and the greatest value, 0 among them: between them bars are drawn. */
  readonly extent: readonly [low: number, high: number];
}

/** Ranks districts (or cities, for a metric of cities) by size; which end is better is the metric's `direction`. */
export const ranking = memo((answer: MetricAnswer): Ranking => {
  const places = answer.cities.length > 0 ? answer.cities : answer.districts;
  const valued = places
    .filter((value) => value.shown !== null)
    .sort((a, b) => (b.shown?.value ?? 0) - (a.shown?.value ?? 0));
  const rankOf = new Map<string, number>();
  valued.forEach((value, i) => {
    const before = valued[i - 1];
    const tied = before?.shown && value.shown && before.shown.value === value.shown.value;
    rankOf.set(value.placeId, tied ? (rankOf.get(before.placeId) as number) : i + 1);
  });
  const rest = places
    .filter((value) => value.shown === null)
    .sort((a, b) => Number(b.range !== null) - Number(a.range !== null));
  const values = valued.map((value) => value.shown?.value ?? 0);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  return {
    rows: [...valued, ...rest].map((value) => ({ value, rank: rankOf.get(value.placeId) ?? null })),
    rankOf,
    of: valued.length,
    max: Math.max(-low, high),
    extent: [low, high],
  };
}, 16);
