import { geodesicDistanceM } from "../measure/distance.ts";
import { assertRadius } from "../measure/geodesic-circle.ts";
import {
  centralAngle,
  edgeLengthBoundM,
  GREATEST_CURVATURE_RADIUS_M,
  LEAST_CURVATURE_RADIUS_M,
} from "../measure/spherical-bounds.ts";
import { LONGEST_GEODESIC_M } from "../measure/wgs84.ts";
import { isInside } from "../shape/is-inside.ts";
import { forEachEdge, ringsOf } from "../shape/rings.ts";
import type { LngLat, PolygonGeometry } from "../types.ts";
import { extremeOnEdge } from "./extreme-on-edge.ts";

/**
 * Whether a position lies at most `radiusM` from a centre, by geodesic distance on WGS 84.
 * A position at the very distance is within.
 *
 * @param center `[lng, lat]` in degrees, WGS 84; `point` the same.
 * @throws RangeError for a negative or non-finite radius, or a position that is none.
 *
 * Exact to the 15 nm of the distance itself. A position that a bounding sphere already decides costs no geodesic.
 */
export function pointWithin(center: LngLat, radiusM: number, point: LngLat): boolean {
  assertRadius(radiusM);
  const angle = centralAngle(center[0], center[1], point[0], point[1]);
  if (angle * LEAST_CURVATURE_RADIUS_M > radiusM) return false;
  if (angle * GREATEST_CURVATURE_RADIUS_M < radiusM) return true;
  return geodesicDistanceM(center, point) <= radiusM;
}

/** The least and the greatest geodesic distance in metres from a point to a polygon's surface. */
export interface DistanceRange {
  nearestM: number;
  farthestM: number;
}

/**
 * The least and the greatest geodesic distance from a centre to a polygon as drawn (straight longitude–latitude edges), its
 * inside included: the nearest is 0 when it holds the centre, the farthest half a meridian when it holds the antipode.
 *
 * @param center `[lng, lat]` in degrees, WGS 84, the longitude in [−180, 180].
 * @param geometry cut at the antimeridian; may not be empty.
 * @throws RangeError when there is no edge, or a coordinate is not finite.
 *
 * Accuracy: both are distances to real positions of the boundary, at most 0.05 m from the extreme (that is, never too near and never
 * too far by more than that); measured against dense sampling in geo/README.md. Method: branch and bound; edges are pruned by the
 * spherical bounds, split by the Lipschitz bound and closed by a bound on the second derivative of distance along an edge.
 */
export function nearestAndFarthestM(center: LngLat, geometry: PolygonGeometry): DistanceRange {
  const antipode: LngLat = [center[0] > 0 ? center[0] - 180 : center[0] + 180, -center[1]];
  return {
    nearestM: isInside(center, geometry) ? 0 : extremeOnBoundary(center, geometry, 1),
    farthestM: isInside(antipode, geometry) ? LONGEST_GEODESIC_M : -extremeOnBoundary(center, geometry, -1),
  };
}

/**
 * The geodesic distance in metres from a position to the nearest edge of a polygon, on whichever side of it the position lies.
 * Arguments, errors and accuracy as `nearestAndFarthestM`.
 */
export function nearestEdgeM(center: LngLat, geometry: PolygonGeometry): number {
  return extremeOnBoundary(center, geometry, 1);
}

interface CandidateEdge {
  from: LngLat;
  to: LngLat;
  /** Nothing on this edge is below it. */
  bound: number;
}

/** The least value of sign × distance over all edges. */
function extremeOnBoundary(center: LngLat, geometry: PolygonGeometry, sign: 1 | -1): number {
  const lowRadius = sign > 0 ? LEAST_CURVATURE_RADIUS_M : -GREATEST_CURVATURE_RADIUS_M;
  const highRadius = sign > 0 ? GREATEST_CURVATURE_RADIUS_M : -LEAST_CURVATURE_RADIUS_M;
  let ceiling = Number.POSITIVE_INFINITY;
  const candidates: CandidateEdge[] = [];
  for (const ring of ringsOf(geometry)) {
    let angle = ring[0] ? centralAngle(center[0], center[1], ring[0][0], ring[0][1]) : Number.NaN;
    forEachEdge(ring, (lng1, lat1, lng2, lat2) => {
      const nextAngle = centralAngle(center[0], center[1], lng2, lat2);
      const bound = (lowRadius * (angle + nextAngle) - edgeLengthBoundM(lng1, lat1, lng2, lat2)) / 2;
      if (!(bound > ceiling)) candidates.push({ from: [lng1, lat1], to: [lng2, lat2], bound });
      ceiling = Math.min(ceiling, highRadius * nextAngle);
      angle = nextAngle;
    });
  }
  if (candidates.length === 0) throw new RangeError("a polygon without an edge has no distance");
  candidates.sort((a, b) => a.bound - b.bound);
  let best = Number.POSITIVE_INFINITY;
  for (const { from, to, bound } of candidates) {
    if (bound > Math.min(best, ceiling)) break;
    best = extremeOnEdge(center, from, to, sign, best);
  }
  return best;
}
