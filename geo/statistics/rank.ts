import { quantileSorted } from "d3-array";

export type RankOrder = "descending" | "ascending";

/**
 * Standard competition ranks ("1, 2, 2, 4"): one more than the number of values that stand strictly before. `descending` gives rank 1
 * to the greatest.
 *
 * @returns one rank a value, in the order of `values`.
 * @throws RangeError, quoting it, for a value that is not finite: a missing figure has no rank, and the caller says so.
 */
export function competitionRanks(values: readonly number[], order: RankOrder = "descending"): number[] {
  assertFinite(values);
  const sorted = [...values].sort((a, b) => (order === "descending" ? b - a : a - b));
  const rankOf = new Map<number, number>();
  for (const [i, value] of sorted.entries()) if (!rankOf.has(value)) rankOf.set(value, i + 1);
  return values.map((value) => rankOf.get(value) as number);
}

/**
 * The p-quantile by linear interpolation between order statistics: Hyndman & Fan (1996) type 7, R's and d3's default.
 *
 * @param p from 0 (the least) to 1 (the greatest).
 * @throws RangeError when there is no value, one is not finite, or p lies outside [0, 1].
 */
export function quantile(values: readonly number[], p: number): number {
  assertFinite(values);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile lies at 0 to 1, not at ${p}`);
  const found = quantileSorted(
    [...values].sort((a, b) => a - b),
    p,
  );
  if (found === undefined) throw new RangeError("no values have no quantile");
  return found;
}

/** @throws RangeError quoting the first value that is not finite. */
export function assertFinite(values: readonly number[]): void {
  const odd = values.find((value) => !Number.isFinite(value));
  if (odd !== undefined) throw new RangeError(`expected finite values, found ${odd}`);
}
