import type { Text } from "../../data/schema/text.ts";
import { kmOf } from "../derive/reach-extent.ts";
import { originLngLat, type ReachCoverage, sitesWithin, type UnitCoverage } from "../derive/supply-reach.ts";
import type { Atlas } from "../model/atlas.ts";
import type { Reach } from "../state/view.ts";
import { type Cell, toCsv } from "./csv.ts";

/** One row a district, city or site; lengths in km, areas of the drawn polygons in km², WGS 84. */
export const REACH_COLUMNS = [
  "origin",
  "origin_site_id",
  "origin_longitude",
  "origin_latitude",
  "origin_uncertainty_km",
  "radius_km",
  "level",
  "id",
  "name",
  "relation",
  "share_of_polygon_area",
  "covered_km2",
  "polygon_km2",
  "distance_km",
] as const;

/** What a supply radius covers, as CSV; `words` gives a record's words in the reader's language. */
export function reachTableCsv(
  atlas: Atlas,
  radius: Reach,
  originName: string,
  coverage: ReachCoverage,
  words: (text: Text) => string,
): string {
  const center = originLngLat(atlas, radius.origin);
  const site = radius.origin.type === "site" ? atlas.siteById.get(radius.origin.id) : undefined;
  const uncertaintyKm = site?.uncertaintyM ? site.uncertaintyM / 1000 : null;
  const asked: Cell[] = [
    originName,
    site?.id ?? "",
    center?.[0] ?? null,
    center?.[1] ?? null,
    uncertaintyKm,
    kmOf(radius),
  ];
  const unitRow = (level: string, { placeId, relation, share, coveredKm2, areaKm2 }: UnitCoverage): Cell[] => {
    const place = atlas.placeById.get(placeId);
    return [...asked, level, placeId, place ? words(place.names) : placeId, relation, share, coveredKm2, areaKm2, null];
  };
  const within = center ? sitesWithin(atlas, center, kmOf(radius)) : [];
  return toCsv(REACH_COLUMNS, [
    ...coverage.districts.map((unit) => unitRow("district", unit)),
    ...coverage.cities.map((unit) => unitRow("city", unit)),
    ...within.map(({ siteId, distanceKm }): Cell[] => {
      const other = atlas.siteById.get(siteId);
      return [...asked, "site", siteId, other ? words(other.names) : siteId, "within", null, null, null, distanceKm];
    }),
  ]);
}
