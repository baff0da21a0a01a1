import type { LngLat } from "../../../data/schema/ids.ts";
import { geodesicDistanceM } from "../../../geo/measure/distance.ts";
import { nearestAndFarthestM } from "../../../geo/relate/within-distance.ts";
import { extentKm } from "../../derive/reach-extent.ts";
import { originLngLat } from "../../derive/supply-reach.ts";
import type { Atlas, UnitFeature } from "../../model/atlas.ts";
import type { Reach, ReachBasis } from "../../state/view.ts";

/** What lies so near the edge of a reach that a slightly different position or boundary would turn the answer. */
export interface BorderlineCase {
  readonly id: string;
  readonly type: "district" | "city" | "site" | "seat";
  /** Of a unit its nearest or farthest point decides, of a site or seat its position. */
  readonly by: "nearest" | "farthest" | "position";
  /** Kilometres past the edge; negative inside it. */
  readonly offKm: number;
}

export const BORDER_KM = 1;

/** The disc whose edge decides, where the origin is one position: round a site, narrower or wider by its uncertainty. */
export function edgeOf(
  atlas: Atlas,
  { origin, extent }: Reach,
  basis: ReachBasis,
): { center: LngLat; km: number } | null {
  const center = originLngLat(atlas, origin);
  const km = extentKm(extent);
  if (!center || !km) return null;
  const site = origin.type === "site" ? atlas.siteById.get(origin.id) : undefined;
  const uncertainKm = (site?.uncertaintyM ?? 0) / 1000;
  if (basis === "possible") return { center, km: km.possible + uncertainKm };
  if (basis === "stated" && extent.type === "distance") return { center, km: km.certain };
  return km.certain >= uncertainKm ? { center, km: km.certain - uncertainKm } : null;
}

/** How far sites and seats are from the edge. */
export function pointsByEdge(atlas: Atlas, { center, km }: { center: LngLat; km: number }): BorderlineCase[] {
  const at = (id: string, type: "site" | "seat", lngLat: LngLat | null | undefined): BorderlineCase[] => {
    if (!lngLat) return [];
    return [{ id, type, by: "position", offKm: geodesicDistanceM(center, lngLat) / 1000 - km }];
  };
  return [
    ...atlas.sites.flatMap((site) => at(site.id, "site", site.lngLat)),
    ...atlas.cities.flatMap((city) => at(city.id, "seat", city.seat?.lngLat)),
  ];
}

/** How far a unit is from being touched by the edge, and from lying within it. */
export function unitByEdge(
  { properties, geometry }: UnitFeature,
  type: "district" | "city",
  { center, km }: { center: LngLat; km: number },
): BorderlineCase[] {
  const { nearestM, farthestM } = nearestAndFarthestM(center, geometry);
  return [
    { id: properties.id, type, by: "nearest", offKm: nearestM / 1000 - km },
    { id: properties.id, type, by: "farthest", offKm: farthestM / 1000 - km },
  ];
}

/** Those within a kilometre of the edge, the nearest first; where there are none, the one that is nearest. */
export function closestCases(all: readonly BorderlineCase[]): Borderlines {
  const sorted = [...all].sort((a, b) => Math.abs(a.offKm) - Math.abs(b.offKm));
  return { cases: sorted.filter(({ offKm }) => Math.abs(offKm) <= BORDER_KM), closest: sorted[0] ?? null };
}
export interface Borderlines {
  readonly cases: readonly BorderlineCase[];
  readonly closest: BorderlineCase | null;
}
