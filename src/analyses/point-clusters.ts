import { buildPointIndex } from "../../geo/relate/point-index.ts";
import { pointsWithin } from "../../geo/relate/points-within.ts";
import { dbscan, NOISE } from "../../geo/statistics/dbscan.ts";
import { hdbscan } from "../../geo/statistics/hdbscan.ts";
import { pointPairs } from "../../geo/statistics/point-pairs.ts";
import { seededRandom } from "../../geo/statistics/seeded-random.ts";
import type { LngLat } from "../../geo/types.ts";
import type { Progress } from "./analysis.ts";
import { moved, type PointSet } from "./point-set.ts";

export const CHECK_DRAWS = 99;
export const SEED = 20_250_601;
/** Positions of more points are not drawn anew: their pairs would be many millions. */
export const MOST_CHECKED = 400;
/** Beyond, distances between all pairs are not listed. */
const MOST_RANKED = 20_000;

export interface ClusterTask {
  readonly method: "dbscan" | "hdbscan";
  readonly points: PointSet;
  readonly reachM: number;
  readonly least: number;
}

export interface Pair {
  readonly a: number;
  readonly b: number;
  /** Of the draws that put both into one cluster. */
  readonly share: number;
}

export interface ClusterSolution {
  readonly method: "dbscan" | "hdbscan";
  /** A cluster a point, the largest first from 0, or −1. */
  readonly labels: readonly number[];
  /** Of HDBSCAN: how firmly it belongs, 0 to 1. */
  readonly membership: readonly number[] | null;
  /** Points within reach, itself counted, of DBSCAN. */
  readonly within: readonly number[] | null;
  /** Distance to the `least`th nearest, itself the first. */
  readonly rankedM: readonly number[];
  /** The greatest distance between two points of each cluster. */
  readonly extentsM: readonly number[];
  /** Positions drawn anew within their uncertainty; null where nothing can move, or too many would. */
  readonly check: {
    /** For each point the mean over its companions of the share of draws that keep both together; null for noise. */
    readonly stays: readonly (number | null)[];
    /** For each point the share of draws that leave it outside any cluster. */
    readonly alone: readonly number[];
    /** Pairs of one cluster, here or in any draw, the firmest first. */
    readonly pairs: readonly Pair[];
    /** Fewest and most clusters of a draw. */
    readonly counts: readonly [number, number];
  } | null;
}

function neighboursOf(points: readonly LngLat[], reachM: number): (i: number) => Uint32Array {
  const index = buildPointIndex(
    Float64Array.from(points, ([lng]) => lng),
    Float64Array.from(points, ([, lat]) => lat),
  );
  // In the order of the points: a border point of two clusters belongs to the first, whichever way the tree lies.
  return (i) => pointsWithin(index, points[i] as LngLat, reachM).sort();
}

function labelsOf(points: readonly LngLat[], { method, reachM, least }: Omit<ClusterTask, "points">) {
  if (method === "dbscan") {
    const near = neighboursOf(points, reachM);
    return { labels: dbscan(points.length, near, least), membership: null, near };
  }
  const { labels, membership } = hdbscan(points.length, pointPairs(points).distanceM, least);
  return { labels, membership, near: null };
}

/** Clusters numbered by size, equal ones by their first point. */
function bySize(labels: ArrayLike<number>): number[] {
  const sizes = new Map<number, number>();
  for (const label of Array.from(labels)) if (label !== NOISE) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  const order = [...sizes.keys()].sort((a, b) => (sizes.get(b) as number) - (sizes.get(a) as number) || a - b);
  const rankOf = new Map(order.map((label, rank) => [label, rank]));
  return Array.from(labels, (label) => rankOf.get(label) ?? NOISE);
}

export function membersOf(labels: readonly number[]): number[][] {
  const members: number[][] = [];
  labels.forEach((label, i) => {
    if (label === NOISE) return;
    members[label] ??= [];
    members[label].push(i);
  });
  return members;
}

export function solveClusters({ points, ...how }: ClusterTask, progress: Progress): ClusterSolution {
  const places = points.map(({ lngLat }) => lngLat);
  const { labels: raw, membership, near } = labelsOf(places, how);
  const labels = bySize(raw);
  const { distanceM, rankedM } = pointPairs(places);
  const extentsM = membersOf(labels).map((members) => {
    let most = 0;
    if (members.length <= MOST_CHECKED)
      for (const a of members) for (const b of members) if (b < a) most = Math.max(most, distanceM(a, b));
    return members.length <= MOST_CHECKED ? most : Number.NaN;
  });
  const isChecked = points.length <= MOST_CHECKED && points.some(({ uncertaintyM }) => uncertaintyM > 0);
  return {
    method: how.method,
    labels,
    membership: membership && Array.from(membership),
    within: near && places.map((_, i) => near(i).length),
    rankedM: points.length <= MOST_RANKED && points.length >= how.least ? Array.from(rankedM(how.least)) : [],
    extentsM,
    check: isChecked ? checked(points, how, labels, progress) : null,
  };
}

function checked(
  points: PointSet,
  how: Omit<ClusterTask, "points">,
  labels: readonly number[],
  progress: Progress,
): NonNullable<ClusterSolution["check"]> {
  const random = seededRandom(SEED);
  const n = points.length;
  const together = new Float64Array(n * n);
  const alone = new Array<number>(n).fill(0);
  const counts: [number, number] = [Number.POSITIVE_INFINITY, 0];
  for (let draw = 0; draw < CHECK_DRAWS; draw += 1) {
    progress(draw / CHECK_DRAWS);
    const drawn = Array.from(labelsOf(moved(points, random), how).labels);
    const clusters = new Set(drawn.filter((label) => label !== NOISE)).size;
    counts[0] = Math.min(counts[0], clusters);
    counts[1] = Math.max(counts[1], clusters);
    for (let a = 0; a < n; a += 1) {
      if (drawn[a] === NOISE) alone[a] = (alone[a] as number) + 1;
      else
        for (let b = 0; b < a; b += 1)
          if (drawn[a] === drawn[b]) together[a * n + b] = (together[a * n + b] as number) + 1;
    }
  }
  const shareOf = (a: number, b: number) => (together[Math.max(a, b) * n + Math.min(a, b)] as number) / CHECK_DRAWS;
  const isTogether = (a: number, b: number) => labels[a] !== NOISE && labels[a] === labels[b];
  const pairs: Pair[] = [];
  const stays = points.map((_, a): number | null => {
    const companions = labels.flatMap((_label, b) => (a !== b && isTogether(a, b) ? [shareOf(a, b)] : []));
    return companions.length > 0 ? companions.reduce((sum, share) => sum + share, 0) / companions.length : null;
  });
  for (let b = 0; b < n; b += 1)
    for (let a = 0; a < b; a += 1) {
      const share = shareOf(a, b);
      if (share > 0 || isTogether(a, b)) pairs.push({ a, b, share });
    }
  pairs.sort((p, q) => q.share - p.share || p.a - q.a || p.b - q.b);
  return { stays, alone: alone.map((times) => times / CHECK_DRAWS), pairs, counts };
}
