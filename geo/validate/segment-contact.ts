import type { LngLat } from "../types.ts";

/**
 * none: no common point. touch: one common point that is an end of at least one of them. cross: one common point inside
 * both. overlap: a common stretch.
 */
export type SegmentContact = "none" | "touch" | "cross" | "overlap";

/**
 * Below this a cross product of coordinate differences counts as zero. Positions carry at most 1e-7°, so that three
 * positions out of line give at least about 1e-14 deg²; doubles of this size are exact to about 1e-17.
 */
const COLLINEAR_DEG2 = 1e-15;

/**
 * How two straight segments a–b and c–d meet on the longitude/latitude plane.
 *
 * @param a,b,c,d `[lng, lat]` in degrees, any datum; each segment has two different ends.
 * Exact for positions on a grid of 1e-7° or coarser. Method: signs of four cross products (Cormen et al., §33.1).
 */
export function segmentContact(a: LngLat, b: LngLat, c: LngLat, d: LngLat): SegmentContact {
  const abc = side(a, b, c);
  const abd = side(a, b, d);
  const cda = side(c, d, a);
  const cdb = side(c, d, b);
  if (abc === 0 && abd === 0) return contactOnOneLine(a, b, c, d);
  if (abc * abd < 0 && cda * cdb < 0) return "cross";
  if (abc === 0 && isBetween(a, b, c)) return "touch";
  if (abd === 0 && isBetween(a, b, d)) return "touch";
  if (cda === 0 && isBetween(c, d, a)) return "touch";
  if (cdb === 0 && isBetween(c, d, b)) return "touch";
  return "none";
}

/** +1 when p lies left of a→b, −1 right, 0 on its line. */
function side(a: LngLat, b: LngLat, p: LngLat): -1 | 0 | 1 {
  const cross = (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
  if (Math.abs(cross) < COLLINEAR_DEG2) return 0;
  return cross > 0 ? 1 : -1;
}

function isBetween(a: LngLat, b: LngLat, p: LngLat): boolean {
  return (
    p[0] >= Math.min(a[0], b[0]) &&
    p[0] <= Math.max(a[0], b[0]) &&
    p[1] >= Math.min(a[1], b[1]) &&
    p[1] <= Math.max(a[1], b[1])
  );
}

function contactOnOneLine(a: LngLat, b: LngLat, c: LngLat, d: LngLat): SegmentContact {
  const axis = Math.abs(b[0] - a[0]) >= Math.abs(b[1] - a[1]) ? 0 : 1;
  const from = Math.max(Math.min(a[axis], b[axis]), Math.min(c[axis], d[axis]));
  const to = Math.min(Math.max(a[axis], b[axis]), Math.max(c[axis], d[axis]));
  if (from > to) return "none";
  return from === to ? "touch" : "overlap";
}
