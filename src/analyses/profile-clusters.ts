import { cutInto, hierarchicalClusters, leafOrder, type Merge } from "../../geo/statistics/hierarchical.ts";
import { kMeans, withinSquares } from "../../geo/statistics/k-means.ts";
import { silhouettes } from "../../geo/statistics/silhouette.ts";
import { skater } from "../../geo/statistics/skater.ts";
import type { SpatialWeights } from "../../geo/statistics/spatial-weights.ts";
import { SCALINGS, type Scaling, scaled, squaredDistances } from "../../geo/statistics/standardise.ts";

export const METHODS = ["ward", "average", "kmeans", "skater"] as const;
export type Method = (typeof METHODS)[number];

export interface ProfileTask {
  /** One list a measure, one value a place; nothing missing. */
  readonly columns: readonly (readonly number[])[];
  readonly scaling: Scaling;
  readonly method: Method;
  readonly k: number;
}

export interface ProfileClusters {
  /** Scaled values, one row a place. */
  readonly rows: readonly (readonly number[])[];
  readonly distances: readonly (readonly number[])[];
  /** Of the hierarchical methods; leaves are places in the order that crosses no lines. */
  readonly tree: { readonly leaves: readonly number[]; readonly merges: readonly Merge[] } | null;
  readonly clusterOf: readonly number[];
  readonly silhouette: readonly number[];
  readonly mean: number;
  /** What of the sum of squares lies between clusters and not within, 0 to 1. */
  readonly between: number;
  readonly byCount: readonly { readonly k: number; readonly clusters: number; readonly mean: number }[];
  /** How many partitions were made to see which places stay together. */
  readonly runs: number;
  /** In what share of them two places are of one cluster. */
  readonly together: readonly (readonly number[])[];
}

const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;
const MOST_CLUSTERS = 8;

function rowsOf(columns: readonly (readonly number[])[], scaling: Scaling): number[][] {
  const lists = columns.map((column) => scaled(column, scaling));
  return (lists[0] ?? []).map((_, i) => lists.map((list) => list[i] as number));
}

/** Into k clusters; with neighbours alone there may be more, where the map falls into more parts. */
function partition(
  rows: readonly (readonly number[])[],
  method: Method,
  k: number,
  weights: SpatialWeights | null,
): number[] {
  if (method === "kmeans") return [...kMeans(rows, k).clusterOf];
  if (method === "skater") return skater(rows, weights ?? { links: rows.map(() => []) }, k);
  return cutInto(hierarchicalClusters(squaredDistances(rows), method), k);
}

/** The partition asked for, one without each measure in turn, and one by each other scaling. */
function partitions(
  { columns, scaling, method, k }: ProfileTask,
  weights: SpatialWeights | null,
  progress: (done: number) => void,
): number[][] {
  const variants = [
    { columns, scaling },
    ...columns.map((_, left) => ({ columns: columns.filter((__, i) => i !== left), scaling })),
    ...SCALINGS.filter((other) => other !== scaling).map((other) => ({ columns, scaling: other })),
  ];
  return variants.map((variant, i) => {
    progress(i / variants.length);
    return partition(rowsOf(variant.columns, variant.scaling), method, k, weights);
  });
}

/** In what share of the partitions each two are of one cluster. Symmetric, 1 on the diagonal. */
export function coMembership(runs: readonly (readonly number[])[]): number[][] {
  const count = runs[0]?.length ?? 0;
  return Array.from({ length: count }, (_, a) =>
    Array.from({ length: count }, (__, b) => mean(runs.map((run) => (run[a] === run[b] ? 1 : 0)))),
  );
}

function treeOf(squared: readonly (readonly number[])[], method: "ward" | "average"): ProfileClusters["tree"] {
  const merges = hierarchicalClusters(squared, method);
  const leaves = leafOrder(merges);
  const at = (index: number) => (index < leaves.length ? leaves.indexOf(index) : index);
  return { leaves, merges: merges.map(({ a, b, height }) => ({ a: at(a), b: at(b), height })) };
}

/** Clusters of places by their profile, how well each place lies in its own, and how far that rests on the choices made. */
export function profileClusters(
  task: ProfileTask,
  weights: SpatialWeights | null,
  progress: (done: number) => void,
): ProfileClusters {
  const { columns, scaling, method, k } = task;
  const rows = rowsOf(columns, scaling);
  const squared = squaredDistances(rows);
  const distances = squared.map((row) => row.map(Math.sqrt));
  const runs = partitions(task, weights, (done) => progress(done / 2));
  const clusterOf = runs[0] as number[];
  const counts = Array.from({ length: Math.min(MOST_CLUSTERS, rows.length - 1) - 1 }, (_, i) => i + 2);
  const silhouette = silhouettes(distances, clusterOf) ?? rows.map(() => 0);
  const all = withinSquares(
    rows,
    rows.map(() => 0),
  );
  return {
    rows,
    distances,
    tree: method === "ward" || method === "average" ? treeOf(squared, method) : null,
    clusterOf,
    silhouette,
    mean: mean(silhouette),
    between: all === 0 ? 0 : 1 - withinSquares(rows, clusterOf) / all,
    byCount: counts.map((count, i) => {
      progress(0.5 + i / counts.length / 2);
      const cut = count === k ? clusterOf : partition(rows, method, count, weights);
      return { k: count, clusters: new Set(cut).size, mean: mean(silhouettes(distances, cut) ?? [0]) };
    }),
    runs: runs.length,
    together: coMembership(runs),
  };
}
