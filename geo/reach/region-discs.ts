import geodesic from "geographiclib-geodesic";
import { geodesicDestination } from "../measure/destination.ts";
import { geodesicDistanceM } from "../measure/distance.ts";
import { edgeLengthBoundM } from "../measure/spherical-bounds.ts";
import { EQUATORIAL_RADIUS_M, WGS84 } from "../measure/wgs84.ts";
import { forEachEdge, polygonsOf } from "../shape/rings.ts";
import type { LngLat, PolygonGeometry } from "../types.ts";
import { type Ball, enclosingBall } from "./enclosing-ball.ts";
import type { OriginRegion } from "./origin-region.ts";

/** A position and how far the origin may lie from it. */
export interface Spot {
  readonly lngLat: LngLat;
  readonly uncertaintyM: number;
}

const RADIANS = Math.PI / 180;
const MOST_STEPS = 12;

/** A bound on |d²(distance)/ds²| along a straight longitude–latitude edge some distance away: the circle's own bend and the edge's. */
function bendAt(distanceM: number, highestLat: number): { circle: number; edge: number } {
  const angle = Math.max(distanceM, 1e-3) / EQUATORIAL_RADIUS_M;
  return {
    circle: 1.02 / Math.tan(angle) / EQUATORIAL_RADIUS_M,
    edge: (3 * Math.tan(Math.min(highestLat, 89.9) * RADIANS)) / EQUATORIAL_RADIUS_M,
  };
}

/** Whether the farthest place of any edge, seen from this distance on, is one of its ends: the circle bends more than the edge. */
export function isFarthestAtEnd(distanceM: number, highestLat: number): boolean {
  const { circle, edge } = bendAt(distanceM, highestLat);
  return circle > edge;
}

/**
 * Positions whose nearest (or farthest) is that of the whole boundary, at `distanceM` from it, to within `toleranceM`: the vertices,
 * and between them as many places of each edge as the bend of distance along it asks for.
 */
export function boundarySpots(
  area: PolygonGeometry,
  distanceM: number,
  kind: "nearest" | "farthest",
  toleranceM: number,
): Spot[] {
  const spots: Spot[] = [];
  for (const [outer] of polygonsOf(area)) {
    forEachEdge(outer ?? [], (lng1, lat1, lng2, lat2) => {
      const highestLat = Math.max(Math.abs(lat1), Math.abs(lat2));
      let parts = 1;
      if (kind === "nearest" || !isFarthestAtEnd(distanceM, highestLat)) {
        const { circle, edge } = bendAt(distanceM, highestLat);
        const stepM = Math.sqrt((8 * toleranceM) / (Math.abs(circle) + edge));
        parts = Math.max(1, Math.ceil(edgeLengthBoundM(lng1, lat1, lng2, lat2) / stepM));
      }
      for (let i = 0; i < parts; i++) {
        const at = i / parts;
        spots.push({ lngLat: [lng1 + (lng2 - lng1) * at, lat1 + (lat2 - lat1) * at], uncertaintyM: 0 });
      }
    });
  }
  return spots;
}

/** The vertices of a region's outer rings and its spots. */
export function cornerSpots(region: OriginRegion): Spot[] {
  const corners = region.areas.flatMap((area) =>
    polygonsOf(area).flatMap(([outer]) => (outer ?? []).slice(1).map((lngLat): Spot => ({ lngLat, uncertaintyM: 0 }))),
  );
  return [...region.spots, ...corners];
}

/** Where a position lies as seen from another: metres east and north along the geodesic to it. */
export function planeFrom(center: LngLat, { lngLat, uncertaintyM }: Spot): Ball {
  const mask = geodesic.Geodesic.DISTANCE | geodesic.Geodesic.AZIMUTH;
  const { s12, azi1 } = WGS84.Inverse(center[1], center[0], lngLat[1], lngLat[0], mask) as {
    s12: number;
    azi1: number;
  };
  return { x: s12 * Math.sin(azi1 * RADIANS), y: s12 * Math.cos(azi1 * RADIANS), radius: uncertaintyM };
}

/**
 * The centre of the smallest geodesic disc that holds several: from no other position is the farthest of them nearer. Found as the
 * centre of the plane's smallest disc in the azimuthal projection from the last guess, which keeps distances from itself.
 */
export function middleOf(spots: readonly Spot[]): { center: LngLat; radiusM: number } {
  const [first] = spots;
  if (!first) throw new RangeError("nothing to enclose");
  let center = first.lngLat;
  let last = Number.POSITIVE_INFINITY;
  for (let step = 0; step < MOST_STEPS; step++) {
    const { x, y } = enclosingBall(spots.map((spot) => planeFrom(center, spot)));
    const moveM = Math.hypot(x, y);
    if (!(moveM < last)) break;
    center = geodesicDestination(center, Math.atan2(x, y) / RADIANS, moveM);
    last = moveM;
    if (moveM < 1e-6) break;
  }
  return { center, radiusM: farthestOf(center, spots) };
}

function farthestOf(center: LngLat, spots: readonly Spot[]): number {
  return spots.reduce(
    (most, { lngLat, uncertaintyM }) => Math.max(most, geodesicDistanceM(center, lngLat) + uncertaintyM),
    0,
  );
}
