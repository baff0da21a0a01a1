import type { MissingReason } from "../../data/schema/figure.ts";
import type { Atlas } from "../model/atlas.ts";
import { holds } from "../model/period.ts";
import type { ChangeGap, MetricAnswer, PlaceValue } from "./value-at.ts";

/** Why a place shows no number: the reason its record gives, or what the atlas itself can tell. */
export type MissingCause = MissingReason | "city-only" | "no-denominator" | Exclude<ChangeGap, "no-end">;

/** Why `metricId` has nothing for a place at a date; `figureAtDate` says whether a figure was there to be divided. */
export function missingCause(atlas: Atlas, answer: MetricAnswer, value: PlaceValue): MissingCause {
  if (value.change) {
    const { gap, to } = value.change;
    return gap === null || gap === "no-end" ? missingCause(atlas, answer, to) : gap;
  }
  if (value.figure?.value.type === "missing") return value.figure.value.reason;
  const dates = atlas.seriesByMetric.get(answer.metric.id)?.dates ?? [];
  const figureOf = (date: (typeof dates)[number]) => date.figureByPlace.get(value.placeId);
  if (dates.some((date) => holds(date.period, answer.at) && figureOf(date))) return "no-denominator";
  const isDistrict = atlas.placeById.get(value.placeId)?.kind === "district";
  if (isDistrict && answer.presentCount === 0 && answer.city.figure) return "city-only";
  return missingAnywhere(atlas, answer.metric.id, value.placeId) ?? "outside-period";
}

/** Why a place has no figure of a metric at any date, or null when it has one. */
export function missingAnywhere(atlas: Atlas, metricId: string, placeId: string): MissingCause | null {
  const series = atlas.seriesByMetric.get(metricId);
  if (series?.dates.some((date) => date.figureByPlace.has(placeId))) return null;
  const isDistrict = atlas.placeById.get(placeId)?.kind === "district";
  const cityKnown = series?.dates.some((date) => date.cityFigure) ?? false;
  return isDistrict && cityKnown && series?.bestDistrictCount === 0 ? "city-only" : "not-stated";
}
