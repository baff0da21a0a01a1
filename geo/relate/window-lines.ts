import type { BisectorPoint } from "../measure/bisector.ts";
import { nearestLng } from "../measure/circle-boundary.ts";
import { EQUATORIAL_RADIUS_M } from "../measure/wgs84.ts";
import { forEachEdge, ringsOf } from "../shape/rings.ts";
import type { Bbox, LngLat, PolygonGeometry } from "../types.ts";
import type { NearestEdge } from "./nearest-edges.ts";

const RADIANS = Math.PI / 180;
const M_PER_DEGREE = EQUATORIAL_RADIUS_M * RADIANS;
/** Where a line meets the window it is drawn this close, so that what is cut there lies on it to a centimetre. */
const SAG_AT_WINDOW_M = 0.004;
const COARSEST_RAD = 0.02;
/** No line bends enough to need shorter chords; beyond here a sag is rounding. */
const SHORTEST_RAD = 1e-5;
/** Half a micrometre: shorter pieces are rounding. */
const SHORTEST_PIECE_DEG = 5e-12;

/** A piece of a line inside the window's box. */
export interface Line {
  left: number;
  right: number;
  points: LngLat[];
  /** Where round the box it begins and ends (`placeOnBox`); undefined inside the box. */
  startsAt: number | undefined;
  endsAt: number | undefined;
}

/** The pieces of an edge that lie in a box, drawn so that no chord sags more than `maxSagM`. */
export function linesInBox(
  { left, right, bisector, from, to }: NearestEdge,
  box: Bbox,
  meetsWindowEdge: (box: Bbox) => boolean,
  maxSagM: number,
): Line[] {
  const middleLng = (box[0] + box[2]) / 2;
  const at = (turn: number, offset: number): BisectorPoint => near(bisector.at(turn, offset), middleLng);
  const drawn = [near(from, middleLng)];
  const refine = (a: BisectorPoint, b: BisectorPoint): void => {
    const middle = at((a.turn + b.turn) / 2, (a.offset + b.offset) / 2);
    const sagM = sagOf(a.lngLat, middle.lngLat, b.lngLat);
    const chord = boxOf(a.lngLat, b.lngLat, (4 * sagM) / M_PER_DEGREE);
    const fine = sagM <= SAG_AT_WINDOW_M || (sagM <= maxSagM && !meetsWindowEdge(chord)) || !overlap(chord, box);
    if (fine || b.turn - a.turn < SHORTEST_RAD) drawn.push(b);
    else {
      refine(a, middle);
      refine(middle, b);
    }
  };
  const pieces = Math.ceil((to.turn - from.turn) / COARSEST_RAD);
  for (let i = 1, a = drawn[0] as BisectorPoint; i <= pieces; i++) {
    const share = i / pieces;
    const b = i === pieces ? near(to, middleLng) : at(from.turn + share * (to.turn - from.turn), a.offset);
    refine(a, b);
    a = b;
  }
  return cutToBox(drawn, box, at).map((line) => ({ left, right, ...line }));
}

function near(point: BisectorPoint, lng: number): BisectorPoint {
  return { ...point, lngLat: [nearestLng(point.lngLat[0], lng), point.lngLat[1]] };
}

/** How far in metres a point lies off the chord of its neighbours, on a plane true to scale there. */
function sagOf(a: LngLat, middle: LngLat, b: LngLat): number {
  const shrink = Math.cos(middle[1] * RADIANS);
  const [bx, by] = [(b[0] - a[0]) * shrink, b[1] - a[1]];
  const [mx, my] = [(middle[0] - a[0]) * shrink, middle[1] - a[1]];
  return (Math.abs(bx * my - by * mx) / (Math.hypot(bx, by) || 1)) * M_PER_DEGREE;
}

function boxOf(a: LngLat, b: LngLat, padDeg: number): Bbox {
  const lngPad = padDeg / Math.max(0.01, Math.cos(Math.max(Math.abs(a[1]), Math.abs(b[1])) * RADIANS));
  return [
    Math.min(a[0], b[0]) - lngPad,
    Math.min(a[1], b[1]) - padDeg,
    Math.max(a[0], b[0]) + lngPad,
    Math.max(a[1], b[1]) + padDeg,
  ];
}

function overlap(a: Bbox, b: Bbox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Tells whether a box overlaps that of any edge of a window. */
export function meetsEdgeOf(window: PolygonGeometry): (box: Bbox) => boolean {
  const edges: number[] = [];
  for (const ring of ringsOf(window))
    forEachEdge(ring, (lng1, lat1, lng2, lat2) => {
      edges.push(Math.min(lng1, lng2), Math.min(lat1, lat2), Math.max(lng1, lng2), Math.max(lat1, lat2));
    });
  return ([west, south, east, north]) => {
    for (let i = 0; i < edges.length; i += 4)
      if (
        (edges[i] as number) <= east &&
        (edges[i + 1] as number) <= north &&
        west <= (edges[i + 2] as number) &&
        south <= (edges[i + 3] as number)
      )
        return true;
    return false;
  };
}

type Cut = Omit<Line, "left" | "right">;

function cutToBox(drawn: BisectorPoint[], box: Bbox, at: (turn: number, offset: number) => BisectorPoint): Cut[] {
  const cuts: Cut[] = [];
  let open: Cut | undefined;
  let before: BisectorPoint | undefined;
  for (const point of drawn) {
    const kept = before && chordInBox(before.lngLat, point.lngLat, box);
    if (before && kept) {
      if (!open) {
        const entry = kept.entry === undefined ? before.lngLat : onSide(before, point, kept.entry, box, at);
        open = { points: [entry], startsAt: kept.entry && placeOnBox(entry, kept.entry, box), endsAt: undefined };
      }
      const exit = kept.exit === undefined ? point.lngLat : onSide(before, point, kept.exit, box, at);
      open.points.push(exit);
      if (kept.exit !== undefined) {
        cuts.push({ ...open, endsAt: placeOnBox(exit, kept.exit, box) });
        open = undefined;
      }
    }
    before = point;
  }
  if (open) cuts.push(open);
  return cuts.filter(({ points }) => lengthDeg(points) > SHORTEST_PIECE_DEG);
}

function lengthDeg(points: LngLat[]): number {
  return points.reduce((sum, [lng, lat], i) => {
    const [lng0, lat0] = points[Math.max(0, i - 1)] as LngLat;
    return sum + Math.hypot(lng - lng0, lat - lat0);
  }, 0);
}

/** The sides of a box in the order of its ring: south, east, north, west; each with the axis and the place in the box that it fixes. */
const SIDES = [
  { side: "south", axis: 1, bound: 1, inward: 1 },
  { side: "east", axis: 0, bound: 2, inward: -1 },
  { side: "north", axis: 1, bound: 3, inward: -1 },
  { side: "west", axis: 0, bound: 0, inward: 1 },
] as const;
type Side = (typeof SIDES)[number];

/** The sides by which a chord enters and leaves a box (Liang & Barsky 1984); undefined where it begins or ends inside, or misses it. */
function chordInBox(a: LngLat, b: LngLat, box: Bbox): { entry: Side | undefined; exit: Side | undefined } | undefined {
  let [first, last] = [0, 1];
  let entry: Side | undefined;
  let exit: Side | undefined;
  for (const side of SIDES) {
    const fromDepth = (a[side.axis] - box[side.bound]) * side.inward;
    const toDepth = (b[side.axis] - box[side.bound]) * side.inward;
    if (fromDepth < 0 && toDepth < 0) return undefined;
    if (fromDepth >= 0 && toDepth >= 0) continue;
    const share = fromDepth / (fromDepth - toDepth);
    if (fromDepth < 0 && share > first) [first, entry] = [share, side];
    if (toDepth < 0 && share < last) [last, exit] = [share, side];
  }
  return first < last ? { entry, exit } : undefined;
}

/** Where the line itself, not its chord, meets a side of the box: bisection would do, regula falsi is quicker. */
function onSide(
  a: BisectorPoint,
  b: BisectorPoint,
  { axis, bound }: Side,
  box: Bbox,
  at: (turn: number, offset: number) => BisectorPoint,
): LngLat {
  const value = box[bound];
  let [low, high] = [a, b];
  let point = a;
  for (let step = 0; step < 30; step++) {
    const [lowOff, highOff] = [low.lngLat[axis] - value, high.lngLat[axis] - value];
    const share = step % 3 === 2 ? 0.5 : lowOff / (lowOff - highOff);
    point = at(low.turn + share * (high.turn - low.turn), (low.offset + high.offset) / 2);
    const off = point.lngLat[axis] - value;
    if (Math.abs(off) < 1e-12) break;
    if (off > 0 === lowOff > 0) low = point;
    else high = point;
  }
  const [lng, lat] = point.lngLat;
  return axis === 0
    ? [value, Math.max(box[1], Math.min(box[3], lat))]
    : [Math.max(box[0], Math.min(box[2], lng)), value];
}

/** How far round the box a position on one of its sides lies, counter-clockwise from its south-western corner: 0 to 4, one a side. */
function placeOnBox([lng, lat]: LngLat, { side }: Side, [west, south, east, north]: Bbox): number {
  if (side === "south") return (lng - west) / (east - west);
  if (side === "east") return 1 + (lat - south) / (north - south);
  if (side === "north") return 2 + (east - lng) / (east - west);
  return 3 + (north - lat) / (north - south);
}
