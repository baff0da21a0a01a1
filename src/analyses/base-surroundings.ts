import type { MultiPolygon, Polygon } from "geojson";
import { geodesicDistanceM } from "../../geo/measure/distance.ts";
import { nearestEdgeM } from "../../geo/relate/within-distance.ts";
import { isInside } from "../../geo/shape/is-inside.ts";
import type { LngLat } from "../../geo/types.ts";
import type { Atlas } from "../model/atlas.ts";

/** A spot known to within a disc. */
export interface VagueSpot {
  readonly id: string;
  readonly lngLat: LngLat;
  readonly uncertaintyM: number;
}

/** Where a base may be: the disc of its uncertainty, or the whole district of which a claim speaks. */
export interface BaseExtent extends VagueSpot {
  readonly districts: readonly (Polygon | MultiPolygon)[] | null;
}

export interface Surroundings {
  readonly id: string;
  /** Sites that lie within, wherever in their own uncertainty they are. */
  readonly certain: readonly string[];
  /** Sites that may. */
  readonly possible: readonly string[];
}

export const baseIds = ({ sites }: Atlas): string[] =>
  sites.flatMap(({ id, baseCluster }) => (baseCluster ? [id] : []));

export function extentsOf({ sites, unitById }: Atlas): { bases: BaseExtent[]; others: VagueSpot[] } {
  const spots = sites.flatMap((site) => {
    const { id, lngLat, uncertaintyM, baseCluster, geometry, kind, districtIds } = site;
    return lngLat ? [{ id, lngLat, uncertaintyM: uncertaintyM ?? 0, baseCluster, geometry, kind, districtIds }] : [];
  });
  const spot = ({ id, lngLat, uncertaintyM }: VagueSpot): VagueSpot => ({ id, lngLat, uncertaintyM });
  return {
    bases: spots
      .filter(({ baseCluster }) => baseCluster)
      .map((one) => ({
        ...spot(one),
        districts: one.geometry === "area" ? one.districtIds.flatMap((id) => unitById.get(id)?.geometry ?? []) : null,
      })),
    // A claim on a whole district lies nowhere; a landmark only helps to find one's way.
    others: spots.filter(({ geometry, kind }) => geometry !== "area" && kind !== "reference").map(spot),
  };
}

/**
 * Which sites lie within where a base may be. Of a disc: for certain where distance + own uncertainty ≤ its radius, perhaps where
 * distance − own uncertainty ≤ it. Of a district: for certain where the site's disc lies inside, perhaps where it reaches in.
 */
export function surroundingsOf(base: BaseExtent, others: readonly VagueSpot[]): Surroundings {
  const certain: string[] = [];
  const possible: string[] = [];
  for (const { id, lngLat, uncertaintyM } of others) {
    if (id === base.id) continue;
    const [isIn, mayBe] = base.districts
      ? inDistricts(lngLat, uncertaintyM, base.districts)
      : inDisc(geodesicDistanceM(base.lngLat, lngLat), uncertaintyM, base.uncertaintyM);
    if (isIn) certain.push(id);
    else if (mayBe) possible.push(id);
  }
  return { id: base.id, certain: certain.sort(), possible: possible.sort() };
}

const inDisc = (far: number, own: number, radius: number): [boolean, boolean] => [
  far + own <= radius,
  far - own <= radius,
];

function inDistricts(at: LngLat, own: number, districts: readonly (Polygon | MultiPolygon)[]): [boolean, boolean] {
  const ways = districts.map((district) => ({ holds: isInside(at, district), edgeM: nearestEdgeM(at, district) }));
  return [
    ways.some(({ holds, edgeM }) => holds && edgeM >= own),
    ways.some(({ holds, edgeM }) => holds || edgeM <= own),
  ];
}
