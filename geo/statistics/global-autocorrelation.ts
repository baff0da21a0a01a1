import { assertFinite } from "./rank.ts";
import type { SpatialWeights } from "./spatial-weights.ts";

/** A global statistic with its moments under randomisation: every order of the values over the places equally likely. */
export interface GlobalStatistic {
  readonly value: number;
  readonly expected: number;
  readonly variance: number;
  /** (value − expected) / √variance. */
  readonly z: number;
}

/**
 * Moran's I: n/S0 · Σij wij (xi − x̄)(xj − x̄) / Σi (xi − x̄)².
 *
 * All three statistics of this file: `values` one a unit, in the order of the weights, any unit of measure; null where they are
 * undefined: all values equal, nobody has a neighbour, or (for the moments) fewer than four units. Units without neighbours count
 * in n, as R's spdep does with zero.policy = TRUE and adjust.n = FALSE. They throw a RangeError when lengths differ or a value is
 * not finite.
 *
 * Accuracy: value, expectation and variance to 1e-12 against R's spdep 1.2-7; asserted 1e-10. Source: Cliff & Ord (1981), ch. 2.
 */
export function moransI(values: readonly number[], weights: SpatialWeights): GlobalStatistic | null {
  const facts = factsOf(values, weights);
  if (!facts) return null;
  const { n, deviations, m2, sums } = facts;
  const { s0, s1, s2 } = sums;
  let cross = 0;
  forEachLink(weights, (i, k, w) => {
    cross += w * (deviations[i] as number) * (deviations[k] as number);
  });
  const expected = -1 / (n - 1);
  const b2 = kurtosis(facts);
  const variance =
    (n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0) - b2 * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0)) /
      ((n - 1) * (n - 2) * (n - 3) * s0 * s0) -
    expected * expected;
  return statistic((n / s0) * (cross / (n * m2)), expected, variance);
}

/** Geary's C: (n − 1)/(2 S0) · Σij wij (xi − xj)² / Σi (xi − x̄)²; below 1 neighbours are alike. See `moransI`. */
export function gearysC(values: readonly number[], weights: SpatialWeights): GlobalStatistic | null {
  const facts = factsOf(values, weights);
  if (!facts) return null;
  const { n, m2, sums } = facts;
  const { s0, s1, s2 } = sums;
  let squares = 0;
  forEachLink(weights, (i, k, w) => {
    squares += w * ((values[i] as number) - (values[k] as number)) ** 2;
  });
  const b2 = kurtosis(facts);
  const variance =
    ((n - 1) * s1 * (n * n - 3 * n + 3 - (n - 1) * b2) -
      0.25 * (n - 1) * s2 * (n * n + 3 * n - 6 - (n * n - n + 2) * b2) +
      s0 * s0 * (n * n - 3 - (n - 1) ** 2 * b2)) /
    (n * (n - 2) * (n - 3) * s0 * s0);
  return statistic(((n - 1) * squares) / (2 * s0 * n * m2), 1, variance);
}

/**
 * Getis and Ord's global G: Σij wij xi xj / Σi≠j xi xj; high where high values lie together. Null as well where a value is
 * negative, for the statistic is of positive quantities. See `moransI`. Source: Getis & Ord (1992).
 */
export function getisOrdG(values: readonly number[], weights: SpatialWeights): GlobalStatistic | null {
  const facts = factsOf(values, weights);
  if (!facts || values.some((value) => value < 0)) return null;
  const { n, sums } = facts;
  const { s0, s1, s2 } = sums;
  const power = (p: number) => values.reduce((sum, value) => sum + value ** p, 0);
  const [x1, x2, x3, x4] = [power(1), power(2), power(3), power(4)];
  const pairs = x1 * x1 - x2;
  if (pairs === 0) return null;
  let cross = 0;
  forEachLink(weights, (i, k, w) => {
    cross += w * (values[i] as number) * (values[k] as number);
  });
  const expected = s0 / (n * (n - 1));
  const b0 = (n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0;
  const b1 = -((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0);
  const b2 = -(2 * n * s1 - (n + 3) * s2 + 6 * s0 * s0);
  const b3 = 4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * s0 * s0;
  const b4 = s1 - s2 + s0 * s0;
  const second =
    (b0 * x2 * x2 + b1 * x4 + b2 * x1 * x1 * x2 + b3 * x1 * x3 + b4 * x1 ** 4) /
    (pairs * pairs * n * (n - 1) * (n - 2) * (n - 3));
  return statistic(cross / pairs, expected, second - expected * expected);
}

/** Calls back with each unit, its neighbour and the weight. */
export function forEachLink(
  { links }: SpatialWeights,
  visit: (from: number, to: number, weight: number) => void,
): void {
  links.forEach((row, from) => {
    for (const { to, weight } of row) visit(from, to, weight);
  });
}

interface Facts {
  readonly n: number;
  readonly deviations: readonly number[];
  /** Σ (x − x̄)² / n. */
  readonly m2: number;
  readonly sums: { readonly s0: number; readonly s1: number; readonly s2: number };
}

function factsOf(values: readonly number[], weights: SpatialWeights): Facts | null {
  assertFinite(values);
  const n = values.length;
  if (weights.links.length !== n) throw new RangeError(`${n} values for ${weights.links.length} units`);
  const sums = sumsOf(weights);
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const deviations = values.map((value) => value - mean);
  const m2 = deviations.reduce((sum, d) => sum + d * d, 0) / n;
  // A constant's deviations are rounding.
  const rounding = (Math.max(...values.map(Math.abs)) * 1e-13) ** 2;
  return n < 4 || sums.s0 === 0 || m2 <= rounding ? null : { n, deviations, m2, sums };
}

/** Of the same weights once: permutations ask thousands of times. */
const knownSums = new WeakMap<SpatialWeights, Facts["sums"]>();

function sumsOf(weights: SpatialWeights): Facts["sums"] {
  const known = knownSums.get(weights) ?? weightSums(weights);
  knownSums.set(weights, known);
  return known;
}

/** S0 = Σ wij; S1 = ½ Σ (wij + wji)²; S2 = Σi (wi. + w.i)². */
function weightSums(weights: SpatialWeights): Facts["sums"] {
  const n = weights.links.length;
  const both = new Float64Array(n);
  const byPair = new Map<number, number>();
  let s0 = 0;
  forEachLink(weights, (i, k, w) => {
    s0 += w;
    both[i] = (both[i] as number) + w;
    both[k] = (both[k] as number) + w;
    const pair = Math.min(i, k) * n + Math.max(i, k);
    byPair.set(pair, (byPair.get(pair) ?? 0) + w);
  });
  // Each pair stands twice in the sum over i and j, which the half takes back.
  const s1 = [...byPair.values()].reduce((sum, w) => sum + w * w, 0);
  return { s0, s1, s2: both.reduce((sum, w) => sum + w * w, 0) };
}

function kurtosis({ n, deviations, m2 }: Facts): number {
  return deviations.reduce((sum, d) => sum + d ** 4, 0) / n / (m2 * m2);
}

function statistic(value: number, expected: number, variance: number): GlobalStatistic {
  return { value, expected, variance, z: (value - expected) / Math.sqrt(variance) };
}
