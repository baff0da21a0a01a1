import geodesic from "geographiclib-geodesic";
import { edgeAreaM2 } from "../measure/area.ts";
import { azimuthDeg } from "../measure/azimuth.ts";
import { geodesicDestination } from "../measure/destination.ts";
import { geodesicDistanceM } from "../measure/distance.ts";
import { EQUATORIAL_RADIUS_M, FLATTENING, WGS84 } from "../measure/wgs84.ts";
import type { LngLat } from "../types.ts";

const RADIANS = Math.PI / 180;
const E2 = FLATTENING * (2 - FLATTENING);
const LONGEST_ARC_DEG = 60;
const DEEPEST_SPLIT = 12;

/** Eight-point Gauss–Legendre on [−1, 1]: positive nodes and their weights (Abramowitz & Stegun, table 25.4). */
const GAUSS = [
  [0.1834346424956498, 0.362683783378362],
  [0.525532409916329, 0.3137066458778873],
  [0.7966664774136267, 0.2223810344533745],
  [0.9602898564975363, 0.1012285362903763],
] as const;

/**
 * −∫ (F(φ) − F(φ0)) dλ in square metres along a geodesic circle, counter-clockwise from one turn (degrees from north) to another: what
 * the arc adds to the area of a region that it bounds (Green's theorem on the equal-area cylinder; F see `measure/area`).
 *
 * With the azimuth α at the centre a position of the circle moves by the reduced length m12 across the geodesic, so
 * dλ/dα = m12 cos(azi2) / (N cos φ): a smooth integrand, halved until two Gauss–Legendre sums agree to `toleranceM2`.
 */
export function arcAreaM2(
  center: LngLat,
  radiusM: number,
  fromTurnDeg: number,
  toTurnDeg: number,
  baseLat: number,
  toleranceM2: number,
): number {
  const whole = (from: number, to: number): number => {
    const [middle, half] = [(from + to) / 2, (to - from) / 2];
    let sum = 0;
    for (const [node, weight] of GAUSS)
      sum +=
        weight *
        (rate(center, radiusM, middle - node * half, baseLat) + rate(center, radiusM, middle + node * half, baseLat));
    return sum * half * RADIANS;
  };
  const refined = (from: number, to: number, coarse: number, depth: number): number => {
    const middle = (from + to) / 2;
    const [first, second] = [whole(from, middle), whole(middle, to)];
    if (depth >= DEEPEST_SPLIT || Math.abs(first + second - coarse) <= toleranceM2) return first + second;
    return refined(from, middle, first, depth + 1) + refined(middle, to, second, depth + 1);
  };
  const parts = Math.max(1, Math.ceil((toTurnDeg - fromTurnDeg) / LONGEST_ARC_DEG));
  let area = 0;
  for (let i = 0; i < parts; i++) {
    const from = fromTurnDeg + ((toTurnDeg - fromTurnDeg) * i) / parts;
    const to = fromTurnDeg + ((toTurnDeg - fromTurnDeg) * (i + 1)) / parts;
    area += refined(from, to, whole(from, to), 0);
  }
  return area;
}

/** −(F(φ) − F(φ0)) dλ/dturn, per radian. */
function rate([lng, lat]: LngLat, radiusM: number, turnDeg: number, baseLat: number): number {
  const mask = geodesic.Geodesic.STANDARD | geodesic.Geodesic.REDUCEDLENGTH;
  const there = WGS84.Direct(lat, lng, -turnDeg, radiusM, mask) as { lat2: number; azi2: number; m12: number };
  const sin = Math.sin(there.lat2 * RADIANS);
  const normalM = EQUATORIAL_RADIUS_M / Math.sqrt(1 - E2 * sin * sin);
  const perTurn = (-there.m12 * Math.cos(there.azi2 * RADIANS)) / (normalM * Math.cos(there.lat2 * RADIANS));
  return -edgeAreaM2(0, there.lat2, 1 / RADIANS, there.lat2, baseLat) * perTurn;
}

/**
 * The turns at which the circle round one centre enters and leaves the disc of the same radius round another: between straight towards
 * it, where it comes nearest, and straight away. None when it lies wholly in or out.
 */
export function crossingTurns(center: LngLat, other: LngLat, radiusM: number): number[] {
  const towards = -azimuthDeg(center, other);
  const excess = (turnDeg: number) =>
    geodesicDistanceM(geodesicDestination(center, -turnDeg, radiusM), other) - radiusM;
  const [near, far] = [excess(towards), excess(towards + 180)];
  if (near >= 0 || far <= 0) return [];
  return [1, -1].map((side) => {
    let [low, high, lowValue, highValue] = [0, 180, near, far];
    let at = 90;
    // Regula falsi, one end's value halved when it stays (Illinois), in the half where a sign changes.
    for (let round = 0, last = 0; round < 100 && high - low > 1e-13; round++) {
      at = low + ((high - low) * lowValue) / (lowValue - highValue);
      const value = excess(towards + side * at);
      if (Math.abs(value) < 1e-9) break;
      if (value < 0) {
        [low, lowValue] = [at, value];
        if (last < 0) highValue /= 2;
        last = -1;
      } else {
        [high, highValue] = [at, value];
        if (last > 0) lowValue /= 2;
        last = 1;
      }
    }
    return (((towards + side * at) % 360) + 360) % 360;
  });
}
