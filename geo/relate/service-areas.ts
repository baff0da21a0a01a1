import { polygonAreaM2 } from "../measure/area.ts";
import { dot, type Vector, vectorOf } from "../measure/bisector.ts";
import { geodesicDistanceM } from "../measure/distance.ts";
import { edgeLengthBoundM } from "../measure/spherical-bounds.ts";
import { boundsOf } from "../shape/bounds.ts";
import { forEachEdge, polygonsOf } from "../shape/rings.ts";
import type { Bbox, LngLat, PolygonGeometry, Ring } from "../types.ts";
import { intersection } from "./clip.ts";
import { nearestEdges } from "./nearest-edges.ts";
import { ringsOfCell } from "./window-cells.ts";
import { linesInBox, meetsEdgeOf } from "./window-lines.ts";

/** Nearer origins than this are one: their bisector could not be told from rounding far away, and no position is so well known. */
export const ONE_ORIGIN_M = 0.1;
/** Beyond, longitudes turn too fast to draw a line by its chords. */
const NORTHERNMOST_LAT = 89;
const THINNEST_M = 1e-3;
/** A little less than a quarter turn round the middle of the window. */
const WIDEST_RAD = 1.5;

/** What of a window is nearer to one origin than to any other. */
export interface ServiceArea {
  /** The number of its origin; of several that coincide, the first. */
  index: number;
  /** The numbers of all origins at this place, `index` among them. */
  indices: number[];
  /** RFC 7946, outer rings counter-clockwise, cut at the antimeridian. */
  geometry: PolygonGeometry;
}

/**
 * Geodesic Voronoi cells within a window: for each origin all positions to which no other origin is nearer, on WGS 84.
 *
 * @param origins `[lng, lat]` in degrees, WGS 84. Those less than 0.1 m from an earlier one share its cell.
 * @param clip the window: a polygon as drawn, or a box (`west > east` crosses the antimeridian).
 * @param maxSagM how far in metres an edge may leave the true line between two cells.
 * @returns in the order of the origins; an origin whose cell does not meet the window is left out.
 * @throws RangeError when the window reaches beyond 89° north or south or is wider than a hemisphere, when an origin is no position.
 *
 * Accuracy: a vertex between two cells is equally far from both origins within 1 mm, one that lies on the window's edge within 1 cm;
 * neighbours share their vertices, so that cells tile the window to 1e-9 of its area. See geo/README.md.
 * Method: each bisector is solved across the sphere's, its parts nearer to a third origin are cut off at the point
 * where that draws level, and what is left is joined, with the window's box, into rings.
 */
export function serviceAreas(
  origins: readonly LngLat[],
  clip: PolygonGeometry | Bbox,
  { maxSagM = 0.1 }: { maxSagM?: number } = {},
): ServiceArea[] {
  const groups = groupsOf(origins);
  const window = unwrapped(Array.isArray(clip) ? rectangle(clip) : clip);
  const bounds = boundsOf(window);
  if (!bounds || bounds[0] === bounds[2] || bounds[1] === bounds[3] || groups.length === 0) return [];
  const box = widened(bounds);
  const sites = groups.map(([first = 0]) => origins[first] as LngLat);
  const { middle, reachRad } = extentOf(box);
  const meetsWindowEdge = meetsEdgeOf(window);
  const lines = nearestEdges(sites, middle, reachRad).flatMap((edge) =>
    linesInBox(edge, box, meetsWindowEdge, maxSagM),
  );
  const whole = lines.length === 0 ? nearestTo([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2], sites) : undefined;
  return groups.flatMap((indices, cell): ServiceArea[] => {
    const rings = cell === whole ? [ringOf(box)] : ringsOfCell(cell, lines, box);
    if (rings.length === 0) return [];
    const inBox: PolygonGeometry = { type: "MultiPolygon", coordinates: rings.map((ring) => [ring]) };
    const geometry = asDrawn(intersection(inBox, window), bounds);
    return polygonsOf(geometry).length > 0 ? [{ index: indices[0] as number, indices, geometry }] : [];
  });
}

/** How much of a polygon each origin is nearest to. */
export interface NearestShare {
  index: number;
  /** Share of the polygon's area on the ellipsoid, 0 to 1. */
  share: number;
  areaM2: number;
}

/**
 * How a polygon is divided among service areas, the largest share first; areas that do not meet it are left out.
 * Where it reaches out of their window the shares add up to less than 1.
 *
 * @param polygon as drawn, WGS 84; @param areas of `serviceAreas`.
 */
export function shareNearest(polygon: PolygonGeometry, areas: readonly ServiceArea[]): NearestShare[] {
  const wholeM2 = polygonAreaM2(polygon);
  const bounds = boundsOf(polygon);
  if (!bounds || wholeM2 === 0) return [];
  return areas
    .filter(({ geometry }) => overlaps(bounds, boundsOf(geometry)))
    .map(({ index, geometry }) => {
      const areaM2 = polygonAreaM2(intersection(polygon, geometry));
      return { index, areaM2, share: Math.min(1, areaM2 / wholeM2) };
    })
    .filter(({ areaM2 }) => areaM2 > 0)
    .sort((a, b) => b.areaM2 - a.areaM2);
}

function overlaps(a: Bbox, b: Bbox | undefined): boolean {
  return b !== undefined && a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** The numbers of the origins, those at one place together. */
function groupsOf(origins: readonly LngLat[]): number[][] {
  const groups: number[][] = [];
  for (const [i, origin] of origins.entries()) {
    const group = groups.find(([first = 0]) => geodesicDistanceM(origins[first] as LngLat, origin) < ONE_ORIGIN_M);
    if (group) group.push(i);
    else {
      // Refuses what is no position, also a first one.
      geodesicDistanceM(origin, origin);
      groups.push([i]);
    }
  }
  return groups;
}

function nearestTo(point: LngLat, sites: readonly LngLat[]): number {
  const distances = sites.map((site) => geodesicDistanceM(point, site));
  return distances.indexOf(Math.min(...distances));
}

function ringOf([west, south, east, north]: Bbox): Ring {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

function rectangle([west, south, east, north]: Bbox): PolygonGeometry {
  return { type: "Polygon", coordinates: [ringOf([west, south, east < west ? east + 360 : east, north])] };
}

/** A window cut at the antimeridian is put together again, its western part beyond 180. */
function unwrapped(window: PolygonGeometry): PolygonGeometry {
  const bounds = boundsOf(window);
  if (!bounds || bounds[2] - bounds[0] <= 180) return window;
  const coordinates = polygonsOf(window).map((rings) => {
    const east = Math.max(...(rings[0] ?? []).map(([lng]) => lng));
    return east <= 0 ? rings.map((ring) => ring.map(([lng, lat]): LngLat => [lng + 360, lat])) : rings;
  });
  return { type: "MultiPolygon", coordinates };
}

/** By some centimetres, odd ones: no line that a person can think of runs along a side, or has a corner of two cells there. */
function widened([west, south, east, north]: Bbox): Bbox {
  return [west - 2.3071e-7, south - 3.1193e-7, east + 1.9411e-7, north + 2.7519e-7];
}

/** The middle of a box and how far, as an angle, its places lie from it. */
function extentOf([west, south, east, north]: Bbox): { middle: Vector; reachRad: number } {
  const middle = vectorOf([(west + east) / 2, (south + north) / 2]);
  let nearestCosine = 1;
  for (let i = 0; i <= 16; i++) {
    const [lng, lat] = [west + ((east - west) * i) / 16, south + ((north - south) * i) / 16];
    for (const place of [
      [lng, south],
      [lng, north],
      [west, lat],
      [east, lat],
    ] as LngLat[])
      nearestCosine = Math.min(nearestCosine, dot(middle, vectorOf(place)));
  }
  const reachRad = Math.acos(nearestCosine);
  if (!(reachRad < WIDEST_RAD && east - west <= 180 && Math.max(-south, north) <= NORTHERNMOST_LAT))
    throw new RangeError(`the window [${[west, south, east, north]}] is too large for service areas`);
  return { middle, reachRad };
}

/** Back into longitudes of ±180, cut at the antimeridian. */
function asDrawn(geometry: PolygonGeometry, [west, south, east, north]: Bbox): PolygonGeometry {
  const worlds: Ring[][] = [];
  const [first, last] = [Math.floor((west + 180) / 360), Math.ceil((east - 180) / 360)];
  if (first === 0 && last <= 0) return single(polygonsOf(geometry).filter(isThick));
  for (let world = first; world <= last; world++) {
    const half = rectangle([360 * world - 180, south, 360 * world + 180, north]);
    for (const rings of polygonsOf(intersection(geometry, half)).filter(isThick))
      worlds.push(rings.map((ring) => ring.map(([lng, lat]): LngLat => [lng - 360 * world, lat])));
  }
  return single(worlds);
}

/** Thinner parts are rounding, where a line between two cells runs along the window's edge. */
function isThick(rings: Ring[]): boolean {
  let aroundM = 0;
  forEachEdge(rings[0] ?? [], (...edge) => {
    aroundM += edgeLengthBoundM(...edge);
  });
  return 2 * polygonAreaM2({ type: "Polygon", coordinates: rings }) > THINNEST_M * aroundM;
}

function single(polygons: Ring[][]): PolygonGeometry {
  const [only] = polygons;
  return only && polygons.length === 1
    ? { type: "Polygon", coordinates: only }
    : { type: "MultiPolygon", coordinates: polygons };
}
