import type { LngLat, PolygonGeometry } from "../types.ts";
import { forEachEdge, ringsOf } from "./rings.ts";

/**
 * Whether a position lies inside a polygon as drawn: straight edges in longitude and latitude, holes and windings by the even-odd rule.
 * A position on an edge belongs to one of the two sides; two polygons that share an edge vertex for vertex never both hold it.
 *
 * @param point `[lng, lat]` in degrees, the longitude in [−180, 180].
 */
export function isInside([lng, lat]: LngLat, geometry: PolygonGeometry): boolean {
  let inside = false;
  for (const ring of ringsOf(geometry))
    forEachEdge(ring, (lng1, lat1, lng2, lat2) => {
      if (lat1 > lat === lat2 > lat) return;
      // Always computed from the lower end, so that neighbours that share the edge get the same answer.
      const crossing =
        lat1 < lat2
          ? lng1 + ((lat - lat1) * (lng2 - lng1)) / (lat2 - lat1)
          : lng2 + ((lat - lat2) * (lng1 - lng2)) / (lat1 - lat2);
      if (lng < crossing) inside = !inside;
    });
  return inside;
}
