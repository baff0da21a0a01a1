import type { Figure } from "../../data/schema/figure.ts";
import type { Atlas } from "../model/atlas.ts";
import type { MetricDate } from "../model/metric-series.ts";
import { dayNumber } from "../model/period.ts";
import type { Residents } from "./reach-answer.ts";
import type { UnitCoverage } from "./supply-reach.ts";

/** Counts of all residents of a unit, as censuses and year-end statistics state them. */
const METRICS = {
  district: ["resident_population_census", "resident_population_year_end"],
  city: ["city_population_census"],
} as const;

/** The name of the estimate's formula. */
export const RESIDENTS_FORMULA = "areal-interpolation";

/** Least and most residents of a unit; null where no number is stated, or only a bound of it. */
function residentsIn(figure: Figure | undefined): { low: number; high: number } | null {
  const value = figure?.value;
  if (value?.type === "range") return value;
  if (value?.type !== "number" || !(value.qualifier === "=" || value.qualifier === "≈")) return null;
  return { low: value.value, high: value.value };
}

const knownAt = ({ figureByPlace }: MetricDate, placeIds: readonly string[]) =>
  placeIds.filter((id) => residentsIn(figureByPlace.get(id))).length;

/**
 * The one date whose figures are added: of those that count most districts (or cities), the nearest to the date asked, and of two
 * as near the earlier. Figures of several dates are never added to each other.
 */
function dateFor(atlas: Atlas, kind: keyof typeof METRICS, at: string): MetricDate | null {
  const placeIds = (kind === "district" ? atlas.districts : atlas.cities).map(({ id }) => id);
  const dates = METRICS[kind].flatMap((id) => atlas.seriesByMetric.get(id)?.dates ?? []);
  const most = Math.max(0, ...dates.map((date) => knownAt(date, placeIds)));
  const distance = ({ period }: MetricDate) => Math.abs(dayNumber(period.end) - dayNumber(at));
  return dates
    .filter((date) => most > 0 && knownAt(date, placeIds) === most)
    .reduce<MetricDate | null>((best, date) => {
      if (!best || distance(date) < distance(best)) return date;
      return distance(date) === distance(best) && date.period.end < best.period.end ? date : best;
    }, null);
}

/**
 * Residents of what an area covers, from figures stated at one date for all the units.
 *
 * `low` adds the units wholly within, `high` those and the units partly within: the truth at that date lies between them,
 * wherever in a unit its residents live. `estimate` is an areal interpolation, and derived: residents of a unit × covered
 * share of its land (as the coastline draws it), and where its polygon holds no sea × covered share of the polygon; it
 * assumes that residents are spread evenly over that land. A unit touched without a figure is named and counted nowhere.
 *
 * The units are districts or cities, not both; ask the districts for what lies within Shanghai, the cities for the delta.
 * Shanghai is one of the cities: districts and cities added together would count its residents twice.
 *
 * @param at the date asked (ISO 8601); the figures are those stated nearest to it, and name their own.
 */
export function residentsOf(atlas: Atlas, units: readonly UnitCoverage[], at: string): Residents {
  const kind = units.some(({ placeId }) => atlas.placeById.get(placeId)?.kind === "district") ? "district" : "city";
  const date = dateFor(atlas, kind, at);
  const figures: Figure[] = [];
  const unknown: string[] = [];
  let [low, high, estimate] = [0, 0, 0];
  for (const { placeId, relation, share, landShare } of units) {
    if (relation === "outside") continue;
    const figure = date?.figureByPlace.get(placeId);
    const residents = residentsIn(figure);
    if (!figure || !residents) {
      unknown.push(placeId);
      continue;
    }
    figures.push(figure);
    const isWithin = relation === "within";
    const covered = isWithin ? 1 : (landShare ?? share);
    low += isWithin ? residents.low : 0;
    high += residents.high;
    estimate += (covered * (residents.low + residents.high)) / 2;
  }
  return { low, high, estimate, figures, unknown };
}
