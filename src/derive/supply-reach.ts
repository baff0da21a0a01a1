import type { LngLat } from "../../data/schema/ids.ts";
import { geodesicDistanceM } from "../../geo/measure/distance.ts";
import { discCoverage } from "../../geo/relate/disc-coverage.ts";
import type { Atlas, UnitCollection } from "../model/atlas.ts";
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

export interface ReachCoverage {
  readonly districts: readonly UnitCoverage[];
  readonly cities: readonly UnitCoverage[];
}

/** What a worker needs to answer reaches, sent once. */
export interface ReachUnits {
  readonly districts: UnitCollection;
  readonly cities: UnitCollection;
}

const M2_PER_KM2 = 1e6;

function coverUnits(units: UnitCollection, center: LngLat, radiusM: number): UnitCoverage[] {
  return units.features.map(({ geometry, properties }) => {
    const { relation, share, areaM2, coveredM2 } = discCoverage(center, radiusM, geometry);
    return {
      placeId: properties.id,
      relation,
      share,
      coveredKm2: coveredM2 / M2_PER_KM2,
      areaKm2: areaM2 / M2_PER_KM2,
    };
  });
}

/** Which districts and cities a radius covers, and how much of each polygon. WGS 84; `radiusKm` on the ground. */
export function supplyReach(units: ReachUnits, center: LngLat, radiusKm: number): ReachCoverage {
  const radiusM = radiusKm * 1000;
  return { districts: coverUnits(units.districts, center, radiusM), cities: coverUnits(units.cities, center, radiusM) };
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

/** Located sites within the radius, by geodesic distance, nearest first. A site's own uncertainty is not counted in. */
export function sitesWithin(atlas: Atlas, center: LngLat, radiusKm: number): { siteId: string; distanceKm: number }[] {
  return atlas.sites
    .flatMap((site) =>
      site.lngLat ? [{ siteId: site.id, distanceKm: geodesicDistanceM(center, site.lngLat) / 1000 }] : [],
    )
    .filter(({ distanceKm }) => distanceKm <= radiusKm)
    .sort((a, b) => a.distanceKm - b.distanceKm);
}
