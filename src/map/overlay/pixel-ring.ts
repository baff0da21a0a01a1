import type { LngLat, Ring } from "../../../geo/types.ts";
import { mercatorX, mercatorY, worldPx } from "../camera/viewport.ts";

/** A ring in pixels from a position, at a zoom, without the vertices that lie closer than `apartPx` to the one before. */
export function pixelRing(ring: Ring, origin: LngLat, zoom: number, apartPx: number): [x: number, y: number][] {
  const world = worldPx(zoom);
  const [x0, y0] = [mercatorX(origin[0]) * world, mercatorY(origin[1]) * world];
  const points: [number, number][] = [];
  let last: [number, number] | undefined;
  for (const [lng, lat] of ring as readonly LngLat[]) {
    const point: [number, number] = [mercatorX(lng) * world - x0, mercatorY(lat) * world - y0];
    if (last && Math.hypot(point[0] - last[0], point[1] - last[1]) < apartPx) continue;
    points.push(point);
    last = point;
  }
  return points;
}
