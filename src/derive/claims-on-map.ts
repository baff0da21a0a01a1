import type { Claim } from "../../data/schema/claim.ts";
import { CITY_ID, COUNTRY_ID } from "../model/atlas.ts";
import { memo } from "./memo.ts";

/** How many claims speak of each place and site; those on the whole city or country have no spot of their own. */
export interface ClaimsOnMap {
  readonly byPlace: ReadonlyMap<string, number>;
  readonly bySite: ReadonlyMap<string, number>;
  readonly city: number;
  readonly country: number;
}

function count(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

export const claimsOnMap = memo((claims: readonly Claim[]): ClaimsOnMap => {
  const byPlace = count(claims.map(({ placeId }) => placeId));
  return {
    byPlace,
    bySite: count(claims.flatMap(({ siteIds }) => siteIds)),
    city: byPlace.get(CITY_ID) ?? 0,
    country: byPlace.get(COUNTRY_ID) ?? 0,
  };
}, 4);
