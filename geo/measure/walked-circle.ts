import type { LngLat, Ring } from "../types.ts";

/** Equatorial radius in metres and square of the eccentricity (NIMA TR8350.2); `wgs84` would bring all of GeographicLib. */
const A = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const E2 = FLATTENING * (2 - FLATTENING);
const DEG = Math.PI / 180;

/** One step of the walk. */
const STRIDE_M = 20_000;
const FARTHEST_M = 300_000;
const HIGHEST_LAT = 80;
/** A circle of 64 sides looks round at any zoom. */
const FEWEST_SIDES = 64;

/**
 * The ring of all positions at one geodesic distance from a centre, as `geodesicCircle` draws it, but for short distances away from the
 * poles only and without GeographicLib (10 KiB), for a page that must open fast.
 *
 * @param center `[lng, lat]` in degrees, WGS 84, at most 80° from the equator.
 * @param radiusM metres over the ellipsoid, more than 0 and at most 300 km.
 * @param maxSagM how far in metres a straight longitude–latitude edge may leave the circle. There are at least 64 edges.
 * @returns a closed counter-clockwise ring from due north; longitudes may run past ±180.
 * @throws RangeError for another centre or radius.
 *
 * Accuracy: the geodesic's own equations, dφ = cos α ds/M, dλ = sin α ds/(N cos φ), dα = tan φ dλ cos φ, walked by Runge and Kutta's
 * fourth-order rule in steps of at most 20 km; vertices within 1 mm of the geodesic, see geo/README.md.
 */
export function walkedCircle(center: LngLat, radiusM: number, { maxSagM = 1 }: { maxSagM?: number } = {}): Ring {
  if (!(radiusM > 0 && radiusM <= FARTHEST_M && Math.abs(center[1]) <= HIGHEST_LAT && Number.isFinite(center[0])))
    throw new RangeError(`no walked circle of ${radiusM} m round [${center}]`);
  // The sag of a chord, c²/8r, and a tenth more for the bend of the parallels.
  const sides = 4 * Math.ceil(Math.max(FEWEST_SIDES, 1.1 * Math.PI * Math.sqrt(radiusM / (2 * maxSagM))) / 4);
  const ring: Ring = Array.from({ length: sides }, (_, i) => walked(center, (-2 * Math.PI * i) / sides, radiusM));
  return [...ring, ring[0] as LngLat];
}

/** Latitude, longitude and azimuth in radians. */
type State = readonly [number, number, number];

function slope([lat, , azimuth]: State): State {
  const sin = Math.sin(lat);
  const w = 1 - E2 * sin * sin;
  const n = A / Math.sqrt(w);
  const east = Math.sin(azimuth) / n;
  return [(Math.cos(azimuth) * w) / (n * (1 - E2)), east / Math.cos(lat), east * Math.tan(lat)];
}

const moved = (from: State, by: State, ds: number): State => [
  from[0] + by[0] * ds,
  from[1] + by[1] * ds,
  from[2] + by[2] * ds,
];

function walked([lng, lat]: LngLat, azimuth: number, distanceM: number): LngLat {
  const strides = Math.ceil(distanceM / STRIDE_M);
  const ds = distanceM / strides;
  let at: State = [lat * DEG, lng * DEG, azimuth];
  for (let i = 0; i < strides; i++) {
    const k1 = slope(at);
    const k2 = slope(moved(at, k1, ds / 2));
    const k3 = slope(moved(at, k2, ds / 2));
    const k4 = slope(moved(at, k3, ds));
    at = moved(moved(moved(moved(at, k1, ds / 6), k2, ds / 3), k3, ds / 3), k4, ds / 6);
  }
  return [at[1] / DEG, at[0] / DEG];
}
