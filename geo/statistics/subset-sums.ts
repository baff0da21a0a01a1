/** How the sums of all k-subsets of a list lie to one sum. */
export interface SubsetSums {
  /** How many subsets there are; all counts are exact below 2^53. */
  readonly subsets: number;
  /** How many of them sum to at least, and to at most, the given sum. */
  readonly atLeast: number;
  readonly atMost: number;
  /** How many reach the greatest and the least sum there is. */
  readonly atGreatest: number;
  readonly atLeastOfAll: number;
}

/**
 * Counts the k-subsets of values whose sum is at least, or at most, a given one, without listing them: branches that
 * must or cannot reach the sum are counted as a whole.
 *
 * @param tolerance sums this near count as equal, on both sides: two orders of adding give sums that differ by rounding.
 * @throws RangeError unless k is a whole number from 0 to the number of values, and the subsets are fewer than 2^53.
 */
export function subsetSums(values: readonly number[], k: number, sum: number, tolerance: number): SubsetSums {
  if (!(Number.isInteger(k) && k >= 0 && k <= values.length))
    throw new RangeError(`there are no subsets of ${k} of ${values.length}`);
  const subsets = binomial(values.length, k);
  if (subsets > Number.MAX_SAFE_INTEGER) throw new RangeError(`${subsets} subsets are too many to count exactly`);
  const descending = [...values].sort((a, b) => b - a);
  const negated = descending.map((value) => -value).reverse();
  const greatest = total(descending.slice(0, k));
  const least = total(descending.slice(descending.length - k));
  const reach = (list: readonly number[], bound: number) => countAtLeast(list, k, bound - tolerance);
  return {
    subsets,
    atLeast: reach(descending, sum),
    atMost: reach(negated, -sum),
    atGreatest: reach(descending, greatest),
    atLeastOfAll: reach(negated, -least),
  };
}

/** n over k, in floating point. */
export function binomial(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= Math.min(k, n - k); i += 1) result = (result * (n - i + 1)) / i;
  return Math.round(result);
}

const total = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0);

function countAtLeast(descending: readonly number[], k: number, bound: number): number {
  const n = descending.length;
  const before = new Float64Array(n + 1);
  descending.forEach((value, i) => {
    before[i + 1] = (before[i] as number) + value;
  });
  const sumOf = (from: number, to: number) => (before[to] as number) - (before[from] as number);
  const count = (from: number, picks: number, sum: number): number => {
    if (sum + sumOf(from, from + picks) < bound) return 0;
    if (sum + sumOf(n - picks, n) >= bound) return binomial(n - from, picks);
    return count(from + 1, picks - 1, sum + (descending[from] as number)) + count(from + 1, picks, sum);
  };
  return count(0, k, 0);
}
