import { geodesicDistanceM } from "../measure/distance.ts";
import { assertRadius } from "../measure/geodesic-circle.ts";
import { LONGEST_GEODESIC_M } from "../measure/wgs84.ts";
import { union } from "../relate/clip.ts";
import { nearestAndFarthestM } from "../relate/within-distance.ts";
import { polygonsOf } from "../shape/rings.ts";
import type { LngLat, PolygonGeometry } from "../types.ts";

/** All places where an origin may be: the union of discs (a position and how far it may be off) and of polygons; one at least. */
export interface OriginRegion {
  readonly spots: readonly { lngLat: LngLat; uncertaintyM: number }[];
  readonly areas: readonly PolygonGeometry[];
}

/**
 * The same places with neighbouring polygons made one (RFC 7946): edges between two of them are no edge of what is reached, and
 * districts have most of their corners there. On the clipper's grid of 1e-9° (0.11 mm); see `relate/clip`.
 */
export function dissolvedRegion({ spots, areas }: OriginRegion): OriginRegion {
  return areas.length > 1 ? { spots, areas: [union(...areas)] } : { spots, areas };
}

/**
 * Geodesic distance in metres from a position to the nearest place of a region: 0 inside it.
 *
 * @param point `[lng, lat]` in degrees, WGS 84, the longitude in [−180, 180].
 * @param region its polygons cut at the antimeridian, their edges straight in longitude and latitude.
 * @throws RangeError for an empty region, a negative or non-finite uncertainty, a coordinate that is not finite.
 *
 * Accuracy: 15 nm for spots (max(0, d − u): walking the geodesic towards the centre is shortest), 0.05 m for polygons.
 */
export function nearestToRegionM(point: LngLat, region: OriginRegion): number {
  assertRegion(region);
  let nearestM = Number.POSITIVE_INFINITY;
  for (const { lngLat, uncertaintyM } of region.spots)
    nearestM = Math.min(nearestM, Math.max(0, geodesicDistanceM(point, lngLat) - uncertaintyM));
  for (const area of notEmpty(region.areas)) nearestM = Math.min(nearestM, nearestAndFarthestM(point, area).nearestM);
  return nearestM;
}

/**
 * Geodesic distance in metres from a position to the farthest place of a region: wherever the origin is, it is no farther.
 * Arguments, errors and accuracy as `nearestToRegionM`; a spot gives d + u, at most half a meridian.
 */
export function farthestFromRegionM(point: LngLat, region: OriginRegion): number {
  assertRegion(region);
  let farthestM = 0;
  for (const { lngLat, uncertaintyM } of region.spots)
    farthestM = Math.max(farthestM, geodesicDistanceM(point, lngLat) + uncertaintyM);
  for (const area of notEmpty(region.areas))
    farthestM = Math.max(farthestM, nearestAndFarthestM(point, area).farthestM);
  return Math.min(farthestM, LONGEST_GEODESIC_M);
}

/** @throws RangeError unless the region holds a place at least and its uncertainties are lengths. */
export function assertRegion({ spots, areas }: OriginRegion): void {
  if (spots.length === 0 && notEmpty(areas).length === 0)
    throw new RangeError("a region of origins holds one place at least");
  for (const { uncertaintyM } of spots) assertRadius(uncertaintyM);
}

function notEmpty(areas: readonly PolygonGeometry[]): PolygonGeometry[] {
  return areas.filter((area) => polygonsOf(area).some((rings) => (rings[0]?.length ?? 0) > 1));
}
