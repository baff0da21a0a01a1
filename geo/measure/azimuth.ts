import geodesic from "geographiclib-geodesic";
import type { LngLat } from "../types.ts";
import { WGS84 } from "./wgs84.ts";

/**
 * Direction in degrees, clockwise from north, (−180, 180], in which the geodesic from one position to another leaves on WGS 84.
 * @param from `[lng, lat]` in degrees, WGS 84; `to` the same.
 * @throws RangeError when a coordinate is not finite or a latitude lies beyond ±90.
 */
export function azimuthDeg(from: LngLat, to: LngLat): number {
  const azimuth = WGS84.Inverse(from[1], from[0], to[1], to[0], geodesic.Geodesic.AZIMUTH).azi1 as number;
  if (Number.isNaN(azimuth)) throw new RangeError(`no geodesic between [${from}] and [${to}]`);
  return azimuth;
}
