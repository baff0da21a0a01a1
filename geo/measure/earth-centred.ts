import type { Bbox } from "../types.ts";
import { EQUATORIAL_RADIUS_M, FLATTENING } from "./wgs84.ts";

const RADIANS = Math.PI / 180;
const E2 = FLATTENING * (2 - FLATTENING);

/**
 * Writes the Earth-centred coordinates in metres of a position on WGS 84 to `out`, from `at` on, right to some nanometres.
 * Sine and cosine both come from the tangent of half the angle: half the work.
 */
export function writeEarthCentred(lng: number, lat: number, out: Float64Array, at: number): void {
  const t = Math.tan(((lng % 360) * RADIANS) / 2);
  const u = Math.tan((lat * RADIANS) / 2);
  const t2 = t * t;
  const u2 = u * u;
  const sinLat = (2 * u) / (1 + u2);
  const normalM = EQUATORIAL_RADIUS_M / Math.sqrt(1 - E2 * sinLat * sinLat);
  const axisM = (normalM * (1 - u2)) / (1 + u2);
  out[at] = (axisM * (1 - t2)) / (1 + t2);
  out[at + 1] = (axisM * 2 * t) / (1 + t2);
  out[at + 2] = normalM * (1 - E2) * sinLat;
}

/**
 * Writes a box round a patch of WGS 84, `[west, south, east, north]` in degrees within ±180, to `out`, from `at` on: the least x, y, z
 * in Earth-centred metres, then the greatest, to some nanometres.
 */
export function writePatchBox([west, south, east, north]: Bbox, out: Float64Array, at: number): void {
  const widest = south > 0 ? south : Math.min(north, 0);
  const farM = fromAxisM(widest);
  const nearM = Math.min(fromAxisM(south), fromAxisM(north));
  const [cosWest, cosEast] = [Math.cos(west * RADIANS), Math.cos(east * RADIANS)];
  const [sinWest, sinEast] = [Math.sin(west * RADIANS), Math.sin(east * RADIANS)];
  const holds = (lng: number) => west <= lng && lng <= east;
  const leastCos = Math.min(cosWest, cosEast);
  const mostCos = holds(0) ? 1 : Math.max(cosWest, cosEast);
  const leastSin = holds(-90) ? -1 : Math.min(sinWest, sinEast);
  const mostSin = holds(90) ? 1 : Math.max(sinWest, sinEast);
  out[at] = leastCos * (leastCos < 0 ? farM : nearM);
  out[at + 1] = leastSin * (leastSin < 0 ? farM : nearM);
  out[at + 2] = aboveEquatorM(south);
  out[at + 3] = mostCos * (mostCos > 0 ? farM : nearM);
  out[at + 4] = mostSin * (mostSin > 0 ? farM : nearM);
  out[at + 5] = aboveEquatorM(north);
}

function primeVerticalM(lat: number): number {
  const sinLat = Math.sin(lat * RADIANS);
  return EQUATORIAL_RADIUS_M / Math.sqrt(1 - E2 * sinLat * sinLat);
}

function fromAxisM(lat: number): number {
  return primeVerticalM(lat) * Math.cos(lat * RADIANS);
}

function aboveEquatorM(lat: number): number {
  return primeVerticalM(lat) * (1 - E2) * Math.sin(lat * RADIANS);
}
