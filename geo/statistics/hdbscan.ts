import { NOISE } from "./dbscan.ts";

export interface Hdbscan {
  /** A cluster a point, numbered from 0 by their first member, or `NOISE`. */
  readonly labels: Int32Array;
  /** How firmly a point belongs to its cluster, 0 to 1; 0 of noise. */
  readonly membership: Float64Array;
}

/**
 * Hierarchical density-based clusters (HDBSCAN*), excess of mass: no distance is chosen, only the least size of a cluster.
 *
 * @param count how many points; @param distance of two of them, symmetric, finite, 0 or more.
 * @param minPoints neighbours, itself counted, that make a point's core distance, and the least size of a cluster; at least 2.
 * @throws RangeError unless `minPoints` is a whole number of 2 or more.
 *
 * Cost: `count`² distances and little memory. Accuracy: partitions of R's dbscan 1.1-11 (hdbscan) but for single points that reach their cluster at the very
 * distance at which it splits off: R keeps or drops them by the order of its merges, here they are noise. Source: Campello,
 * Moulavi, Zimek & Sander (2015).
 */
export function hdbscan(count: number, distance: (a: number, b: number) => number, minPoints: number): Hdbscan {
  if (!(Number.isInteger(minPoints) && minPoints >= 2))
    throw new RangeError(`a cluster needs a whole number of points from 2, not ${minPoints}`);
  const nothing = { labels: new Int32Array(count).fill(NOISE), membership: new Float64Array(count) };
  if (count < minPoints) return nothing;
  const merges = mergesOf(count, spanningTree(count, distance, coreDistances(count, distance, minPoints)));
  return chosen(condensed(count, merges, minPoints), nothing);
}

/** Distance of each point to the last of its `minPoints` nearest, itself the first of them. */
function coreDistances(count: number, distance: (a: number, b: number) => number, minPoints: number): Float64Array {
  const core = new Float64Array(count);
  const nearest = new Float64Array(minPoints);
  for (let i = 0; i < count; i += 1) {
    nearest.fill(Number.POSITIVE_INFINITY);
    for (let k = 0; k < count; k += 1) {
      const far = i === k ? 0 : distance(i, k);
      if (far >= (nearest[minPoints - 1] as number)) continue;
      let at = minPoints - 1;
      for (; at > 0 && far < (nearest[at - 1] as number); at -= 1) nearest[at] = nearest[at - 1] as number;
      nearest[at] = far;
    }
    core[i] = nearest[minPoints - 1] as number;
  }
  return core;
}

interface Edge {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Prim's, of the mutual reachability: the greatest of both core distances and the distance itself. */
function spanningTree(count: number, distance: (a: number, b: number) => number, core: Float64Array): Edge[] {
  const nearest = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(count).fill(-1);
  const isIn = new Uint8Array(count);
  const edges: Edge[] = [];
  let last = 0;
  isIn[0] = 1;
  for (let step = 1; step < count; step += 1) {
    let next = -1;
    for (let i = 0; i < count; i += 1) {
      if (isIn[i]) continue;
      const reach = Math.max(distance(last, i), core[last] as number, core[i] as number);
      if (reach < (nearest[i] as number)) {
        nearest[i] = reach;
        from[i] = last;
      }
      if (next < 0 || (nearest[i] as number) < (nearest[next] as number)) next = i;
    }
    edges.push({ a: from[next] as number, b: next, length: nearest[next] as number });
    isIn[next] = 1;
    last = next;
  }
  return edges.sort((e, f) => e.length - f.length);
}

/** A node of the single-linkage tree: points below `count`, merges above. */
interface Node {
  readonly children: readonly number[];
  readonly length: number;
  readonly size: number;
}

/** Edges of one length join in one node, or their order would make clusters that are not there. */
function mergesOf(count: number, edges: readonly Edge[]): Node[] {
  const nodes: Node[] = Array.from({ length: count }, () => ({ children: [], length: 0, size: 1 }));
  const parent = Array.from({ length: count }, (_, i) => i);
  const root = (i: number): number => {
    let top = i;
    while (parent[top] !== top) top = parent[top] as number;
    for (let at = i; parent[at] !== top; ) {
      const next = parent[at] as number;
      parent[at] = top;
      at = next;
    }
    return top;
  };
  for (const { a, b, length } of edges) {
    const [left, right] = [root(a), root(b)];
    const children = [left, right].flatMap((child) => {
      const node = nodes[child] as Node;
      return child >= count && node.length === length ? node.children : [child];
    });
    nodes.push({ children, length, size: (nodes[left]?.size ?? 0) + (nodes[right]?.size ?? 0) });
    const own = nodes.length - 1;
    parent.push(own);
    parent[left] = own;
    parent[right] = own;
  }
  return nodes;
}

/** A cluster of the condensed tree: born at a density, losing points until it splits or ends. */
interface Cluster {
  readonly birth: number;
  readonly members: { readonly point: number; readonly lambda: number }[];
  readonly children: number[];
}

function condensed(count: number, nodes: readonly Node[], minPoints: number): Cluster[] {
  const clusters: Cluster[] = [{ birth: 0, members: [], children: [] }];
  const leavesOf = (index: number): number[] => {
    const found: number[] = [];
    const waiting = [index];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (at < count) found.push(at);
      else waiting.push(...(nodes[at] as Node).children);
    }
    return found;
  };
  const waiting = [{ node: nodes.length - 1, cluster: 0 }];
  for (let task = waiting.pop(); task; task = waiting.pop()) {
    const { node, cluster } = task;
    const own = clusters[cluster] as Cluster;
    if (node < count) {
      own.members.push({ point: node, lambda: Number.POSITIVE_INFINITY });
      continue;
    }
    const { children, length } = nodes[node] as Node;
    const lambda = length > 0 ? 1 / length : Number.POSITIVE_INFINITY;
    const large = children.filter((child) => (nodes[child] as Node).size >= minPoints);
    const isSplit = large.length > 1;
    for (const child of children) {
      if (!large.includes(child) || isSplit) for (const point of leavesOf(child)) own.members.push({ point, lambda });
      if (!large.includes(child)) continue;
      if (isSplit) {
        clusters.push({ birth: lambda, members: [], children: [] });
        own.children.push(clusters.length - 1);
      }
      waiting.push({ node: child, cluster: isSplit ? clusters.length - 1 : cluster });
    }
  }
  return clusters;
}

/** Σ (density at which a point leaves − density of birth). */
function stability({ birth, members }: Cluster): number {
  // Points at one place stay for ever; as long as the densest other will do.
  const densest = Math.max(birth, ...members.map(({ lambda }) => (Number.isFinite(lambda) ? lambda : birth)));
  return members.reduce((sum, { lambda }) => sum + (Math.min(lambda, densest) - birth), 0);
}

function chosen(clusters: readonly Cluster[], { labels, membership }: Hdbscan): Hdbscan {
  const best = new Array<number>(clusters.length).fill(0);
  const isChosen = new Array<boolean>(clusters.length).fill(false);
  // Children stand behind their parent. The root is no cluster: everything is in it.
  for (let i = clusters.length - 1; i > 0; i -= 1) {
    const cluster = clusters[i] as Cluster;
    const below = cluster.children.reduce((sum, child) => sum + (best[child] as number), 0);
    const own = stability(cluster);
    isChosen[i] = cluster.children.length === 0 || own >= below;
    best[i] = isChosen[i] ? own : below;
  }
  const top = clusters.flatMap((cluster) => cluster.children).filter((i) => isChosen[i]);
  const inner = new Set<number>();
  for (const i of top) markBelow(clusters, i, inner);
  const found = top.filter((i) => !inner.has(i)).map((i) => clusters[i] as Cluster);
  const firstOf = ({ members }: Cluster) => Math.min(...members.map(({ point }) => point));
  found.sort((a, b) => firstOf(a) - firstOf(b));
  found.forEach((cluster, label) => {
    const longest = Math.max(...cluster.members.map(({ lambda }) => (Number.isFinite(lambda) ? lambda : 0)));
    for (const { point, lambda } of cluster.members) {
      labels[point] = label;
      membership[point] = longest > 0 ? Math.min(lambda, longest) / longest : 1;
    }
  });
  return { labels, membership };
}

function markBelow(clusters: readonly Cluster[], from: number, inner: Set<number>): void {
  const waiting = [...(clusters[from] as Cluster).children];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    inner.add(at);
    waiting.push(...(clusters[at] as Cluster).children);
  }
}
