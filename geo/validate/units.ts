import type { Feature } from "geojson";
import { polygonsOf } from "../shape/rings.ts";
import type { Bbox, PolygonGeometry, Ring } from "../types.ts";

/** An administrative unit, or any polygon that is told apart from its neighbours by its feature `id`. */
export type UnitFeature = Feature<PolygonGeometry>;

/** One polygon of a unit: its rings, the outer one first, and where it came from. */
export interface UnitPart {
  unit: string;
  /** Index of the polygon in its MultiPolygon; 0 for a Polygon. */
  polygon: number;
  rings: Ring[];
  bbox: Bbox;
}

/** The name by which findings speak of a feature: its `id`, else its position in the list as `#3`. */
export function unitName(feature: UnitFeature, index: number): string {
  return feature.id === undefined ? `#${index}` : String(feature.id);
}

/** Every polygon of every unit, in order. */
export function partsOf(features: readonly UnitFeature[]): UnitPart[] {
  return features.flatMap((feature, index) =>
    polygonsOf(feature.geometry).map((rings, polygon) => ({
      unit: unitName(feature, index),
      polygon,
      rings,
      bbox: bboxOfRing(rings[0] ?? []),
    })),
  );
}

/** Smallest `[west, south, east, north]` round a ring, degrees, as drawn on the plane; `[∞, ∞, −∞, −∞]` for an empty ring. */
export function bboxOfRing(ring: Ring): Bbox {
  const bbox: Bbox = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const [lng, lat] of ring) {
    if (lng < bbox[0]) bbox[0] = lng;
    if (lat < bbox[1]) bbox[1] = lat;
    if (lng > bbox[2]) bbox[2] = lng;
    if (lat > bbox[3]) bbox[3] = lat;
  }
  return bbox;
}
