import geodesic from "geographiclib-geodesic";
import type { MultiPolygon } from "geojson";
import { nearestLng } from "../measure/circle-boundary.ts";
import { geodesicDestination } from "../measure/destination.ts";
import { edgeLengthBoundM } from "../measure/spherical-bounds.ts";
import { EQUATORIAL_RADIUS_M, FLATTENING, WGS84 } from "../measure/wgs84.ts";
import { union } from "../relate/clip.ts";
import { ringsOf } from "../shape/rings.ts";
import type { LngLat, PolygonGeometry, Ring } from "../types.ts";
import type { Ball } from "./enclosing-ball.ts";
import { exposedBearings, isCovered } from "./exposed-turns.ts";

const RADIANS = Math.PI / 180;
const FEWEST_SIDES = 64;

interface Corner extends Ball {
  lngLat: LngLat;
  /** What turns a bearing of the plane into the azimuth at this corner, in degrees. */
  turnDeg: number;
}

/**
 * What lies within a geodesic distance of polygons, for distances smaller than they are: the polygons themselves, a sector of the
 * exact circle at each corner and the exact parallel curve of each edge, where these may be the outside, united by the clipper.
 * Longitudes run on past ±180 round the middle. Between the sectors holes are left that are no holes: see `reach-area`.
 */
export function sweptArea(
  areas: readonly PolygonGeometry[],
  middle: LngLat,
  extentM: number,
  radiusM: number,
  maxSagM: number,
): MultiPolygon {
  const rings = areas.flatMap(ringsOf).map((ring) => ring.map((position) => cornerAt(middle, position)));
  const corners = rings.flatMap((ring) => ring.slice(1));
  // The plane is true to the square of its extent over the earth's radius.
  const margin = 0.005 + 2 * (extentM / EQUATORIAL_RADIUS_M) ** 2;
  const pieces: PolygonGeometry[] = areas.map((area) => movedNear(area, middle[0]));
  for (const corner of corners)
    for (const { from, to } of exposedBearings(corner, corners, radiusM, margin))
      pieces.push(near(middle[0], sector(corner, radiusM, from / RADIANS, to / RADIANS, maxSagM)));
  for (const ring of rings)
    for (const [i, to] of ring.entries()) {
      const from = ring[i - 1];
      if (!from) continue;
      const bulge = edgeLengthBoundM(...from.lngLat, ...to.lngLat) ** 2 / (EQUATORIAL_RADIUS_M * radiusM);
      for (const side of [1, -1] as const)
        if (!isCovered(from, to, side, corners, radiusM, margin * margin + 1e-5 + bulge))
          pieces.push(near(middle[0], strip(from.lngLat, to.lngLat, side, radiusM, maxSagM)));
    }
  return union(...pieces);
}

function cornerAt(middle: LngLat, lngLat: LngLat): Corner {
  const mask = geodesic.Geodesic.DISTANCE | geodesic.Geodesic.AZIMUTH;
  const { s12, azi1, azi2 } = WGS84.Inverse(middle[1], middle[0], lngLat[1], lngLat[0], mask) as Record<
    "s12" | "azi1" | "azi2",
    number
  >;
  return {
    x: s12 * Math.sin(azi1 * RADIANS),
    y: s12 * Math.cos(azi1 * RADIANS),
    radius: 0,
    lngLat,
    turnDeg: azi2 - azi1,
  };
}

/** Degrees between two vertices of a circle drawn to a sag. */
function stepDeg(radiusM: number, lat: number, maxSagM: number): number {
  const slant = 1 + (3 * radiusM * Math.abs(Math.tan(lat * RADIANS))) / EQUATORIAL_RADIUS_M;
  return 360 / Math.max(FEWEST_SIDES, 1.1 * Math.PI * Math.sqrt((radiusM * slant) / (2 * maxSagM)));
}

function sector({ lngLat, turnDeg }: Corner, radiusM: number, fromDeg: number, toDeg: number, maxSagM: number): Ring {
  const parts = Math.max(1, Math.ceil((toDeg - fromDeg) / stepDeg(radiusM, lngLat[1], maxSagM)));
  const arc = Array.from({ length: parts + 1 }, (_, i) =>
    geodesicDestination(lngLat, fromDeg + turnDeg + ((toDeg - fromDeg) * i) / parts, radiusM),
  );
  return toDeg - fromDeg > 359.9 ? [...arc.slice(1), ...arc.slice(1, 2)] : [lngLat, ...arc, lngLat];
}

/** One side of an edge, out to the radius: square to the edge at each place. */
function strip(from: LngLat, to: LngLat, side: 1 | -1, radiusM: number, maxSagM: number): Ring {
  const [dLng, dLat] = [to[0] - from[0], to[1] - from[1]];
  const lengthM = edgeLengthBoundM(...from, ...to);
  const bend = (4 * radiusM * (1 + Math.tan(from[1] * RADIANS) ** 2)) / EQUATORIAL_RADIUS_M ** 2;
  const parts = Math.max(1, Math.ceil(lengthM * Math.sqrt(bend / (8 * maxSagM))));
  const outer = Array.from({ length: parts + 1 }, (_, i): LngLat => {
    const at: LngLat = [from[0] + (dLng * i) / parts, from[1] + (dLat * i) / parts];
    return geodesicDestination(at, edgeBearingDeg(at[1], dLng, dLat) + side * 90, radiusM);
  });
  return [from, ...outer, to, from];
}

/** The azimuth of a straight longitude–latitude edge at a latitude. */
function edgeBearingDeg(lat: number, dLng: number, dLat: number): number {
  const e2 = FLATTENING * (2 - FLATTENING);
  const sin = Math.sin(lat * RADIANS);
  const northPerEast = (1 - e2) / (1 - e2 * sin * sin);
  return Math.atan2(dLng * Math.cos(lat * RADIANS), dLat * northPerEast) / RADIANS;
}

function near(lng: number, ring: Ring): PolygonGeometry {
  return {
    type: "Polygon",
    coordinates: [ring.map((position): LngLat => [nearestLng(position[0], lng), position[1]])],
  };
}

/** Each part of an area moved as one, so that what the antimeridian cuts is whole again. */
function movedNear(area: PolygonGeometry, lng: number): PolygonGeometry {
  const polygons = (area.type === "Polygon" ? [area.coordinates] : area.coordinates) as Ring[][];
  const coordinates = polygons.map((rings) => {
    const lngs = (rings[0] ?? []).map(([x]) => x);
    const half = (Math.min(...lngs) + Math.max(...lngs)) / 2;
    const shift = nearestLng(half, lng) - half;
    return rings.map((ring) => ring.map(([x, y]): LngLat => [x + shift, y]));
  });
  return { type: "MultiPolygon", coordinates };
}
