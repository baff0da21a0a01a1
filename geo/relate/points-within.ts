import { chordBounds } from "../measure/chord-bounds.ts";
import { writeEarthCentred } from "../measure/earth-centred.ts";
import { assertRadius } from "../measure/geodesic-circle.ts";
import { DISTANCE_ONLY, WGS84 } from "../measure/wgs84.ts";
import type { LngLat } from "../types.ts";
import { BRANCHES, LEAF_POINTS, type PointIndex } from "./point-index.ts";

/**
 * How many points lie at most `radiusM` from a centre, by geodesic distance on WGS 84; one at the very distance does.
 *
 * @param index of `buildPointIndex` (`relate/point-index`); @param center `[lng, lat]` in degrees, WGS 84.
 * @throws RangeError for a negative or non-finite radius, or a centre that is no position.
 *
 * Exact: the answer for every point is that of GeographicLib's inverse. Whole boxes of points and nearly all single ones are decided
 * by proven bounds on the straight line through the Earth (`measure/chord-bounds`); only a point in the thin shell between the
 * bounds costs a geodesic. Nothing is allocated for a point.
 */
export function countWithin(index: PointIndex, center: LngLat, radiusM: number): number {
  let count = 0;
  forEachRunWithin(index, center, radiusM, (start, end) => {
    count += end - start;
  });
  return count;
}

/** The numbers of those points, in no particular order; see `countWithin`. */
export function pointsWithin(index: PointIndex, center: LngLat, radiusM: number): Uint32Array {
  let found = new Uint32Array(1024);
  let count = 0;
  forEachRunWithin(index, center, radiusM, (start, end) => {
    if (count + end - start > found.length) {
      const larger = new Uint32Array(Math.min(index.length, 2 * (count + end - start)));
      larger.set(found);
      found = larger;
    }
    for (let i = start; i < end; i++) found[count++] = index.order[i] as number;
  });
  return found.slice(0, count);
}

/** Visits the places on the curve, `start` to before `end`, at which points lie within the radius. */
function forEachRunWithin(
  { length, lngLats, levels }: PointIndex,
  center: LngLat,
  radiusM: number,
  visit: (start: number, end: number) => void,
): void {
  assertRadius(radiusM);
  const [lng, lat] = center;
  if (!(Number.isFinite(lng) && Math.abs(lat) <= 90)) throw new RangeError(`[${center}] is no position`);
  const { withinM, beyondM } = chordBounds(radiusM);
  const within = withinM > 0 ? withinM * withinM : -1;
  const beyond = beyondM * beyondM;
  const place = new Float64Array(3);
  writeEarthCentred(lng, lat, place, 0);
  const [x = 0, y = 0, z = 0] = place;

  const isWithin = (i: number): boolean => {
    const pointLng = lngLats[2 * i] as number;
    const pointLat = lngLats[2 * i + 1] as number;
    writeEarthCentred(pointLng, pointLat, place, 0);
    const dx = (place[0] as number) - x;
    const dy = (place[1] as number) - y;
    const dz = (place[2] as number) - z;
    const chord = dx * dx + dy * dy + dz * dz;
    if (chord < within) return true;
    if (chord > beyond) return false;
    return (WGS84.Inverse(lat, lng, pointLat, pointLng, DISTANCE_ONLY).s12 as number) <= radiusM;
  };

  const visitLeaf = (start: number, end: number): void => {
    let runStart = start;
    for (let i = start; i < end; i++) {
      if (isWithin(i)) continue;
      if (i > runStart) visit(runStart, i);
      runStart = i + 1;
    }
    if (end > runStart) visit(runStart, end);
  };

  const visitNode = (level: number, node: number, pointsBelow: number): void => {
    const boxes = levels[level] as Float64Array;
    const at = 6 * node;
    const lowX = (boxes[at] as number) - x;
    const lowY = (boxes[at + 1] as number) - y;
    const lowZ = (boxes[at + 2] as number) - z;
    const highX = (boxes[at + 3] as number) - x;
    const highY = (boxes[at + 4] as number) - y;
    const highZ = (boxes[at + 5] as number) - z;
    const nearX = Math.max(lowX, -highX, 0);
    const nearY = Math.max(lowY, -highY, 0);
    const nearZ = Math.max(lowZ, -highZ, 0);
    if (nearX * nearX + nearY * nearY + nearZ * nearZ > beyond) return;
    const farX = Math.max(highX, -lowX);
    const farY = Math.max(highY, -lowY);
    const farZ = Math.max(highZ, -lowZ);
    const start = node * pointsBelow;
    const end = Math.min(length, start + pointsBelow);
    if (farX * farX + farY * farY + farZ * farZ < within) visit(start, end);
    else if (level === 0) visitLeaf(start, end);
    else {
      const nodesBelow = (levels[level - 1] as Float64Array).length / 6;
      const last = Math.min(nodesBelow, (node + 1) * BRANCHES);
      for (let below = node * BRANCHES; below < last; below++) visitNode(level - 1, below, pointsBelow / BRANCHES);
    }
  };

  const top = levels.length - 1;
  if (top >= 0) visitNode(top, 0, LEAF_POINTS * BRANCHES ** top);
}
