import { inOrder } from "./hierarchical.ts";
import { seededRandom } from "./seeded-random.ts";

export interface KMeans {
  /** The cluster of each row, numbered from 0 by their first member. */
  readonly clusterOf: readonly number[];
  /** Sum of squared distances to the clusters' means. */
  readonly within: number;
}

/**
 * k-means by Lloyd's iteration from k-means++ starts, then Hartigan's exchanges of single rows; the best of many starts.
 *
 * @param rows coordinates, all of one length, finite.
 * @param starts seeded; more find a better optimum, none is proved to be the best.
 * @throws RangeError unless k is a whole number from 1 to the number of rows.
 *
 * Accuracy: within sum of squares to 1e-9 of R 4.2's kmeans with 1,000 starts, and of all partitions of up to 9 rows.
 * Source: Lloyd (1982); Arthur & Vassilvitskii (2007); Hartigan & Wong (1979).
 */
export function kMeans(
  rows: readonly (readonly number[])[],
  k: number,
  { starts = 100, seed = 1 }: { starts?: number; seed?: number } = {},
): KMeans {
  if (!(Number.isInteger(k) && k >= 1 && k <= rows.length))
    throw new RangeError(`k must be a whole number from 1 to ${rows.length}, not ${k}`);
  const random = seededRandom(seed);
  let best: KMeans | null = null;
  for (let start = 0; start < starts; start += 1) {
    const clusterOf = exchanged(rows, settled(rows, firstCenters(rows, k, random)), k);
    const within = withinSquares(rows, clusterOf);
    if (!best || within < best.within - 1e-12) best = { clusterOf, within };
  }
  return { within: (best as KMeans).within, clusterOf: inOrder((best as KMeans).clusterOf) };
}

/** Sum of squared distances of rows to the mean of their cluster. */
export function withinSquares(rows: readonly (readonly number[])[], clusterOf: readonly number[]): number {
  const means = meansOf(rows, clusterOf);
  return rows.reduce((sum, row, i) => sum + squared(row, means.get(clusterOf[i] as number) as number[]), 0);
}

function squared(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + (value - (b[i] as number)) ** 2, 0);
}

function meansOf(rows: readonly (readonly number[])[], clusterOf: readonly number[]): Map<number, number[]> {
  const sums = new Map<number, { count: number; sum: number[] }>();
  rows.forEach((row, i) => {
    const cluster = clusterOf[i] as number;
    const known = sums.get(cluster) ?? { count: 0, sum: row.map(() => 0) };
    known.count += 1;
    row.forEach((value, d) => {
      known.sum[d] = (known.sum[d] as number) + value;
    });
    sums.set(cluster, known);
  });
  return new Map([...sums].map(([cluster, { count, sum }]) => [cluster, sum.map((value) => value / count)]));
}

/** k-means++: each next centre is a row drawn by its squared distance to the nearest before it. */
function firstCenters(rows: readonly (readonly number[])[], k: number, random: () => number): (readonly number[])[] {
  const centers = [rows[Math.floor(random() * rows.length)] as readonly number[]];
  while (centers.length < k) {
    const distances = rows.map((row) => Math.min(...centers.map((center) => squared(row, center))));
    let left = random() * distances.reduce((sum, d) => sum + d, 0);
    const drawn = distances.findIndex((d) => {
      left -= d;
      return left < 0;
    });
    centers.push(rows[drawn < 0 ? centers.length : drawn] as readonly number[]);
  }
  return centers;
}

function settled(rows: readonly (readonly number[])[], first: readonly (readonly number[])[]): number[] {
  let centers = first;
  let clusterOf: number[] = [];
  for (let round = 0; round < 100; round += 1) {
    const next = rows.map((row) => {
      const distances = centers.map((center) => squared(row, center));
      return distances.indexOf(Math.min(...distances));
    });
    if (next.every((cluster, i) => cluster === clusterOf[i])) break;
    clusterOf = next;
    const means = meansOf(rows, clusterOf);
    centers = centers.map((center, cluster) => means.get(cluster) ?? center);
  }
  return clusterOf;
}

/** Moves single rows while that makes the sum of squares smaller; empty clusters take the row that costs most. */
function exchanged(rows: readonly (readonly number[])[], start: readonly number[], k: number): number[] {
  const clusterOf = [...start];
  for (let moved = true; moved; ) {
    moved = false;
    for (let i = 0; i < rows.length; i += 1) {
      const own = clusterOf[i] as number;
      const sizes = Array.from({ length: k }, (_, c) => clusterOf.filter((other) => other === c).length);
      const size = sizes[own] as number;
      if (size === 1) continue;
      const means = meansOf(rows, clusterOf);
      const row = rows[i] as readonly number[];
      const gain = (size / (size - 1)) * squared(row, means.get(own) as number[]);
      const costs = sizes.map((count, c) => {
        if (c === own) return Number.POSITIVE_INFINITY;
        return count === 0 ? 0 : (count / (count + 1)) * squared(row, means.get(c) as number[]);
      });
      const cheapest = costs.indexOf(Math.min(...costs));
      if ((costs[cheapest] as number) < gain - 1e-12) {
        clusterOf[i] = cheapest;
        moved = true;
      }
    }
  }
  return clusterOf;
}
