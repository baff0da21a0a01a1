import type { ResultChart } from "../../../analyses/analysis.ts";

type Tree = Pick<Extract<ResultChart, { type: "dendrogram" }>, "merges"> & { readonly leaves: readonly unknown[] };

export interface DendrogramLayout {
  /** Leaves from top to bottom, as they hang together. */
  readonly order: readonly number[];
  /** Of every leaf and, behind the leaves, of every merge: its middle in rows, and its height. */
  readonly spots: readonly { readonly row: number; readonly height: number }[];
  readonly top: number;
}

/** Where leaves and merges stand: leaves that merge early lie beside each other, and no two branches cross. */
export function dendrogramLayout({ leaves, merges }: Tree): DendrogramLayout {
  const n = leaves.length;
  const joined = new Set(merges.flatMap(({ a, b }) => [a, b]));
  const roots = Array.from({ length: n + merges.length }, (_, i) => i).filter((i) => !joined.has(i));
  const order: number[] = [];
  // By hand rather than by recursion: a chain of merges may be as long as the list of leaves.
  const waiting = [...roots].reverse();
  while (waiting.length > 0) {
    const i = waiting.pop() as number;
    const merge = merges[i - n];
    if (i < n) order.push(i);
    else if (merge) waiting.push(merge.b, merge.a);
  }
  const spots = new Array<{ row: number; height: number }>(n + merges.length);
  order.forEach((leaf, row) => {
    spots[leaf] = { row, height: 0 };
  });
  merges.forEach(({ a, b, height }, i) => {
    const [first, second] = [spots[a], spots[b]];
    spots[n + i] = { row: ((first?.row ?? 0) + (second?.row ?? 0)) / 2, height };
  });
  return { order, spots, top: Math.max(0, ...merges.map(({ height }) => height)) };
}

/** Between which two heights a cut leaves so many groups; the cut is drawn in their middle. */
export function cutHeight({ leaves, merges }: Tree, k: number): number {
  const heights = merges.map(({ height }) => height).sort((a, b) => a - b);
  const n = leaves.length;
  // So many merges lie below the cut.
  const below = Math.max(0, Math.min(heights.length, n - k));
  const low = below > 0 ? (heights[below - 1] as number) : 0;
  const high = below < heights.length ? (heights[below] as number) : low * 1.06 || 1;
  return (low + high) / 2;
}

/** How many groups a cut at this height leaves. */
export function groupsAt({ leaves, merges }: Tree, height: number): number {
  return leaves.length - merges.filter((merge) => merge.height <= height).length;
}
