import { inOrder } from "./hierarchical.ts";
import { withinSquares } from "./k-means.ts";
import type { SpatialWeights } from "./spatial-weights.ts";

/**
 * Regions of neighbours alone: the minimum spanning tree of the contiguity graph, by the distance of rows, is cut where that
 * takes most off the within sum of squares (SKATER). Parts of the graph that nothing joins are regions of their own from the
 * start, an island too.
 *
 * @param rows coordinates, one a unit; @param weights who is whose neighbour (their size does not matter).
 * @returns the region of each unit, numbered from 0 by their first member; more than k where the graph has more parts.
 *
 * Accuracy: the partitions of R's spdep::skater on the 15 districts that hang together, k = 2 … 5; at 6, where spdep minimises distances and
 * not their squares, a smaller sum of squares. Source: Assunção et al. (2006).
 */
export function skater(rows: readonly (readonly number[])[], { links }: SpatialWeights, k: number): number[] {
  let tree = spanningTree(
    rows,
    links.map((row) => row.map(({ to }) => to)),
  );
  for (let regions = partsOf(rows.length, tree); new Set(regions).size < k; regions = partsOf(rows.length, tree)) {
    const cuts = tree.map((_, cut) => {
      const left = tree.filter((__, edge) => edge !== cut);
      return { left, within: withinSquares(rows, partsOf(rows.length, left)) };
    });
    const best = cuts.reduce<(typeof cuts)[number] | null>((a, b) => (a && a.within <= b.within ? a : b), null);
    if (!best) break;
    tree = best.left;
  }
  return inOrder(partsOf(rows.length, tree));
}

type Edge = readonly [a: number, b: number];

/** Kruskal's, over every part of the graph. */
function spanningTree(rows: readonly (readonly number[])[], neighbours: readonly (readonly number[])[]): Edge[] {
  const squared = ([a, b]: Edge) =>
    (rows[a] as readonly number[]).reduce((sum, value, i) => sum + (value - (rows[b]?.[i] as number)) ** 2, 0);
  const edges = neighbours.flatMap((list, a) =>
    list.filter((b) => b > a || !neighbours[b]?.includes(a)).map((b): Edge => [a, b]),
  );
  const parent = rows.map((_, i) => i);
  const root = (i: number): number => (parent[i] === i ? i : root(parent[i] as number));
  const tree: Edge[] = [];
  for (const edge of edges.sort((e, f) => squared(e) - squared(f))) {
    const [a, b] = [root(edge[0]), root(edge[1])];
    if (a === b) continue;
    parent[a] = b;
    tree.push(edge);
  }
  return tree;
}

/** The connected part of each unit. */
function partsOf(count: number, edges: readonly Edge[]): number[] {
  const parent = Array.from({ length: count }, (_, i) => i);
  const root = (i: number): number => (parent[i] === i ? i : root(parent[i] as number));
  for (const [a, b] of edges) parent[root(a)] = root(b);
  return parent.map((_, i) => root(i));
}
