import { innerPoint } from "../../geo/shape/inner-point.ts";
import type { LngLat, PolygonGeometry } from "../../geo/types.ts";
import { metricAnswer, type PlaceValue } from "../derive/value-at.ts";
import type { UnitFeature } from "../model/atlas.ts";
import type { AnalysisInput } from "./analysis.ts";

/** The places of the asked level that have a single value of the measure at the date, and those that have none. */
export interface MeasuredPlaces {
  readonly level: "districts" | "cities";
  readonly ids: readonly string[];
  readonly values: readonly number[];
  readonly figureIds: readonly string[];
  /** A range, a target, a forecast or nothing at all. */
  readonly without: readonly string[];
}

/** What a measure at a date is asked by. */
export type MeasureInput = Pick<AnalysisInput, "atlas" | "metric" | "denominator" | "at" | "policy">;

/** Values of the view's measure; of the districts, or of the cities for a metric of cities. */
export function measuredPlaces({ atlas, metric, denominator, at, policy }: MeasureInput): MeasuredPlaces {
  const answer = metricAnswer(atlas, metric, denominator, at, policy);
  const level = answer.cities.length > 0 ? "cities" : "districts";
  const values = answer[level];
  const known = values.filter(isKnown);
  return {
    level,
    ids: known.map(({ placeId }) => placeId),
    values: known.map(({ shown }) => (shown as { value: number }).value),
    figureIds: known.map(({ figure }) => (figure as { id: string }).id),
    without: values.filter((value) => !isKnown(value)).map(({ placeId }) => placeId),
  };
}

const WISHES: readonly string[] = ["target", "forecast", "policy"];

/** Whether a place has a single value that is no wish. */
export function isKnown({ shown, figure }: PlaceValue): boolean {
  return shown !== null && figure !== null && !WISHES.includes(figure.kind);
}

export interface MeasuredUnit {
  readonly id: string;
  readonly geometry: PolygonGeometry;
  /** Of a city its seat, of a district a point well within. */
  readonly point: LngLat;
}

/** Where places lie, in their order. */
export function unitsOf({ atlas }: AnalysisInput, ids: readonly string[]): MeasuredUnit[] {
  return ids.map((id) => {
    const { geometry } = atlas.unitById.get(id) as UnitFeature;
    return { id, geometry, point: atlas.placeById.get(id)?.seat?.lngLat ?? (innerPoint(geometry) as LngLat) };
  });
}
