import type { LngLat } from "../../data/schema/ids.ts";
import { distanceMatrix, type GeodesicLeg } from "../../geo/measure/distance-matrix.ts";
import type { Atlas } from "../model/atlas.ts";
import type { Reach } from "../state/view.ts";
import type { IndexedPosition } from "./reach-question.ts";
import { originLngLat } from "./supply-reach.ts";

/** An origin with one stated position. */
export interface Station extends IndexedPosition {
  readonly reach: Reach;
}

/** Geodesic ways between the stated positions of origins, and from them to the seats of the cities. */
export interface OriginDistances {
  readonly stations: readonly Station[];
  /** From the station of the row to that of the column. */
  readonly between: readonly (readonly GeodesicLeg[])[];
  /** From the station of the row to the seat of the column. */
  readonly toSeats: readonly (readonly GeodesicLeg[])[];
  /** The cities of the columns of `toSeats`; a city without a stated seat is none of them. */
  readonly seats: readonly { readonly placeId: string; readonly lngLat: LngLat }[];
}

/** The reaches with a stated position; those of which `takesPart` says no are left out, the others keep their place. */
export function stationsOf(
  atlas: Atlas,
  reaches: readonly Reach[],
  takesPart: (index: number) => boolean = () => true,
): Station[] {
  return reaches.flatMap((reach, index) => {
    const lngLat = takesPart(index) ? originLngLat(atlas, reach.origin) : null;
    return lngLat ? [{ index, reach, lngLat }] : [];
  });
}

/** Distances and initial bearings between stated positions; an uncertain position is taken as stated. */
export function originDistances(
  atlas: Atlas,
  reaches: readonly Reach[],
  takesPart?: (index: number) => boolean,
): OriginDistances {
  const stations = stationsOf(atlas, reaches, takesPart);
  const seats = atlas.cities.flatMap(({ id, seat }) => (seat ? [{ placeId: id, lngLat: seat.lngLat }] : []));
  const from = stations.map(({ lngLat }) => lngLat);
  return {
    stations,
    between: distanceMatrix(from, from),
    toSeats: distanceMatrix(
      from,
      seats.map(({ lngLat }) => lngLat),
    ),
    seats,
  };
}
