import type { LngLat } from "../../data/schema/ids.ts";
import { distanceMatrix, type GeodesicLeg } from "../../geo/measure/distance-matrix.ts";
import { nearestAndFarthestM } from "../../geo/relate/within-distance.ts";
import type { Atlas } from "../model/atlas.ts";
import type { Reach } from "../state/view.ts";
import type { ReachField } from "./reach-field.ts";
import { landOf } from "./reach-land.ts";
import type { IndexedPosition, Pace } from "./reach-question.ts";
import { originLngLat } from "./supply-reach.ts";

const M_PER_KM = 1000;

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

/** Which origin lies nearest to a district, and how far from it the district's land is. */
export interface NearestOrigin {
  readonly placeId: string;
  /** The reaches from whose origin it is nearest, by their place in the list: several when they share one. */
  readonly indices: readonly number[];
  /** From the district's label point to the origin. */
  readonly distanceKm: number;
  readonly bearingDeg: number | null;
  /** To the nearest and the farthest place of the district's land (as the coastline draws it), to 0.05 m. */
  readonly leastKm: number;
  readonly greatestKm: number;
}

/** Origins nearer to each other than this are at one place. */
const ONE_PLACE_KM = 1e-4;

/** The nearest origin of every district, by geodesic distance from its label point: a place well inside it. */
export async function nearestOrigins(
  field: ReachField,
  origins: readonly IndexedPosition[],
  pace: Pace,
): Promise<NearestOrigin[]> {
  const units = field.districts.features;
  const answers: NearestOrigin[] = [];
  for (const [i, unit] of units.entries()) {
    const { id, labelPoint } = unit.properties;
    const [legs = []] = distanceMatrix(
      [labelPoint],
      origins.map(({ lngLat }) => lngLat),
    );
    const least = Math.min(...legs.map(({ distanceKm }) => distanceKm));
    const nearest = origins.flatMap(({ index }, at) =>
      (legs[at]?.distanceKm ?? Number.POSITIVE_INFINITY) <= least + ONE_PLACE_KM ? [{ index, at }] : [],
    );
    const [first] = nearest;
    const origin = first && origins[first.at];
    const leg = first && legs[first.at];
    if (!origin || !leg) continue;
    const { nearestM, farthestM } = nearestAndFarthestM(origin.lngLat, landOf(field, unit) ?? unit.geometry);
    answers.push({
      placeId: id,
      indices: nearest.map(({ index }) => index),
      distanceKm: leg.distanceKm,
      bearingDeg: leg.initialBearingDeg,
      leastKm: nearestM / M_PER_KM,
      greatestKm: farthestM / M_PER_KM,
    });
    await pace((i + 1) / units.length);
  }
  return answers;
}
