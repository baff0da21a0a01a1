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

/** Up to so many, branches are quicker than two sorted halves. */
const FEW_SUBSETS = 20_000;
/** Two halves of at most 2^23 sums take 130 MB. */
const MOST_IN_HALVES = 46;

/**
 * Counts the k-subsets of values whose sum is at least, or at most, a given one, without listing them: branches that
 * must or cannot reach the sum are counted as a whole; of very many subsets the sums of either half of the values are
 * sorted, and each of one half is held against those of the other (Horowitz & Sahni 1974).
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
  const isLong = subsets > FEW_SUBSETS && values.length <= MOST_IN_HALVES;
  const halves = isLong ? halvesOf(values, k) : null;
  return {
    subsets,
    atLeast: halves ? countPairs(halves, sum - tolerance) : countAtLeast(descending, k, sum - tolerance),
    // Whatever is not above.
    atMost: halves ? subsets - countPairs(halves, sum + tolerance, true) : countAtLeast(negated, k, -sum - tolerance),
    // Next to the ends branches are cut at once.
    atGreatest: countAtLeast(descending, k, greatest - tolerance),
    atLeastOfAll: countAtLeast(negated, k, -least - tolerance),
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

interface Halves {
  /** Sums of the subsets of each size, ascending, and beside each size those that fill it up to k. */
  readonly pairs: readonly (readonly [left: Float64Array, right: Float64Array])[];
}

function halvesOf(values: readonly number[], k: number): Halves {
  const middle = values.length >> 1;
  const left = sumsBySize(values.slice(0, middle), k);
  const right = sumsBySize(values.slice(middle), k);
  return {
    pairs: left.flatMap((low, size) => {
      const high = right[k - size];
      return high ? [[low, high] as const] : [];
    }),
  };
}

/** How many sums of a subset of either half come to at least the bound, or are above it. */
function countPairs({ pairs }: Halves, bound: number, isStrict = false): number {
  let count = 0;
  for (const [low, high] of pairs) {
    let at = high.length;
    for (const sum of low) {
      while (at > 0 && (isStrict ? sum + (high[at - 1] as number) > bound : sum + (high[at - 1] as number) >= bound))
        at -= 1;
      count += high.length - at;
    }
  }
  return count;
}

/** The sums of all subsets of each size up to k, ascending. */
function sumsBySize(values: readonly number[], k: number): Float64Array[] {
  const buckets = Array.from({ length: Math.min(k, values.length) + 1 }, (_, size) => ({
    list: new Float64Array(binomial(values.length, size)),
    end: 0,
  }));
  const visit = (from: number, size: number, sum: number): void => {
    const bucket = buckets[size];
    if (!bucket) return;
    bucket.list[bucket.end++] = sum;
    for (let i = from; i < values.length; i += 1) visit(i + 1, size + 1, sum + (values[i] as number));
  };
  visit(0, 0, 0);
  return buckets.map(({ list }) => list.sort());
}
