/** Digits kept of a weight: a link need not carry more, and a share is shown to two. */
const PRECISE = 1e4;
const rounded = (weight: number): number => Math.round(weight * PRECISE) / PRECISE;

/** Each weight over the sum of those that take part; null for those that take none. */
export function sharesOf(weights: readonly number[], idle: ReadonlySet<number>): (number | null)[] {
  const total = weights.reduce((sum, weight, i) => (idle.has(i) ? sum : sum + weight), 0);
  return weights.map((weight, i) => (idle.has(i) ? null : total > 0 ? weight / total : 0));
}

/**
 * Weights in which one has this share of their sum, 1. The others keep their ratios, or share evenly where all of them are 0; those
 * that take no part stay as they are.
 */
export function withShare(
  weights: readonly number[],
  idle: ReadonlySet<number>,
  index: number,
  share: number,
): number[] {
  const others = weights.flatMap((_, i) => (i === index || idle.has(i) ? [] : [i]));
  const own = others.length === 0 ? 1 : rounded(Math.min(1, Math.max(0, share)));
  const total = others.reduce((sum, i) => sum + (weights[i] as number), 0);
  const next = [...weights];
  next[index] = own;
  for (const i of others)
    next[i] = rounded(total > 0 ? ((weights[i] as number) * (1 - own)) / total : (1 - own) / others.length);
  return next;
}
