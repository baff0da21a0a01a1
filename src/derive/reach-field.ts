import type { LngLat } from "../../data/schema/ids.ts";
import type { Atlas, AtlasGeometry } from "../model/atlas.ts";

interface Named {
  readonly id: string;
  readonly lngLat: LngLat;
}

/** What reaches are asked against, sent to the worker once: polygons, the sea over them, and positions. */
export interface ReachField extends Pick<AtlasGeometry, "districts" | "cities" | "sea"> {
  readonly sites: readonly Named[];
  /** Seats of the cities' governments. */
  readonly seats: readonly Named[];
}

const isSame = (a: readonly Named[], b: readonly Named[]): boolean =>
  a.length === b.length &&
  a.every((one, i) => {
    const other = b[i];
    return one.id === other?.id && one.lngLat[0] === other.lngLat[0] && one.lngLat[1] === other.lngLat[1];
  });

let last: { geometry: AtlasGeometry; field: ReachField } | null = null;

/** The same object for the same places, whatever the language that the atlas is read in. */
export function reachField({ geometry, sites, cities }: Pick<Atlas, "geometry" | "sites" | "cities">): ReachField {
  const located = sites.flatMap(({ id, lngLat }) => (lngLat ? { id, lngLat } : []));
  const seats = cities.flatMap(({ id, seat }) => (seat ? { id, lngLat: seat.lngLat } : []));
  if (last?.geometry === geometry && isSame(last.field.sites, located) && isSame(last.field.seats, seats)) {
    return last.field;
  }
  last = {
    geometry,
    field: {
      districts: geometry.districts,
      cities: geometry.cities,
      sea: geometry.sea,
      sites: located,
      seats,
    },
  };
  return last.field;
}
