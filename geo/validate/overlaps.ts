import { Clipper, FillRule } from "clipper2-ts";
import Flatbush from "flatbush";
import { ringAreaM2 } from "../measure/area.ts";
import type { LngLat } from "../types.ts";
import { integerGrid } from "./integer-grid.ts";
import { partsOf, type UnitFeature, type UnitPart } from "./units.ts";

export interface Overlap {
  /** Names of the two features, in order; the same name twice when polygons of one feature overlap. */
  a: string;
  b: string;
  areaM2: number;
  /** A corner of the largest piece they share, `[lng, lat]`. */
  at: LngLat;
}

export interface OverlapOptions {
  /** Pairs that share no more than this are left out. Default 1 m². */
  toleranceM2?: number;
}

/**
 * The pairs of features whose interiors share ground, with the shared area in square metres on the WGS 84 ellipsoid.
 * Polygons that only share an edge or a corner do not count.
 *
 * @param features valid polygons (`validateRings`), degrees, WGS 84, not across the antimeridian.
 * @returns in the order of the features. Largest error of an area: about 1 cm times the length of the overlap's edge.
 *
 * Method: intersection on a whole-number plane (Clipper2; Vatti 1992), so that shared edges share exactly nothing.
 */
export function overlaps(features: readonly UnitFeature[], { toleranceM2 = 1 }: OverlapOptions = {}): Overlap[] {
  const parts = partsOf(features).filter((part) => part.rings.length > 0);
  if (parts.length < 2) return [];
  const index = new Flatbush(parts.length);
  for (const { bbox } of parts) index.add(...bbox);
  index.finish();
  const found = new Map<string, Overlap & { largestM2: number }>();
  parts.forEach((part, i) => {
    const others = index.search(...part.bbox, (j) => j > i).sort((p, q) => p - q);
    for (const j of others) addOverlap(found, part, parts[j] as UnitPart);
  });
  return [...found.values()]
    .filter(({ areaM2 }) => areaM2 > toleranceM2)
    .map(({ a, b, areaM2, at }) => ({ a, b, areaM2, at }));
}

function addOverlap(found: Map<string, Overlap & { largestM2: number }>, first: UnitPart, second: UnitPart): void {
  const grid = integerGrid(jointBbox(first, second));
  const shared = Clipper.intersect(grid.toPaths(first.rings), grid.toPaths(second.rings), FillRule.EvenOdd);
  for (const path of shared) {
    const ring = grid.toRing(path);
    const sign = Clipper.area(path) < 0 ? -1 : 1;
    const areaM2 = Math.abs(ringAreaM2(ring)) * sign;
    const key = `${first.unit}|${second.unit}`;
    const at = ring[0] as LngLat;
    const entry = found.get(key) ?? { a: first.unit, b: second.unit, areaM2: 0, at, largestM2: 0 };
    entry.areaM2 += areaM2;
    if (areaM2 > entry.largestM2) Object.assign(entry, { at, largestM2: areaM2 });
    found.set(key, entry);
  }
}

function jointBbox({ bbox: p }: UnitPart, { bbox: q }: UnitPart): UnitPart["bbox"] {
  return [Math.min(p[0], q[0]), Math.min(p[1], q[1]), Math.max(p[2], q[2]), Math.max(p[3], q[3])];
}
