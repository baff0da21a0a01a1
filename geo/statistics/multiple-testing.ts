/**
 * Which of several p-values stay below a level when all of them are looked at.
 *
 * @param p one a test; null for a place that has none, which is not counted among them.
 * @param alpha the level, between 0 and 1.
 * @param correction none: p ≤ α; bonferroni: p ≤ α / tests; fdr: Benjamini & Hochberg's (1995) rule, which holds the expected
 *   share of false findings at α for tests that are independent or positively dependent.
 * @returns whether each is found, in order, and the greatest p that would be.
 */
export function significant(
  p: readonly (number | null)[],
  alpha: number,
  correction: "none" | "bonferroni" | "fdr",
): { readonly found: readonly boolean[]; readonly threshold: number } {
  const known = p.filter((value) => value !== null).sort((a, b) => a - b);
  const threshold = thresholdOf(known, alpha, correction);
  return { found: p.map((value) => value !== null && value <= threshold), threshold };
}

function thresholdOf(ascending: readonly number[], alpha: number, correction: "none" | "bonferroni" | "fdr"): number {
  const tests = ascending.length;
  if (correction === "none" || tests === 0) return alpha;
  if (correction === "bonferroni") return alpha / tests;
  const last = ascending.findLastIndex((value, i) => value <= ((i + 1) / tests) * alpha);
  // Where nothing is found, the least p would have to beat the first step.
  return ((Math.max(last, 0) + 1) / tests) * alpha;
}
