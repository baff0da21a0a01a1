import { edgeAreaM2 } from "../measure/area.ts";
import { azimuthDeg } from "../measure/azimuth.ts";
import { nearestLng } from "../measure/circle-boundary.ts";
import { geodesicDestination } from "../measure/destination.ts";
import { geodesicDistanceM } from "../measure/distance.ts";
import { assertRadius } from "../measure/geodesic-circle.ts";
import { LONGEST_GEODESIC_M } from "../measure/wgs84.ts";
import type { LngLat } from "../types.ts";
import { arcAreaM2, crossingTurns } from "./disc-arcs.ts";
import { middleOf } from "./region-discs.ts";

/** Area in square metres of what discs of one radius have in common, and of what they cover together. */
export interface SharedAreas {
  readonly commonM2: number;
  readonly unionM2: number;
}

/** Of a disc's area: where two sums for an arc agree so well, no more is asked. */
const TOLERANCE = 1e-13;
/** A latitude in degrees is a double: it stands for a position to half a nanometre. */
const ROUNDING_M = 2e-9;

/**
 * The areas of the intersection and of the union of geodesic discs of one radius, on WGS 84, without drawing either.
 *
 * @param centers `[lng, lat]` in degrees, WGS 84; one at least. Centres at one place count once.
 * @param radiusM metres over the ellipsoid.
 * @throws RangeError for no centre, a centre that is no position, a negative or non-finite radius.
 *
 * Method: Green's theorem along the arcs of the true circles between their crossings; an arc that lies in all other discs bounds
 * the intersection, one that lies in none the union. Right to 1e-9 up to 19,900 km, where geodesics begin to cross; see geo/README.md.
 */
export function sharedAreas(centers: readonly LngLat[], radiusM: number): SharedAreas {
  assertRadius(radiusM);
  const discs = distinct(centers);
  const [first] = discs;
  if (!first) throw new RangeError("no centre, no disc");
  const baseLat = first[1];
  const world = poleAreaM2(90, baseLat) + poleAreaM2(-90, baseLat);
  if (radiusM === 0) return { commonM2: 0, unionM2: 0 };
  if (radiusM >= LONGEST_GEODESIC_M) return { commonM2: world, unionM2: world };

  let commonM2 = 0;
  let unionM2 = 0;
  for (const poleLat of [90, -90]) {
    const holding = discs.filter((center) => geodesicDistanceM(center, [0, poleLat]) <= radiusM).length;
    if (holding === discs.length) commonM2 += poleAreaM2(poleLat, baseLat);
    if (holding > 0) unionM2 += poleAreaM2(poleLat, baseLat);
  }
  const toleranceM2 = TOLERANCE * Math.PI * Math.min(radiusM, 1e7) ** 2 + ROUNDING_M * radiusM;
  const crossings = turnsOfCrossings(discs, radiusM);
  for (const center of discs) {
    // Measured from the circle's own parallel no digits are lost to the way between the centres; round a pole longitudes are not single.
    const isSingle = radiusM < QUARTER_M && poleDistanceM(center) > radiusM;
    const ownLat = isSingle ? center[1] : baseLat;
    const others = discs.filter((other) => other !== center);
    const turns = (crossings.get(center) ?? []).sort((a, b) => a - b);
    const [start = 0] = turns;
    const stops = turns.length > 0 ? [...turns.slice(1), start + 360] : [360];
    let from = start;
    for (const to of stops) {
      const middle = geodesicDestination(center, -(from + to) / 2, radiusM);
      const holding = others.filter((other) => geodesicDistanceM(middle, other) <= radiusM).length;
      if (to > from && (holding === 0 || holding === others.length)) {
        const ends = [from, to].map((turnDeg) => geodesicDestination(center, -turnDeg, radiusM)[0]) as [number, number];
        const shift = turns.length > 0 ? edgeAreaM2(ends[0], ownLat, nearestLng(ends[1], ends[0]), ownLat, baseLat) : 0;
        const areaM2 = arcAreaM2(center, radiusM, from, to, ownLat, toleranceM2) - (isSingle ? shift : 0);
        if (holding === others.length) commonM2 += areaM2;
        if (holding === 0) unionM2 += areaM2;
      }
      from = to;
    }
  }
  return { commonM2: Math.max(0, commonM2), unionM2 };
}

/**
 * What discs of one radius have in common, over what they cover together: 0 (nothing) to 1 (one and the same disc).
 * At a radius of 0 distinct centres share nothing. Arguments, errors and accuracy as `sharedAreas`.
 */
export function sharedShare(centers: readonly LngLat[], radiusM: number): number {
  const { commonM2, unionM2 } = sharedAreas(centers, radiusM);
  const discs = distinct(centers);
  if (discs.length === 1) return 1;
  // Below the radius of the smallest disc that holds all centres no position is within it of all.
  if (unionM2 === 0 || radiusM <= leastSharedRadiusM(discs)) return 0;
  return Math.min(1, commonM2 / unionM2);
}

/** The shared share at each of several radii, in their order. */
export function sharedShareCurve(
  centers: readonly LngLat[],
  radiiM: readonly number[],
): { radiusM: number; share: number }[] {
  return radiiM.map((radiusM) => ({ radiusM, share: sharedShare(centers, radiusM) }));
}

/**
 * The radius at which the shared share comes to a value: below it discs tell the centres apart better than that.
 *
 * @param share above 0, at most 1.
 * @param tolM metres; the answer lies so near to the true radius.
 * @returns metres; 0 when the share is reached at any radius (one centre), null when it is not reached below 19,900 km.
 * @throws RangeError for a share beyond (0, 1] or a tolerance that is not positive.
 *
 * Method: bisection, between the radius of the smallest disc that holds all centres, below which nothing is shared, and 19,900 km. It
 * assumes that a larger radius shares no less, which holds up to a quarter of the earth's circumference and beyond while the union
 * grows by no larger a share than the intersection; tested, not proved.
 */
export function radiusOfShare(centers: readonly LngLat[], share: number, tolM = 1): number | null {
  if (!(share > 0 && share <= 1)) throw new RangeError(`a share lies above 0 and is at most 1, not ${share}`);
  if (!(tolM > 0)) throw new RangeError(`a tolerance must be positive, not ${tolM}`);
  const discs = distinct(centers);
  if (discs.length === 1) return 0;
  let low = leastSharedRadiusM(discs);
  let high = FARTHEST_M;
  if (low >= high || sharedShare(discs, high) < share) return null;
  // Doubling first: the answer is seldom near the earth's other side.
  while (2 * low < high && sharedShare(discs, 2 * low) < share) low *= 2;
  high = Math.min(high, 2 * low);
  while (high - low > tolM) {
    const middle = (low + high) / 2;
    if (sharedShare(discs, middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const FARTHEST_M = 19_900_000;
/** Centres nearer than this are one: distances cannot tell which circle is the outer. */
const SAME_M = 1e-7;
const QUARTER_M = 9_900_000;

function poleDistanceM(center: LngLat): number {
  return Math.min(geodesicDistanceM(center, [0, 90]), geodesicDistanceM(center, [0, -90]));
}

/** The turns of each circle at which others cross it. Both circles get the same position: a region's arcs must end where the next begin. */
function turnsOfCrossings(discs: readonly LngLat[], radiusM: number): Map<LngLat, number[]> {
  const turns = new Map(discs.map((center): [LngLat, number[]] => [center, []]));
  for (const [i, one] of discs.entries())
    for (const other of discs.slice(i + 1))
      for (const turnDeg of crossingTurns(one, other, radiusM)) {
        turns.get(one)?.push(turnDeg);
        turns.get(other)?.push((360 - azimuthDeg(other, geodesicDestination(one, -turnDeg, radiusM))) % 360);
      }
  return turns;
}

function leastSharedRadiusM(centers: readonly LngLat[]): number {
  return middleOf(centers.map((lngLat) => ({ lngLat, uncertaintyM: 0 }))).radiusM;
}

/** What closing a curve round a pole adds: the area between the pole and the base parallel, all round. */
function poleAreaM2(poleLat: number, baseLat: number): number {
  return Math.abs(edgeAreaM2(0, poleLat, 360, poleLat, baseLat));
}

function distinct(centers: readonly LngLat[]): LngLat[] {
  const found: LngLat[] = [];
  for (const center of centers) if (!found.some((one) => geodesicDistanceM(one, center) < SAME_M)) found.push(center);
  return found;
}
