import { EQUATORIAL_RADIUS_M, FLATTENING } from "./wgs84.ts";

const RADIANS = Math.PI / 180;

/**
 * The smallest and the largest radius of curvature of WGS 84, in metres: along the meridian at the equator, and at the poles.
 * An element of length on the ellipsoid lies between these two times the same element (same longitudes and geodetic latitudes) on the
 * unit sphere; therefore so does the length of every path, and the geodesic distance between any two positions.
 */
export const LEAST_CURVATURE_RADIUS_M = EQUATORIAL_RADIUS_M * (1 - FLATTENING) ** 2;
export const GREATEST_CURVATURE_RADIUS_M = EQUATORIAL_RADIUS_M / (1 - FLATTENING);

/** Angle in radians between two positions on the unit sphere (haversine: exact for near ones). */
export function centralAngle(lng1: number, lat1: number, lng2: number, lat2: number): number {
  const sinLat = Math.sin(((lat2 - lat1) * RADIANS) / 2);
  const sinLng = Math.sin(((lng2 - lng1) * RADIANS) / 2);
  const haversine = sinLat * sinLat + Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * sinLng * sinLng;
  return 2 * Math.asin(Math.min(1, Math.sqrt(haversine)));
}

/** An upper bound, within 1 % for short edges, of the ground length in metres of a straight longitude–latitude edge. */
export function edgeLengthBoundM(lng1: number, lat1: number, lng2: number, lat2: number): number {
  const lowestLat = lat1 * lat2 <= 0 ? 0 : Math.min(Math.abs(lat1), Math.abs(lat2));
  return GREATEST_CURVATURE_RADIUS_M * RADIANS * Math.hypot(lat2 - lat1, (lng2 - lng1) * Math.cos(lowestLat * RADIANS));
}
