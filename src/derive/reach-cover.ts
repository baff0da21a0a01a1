import type { LngLat } from "../../data/schema/ids.ts";
import { geodesicDistanceM } from "../../geo/measure/distance.ts";
import { discCoverage } from "../../geo/relate/disc-coverage.ts";
import { pointWithin } from "../../geo/relate/within-distance.ts";
import type { PolygonGeometry } from "../../geo/types.ts";
import type { UnitCollection } from "../model/atlas.ts";
import type { AreaAnswer } from "./reach-answer.ts";
import type { ReachField } from "./reach-field.ts";
import { landOf } from "./reach-land.ts";
import type { Pace } from "./reach-question.ts";
import type { UnitCoverage } from "./supply-reach.ts";

const M2_PER_KM2 = 1e6;

const WORLD: PolygonGeometry = {
  type: "Polygon",
  coordinates: [
    [
      [-180, -90],
      [180, -90],
      [180, 90],
      [-180, 90],
      [-180, -90],
    ],
  ],
};

/** An area that can say how it lies to a polygon and to positions. */
export interface Covering {
  readonly areaKm2: number;
  covers(geometry: PolygonGeometry): Pick<UnitCoverage, "relation" | "share" | "coveredKm2" | "areaKm2">;
  /** How far a position within lies from the origin, in metres, to put the nearest first; null outside. */
  holds(position: LngLat): number | null;
}

/** All places within a distance of a centre, exactly. A negative distance reaches nothing. */
export function discCovering(center: LngLat, radiusM: number): Covering {
  const reachedM = Math.max(0, radiusM);
  const covers: Covering["covers"] = (geometry) => {
    const { relation, share, areaM2, coveredM2 } = discCoverage(center, reachedM, geometry);
    return { relation, share, coveredKm2: coveredM2 / M2_PER_KM2, areaKm2: areaM2 / M2_PER_KM2 };
  };
  return {
    areaKm2: covers(WORLD).coveredKm2,
    covers,
    holds: (position) =>
      radiusM >= 0 && pointWithin(center, reachedM, position) ? geodesicDistanceM(center, position) : null,
  };
}

/** What a covering has of every district and city, and of sites and seats. */
export async function areaAnswer(field: ReachField, covering: Covering, pace: Pace): Promise<AreaAnswer> {
  const count = field.districts.features.length + field.cities.features.length;
  let done = 0;
  const coverAll = async (units: UnitCollection): Promise<UnitCoverage[]> => {
    const covered: UnitCoverage[] = [];
    for (const unit of units.features) {
      const coverage = covering.covers(unit.geometry);
      const land = coverage.relation === "partly" ? landOf(field, unit) : null;
      covered.push({
        placeId: unit.properties.id,
        ...coverage,
        ...(land && { landShare: covering.covers(land).share }),
      });
      done += 1;
      await pace(done / count);
    }
    return covered;
  };
  return {
    areaKm2: covering.areaKm2,
    districts: await coverAll(field.districts),
    cities: await coverAll(field.cities),
    siteIds: heldOf(field.sites, covering),
    seatIds: heldOf(field.seats, covering),
  };
}

function heldOf(positions: ReachField["sites"], covering: Covering): string[] {
  return positions
    .flatMap(({ id, lngLat }) => {
      const distanceM = covering.holds(lngLat);
      return distanceM === null ? [] : { id, distanceM };
    })
    .sort((a, b) => a.distanceM - b.distanceM)
    .map(({ id }) => id);
}
