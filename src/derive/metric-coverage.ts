import { QUALITIES, type Quality } from "../../data/schema/source.ts";
import type { Atlas } from "../model/atlas.ts";
import { isKnown } from "../model/metric-series.ts";
import { memo } from "./memo.ts";

export interface MetricCoverage {
  readonly metricId: string;
  /** Most districts known at one date, of 16. */
  readonly districts: number;
  /** Dates with at least one district; dates with the city only; dates with nothing but targets. */
  readonly districtDates: number;
  readonly cityOnlyDates: number;
  readonly targetDates: number;
  /** Whether the figures are of the cities of the delta, not of districts. */
  readonly aboutCities: boolean;
  /** Most cities with a number at one date, of 41. */
  readonly cities: number;
  /** Distinct, best first. */
  readonly qualities: readonly Quality[];
}

/** What is known of each metric, for the picker. */
export const metricCoverage = memo((atlas: Atlas): ReadonlyMap<string, MetricCoverage> => {
  const coverage = [...atlas.seriesByMetric.values()].map(({ metric, dates, bestDistrictCount }): MetricCoverage => {
    const qualities = new Set(
      dates.flatMap((date) => [...date.figureByPlace.values()].map((figure) => figure.quality)),
    );
    const observed = dates.filter((date) => !date.onlyTargets);
    return {
      metricId: metric.id,
      districts: bestDistrictCount,
      districtDates: observed.filter((date) => date.districtCount > 0).length,
      cityOnlyDates: observed.filter((date) => date.districtCount === 0).length,
      targetDates: dates.length - observed.length,
      cities: Math.max(
        0,
        ...dates.map((date) => atlas.cities.filter(({ id }) => isKnown(date.figureByPlace.get(id))).length),
      ),
      aboutCities: dates.some((date) => date.figureByPlace.size > 17),
      qualities: QUALITIES.filter((quality) => qualities.has(quality)),
    };
  });
  return new Map(coverage.map((entry) => [entry.metricId, entry]));
}, 1);
