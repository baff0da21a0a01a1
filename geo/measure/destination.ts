import type { LngLat } from "../types.ts";
import { POSITION_ONLY, WGS84 } from "./wgs84.ts";

/**
 * Where one arrives after walking straight on over the WGS 84 ellipsoid.
 *
 * @param origin `[lng, lat]` in degrees, WGS 84.
 * @param azimuthDeg direction of departure, clockwise from north, in degrees; any finite number.
 * @param distanceM length of the walk in metres; a negative one walks backwards.
 * @returns `[lng, lat]` with the longitude in [−180, 180].
 * @throws RangeError when an argument is not finite or the latitude lies beyond ±90.
 *
 * Accuracy: 15 nm (Karney 2013); checked here against published geodesics, see geo/README.md.
 */
export function geodesicDestination(origin: LngLat, azimuthDeg: number, distanceM: number): LngLat {
  const { lon2, lat2 } = WGS84.Direct(origin[1], origin[0], azimuthDeg, distanceM, POSITION_ONLY);
  const destination: LngLat = [lon2 as number, lat2 as number];
  if (!destination.every(Number.isFinite))
    throw new RangeError(`no destination from [${origin}] at azimuth ${azimuthDeg} after ${distanceM} m`);
  return destination;
}
