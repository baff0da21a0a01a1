import { writeEarthCentred } from "../measure/earth-centred.ts";
import { LEAST_CURVATURE_RADIUS_M } from "../measure/spherical-bounds.ts";
import { EQUATORIAL_RADIUS_M, FLATTENING } from "../measure/wgs84.ts";
import type { LngLat } from "../types.ts";

const RADIANS = Math.PI / 180;
const E2 = FLATTENING * (2 - FLATTENING);
/** No degree of a meridian is shorter. */
const DEGREE_M = LEAST_CURVATURE_RADIUS_M * RADIANS;

export interface PointPairs {
  /** Between two of the points, by their numbers. */
  distanceM(a: number, b: number): number;
  /** For each radius, rising, how many ordered pairs lie at most so far apart. */
  counts(radiiM: readonly number[]): number[];
  /** For each point the distance to its nearest other; infinite for a lone one. */
  nearestM(): Float64Array;
  /** For each point the distance to its `rank`th nearest, itself the first; infinite where there are fewer. */
  rankedM(rank: number): Float64Array;
}

/**
 * Distances between many points of one region, made fast: the straight line through the Earth as the chord of an arc with the ellipsoid's
 * mean (Gaussian) radius at the points' middle latitude.
 *
 * @param points `[lng, lat]` in degrees, WGS 84, no more than some 10° apart in latitude.
 *
 * Accuracy: within 2e-7 of the geodesic up to 150 km in a region of 2° of latitude, 6e-6 up to 1,200 km in one of 10°: far below any
 * uncertainty of position; `point-pairs.test.ts` holds it against GeographicLib's inverse. Counting sweeps along latitude, so that
 * only points in reach of each other are looked at.
 */
export function pointPairs(points: readonly LngLat[]): PointPairs {
  const count = points.length;
  const order = Int32Array.from(points.keys());
  order.sort((a, b) => (points[a] as LngLat)[1] - (points[b] as LngLat)[1] || a - b);
  // In the order of latitude, so that a sweep reads memory one place after the other.
  const places = new Float64Array(3 * count);
  const lats = new Float64Array(count);
  const placeOf = new Int32Array(count);
  order.forEach((point, at) => {
    const [lng, lat] = points[point] as LngLat;
    lats[at] = lat;
    placeOf[point] = at;
    writeEarthCentred(lng, lat, places, 3 * at);
  });
  const diameterM = 2 * gaussianRadiusM(((lats[0] ?? 0) + (lats[count - 1] ?? 0)) / 2);
  const squaredChord = (a: number, b: number): number => {
    const dx = (places[3 * a] as number) - (places[3 * b] as number);
    const dy = (places[3 * a + 1] as number) - (places[3 * b + 1] as number);
    const dz = (places[3 * a + 2] as number) - (places[3 * b + 2] as number);
    return dx * dx + dy * dy + dz * dz;
  };
  const arcM = (squared: number) => diameterM * Math.asin(Math.min(1, Math.sqrt(squared) / diameterM));
  const squaredOf = (radiusM: number) => (diameterM * Math.sin(Math.min(radiusM / diameterM, Math.PI / 2))) ** 2;

  return {
    distanceM: (a, b) => (a === b ? 0 : arcM(squaredChord(placeOf[a] as number, placeOf[b] as number))),

    counts(radiiM) {
      const limits = Float64Array.from(radiiM, squaredOf);
      const farthest = limits.at(-1) ?? -1;
      const reachDeg = (radiiM.at(-1) ?? 0) / DEGREE_M;
      const found = new Float64Array(limits.length);
      for (let own = 0; own < count; own += 1) {
        const last = (lats[own] as number) + reachDeg;
        for (let other = own + 1; other < count && (lats[other] as number) <= last; other += 1) {
          const squared = squaredChord(own, other);
          if (squared > farthest) continue;
          let k = 0;
          while (squared > (limits[k] as number)) k += 1;
          found[k] = (found[k] as number) + 2;
        }
      }
      let sum = 0;
      return Array.from(found, (pairs) => {
        sum += pairs;
        return sum;
      });
    },

    nearestM: () => ranked(2),
    rankedM: ranked,
  };

  function ranked(rank: number): Float64Array {
    const farM = new Float64Array(count);
    const nearest = new Float64Array(rank);
    for (let own = 0; own < count; own += 1) {
      nearest.fill(Number.POSITIVE_INFINITY);
      nearest[0] = 0;
      for (const step of [1, -1])
        for (let other = own + step; other >= 0 && other < count; other += step) {
          const gapM = Math.abs((lats[other] as number) - (lats[own] as number)) * DEGREE_M;
          // The chord of a gap is hardly shorter than the gap.
          if (gapM * 0.9 > Math.sqrt(nearest[rank - 1] as number)) break;
          insert(nearest, squaredChord(own, other));
        }
      const squared = nearest[rank - 1] as number;
      farM[order[own] as number] = Number.isFinite(squared) ? arcM(squared) : Number.POSITIVE_INFINITY;
    }
    return farM;
  }
}

/** Keeps the least ones, in order; the first is the point itself. */
function insert(nearest: Float64Array, squared: number): void {
  let at = nearest.length - 1;
  if (at < 1 || squared >= (nearest[at] as number)) return;
  for (; at > 1 && squared < (nearest[at - 1] as number); at -= 1) nearest[at] = nearest[at - 1] as number;
  nearest[at] = squared;
}

/** √(M N), the mean over all directions. */
function gaussianRadiusM(lat: number): number {
  const sin = Math.sin(lat * RADIANS);
  return (EQUATORIAL_RADIUS_M * Math.sqrt(1 - E2)) / (1 - E2 * sin * sin);
}
