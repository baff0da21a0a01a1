import { assertFinite } from "./rank.ts";
import { seededRandom } from "./seeded-random.ts";
import type { Link, SpatialWeights } from "./spatial-weights.ts";
import { binomial, subsetSums } from "./subset-sums.ts";

/** A local statistic of one unit, held against every set of neighbours that it might have had instead. */
export interface LocalStatistic {
  /** The statistic; null for an island, and where all values are equal. */
  readonly value: number | null;
  /** Σj wij xj, in the values' unit; of Moran's I of their deviations from the mean. */
  readonly lag: number | null;
  /** (value − expected) / √variance over those sets; null where they do not vary. */
  readonly z: number | null;
  /** Two-sided: twice the share of sets whose lag is as far out on the same side, at most 1. */
  readonly p: number | null;
  /** The least p that any values' order could give this unit: above a chosen level nothing can be significant here. */
  readonly smallestP: number | null;
  /** Sets that p was counted over; of draws their number. */
  readonly sets: number;
  /** exact: over all sets; drawn: over seeded draws, for weights that differ among neighbours or sets beyond 2^53. */
  readonly method: "exact" | "drawn";
}

export interface LocalOptions {
  /** Draws where the sets cannot all be counted. */
  readonly draws?: number;
  readonly seed?: number;
  /** Told the part of the units done. */
  readonly progress?: (done: number) => void;
}

/**
 * Local Moran's I of each unit: (xi − x̄)/m2 · Σj wij (xj − x̄), m2 = Σ (x − x̄)²/n; above 0 a unit is like its neighbours.
 *
 * p by exact conditional permutation: the unit keeps its value, and all C(n − 1, k) sets of others take the places of its k
 * neighbours. Sums nearer than 1e-10 of their size count as ties.
 *
 * @param values one a unit, in the order of the weights; finite.
 * @throws RangeError when lengths differ or a value is not finite.
 *
 * Accuracy: value to 1e-12 of R's spdep 1.2-7, z likewise; asserted 1e-10. p equals brute-force enumeration. Source: Anselin (1995);
 * moments under conditional randomisation: Sokal, Oden & Thomson (1998).
 */
export function localMoran(
  values: readonly number[],
  weights: SpatialWeights,
  options: LocalOptions = {},
): LocalStatistic[] {
  const deviations = deviationsOf(values, weights);
  const m2 = deviations.reduce((sum, d) => sum + d * d, 0) / deviations.length;
  return local(values, weights, options, deviations, (i, lag) => ((deviations[i] as number) / m2) * lag, true);
}

/**
 * Getis and Ord's Gi or, where units are their own neighbours (`withSelf`), Gi*: high where high values lie round (and at) the
 * unit, as the standard score that R's spdep gives. p as of `localMoran`.
 *
 * Source: Ord & Getis (1995).
 */
export function localG(
  values: readonly number[],
  weights: SpatialWeights,
  options: LocalOptions = {},
): LocalStatistic[] {
  deviationsOf(values, weights);
  const n = values.length;
  const sum = values.reduce((total, x) => total + x, 0);
  const squares = values.reduce((total, x) => total + x * x, 0);
  return local(values, weights, options, values, (i, lag) => {
    const row = weights.links[i] as readonly Link[];
    const w = row.reduce((total, { weight }) => total + weight, 0);
    const w2 = row.reduce((total, { weight }) => total + weight * weight, 0);
    const isStar = row.some(({ to }) => to === i);
    const x = values[i] as number;
    const count = isStar ? n : n - 1;
    const mean = isStar ? sum / n : (sum - x) / count;
    const variance = (isStar ? squares : squares - x * x) / count - mean * mean;
    return (lag - w * mean) / Math.sqrt(variance * ((count * w2 - w * w) / (count - 1)));
  });
}

/** Makes each unit that has neighbours one of its own, with weight 1: what Gi* asks for. Before standardising rows. */
export function withSelf({ links }: SpatialWeights): SpatialWeights {
  return {
    links: links.map((row, i) => (row.length === 0 ? [] : [...row, { to: i, weight: 1 }].sort((a, b) => a.to - b.to))),
  };
}

const TIE = 1e-10;

function deviationsOf(values: readonly number[], weights: SpatialWeights): number[] {
  assertFinite(values);
  if (weights.links.length !== values.length)
    throw new RangeError(`${values.length} values for ${weights.links.length} units`);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function local(
  values: readonly number[],
  weights: SpatialWeights,
  { draws = 99_999, seed = 1, progress }: LocalOptions,
  lagged: readonly number[],
  statisticOf: (i: number, lag: number) => number,
  /** The statistic falls with the lag where the unit's own value is low. */
  turnsWithOwn = false,
): LocalStatistic[] {
  const scale = Math.max(...values.map(Math.abs));
  const isConstant = values.every((value) => Math.abs(value - (values[0] as number)) <= 1e-13 * scale);
  return weights.links.map((row, i) => {
    progress?.(i / values.length);
    const others = row.filter(({ to }) => to !== i);
    if (others.length === 0 || isConstant) return UNDEFINED;
    const lag = row.reduce((sum, { to, weight }) => sum + weight * (lagged[to] as number), 0);
    const own = row.find(({ to }) => to === i);
    const ofOthers = lag - (own ? own.weight * (lagged[i] as number) : 0);
    const pool = lagged.filter((_, k) => k !== i);
    return {
      value: statisticOf(i, lag),
      lag,
      z: zOf(pool, others, ofOthers, !turnsWithOwn || (lagged[i] as number) >= 0),
      ...pOf(pool, others, ofOthers, draws, seed + i),
    };
  });
}

const UNDEFINED: LocalStatistic = {
  value: null,
  lag: null,
  z: null,
  p: null,
  smallestP: null,
  sets: 0,
  method: "exact",
};

/** Of a weighted sum of k of the pool, drawn without replacement. */
function zOf(pool: readonly number[], row: readonly Link[], lag: number, rises: boolean): number | null {
  const m = pool.length;
  const mean = pool.reduce((sum, x) => sum + x, 0) / m;
  const variance = pool.reduce((sum, x) => sum + (x - mean) ** 2, 0) / m;
  const w = row.reduce((sum, { weight }) => sum + weight, 0);
  const w2 = row.reduce((sum, { weight }) => sum + weight * weight, 0);
  const spread = (variance * (m * w2 - w * w)) / (m - 1);
  if (!(spread > 1e-12 * variance * w2)) return null;
  return ((rises ? 1 : -1) * (lag - w * mean)) / Math.sqrt(spread);
}

type Chance = Pick<LocalStatistic, "p" | "smallestP" | "sets" | "method">;

function pOf(pool: readonly number[], row: readonly Link[], lag: number, draws: number, seed: number): Chance {
  const [first] = row as readonly [Link];
  const isEven = row.every(({ weight }) => Math.abs(weight - first.weight) <= 1e-12 * first.weight);
  if (!isEven || binomial(pool.length, row.length) > Number.MAX_SAFE_INTEGER) return drawn(pool, row, lag, draws, seed);
  const size = pool.reduce((sum, x) => sum + Math.abs(x), 0);
  const sums = subsetSums(pool, row.length, lag / first.weight, TIE * size);
  return {
    p: Math.min(1, (2 * Math.min(sums.atLeast, sums.atMost)) / sums.subsets),
    smallestP: Math.min(1, (2 * Math.min(sums.atGreatest, sums.atLeastOfAll)) / sums.subsets),
    sets: sums.subsets,
    method: "exact",
  };
}

function drawn(pool: readonly number[], row: readonly Link[], lag: number, draws: number, seed: number): Chance {
  const random = seededRandom(seed);
  const values = Float64Array.from(pool);
  const tie = TIE * pool.reduce((sum, x) => sum + Math.abs(x), 0) * Math.max(...row.map(({ weight }) => weight));
  let atLeast = 1;
  let atMost = 1;
  for (let draw = 0; draw < draws; draw += 1) {
    let sum = 0;
    // The first k of a shuffled pool: only as far as neighbours go.
    row.forEach(({ weight }, i) => {
      const chosen = i + Math.floor(random() * (values.length - i));
      const value = values[chosen] as number;
      values[chosen] = values[i] as number;
      values[i] = value;
      sum += weight * value;
    });
    if (sum >= lag - tie) atLeast += 1;
    if (sum <= lag + tie) atMost += 1;
  }
  const sets = draws + 1;
  const p = Math.min(1, (2 * Math.min(atLeast, atMost)) / sets);
  return { p, smallestP: 2 / sets, sets, method: "drawn" };
}
