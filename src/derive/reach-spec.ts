import type { MultiPolygon, Polygon } from "geojson";
import type { Atlas } from "../model/atlas.ts";
import type { Origin, Reach } from "../state/view.ts";
import type { ReachSpec } from "./reach-answer.ts";
import { extentKm } from "./reach-extent.ts";
import type { Isochrones } from "./reach-part.ts";
import { originLngLat } from "./supply-reach.ts";

type DistanceSpec = Extract<ReachSpec, { type: "distance" }>;
type Spot = DistanceSpec["region"]["spots"][number];
type Area = Polygon | MultiPolygon;

/**
 * A reach with all names resolved; null where the data know no position, or this device not the area that was brought.
 *
 * A site may be anywhere within its stated uncertainty of its stated position, also one of which the source claims whole
 * districts: the position then carries the label, and the uncertainty says how far that goes. To let such an origin be
 * anywhere in its district, take the district itself as the origin.
 */
export function reachSpec(atlas: Atlas, { origin, extent }: Reach, isochrones: Isochrones): ReachSpec | null {
  if (extent.type === "isochrone") {
    const geometry = isochrones.get(extent.id)?.geometry;
    return geometry ? { type: "area", geometry } : null;
  }
  const km = extentKm(extent);
  const spots: Spot[] = [];
  const areas: Area[] = [];
  if (!km || !resolve(atlas, origin, spots, areas)) return null;
  return {
    type: "distance",
    region: { spots, areas },
    center: extent.type === "distance" ? originLngLat(atlas, origin) : null,
    certainKm: km.certain,
    possibleKm: km.possible,
  };
}

/** Adds where the origin may be; false where one of its names has no position. */
function resolve(atlas: Atlas, origin: Origin, spots: Spot[], areas: Area[]): boolean {
  if (origin.type === "set") return origin.of.every((one) => resolve(atlas, one, spots, areas));
  if (origin.type === "place") {
    const unit = atlas.unitById.get(origin.id);
    if (unit) areas.push(unit.geometry);
    return unit !== undefined;
  }
  if (origin.type === "point") return spots.push({ lngLat: [origin.lng, origin.lat], uncertaintyM: 0 }) > 0;
  const site = atlas.siteById.get(origin.id);
  return site?.lngLat ? spots.push({ lngLat: site.lngLat, uncertaintyM: site.uncertaintyM ?? 0 }) > 0 : false;
}

/** The only position where an origin may be, with how far it may be off; null where there are several, or an area. */
export function onlySpot({ spots, areas }: DistanceSpec["region"]): Spot | null {
  return spots.length === 1 && areas.length === 0 ? (spots[0] ?? null) : null;
}

/** Whether an area of the reach is none of a circle. */
export function isNoDisc(spec: ReachSpec): spec is DistanceSpec {
  return spec.type === "distance" && onlySpot(spec.region) === null;
}
