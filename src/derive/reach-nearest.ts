import { distanceMatrix } from "../../geo/measure/distance-matrix.ts";
import { nearestAndFarthestM } from "../../geo/relate/within-distance.ts";
import type { ReachField } from "./reach-field.ts";
import { landOf } from "./reach-land.ts";
import type { IndexedPosition, Pace } from "./reach-question.ts";

const M_PER_KM = 1000;

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
