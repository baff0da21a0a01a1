import geodesic from "geographiclib-geodesic";
import type { LngLat } from "../types.ts";
import { WGS84 } from "./wgs84.ts";

const DISTANCE_AND_AZIMUTH: number = geodesic.Geodesic.DISTANCE | geodesic.Geodesic.AZIMUTH;

/** The shortest way from one position to another on WGS 84. */
export interface GeodesicLeg {
  distanceKm: number;
  /**
   * Direction in which it leaves, degrees clockwise from north, [0, 360); at a pole counted from the meridian of that position's
   * own longitude. `null` where both positions are one: there is no way to take.
   */
  initialBearingDeg: number | null;
}

/**
 * Distance and initial bearing from each position of one list (rows) to each of another (columns).
 *
 * @param from `[lng, lat]` in degrees, WGS 84; @param to the same.
 * @throws RangeError, quoting the pair, when a coordinate is not finite or a latitude lies beyond ±90.
 *
 * Accuracy: 15 nm (Karney 2013). Between antipodes there are several shortest ways; the bearing is that of one of them.
 */
export function distanceMatrix(from: readonly LngLat[], to: readonly LngLat[]): GeodesicLeg[][] {
  return from.map((start) => to.map((end) => legBetween(start, end)));
}

function legBetween(start: LngLat, end: LngLat): GeodesicLeg {
  const { s12, azi1 } = WGS84.Inverse(start[1], start[0], end[1], end[0], DISTANCE_AND_AZIMUTH);
  const distanceM = s12 as number;
  if (Number.isNaN(distanceM)) throw new RangeError(`no geodesic between [${start}] and [${end}]`);
  const bearing = (azi1 as number) < 0 ? (azi1 as number) + 360 : (azi1 as number);
  return { distanceKm: distanceM / 1000, initialBearingDeg: distanceM === 0 ? null : bearing % 360 };
}
