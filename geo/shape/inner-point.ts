import { polygonAreaM2 } from "../measure/area.ts";
import type { LngLat, PolygonGeometry, Ring } from "../types.ts";
import { boundsOf } from "./bounds.ts";
import { isInside } from "./is-inside.ts";
import { forEachEdge, polygonsOf } from "./rings.ts";

/** The search ends when no place can lie deeper by more than this share of the box's shorter side. */
const PRECISION = 0.005;
/** Against shapes without an inside; a ragged district needs some 200 cells. */
const MOST_CELLS = 20_000;

interface Cell {
  x: number;
  y: number;
  halfSide: number;
  depth: number;
  /** No place in the cell lies deeper. */
  greatestDepth: number;
}

/**
 * A place well inside a polygon, for its label: the pole of inaccessibility, farthest from every edge; of a MultiPolygon's largest part.
 * Unlike a centroid it never lies outside.
 *
 * @param geometry `[lng, lat]` in degrees, cut at the antimeridian.
 * @returns `[lng, lat]`; undefined for an empty geometry.
 *
 * Distances are those of a plane that is true to scale at the middle parallel of the polygon: good for what a city or a province
 * needs, not for a continent. Depth within 0.5 % of the box's shorter side of the deepest, as measured against a fine grid.
 * Method: quadtree search with a bound (Garcia-Castellanos & Lombardo 2007; the grid cells are those of Mapbox's polylabel).
 */
export function innerPoint(geometry: PolygonGeometry): LngLat | undefined {
  const largest = largestPart(geometry);
  const bounds = largest && boundsOf(largest);
  if (!largest || !bounds) return undefined;
  const [west, south, east, north] = bounds;
  const stretch = Math.max(Math.cos((((south + north) / 2) * Math.PI) / 180), 1e-6);
  const width = (east - west) * stretch;
  const height = north - south;
  const side = Math.min(width, height);
  if (side === 0) return [west, south];
  const rings = largest.coordinates as Ring[];
  const cellAt = (x: number, y: number, halfSide: number): Cell => {
    const depth = depthAt([x / stretch, y], rings, stretch);
    return { x, y, halfSide, depth, greatestDepth: depth + halfSide * Math.SQRT2 };
  };

  const open: Cell[] = [];
  for (let x = west * stretch + side / 2; x < east * stretch + side / 2; x += side)
    for (let y = south + side / 2; y < north + side / 2; y += side) open.push(cellAt(x, y, side / 2));
  let best = open.reduce((deepest, cell) => (cell.depth > deepest.depth ? cell : deepest));
  for (let count = 0; count < MOST_CELLS && open.length > 0; count++) {
    const cell = takeMostPromising(open);
    if (cell.depth > best.depth) best = cell;
    if (best.depth > 0 && cell.greatestDepth - best.depth <= PRECISION * side) break;
    const half = cell.halfSide / 2;
    for (const dx of [-half, half]) for (const dy of [-half, half]) open.push(cellAt(cell.x + dx, cell.y + dy, half));
  }
  return [best.x / stretch, best.y];
}

function largestPart(geometry: PolygonGeometry): { type: "Polygon"; coordinates: Ring[] } | undefined {
  let largest: { type: "Polygon"; coordinates: Ring[] } | undefined;
  let largestArea = Number.NEGATIVE_INFINITY;
  for (const coordinates of polygonsOf(geometry)) {
    const area = polygonAreaM2({ type: "Polygon", coordinates });
    if (area <= largestArea) continue;
    largest = { type: "Polygon", coordinates };
    largestArea = area;
  }
  return largest;
}

/** A list of a few hundred cells needs no heap. */
function takeMostPromising(open: Cell[]): Cell {
  let at = 0;
  for (const [i, cell] of open.entries()) if (cell.greatestDepth > (open[at] as Cell).greatestDepth) at = i;
  return open.splice(at, 1)[0] as Cell;
}

/** Distance to the nearest edge in degrees of latitude, negative outside. */
function depthAt(point: LngLat, rings: Ring[], stretch: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings)
    forEachEdge(ring, (lng1, lat1, lng2, lat2) => {
      const dx = (lng2 - lng1) * stretch;
      const dy = lat2 - lat1;
      const px = (point[0] - lng1) * stretch;
      const py = point[1] - lat1;
      const along = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
      nearest = Math.min(nearest, Math.hypot(px - along * dx, py - along * dy));
    });
  return isInside(point, { type: "Polygon", coordinates: rings }) ? nearest : -nearest;
}
