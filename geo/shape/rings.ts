import type { PolygonGeometry, Ring } from "../types.ts";

/** The polygons of a geometry, each a list of rings of which the first is the outer one. */
export function polygonsOf(geometry: PolygonGeometry): Ring[][] {
  return (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates) as Ring[][];
}

/** All rings of a geometry, outer rings and holes alike. */
export function ringsOf(geometry: PolygonGeometry): Ring[] {
  return polygonsOf(geometry).flat();
}

/** Visits each edge of a ring in its order, without allocating. */
export function forEachEdge(ring: Ring, visit: (lng1: number, lat1: number, lng2: number, lat2: number) => void): void {
  let lng1 = Number.NaN;
  let lat1 = Number.NaN;
  for (const [lng2, lat2] of ring) {
    if (!Number.isNaN(lng1)) visit(lng1, lat1, lng2, lat2);
    lng1 = lng2;
    lat1 = lat2;
  }
}
