/** A closed ring of pixels, the last vertex as the first or not. */
export type PixelRing = readonly (readonly [x: number, y: number])[];

/** A band along the inside of a shape's edge, in pixels. */
export interface Band {
  /** Between the lines of the hatch. */
  readonly spacing: number;
  /** The band's outer and inner border, as distances from the edge. */
  readonly from: number;
  readonly to: number;
}

/** A stretch of one line: from, to. */
type Stretch = [number, number];

const DIAGONAL = Math.SQRT1_2;
/** Along a line that rises to the right, and across it. */
const along = (x: number, y: number) => (x - y) * DIAGONAL;
const across = (x: number, y: number) => (x + y) * DIAGONAL;

/**
 * Lines at 45°, rising to the right, over what lies inside the rings (even-odd) and from `from` to `to` pixels off
 * their edge: `[x1, y1, x2, y2]` each. Exact: a line meets what is near an edge in one stretch, so that neither mask nor
 * pattern is needed to draw the band.
 */
export function hatchBand(rings: readonly PixelRing[], { spacing, from, to }: Band): number[][] {
  const crossings = new Map<number, number[]>();
  const near = new Map<number, Stretch[]>();
  const nearer = new Map<number, Stretch[]>();
  for (const ring of rings) {
    ring.forEach(([x, y], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length] as PixelRing[number];
      const edge: Edge = [along(x, y), across(x, y), along(x2, y2), across(x2, y2)];
      const [low, high] = edge[1] < edge[3] ? [edge[1], edge[3]] : [edge[3], edge[1]];
      for (let k = Math.ceil((low - to) / spacing); k * spacing <= high + to; k++) {
        const v = k * spacing;
        if (edge[1] > v !== edge[3] > v) listAt(crossings, k).push(crossing(edge, v));
        pushStretch(listAt(near, k), edge, v, to);
        if (from > 0) pushStretch(listAt(nearer, k), edge, v, from);
      }
    });
  }
  return [...crossings].flatMap(([k, at]) => {
    const inBand = common(insideOf(at), union(near.get(k) ?? []));
    const v = k * spacing;
    return without(inBand, union(nearer.get(k) ?? [])).map(([a, b]) => [...point(a, v), ...point(b, v)]);
  });
}

const point = (s: number, v: number) => [(s + v) * DIAGONAL, (v - s) * DIAGONAL];

function listAt<T>(lists: Map<number, T[]>, k: number): T[] {
  const list = lists.get(k) ?? [];
  lists.set(k, list);
  return list;
}

type Edge = readonly [s1: number, v1: number, s2: number, v2: number];

const crossing = ([s1, v1, s2, v2]: Edge, v: number) => s1 + ((v - v1) / (v2 - v1)) * (s2 - s1);

/** The stretch of line `v` within `distance` of an edge: within it of one of its ends, or of the way between them. */
function pushStretch(list: Stretch[], edge: Edge, v: number, distance: number): void {
  const [s1, v1, s2, v2] = edge;
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const take = (a: number, b: number) => {
    low = Math.min(low, a);
    high = Math.max(high, b);
  };
  for (const [s, end] of [
    [s1, v1],
    [s2, v2],
  ] as const) {
    const half = Math.sqrt(distance ** 2 - (v - end) ** 2);
    if (half >= 0) take(s - half, s + half);
  }
  const length = Math.hypot(s2 - s1, v2 - v1);
  if (length > 0) {
    const [ns, nv] = [((v1 - v2) / length) * distance, ((s2 - s1) / length) * distance];
    const corners: Edge[] = [
      [s1 + ns, v1 + nv, s2 + ns, v2 + nv],
      [s2 + ns, v2 + nv, s2 - ns, v2 - nv],
      [s2 - ns, v2 - nv, s1 - ns, v1 - nv],
      [s1 - ns, v1 - nv, s1 + ns, v1 + nv],
    ];
    for (const side of corners) {
      if (side[1] > v === side[3] > v) continue;
      const s = crossing(side, v);
      take(s, s);
    }
  }
  if (low < high) list.push([low, high]);
}

function insideOf(crossings: number[]): Stretch[] {
  const sorted = crossings.sort((a, b) => a - b);
  const inside: Stretch[] = [];
  for (let i = 0; i + 1 < sorted.length; i += 2) inside.push([sorted[i] as number, sorted[i + 1] as number]);
  return inside;
}

function union(stretches: Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const [low, high] of stretches.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && low <= last[1]) last[1] = Math.max(last[1], high);
    else joined.push([low, high]);
  }
  return joined;
}

/** Both lists in order, without overlaps. */
function common(a: readonly Stretch[], b: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const [low, high] of a)
    for (const [l, h] of b) if (Math.max(low, l) < Math.min(high, h)) all.push([Math.max(low, l), Math.min(high, h)]);
  return all;
}

function without(a: readonly Stretch[], b: readonly Stretch[]): Stretch[] {
  const gaps: Stretch[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const [low, high] of b) {
    gaps.push([from, low]);
    from = high;
  }
  gaps.push([from, Number.POSITIVE_INFINITY]);
  return common(a, gaps);
}
