import geodesic from "geographiclib-geodesic";

/** The WGS 84 ellipsoid as GeographicLib solves it (Karney 2013, doi:10.1007/s00190-012-0578-z). */
export const WGS84 = geodesic.Geodesic.WGS84;

/** Equatorial radius in metres and flattening (NIMA TR8350.2). */
export const EQUATORIAL_RADIUS_M: number = WGS84.a;
export const FLATTENING: number = WGS84.f;

/** Output masks, so that GeographicLib computes no more than what is read. */
export const DISTANCE_ONLY: number = geodesic.Geodesic.DISTANCE;
export const POSITION_ONLY: number = geodesic.Geodesic.LATITUDE | geodesic.Geodesic.LONGITUDE;

/**
 * The distance between antipodes, which go over the pole on an oblate ellipsoid: half the meridian ellipse, in metres.
 * No two points of WGS 84 are farther apart. Value: GeographicLib's `Inverse(0, 0, 0, 180)`.
 */
export const LONGEST_GEODESIC_M: number = WGS84.Inverse(0, 0, 0, 180, DISTANCE_ONLY).s12 as number;
