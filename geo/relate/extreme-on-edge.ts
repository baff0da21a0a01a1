import { geodesicDistanceM } from "../measure/distance.ts";
import { edgeLengthBoundM } from "../measure/spherical-bounds.ts";
import { EQUATORIAL_RADIUS_M, LONGEST_GEODESIC_M } from "../measure/wgs84.ts";
import type { LngLat } from "../types.ts";

/** How far in metres an answer may lie from the true extreme. */
const TOLERANCE_M = 0.05;
/** Geodesics from one point may meet again from here on (the conjugate locus), and distance bends without bound. */
const FIRST_CONJUGATE_M = 19_900_000;
/** Where distance stops bending away from the centre and begins to bend towards it: a quarter of the smallest circumference. */
const QUARTER_M = 9_900_000;

/**
 * The least of `best` and of sign × geodesic distance from a centre to the positions of one straight longitude–latitude edge,
 * to within 0.05 m: the value returned is one that occurs.
 */
export function extremeOnEdge(center: LngLat, from: LngLat, to: LngLat, sign: 1 | -1, best: number): number {
  let least = best;
  const visit = (lng1: number, lat1: number, value1: number, lng2: number, lat2: number, value2: number): void => {
    least = Math.min(least, value1, value2);
    const lengthM = edgeLengthBoundM(lng1, lat1, lng2, lat2);
    const lipschitzBound = (value1 + value2 - lengthM) / 2;
    if (lipschitzBound > least - TOLERANCE_M || lengthM < TOLERANCE_M) return;
    const bend = greatestBend(
      (Math.abs(value1) + Math.abs(value2)) / 2,
      lengthM,
      Math.max(Math.abs(lat1), Math.abs(lat2)),
    );
    const dipM = (lengthM * lengthM * bend) / 8;
    if (dipM < TOLERANCE_M || Math.min(value1, value2) - dipM > least - TOLERANCE_M) return;
    const lng = (lng1 + lng2) / 2;
    const lat = (lat1 + lat2) / 2;
    const value = sign * geodesicDistanceM(center, [lng, lat]);
    visit(lng1, lat1, value1, lng, lat, value);
    visit(lng, lat, value, lng2, lat2, value2);
  };
  const value1 = sign * geodesicDistanceM(center, from);
  const value2 = sign * geodesicDistanceM(center, to);
  visit(from[0], from[1], value1, to[0], to[1], value2);
  return least;
}

/**
 * A bound on |d²(distance)/ds²| along an edge: 1/d from the circle's own curvature (1/(πR − d) past the quarter), and a multiple of
 * tan φ / R for an edge that follows no geodesic and has no even pace.
 */
function greatestBend(distanceM: number, lengthM: number, highestLat: number): number {
  const nearest = distanceM - lengthM;
  const farthest = distanceM + lengthM;
  const ofCircle = nearest > 0 ? 1.02 / nearest : Number.POSITIVE_INFINITY;
  const ofFarSide = farthest < QUARTER_M ? 0 : 1.02 / Math.max(0, FIRST_CONJUGATE_M - farthest);
  const ofEdge = (3 * Math.tan((Math.min(highestLat, 90) * Math.PI) / 180)) / EQUATORIAL_RADIUS_M;
  return ofCircle + ofFarSide + ofEdge + (farthest > LONGEST_GEODESIC_M ? Number.POSITIVE_INFINITY : 0);
}
