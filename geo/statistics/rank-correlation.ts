import { assertFinite } from "./rank.ts";

/**
 * Kendall's τ-b of two rankings of the same things: (concordant − discordant pairs) / √((pairs − ties in x)(pairs − ties in y)), −1 to 1.
 * Null where one side is all ties, or for fewer than two things.
 *
 * @param x and @param y values of the same things, in the same order; only their order counts, equal ones are ties.
 * @throws RangeError when the lengths differ or a value is not finite.
 *
 * Pairs are counted one by one in whole numbers. Accuracy: equal to R's cor(method = "kendall"). Source: Kendall (1945).
 */
export function kendallTauB(x: readonly number[], y: readonly number[]): number | null {
  assertPairs(x, y);
  let sum = 0;
  let [untiedX, untiedY] = [0, 0];
  for (let i = 0; i < x.length; i += 1)
    for (let k = 0; k < i; k += 1) {
      const dx = Math.sign((x[i] as number) - (x[k] as number));
      const dy = Math.sign((y[i] as number) - (y[k] as number));
      sum += dx * dy;
      untiedX += Math.abs(dx);
      untiedY += Math.abs(dy);
    }
  return untiedX === 0 || untiedY === 0 ? null : sum / Math.sqrt(untiedX * untiedY);
}

/**
 * Spearman's ρ: the product-moment correlation of the ranks, ties at the mean of their ranks. Null as for `kendallTauB`.
 *
 * Twice the ranks are whole, so that sums are exact. Accuracy: equal to R's cor(method = "spearman"). Source: Spearman (1904).
 */
export function spearmanRho(x: readonly number[], y: readonly number[]): number | null {
  assertPairs(x, y);
  // Twice a mean rank less its mean n + 1: whole numbers that add up to 0.
  const a = doubledRanks(x).map((rank) => rank - x.length - 1);
  const b = doubledRanks(y).map((rank) => rank - y.length - 1);
  const product = (p: readonly number[], q: readonly number[]) =>
    p.reduce((sum, one, i) => sum + one * (q[i] as number), 0);
  const [aa, bb] = [product(a, a), product(b, b)];
  return aa === 0 || bb === 0 ? null : product(a, b) / Math.sqrt(aa * bb);
}

/** Twice the mean rank, from the least: below + equal + below + 1. */
const doubledRanks = (values: readonly number[]): number[] =>
  values.map((value) => {
    const below = values.filter((other) => other < value).length;
    return 2 * below + values.filter((other) => other === value).length + 1;
  });

function assertPairs(x: readonly number[], y: readonly number[]): void {
  if (x.length !== y.length) throw new RangeError(`${x.length} values cannot be paired with ${y.length}`);
  assertFinite(x);
  assertFinite(y);
}
