import type { Figure } from "../../data/schema/figure.ts";
import type { Metric } from "../../data/schema/metric.ts";
import type { Period } from "../../data/schema/period.ts";
import type { Place } from "../../data/schema/place.ts";
import { comparePeriods, periodKey } from "./period.ts";

/** All figures of one metric that share one period. */
export interface MetricDate {
  readonly key: string;
  readonly period: Period;
  readonly figureByPlace: ReadonlyMap<string, Figure>;
  /** How many of the 16 districts have a number here: a figure may also state that there is none. */
  readonly districtCount: number;
  readonly cityFigure: boolean;
  /** Nothing but targets and forecasts: drawn hollow. */
  readonly onlyTargets: boolean;
}

export interface MetricSeries {
  readonly metric: Metric;
  /** Earliest first (`comparePeriods`). */
  readonly dates: readonly MetricDate[];
  /** Most districts with a figure at one date. */
  readonly bestDistrictCount: number;
}

export function isTarget(figure: Figure): boolean {
  return figure.kind === "target" || figure.kind === "forecast";
}

/** Whether a figure states a number, not that there is none. */
export function isKnown(figure: Figure | undefined): boolean {
  return figure !== undefined && figure.value.type !== "missing";
}

export function buildSeries(
  metric: Metric,
  figures: readonly Figure[],
  placeById: ReadonlyMap<string, Place>,
): MetricSeries {
  const groups = new Map<string, Map<string, Figure>>();
  for (const figure of figures) {
    const key = periodKey(figure.period);
    const group = groups.get(key) ?? new Map<string, Figure>();
    groups.set(key, group.set(figure.placeId, figure));
  }
  const dates = [...groups].map(([key, figureByPlace]): MetricDate => {
    const all = [...figureByPlace.values()];
    const kindOf = (figure: Figure) => placeById.get(figure.placeId)?.kind;
    return {
      key,
      period: (all[0] as Figure).period,
      figureByPlace,
      districtCount: all.filter((figure) => isKnown(figure) && kindOf(figure) === "district").length,
      cityFigure: isKnown(figureByPlace.get("310000")),
      onlyTargets: all.every(isTarget),
    };
  });
  dates.sort((a, b) => comparePeriods(a.period, b.period));
  return { metric, dates, bestDistrictCount: Math.max(0, ...dates.map((date) => date.districtCount)) };
}
