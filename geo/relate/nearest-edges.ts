import { type Bisector, type BisectorPoint, bisectorOf, dot, type Vector, vectorOf } from "../measure/bisector.ts";
import { geodesicDistanceM } from "../measure/distance.ts";
import type { LngLat } from "../types.ts";

/** Part of the bisector of two origins along which none of the others is nearer. */
export interface NearestEdge {
  /** The number of the origin on the left of it as it runs from `from` to `to`, and of that on the right. */
  left: number;
  right: number;
  bisector: Bisector;
  from: BisectorPoint;
  to: BisectorPoint;
}

/** Room for what the ellipsoid bends a line off the sphere's. */
const MARGIN_RAD = 0.02;
const MOST_STEPS = 60;
const STILL_RAD = 1e-13;

/**
 * Those parts of all bisectors, within an angle (radians) of a centre, less than a quarter turn: there the places of a line at which
 * a third origin is nearer are all to one side of a single point.
 */
export function nearestEdges(origins: readonly LngLat[], center: Vector, withinRad: number): NearestEdge[] {
  const vectors = origins.map(vectorOf);
  const edges: NearestEdge[] = [];
  for (const [left, a] of origins.entries())
    for (const [right, b] of origins.entries()) {
      if (right <= left) continue;
      const bisector = bisectorOf(a, b, center);
      const reach = Math.cos(Math.min(Math.PI / 2, withinRad + MARGIN_RAD)) / Math.cos(bisector.missedBy);
      if (!(reach < 1)) continue;
      const middle = sum(vectors[left] as Vector, vectors[right] as Vector);
      const rivals = origins
        .map((origin, i) => ({ origin, i, closeness: dot(vectors[i] as Vector, middle) }))
        .filter(({ i }) => i !== left && i !== right)
        .sort((one, other) => other.closeness - one.closeness);
      const span = leftTo(
        bisector,
        Math.acos(reach),
        rivals.map(({ origin }) => origin),
      );
      if (span) edges.push({ left, right, bisector, ...span });
    }
  return edges;
}

/** What rivals leave of −reach … reach, the likeliest rivals first. */
function leftTo(bisector: Bisector, reach: number, rivals: readonly LngLat[]) {
  let from = bisector.at(-reach);
  let to = bisector.at(reach);
  for (const rival of rivals) {
    const lead = (point: BisectorPoint) => geodesicDistanceM(point.lngLat, rival) - point.distanceM;
    const [leadFrom, leadTo] = [lead(from), lead(to)];
    if (leadFrom < 0 && leadTo < 0) return undefined;
    if (leadFrom < 0) from = whereLost(bisector, lead, to, leadTo, from, leadFrom);
    if (leadTo < 0) to = whereLost(bisector, lead, from, leadFrom, to, leadTo);
    if (from.turn >= to.turn) return undefined;
  }
  return { from, to };
}

/** The point where a rival draws level: regula falsi with the Illinois rule. */
function whereLost(
  bisector: Bisector,
  lead: (point: BisectorPoint) => number,
  ahead: BisectorPoint,
  leadAhead: number,
  behind: BisectorPoint,
  leadBehind: number,
): BisectorPoint {
  let [good, goodLead, bad, badLead] = [ahead, leadAhead, behind, leadBehind];
  let last = 0;
  for (let step = 0; step < MOST_STEPS && Math.abs(bad.turn - good.turn) > STILL_RAD && goodLead > 0; step++) {
    const turn = good.turn + ((bad.turn - good.turn) * goodLead) / (goodLead - badLead);
    const middle = bisector.at(turn, (good.offset + bad.offset) / 2);
    const middleLead = lead(middle);
    if (middleLead >= 0) {
      if (last > 0) badLead /= 2;
      [good, goodLead, last] = [middle, middleLead, 1];
      if (middleLead < 1e-9) break;
    } else {
      if (last < 0) goodLead /= 2;
      [bad, badLead, last] = [middle, middleLead, -1];
      if (middleLead > -1e-9) return middle;
    }
  }
  return good;
}

function sum(a: Vector, b: Vector): Vector {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}
