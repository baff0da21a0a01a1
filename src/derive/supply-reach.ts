import type { LngLat } from "../../data/schema/ids.ts";
import type { Atlas } from "../model/atlas.ts";
import type { Origin } from "../state/view.ts";

/** From most to least covered. */
export const RELATIONS = ["within", "partly", "outside"] as const;
export type Relation = (typeof RELATIONS)[number];

export interface UnitCoverage {
  readonly placeId: string;
  /** Decided by geodesic distance to the nearest and the farthest point of the polygon, not by the drawn ring. */
  readonly relation: Relation;
  /** Covered share of the polygon's area on the ellipsoid, 0 to 1; a coastal polygon holds water. */
  readonly share: number;
  /** Covered share of the land in the polygon, as the coastline draws it; there where a unit with sea is partly covered. */
  readonly landShare?: number;
  readonly coveredKm2: number;
  readonly areaKm2: number;
}

export function countRelations(units: readonly UnitCoverage[]): Record<Relation, number> {
  const counts = { within: 0, partly: 0, outside: 0 };
  for (const unit of units) counts[unit.relation] += 1;
  return counts;
}

/** The stated position that a reach starts from; null where none is stated, or none alone. */
export function originLngLat(atlas: Atlas, origin: Origin): LngLat | null {
  if (origin.type === "point") return [origin.lng, origin.lat];
  return origin.type === "site" ? (atlas.siteById.get(origin.id)?.lngLat ?? null) : null;
}
