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

/** Sites and seats within a kilometre of the edge. */
export function pointsAtEdge(atlas: Atlas, { center, km }: { center: LngLat; km: number }): BorderlineCase[] {
  const at = (id: string, type: "site" | "seat", lngLat: LngLat | null | undefined): BorderlineCase[] => {
    if (!lngLat) return [];
    const offKm = geodesicDistanceM(center, lngLat) / 1000 - km;
    return Math.abs(offKm) <= BORDER_KM ? [{ id, type, by: "position", offKm }] : [];
  };
  return [
    ...atlas.sites.flatMap((site) => at(site.id, "site", site.lngLat)),
    ...atlas.cities.flatMap((city) => at(city.id, "seat", city.seat?.lngLat)),
  ];
}

/** A unit that all but touches the edge, or all but lies within it. */
export function unitAtEdge(
  { properties, geometry }: UnitFeature,
  type: "district" | "city",
  { center, km }: { center: LngLat; km: number },
): BorderlineCase[] {
  const { nearestM, farthestM } = nearestAndFarthestM(center, geometry);
  const ends = [
    { by: "nearest", offKm: nearestM / 1000 - km },
    { by: "farthest", offKm: farthestM / 1000 - km },
  ] as const;
  return ends.filter(({ offKm }) => Math.abs(offKm) <= BORDER_KM).map((end) => ({ id: properties.id, type, ...end }));
}
