import { FLATTENING } from "../measure/wgs84.ts";
import type { LngLat, PolygonGeometry } from "../types.ts";
import { boundsOf } from "./bounds.ts";
import { forEachEdge, ringsOf } from "./rings.ts";

const RADIANS = Math.PI / 180;
const E2 = FLATTENING * (2 - FLATTENING);
const EDGES_A_BAND = 8;
const MOST_BANDS = 4096;

/** Whether a position lies inside, as `isInside` has it, after the edges were put in order once: for many positions. */
export function insideTest(geometry: PolygonGeometry): (point: LngLat) => boolean {
  const bounds = boundsOf(geometry);
  if (!bounds) return () => false;
  const [west, south, east, north] = bounds;
  const edges: number[] = [];
  for (const ring of ringsOf(geometry))
    forEachEdge(ring, (lng1, lat1, lng2, lat2) => {
      if (lat1 < lat2) edges.push(lng1, lat1, lng2, lat2);
      else if (lat2 < lat1) edges.push(lng2, lat2, lng1, lat1);
    });
  const count = Math.max(1, Math.min(MOST_BANDS, Math.ceil(edges.length / 4 / EDGES_A_BAND)));
  const bandOf = (lat: number) =>
    Math.min(count - 1, Math.max(0, Math.floor(((lat - south) / (north - south)) * count)));
  const bands: number[][] = Array.from({ length: count }, () => []);
  for (let at = 0; at < edges.length; at += 4) {
    const last = bandOf(edges[at + 3] as number);
    for (let band = bandOf(edges[at + 1] as number); band <= last; band += 1) bands[band]?.push(at);
  }
  return ([lng, lat]) => {
    if (lng < west || lng > east || lat < south || lat > north) return false;
    let inside = false;
    for (const at of bands[bandOf(lat)] as number[]) {
      const low = edges[at + 1] as number;
      const high = edges[at + 3] as number;
      if (low > lat === high > lat) continue;
      const lng1 = edges[at] as number;
      if (lng < lng1 + ((lat - low) * ((edges[at + 2] as number) - lng1)) / (high - low)) inside = !inside;
    }
    return inside;
  };
}

/**
 * Draws positions evenly over a polygon's area on WGS 84, edges straight in longitude and latitude.
 *
 * @param random numbers in [0, 1), three or more for each position: the same ones give the same positions.
 * @throws RangeError when there is no area to draw from.
 *
 * Method: rejection, within the box and by the ellipsoid's area of a degree, cos φ / (1 − e² sin² φ)².
 */
export function randomPointsIn(geometry: PolygonGeometry, random: () => number): () => LngLat {
  const bounds = boundsOf(geometry);
  const isIn = insideTest(geometry);
  if (!bounds || bounds[0] >= bounds[2] || bounds[1] >= bounds[3])
    throw new RangeError("no area to draw positions from");
  const [west, south, east, north] = bounds;
  const area = (lat: number) => Math.cos(lat * RADIANS) / (1 - E2 * Math.sin(lat * RADIANS) ** 2) ** 2;
  // It falls from the equator to either pole.
  const most = area(south <= 0 && north >= 0 ? 0 : Math.min(Math.abs(south), Math.abs(north)));
  return () => {
    for (;;) {
      const lat = south + random() * (north - south);
      if (random() * most > area(lat)) continue;
      const point: LngLat = [west + random() * (east - west), lat];
      if (isIn(point)) return point;
    }
  };
}
