import { type Atlas, CITY_ID } from "../../model/atlas.ts";
import type { CandidateOrigin, Origin, Reach } from "../../state/view.ts";

/** Origin of a reach whose claim names none: unknown within the city. */
export const UNKNOWN_IN_CITY: Origin = { type: "place", id: CITY_ID };

export const distance = (origin: Origin, km: number): Reach => ({ origin, extent: { type: "distance", km } });

export const isSameOrigin = (a: Origin, b: Origin): boolean => JSON.stringify(a) === JSON.stringify(b);

export function baseOrigins(atlas: Atlas): CandidateOrigin[] {
  return atlas.sites.flatMap((site) => (site.baseCluster && site.lngLat ? [{ type: "site", id: site.id }] : []));
}

/** Seats of the delta's cities, as points; a city without a stated seat is none of them. */
export function seatOrigins(atlas: Atlas): CandidateOrigin[] {
  return atlas.cities.flatMap(({ seat }) =>
    seat ? [{ type: "point", lng: seat.lngLat[0], lat: seat.lngLat[1] }] : [],
  );
}

const whole = (places: Atlas["cities"]): CandidateOrigin[] => places.map(({ id }) => ({ type: "place", id }));
export const districtOrigins = (atlas: Atlas) => whole(atlas.districts);
export const cityOrigins = (atlas: Atlas) => whole(atlas.cities);

/** Lists that need not be ticked one by one. */
export const READY_LISTS = {
  bases: baseOrigins,
  seats: seatOrigins,
  districts: districtOrigins,
  cities: cityOrigins,
} as const;
export type ReadyList = keyof typeof READY_LISTS;
export const READY_NAMES = Object.keys(READY_LISTS) as ReadyList[];

/** The ready-made list that these candidates are, in whatever order. */
export function readyListOf(atlas: Atlas, of: readonly CandidateOrigin[]): ReadyList | null {
  const keys = (list: readonly CandidateOrigin[]) => list.map((one) => JSON.stringify(one)).sort();
  const mine = JSON.stringify(keys(of));
  return READY_NAMES.find((name) => JSON.stringify(keys(READY_LISTS[name](atlas))) === mine) ?? null;
}
