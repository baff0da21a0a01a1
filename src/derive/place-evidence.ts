import type { Claim } from "../../data/schema/claim.ts";
import type { PolicyEvent } from "../../data/schema/event.ts";
import type { Site } from "../../data/schema/site.ts";
import { CITY_ID, COUNTRY_ID } from "../model/atlas.ts";
import { compareCodes } from "../model/compare-codes.ts";
import type { Filtered } from "./filters.ts";
import { memo } from "./memo.ts";

export interface PlaceEvidence {
  readonly claims: readonly Claim[];
  readonly events: readonly PolicyEvent[];
  readonly sites: readonly Site[];
}

/** What passes the filters and speaks of a place; claims about the whole country stand with the city's. */
export const placeEvidence = memo((filter: Filtered, placeId: string): PlaceEvidence => {
  const ofPlace = (record: { placeId: string }) =>
    record.placeId === placeId || (placeId === CITY_ID && record.placeId === COUNTRY_ID);
  return {
    // Claims with a number first: they are what a reader looks for.
    claims: filter.claims.filter(ofPlace).sort((a, b) => Number(b.value !== null) - Number(a.value !== null)),
    events: filter.events.filter(ofPlace).sort((a, b) => compareCodes(b.period.start, a.period.start)),
    sites: filter.sites.filter((site) => placeId === CITY_ID || site.districtIds.includes(placeId)),
  };
}, 4);
