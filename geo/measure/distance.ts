import type { LngLat } from "../types.ts";
import { DISTANCE_ONLY, WGS84 } from "./wgs84.ts";

/**
 * Length in metres of the shortest path between two positions over the WGS 84 ellipsoid.
 *
 * @param a `[lng, lat]` in degrees, WGS 84; longitudes may lie outside ±180.
 * @param b the same.
 * @throws RangeError when a coordinate is not finite or a latitude lies beyond ±90.
 *
 * Accuracy: 15 nm (Karney 2013); checked here against published geodesics, see geo/README.md.
 */
export function geodesicDistanceM(a: LngLat, b: LngLat): number {
  const distanceM = WGS84.Inverse(a[1], a[0], b[1], b[0], DISTANCE_ONLY).s12 as number;
  if (Number.isNaN(distanceM)) throw new RangeError(`no geodesic between [${a}] and [${b}]`);
  return distanceM;
}
