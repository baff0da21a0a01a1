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
  const ring: Ring = [];
  for (let i = 0; i <= sides / 2; i++) ring.push(walked(center, (-2 * Math.PI * i) / sides, radiusM));
  // The eastern half is the western one's mirror image in the meridian.
  for (let i = sides / 2 - 1; i > 0; i--) {
    const [lng, lat] = ring[i] as LngLat;
    ring.push([2 * center[0] - lng, lat]);
  }
  return [...ring, ring[0] as LngLat];
}

function walked(center: LngLat, start: number, distanceM: number): LngLat {
  const strides = Math.ceil(distanceM / STRIDE_M);
  const ds = distanceM / strides;
  let lng = center[0] * DEG;
  let lat = center[1] * DEG;
  let azimuth = start;
  for (let i = 0; i < strides; i++) {
    // Sums of the slopes at the four stages, those of the middle ones taken twice.
    let [east, north, turn] = [0, 0, 0];
    let [atLat, atAzimuth] = [lat, azimuth];
    for (let stage = 0; stage < 4; stage++) {
      const sin = Math.sin(atLat);
      const w = 1 - E2 * sin * sin;
      const n = A / Math.sqrt(w);
      const northward = (Math.cos(atAzimuth) * w) / (n * (1 - E2));
      const across = Math.sin(atAzimuth) / (n * Math.cos(atLat));
      const times = stage === 0 || stage === 3 ? 1 : 2;
      east += times * across;
      north += times * northward;
      turn += times * across * sin;
      const ahead = stage === 2 ? ds : ds / 2;
      atLat = lat + northward * ahead;
      atAzimuth = azimuth + across * sin * ahead;
    }
    lng += (east * ds) / 6;
    lat += (north * ds) / 6;
    azimuth += (turn * ds) / 6;
  }
  return [lng / DEG, lat / DEG];
}
