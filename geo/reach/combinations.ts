import type { MultiPolygon } from "geojson";
import { polygonAreaM2 } from "../measure/area.ts";
import { difference, intersection, union } from "../relate/clip.ts";
import type { PolygonGeometry } from "../types.ts";

/** What lies in exactly these areas and in no other. */
export interface CombinationPart {
  /** Bit i is set for the i-th area. */
  readonly mask: number;
  readonly areaM2: number;
  readonly geometry: MultiPolygon;
}

/** A drawn area and how large it is. */
export interface MeasuredArea {
  readonly areaM2: number;
  readonly geometry: MultiPolygon;
}

export const MOST_COMBINED = 5;
export const MOST_UNITED = 12;

/** Of the smallest area that takes part: what is no larger was left by the clipper's grid along a common line. */
const SLIVER = 1e-8;

/**
 * The exclusive parts of up to five areas, by ascending mask; parts that are empty are left out. They add up to the union, those with
 * bit i to the i-th area (to 1e-6; see geo/README.md).
 *
 * @param areas RFC 7946; equal, nested, touching, disjoint and empty ones are right.
 * @throws RangeError for more than five areas or a coordinate that is not finite.
 *
 * Method: each area splits the parts of those before it into what it has and what it has not.
 */
export function combinations(areas: readonly PolygonGeometry[]): CombinationPart[] {
  assertCount(areas, MOST_COMBINED);
  let parts: { mask: number; geometry: MultiPolygon }[] = [];
  for (const [i, area] of areas.entries()) {
    const bit = 1 << i;
    const alone = difference(area, union(...areas.slice(0, i)));
    parts = [
      ...parts.flatMap(({ mask, geometry }) => [
        { mask, geometry: difference(geometry, area) },
        { mask: mask | bit, geometry: intersection(geometry, area) },
      ]),
      { mask: bit, geometry: alone },
    ].filter(({ geometry }) => geometry.coordinates.length > 0);
  }
  const sizes = areas.map(polygonAreaM2);
  return parts
    .map((part): CombinationPart => ({ ...part, areaM2: polygonAreaM2(part.geometry) }))
    .filter(({ mask, areaM2 }) => areaM2 > SLIVER * Math.min(...sizes.filter((_, i) => mask & (1 << i))))
    .sort((a, b) => a.mask - b.mask);
}

/** What up to twelve areas cover together. Errors as `combinations`. */
export function unionArea(areas: readonly PolygonGeometry[]): MeasuredArea {
  assertCount(areas, MOST_UNITED);
  return measured(union(...areas));
}

/** What up to twelve areas have in common; nothing for no area. Errors as `combinations`. */
export function coreArea(areas: readonly PolygonGeometry[]): MeasuredArea {
  assertCount(areas, MOST_UNITED);
  const [first, ...others] = areas;
  if (!first) return measured(union());
  return measured(others.reduce<MultiPolygon>((common, area) => intersection(common, area), union(first)));
}

/**
 * The Jaccard index of each pair of up to twelve areas: what the two have in common over what they cover together, 0 to 1; null when
 * both are empty. Errors as `combinations`.
 */
export function jaccardOfPairs(areas: readonly PolygonGeometry[]): { a: number; b: number; index: number | null }[] {
  assertCount(areas, MOST_UNITED);
  const sizes = areas.map(polygonAreaM2);
  return areas.flatMap((one, a) =>
    areas.slice(a + 1).map((other, i) => {
      const b = a + 1 + i;
      const commonM2 = polygonAreaM2(intersection(one, other));
      const unionM2 = (sizes[a] as number) + (sizes[b] as number) - commonM2;
      return { a, b, index: unionM2 > 0 ? Math.min(1, commonM2 / unionM2) : null };
    }),
  );
}

function measured(geometry: MultiPolygon): MeasuredArea {
  return { geometry, areaM2: polygonAreaM2(geometry) };
}

function assertCount(areas: readonly PolygonGeometry[], most: number): void {
  if (areas.length > most) throw new RangeError(`${areas.length} areas are more than ${most}`);
}
