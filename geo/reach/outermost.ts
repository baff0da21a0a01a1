import { EQUATORIAL_RADIUS_M } from "../measure/wgs84.ts";
import type { LngLat } from "../types.ts";
import { planeFrom, type Spot } from "./region-discs.ts";

interface Placed {
  spot: Spot;
  x: number;
  y: number;
}

/**
 * Those spots of which the circle can be the edge of what is certain or possible, seen from far away: the others lie so deep inside the
 * convex hull that it is nearer, or farther, in every direction. A few too many are kept, none too few.
 */
export function outermost(spots: readonly Spot[], middle: LngLat, extentM: number, radiusM: number): readonly Spot[] {
  if (radiusM < 3 * extentM) return spots;
  const placed = spots.map((spot): Placed => ({ spot, ...planeFrom(middle, spot) }));
  const points = placed.filter(({ spot }) => spot.uncertaintyM === 0);
  if (points.length < 3) return spots;
  const hull = convexHull(points);
  // A circle of this bend rises so far between two corners of the hull; the plane is untrue by the other two.
  const bend = Math.abs(1 / Math.tan(radiusM / EQUATORIAL_RADIUS_M)) / EQUATORIAL_RADIUS_M;
  const ratio = extentM / EQUATORIAL_RADIUS_M;
  const deepestM = extentM * extentM * bend * 0.75 + extentM * ratio * (0.02 + 2 * ratio) + 1;
  return placed
    .filter(({ spot, x, y }) => spot.uncertaintyM > 0 || depth(x, y, hull) <= deepestM)
    .map(({ spot }) => spot);
}

/** Counter-clockwise (Andrew's monotone chain). */
function convexHull(points: readonly Placed[]): Placed[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const chain = (along: readonly Placed[]): Placed[] => {
    const hull: Placed[] = [];
    for (const point of along) {
      while (hull.length > 1 && turn(hull.at(-2) as Placed, hull.at(-1) as Placed, point) <= 0) hull.pop();
      hull.push(point);
    }
    return hull.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.reverse())];
}

function turn(a: Placed, b: Placed, c: Placed): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

function depth(x: number, y: number, hull: readonly Placed[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [i, b] of hull.entries()) {
    const a = hull.at(i - 1) as Placed;
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    if (length > 0) least = Math.min(least, ((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)) / length);
  }
  return least;
}
