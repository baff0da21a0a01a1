import type { LngLat } from "../types.ts";
import { DISTANCE_ONLY, EQUATORIAL_RADIUS_M, WGS84 } from "./wgs84.ts";

const RADIANS = Math.PI / 180;

/** Corrections end below this angle (0.06 mm on the ground), or where distances are no longer told apart. */
const STILL_RAD = 1e-11;
const STILL_M = 1e-9;
const MOST_STEPS = 12;
/** The bisector of an ellipsoid strays from that of a sphere by some tens of kilometres at most. */
const FARTHEST_OFF_RAD = 0.05;

/** A direction from the centre of a sphere; positions stand for their geodetic longitude and latitude. */
export type Vector = readonly [x: number, y: number, z: number];

export function vectorOf([lng, lat]: LngLat): Vector {
  const fromAxis = Math.cos(lat * RADIANS);
  return [fromAxis * Math.cos(lng * RADIANS), fromAxis * Math.sin(lng * RADIANS), Math.sin(lat * RADIANS)];
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** A position at one distance from both origins. */
export interface BisectorPoint {
  /** Angle in radians along the bisector, from where it comes nearest to the place it was asked for. */
  turn: number;
  /** Angle in radians by which the ellipsoid moves it off the sphere's bisector. */
  offset: number;
  lngLat: LngLat;
  distanceM: number;
}

/** The line of all positions with the same geodesic distance to two origins, run along with the first of them on the left. */
export interface Bisector {
  /** Angle in radians between the line (on a sphere) and the place that it was asked for. */
  readonly missedBy: number;
  /** @param offset where to begin to look; that of a neighbour saves steps. */
  at(turn: number, offset?: number): BisectorPoint;
}

/**
 * @param a `[lng, lat]` in degrees, WGS 84; @param b the same, some centimetres from `a` at least.
 * @param near turns are counted from the point of the line that is nearest to this.
 *
 * Accuracy: both distances equal within 1e-7 m, unless a geodesic is longer than 19,900 km. Method: the sphere's bisector, a great
 * circle, then the secant method across it with the sphere's slope to begin with.
 */
export function bisectorOf(a: LngLat, b: LngLat, near: Vector): Bisector {
  const [va, vb] = [vectorOf(a), vectorOf(b)];
  const apart = Math.hypot(va[0] - vb[0], va[1] - vb[1], va[2] - vb[2]);
  const normal: Vector = [(va[0] - vb[0]) / apart, (va[1] - vb[1]) / apart, (va[2] - vb[2]) / apart];
  const height = dot(near, normal);
  const start = unit([near[0] - height * normal[0], near[1] - height * normal[1], near[2] - height * normal[2]]);
  const ahead: Vector = [
    normal[1] * start[2] - normal[2] * start[1],
    normal[2] * start[0] - normal[0] * start[2],
    normal[0] * start[1] - normal[1] * start[0],
  ];

  const at = (turn: number, firstOffset = 0): BisectorPoint => {
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    let offset = firstOffset;
    let before = { offset: 0, excess: 0 };
    let gain = 0;
    for (let step = 0; ; step++) {
      const [co, so] = [Math.cos(offset), Math.sin(offset)];
      const x = co * (c * start[0] + s * ahead[0]) + so * normal[0];
      const y = co * (c * start[1] + s * ahead[1]) + so * normal[1];
      const z = co * (c * start[2] + s * ahead[2]) + so * normal[2];
      const lngLat: LngLat = [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
      const distanceM = metresTo(lngLat, a);
      const excess = distanceM - metresTo(lngLat, b);
      gain =
        step === 0
          ? Math.abs(Math.sin(distanceM / EQUATORIAL_RADIUS_M)) / (EQUATORIAL_RADIUS_M * apart)
          : steadier((before.offset - offset) / (excess - before.excess), gain);
      const move = gain * excess;
      if (Math.abs(excess) < STILL_M || Math.abs(move) < STILL_RAD || step === MOST_STEPS)
        return { turn, offset, lngLat, distanceM };
      before = { offset, excess };
      offset = Math.max(-FARTHEST_OFF_RAD, Math.min(FARTHEST_OFF_RAD, offset + move));
    }
  };
  return { missedBy: Math.abs(Math.asin(Math.max(-1, Math.min(1, height)))), at };
}

/** A secant's slope unless rounding has spoilt it. */
function steadier(secant: number, before: number): number {
  return secant > before / 2 && secant < before * 2 ? secant : before;
}

function unit([x, y, z]: Vector): Vector {
  const length = Math.hypot(x, y, z) || 1;
  return [x / length, y / length, z / length];
}

function metresTo([lng, lat]: LngLat, origin: LngLat): number {
  return WGS84.Inverse(lat, lng, origin[1], origin[0], DISTANCE_ONLY).s12 as number;
}
