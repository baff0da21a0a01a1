import { edgeAreaM2, ringAreaM2 } from "../measure/area.ts";
import { azimuthDeg } from "../measure/azimuth.ts";
import { boundaryVertex } from "../measure/circle-boundary.ts";
import { geodesicDistanceM } from "../measure/distance.ts";
import {
  centralAngle,
  edgeLengthBoundM,
  GREATEST_CURVATURE_RADIUS_M,
  LEAST_CURVATURE_RADIUS_M,
} from "../measure/spherical-bounds.ts";
import { isInside } from "../shape/is-inside.ts";
import { forEachEdge, polygonsOf } from "../shape/rings.ts";
import type { LngLat, PolygonGeometry, Ring } from "../types.ts";
import { type DiscSectors, discSectors } from "./disc-sectors.ts";

/**
 * Area in square metres of polygon ∩ geodesic disc, by Green's theorem round its boundary: the parts of the polygon's edges that lie
 * within the radius, and the arcs of the circle that lie inside the polygon. Neither is approximated by the other's vertices,
 * and only edges that the circle can meet cost a geodesic.
 */
export function coveredAreaM2(center: LngLat, radiusM: number, geometry: PolygonGeometry): number {
  const crossings: number[] = [];
  let area = 0;
  for (const rings of polygonsOf(geometry))
    for (const [i, ring] of rings.entries()) {
      const counterClockwise = ringAreaM2(ring) > 0;
      const sign = counterClockwise === (i === 0) ? -1 : 1;
      area += sign * areaUnderEdgesWithin(center, radiusM, ring, crossings);
    }
  return area + areaUnderArcsInside(center, radiusM, geometry, crossings);
}

/** ∫ (F(φ) − F(φ0)) dλ along those parts of a ring that lie within the radius; notes the turns at which it crosses the circle. */
function areaUnderEdgesWithin(center: LngLat, radiusM: number, ring: Ring, crossings: number[]): number {
  const baseLat = center[1];
  const resolutionM = Math.min(1, radiusM * 1e-4);
  const excess = (lng: number, lat: number) => geodesicDistanceM(center, [lng, lat]) - radiusM;
  let area = 0;

  const visit = (lng1: number, lat1: number, excess1: number, lng2: number, lat2: number, excess2: number): void => {
    const lengthM = edgeLengthBoundM(lng1, lat1, lng2, lat2);
    const sameSide = excess1 > 0 === excess2 > 0;
    if (sameSide && (Math.abs(excess1) + Math.abs(excess2) >= lengthM || lengthM <= resolutionM)) {
      if (excess1 <= 0) area += edgeAreaM2(lng1, lat1, lng2, lat2, baseLat);
      return;
    }
    const at = lengthM <= resolutionM ? excess1 / (excess1 - excess2) : 0.5;
    const lng = lng1 + (lng2 - lng1) * at;
    const lat = lat1 + (lat2 - lat1) * at;
    if (lengthM <= resolutionM) {
      crossings.push((360 - azimuthDeg(center, [lng, lat])) % 360);
      area += excess1 <= 0 ? edgeAreaM2(lng1, lat1, lng, lat, baseLat) : edgeAreaM2(lng, lat, lng2, lat2, baseLat);
      return;
    }
    const excessThere = excess(lng, lat);
    visit(lng1, lat1, excess1, lng, lat, excessThere);
    visit(lng, lat, excessThere, lng2, lat2, excess2);
  };

  let angle = ring[0] ? centralAngle(center[0], center[1], ring[0][0], ring[0][1]) : Number.NaN;
  forEachEdge(ring, (lng1, lat1, lng2, lat2) => {
    const nextAngle = centralAngle(center[0], center[1], lng2, lat2);
    const lengthM = edgeLengthBoundM(lng1, lat1, lng2, lat2);
    if (GREATEST_CURVATURE_RADIUS_M * (angle + nextAngle) + lengthM < 2 * radiusM)
      area += edgeAreaM2(lng1, lat1, lng2, lat2, baseLat);
    else if (!(LEAST_CURVATURE_RADIUS_M * (angle + nextAngle) - lengthM > 2 * radiusM))
      visit(lng1, lat1, excess(lng1, lat1), lng2, lat2, excess(lng2, lat2));
    angle = nextAngle;
  });
  return area;
}

/** Between two crossings an arc lies wholly inside the polygon or wholly outside: its middle tells. */
function areaUnderArcsInside(center: LngLat, radiusM: number, geometry: PolygonGeometry, crossings: number[]): number {
  const inside = (turnDeg: number) => {
    const { lng, lat } = boundaryVertex(center, radiusM, turnDeg);
    return isInside([lng, lat], geometry);
  };
  const { arcAreaM2 } = sectorsOf(center, radiusM);
  const turns = crossings.sort((a, b) => a - b);
  const [first] = turns;
  const last = turns.at(-1);
  if (first === undefined || last === undefined) return inside(0) ? arcAreaM2(0, 360) : 0;
  let area = inside((last + first + 360) / 2) ? arcAreaM2(last, 360) + arcAreaM2(0, first) : 0;
  let before = first;
  for (const turn of turns.slice(1)) {
    if (turn > before && inside((before + turn) / 2)) area += arcAreaM2(before, turn);
    before = turn;
  }
  return area;
}

let lastAsked: { lng: number; lat: number; radiusM: number; sectors: DiscSectors } | undefined;

/** One disc is asked about many polygons in a row: its boundary is integrated once. */
function sectorsOf([lng, lat]: LngLat, radiusM: number): DiscSectors {
  if (lastAsked?.lng !== lng || lastAsked.lat !== lat || lastAsked.radiusM !== radiusM)
    lastAsked = { lng, lat, radiusM, sectors: discSectors([lng, lat], radiusM) };
  return lastAsked.sectors;
}
