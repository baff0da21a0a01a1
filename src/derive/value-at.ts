import type { Figure, Qualifier } from "../../data/schema/figure.ts";
import type { Denominator, Metric } from "../../data/schema/metric.ts";
import type { Period } from "../../data/schema/period.ts";
import { type Atlas, CITY_ID } from "../model/atlas.ts";
import type { MetricDate, MetricSeries } from "../model/metric-series.ts";
import { comparePeriods, dayNumber, holds, lengthDays } from "../model/period.ts";
import type { ChangeChoice } from "../state/view.ts";
import type { Mark } from "./comparability.ts";
import { memo } from "./memo.ts";

/** The number that a place shows, with the figures it was made from. */
export interface Shown {
  /** In the metric's unit, per denominator where one was chosen. */
  readonly value: number;
  readonly qualifier: Qualifier;
}

export interface PlaceValue {
  readonly placeId: string;
  /** stale: not of the date asked, but the last one before it. */
  readonly status: "present" | "stale" | "missing";
  readonly figure: Figure | null;
  /** What it was divided by; its date is named wherever the quotient is shown. */
  readonly denominatorFigure: Figure | null;
  /** null: missing, or a range, which has no single value to class. */
  readonly shown: Shown | null;
  readonly range: { readonly low: number; readonly high: number } | null;
  /** Days between the end of the figure's period and the date asked; 0 when present. */
  readonly ageDays: number;
  /** Where the change since an earlier date is shown: what it was made from; `figure` is then that of the later date. */
  readonly change?: PlaceChange;
}

/** Why two dates give no change, when it is not for want of the later value. */
export type ChangeGap =
  | "not-after"
  | "no-start"
  | "no-end"
  | "same-figure"
  | "not-comparable"
  | "zero-base"
  | "no-bound";

export interface PlaceChange {
  readonly as: ChangeChoice["as"];
  /** The values at both dates, each over its own nearest denominator. */
  readonly from: PlaceValue;
  readonly to: PlaceValue;
  /** Between the ends of the two periods. */
  readonly years: number;
  /** What stands between the two figures, or between their denominators. */
  readonly marks: readonly Mark[];
  /** The marks forbid to compare the two: shown only because the reader insists, and marked. */
  readonly barred: boolean;
  readonly gap: ChangeGap | null;
}

export interface AnswerChange {
  readonly as: ChangeChoice["as"];
  readonly insist: boolean;
  /** The date asked, and the period whose figures stand there; null when there are none or of several. */
  readonly from: string;
  readonly fromPeriod: Period | null;
  /** Places with a change that their marks forbid: shown when the reader insists, else not. */
  readonly barredCount: number;
  /** What forbids, each mark once. */
  readonly barring: readonly Mark[];
}

export interface MetricAnswer {
  readonly metric: Metric;
  readonly denominator: Denominator;
  readonly at: string;
  /** The period whose figures are shown; null when there are none, or (policy "latest") when they are of several. */
  readonly period: Period | null;
  /** The 16 districts, in atlas order. */
  readonly districts: readonly PlaceValue[];
  readonly city: PlaceValue;
  /** The 41 cities when the metric has figures of them, else empty. */
  readonly cities: readonly PlaceValue[];
  readonly presentCount: number;
  /** The last date before `at` with figures (of districts, where there are any), offered when nothing is at the date. */
  readonly latestBefore: MetricDate | null;
  /** There when the places show the change since an earlier date; `period` is then that of the later one. */
  readonly change?: AnswerChange;
}

export interface TimeChoice {
  readonly at: string;
  readonly policy: "at" | "latest";
}

/** Residents per this many are what "per 10,000 residents" means. */
export const RESIDENTS_UNIT = 10_000;
const DENOMINATOR_METRICS: Record<Exclude<Denominator, "none">, readonly string[]> = {
  land: ["area_km2"],
  residents: ["resident_population_year_end", "resident_population_census"],
};

/** The date whose period holds `at`: of several, the one with most districts, then the longest, then the latest. */
function dateAt(series: MetricSeries, at: string): MetricDate | null {
  let best: MetricDate | null = null;
  for (const date of series.dates) {
    if (!holds(date.period, at)) continue;
    const better =
      !best ||
      date.districtCount > best.districtCount ||
      (date.districtCount === best.districtCount && lengthDays(date.period) >= lengthDays(best.period));
    if (better) best = date;
  }
  return best;
}

/** Of a metric that knows districts, the last date that has any: a later total of the city would leave the map empty. */
function latestDateBefore(series: MetricSeries, at: string): MetricDate | null {
  const before = series.dates.filter((date) => date.period.end < at && !date.onlyTargets);
  return before.findLast((date) => date.districtCount > 0) ?? before.at(-1) ?? null;
}

/** The figure of a place that is the latest at `at` or before it; a target is never "the latest". */
export function latestFigure(series: MetricSeries, placeId: string, at: string): Figure | null {
  let best: Figure | null = null;
  for (const date of series.dates) {
    const figure = date.figureByPlace.get(placeId);
    if (!figure || figure.kind === "target" || figure.kind === "forecast") continue;
    const known = date.period.end <= at || holds(date.period, at);
    if (known && (!best || comparePeriods(best.period, figure.period) <= 0)) best = figure;
  }
  return best;
}

/** Of the denominator's figures of a place, the one whose date is nearest to the figure's end. */
function nearestDenominator(atlas: Atlas, denominator: Denominator, figure: Figure): Figure | null {
  if (denominator === "none") return null;
  const target = dayNumber(figure.period.end);
  let best: { figure: Figure; distance: number } | null = null;
  for (const metricId of DENOMINATOR_METRICS[denominator]) {
    for (const { figureByPlace } of atlas.seriesByMetric.get(metricId)?.dates ?? []) {
      const candidate = figureByPlace.get(figure.placeId);
      if (candidate?.value.type !== "number") continue;
      const distance = Math.abs(dayNumber(candidate.period.end) - target);
      if (!best || distance < best.distance) best = { figure: candidate, distance };
    }
  }
  return best?.figure ?? null;
}

function divisor(denominator: Denominator, figure: Figure | null): number | null {
  if (denominator === "none") return 1;
  if (figure?.value.type !== "number" || figure.value.value <= 0) return null;
  return denominator === "residents" ? figure.value.value / RESIDENTS_UNIT : figure.value.value;
}

function missing(placeId: string): PlaceValue {
  return { placeId, status: "missing", figure: null, denominatorFigure: null, shown: null, range: null, ageDays: 0 };
}

/** What a place shows by a figure of it: as stated or over the denominator, with its age at the date. */
export function placeValue(
  atlas: Atlas,
  denominator: Denominator,
  at: string,
  placeId: string,
  figure: Figure | null,
): PlaceValue {
  if (!figure || figure.value.type === "missing") return { ...missing(placeId), figure };
  const denominatorFigure = nearestDenominator(atlas, denominator, figure);
  const by = divisor(denominator, denominatorFigure);
  if (by === null) return missing(placeId);
  const { value } = figure;
  const stale = !holds(figure.period, at);
  return {
    placeId,
    status: stale ? "stale" : "present",
    figure,
    denominatorFigure,
    shown: value.type === "number" ? { value: value.value / by, qualifier: value.qualifier } : null,
    range: value.type === "range" ? { low: value.low / by, high: value.high / by } : null,
    ageDays: stale ? dayNumber(at) - dayNumber(figure.period.end) : 0,
  };
}

/** The one period of all figures, if it is one. */
export function samePeriod(values: readonly PlaceValue[]): Period | null {
  const figures = values.flatMap((value) => (value.figure ? [value.figure] : []));
  const first = figures[0]?.period;
  const same = figures.every(({ period }) => period.start === first?.start && period.end === first?.end);
  return first && same ? first : null;
}

function answerAt(
  atlas: Atlas,
  metricId: string,
  denominator: Denominator,
  at: string,
  policy: TimeChoice["policy"],
): MetricAnswer {
  const series = atlas.seriesByMetric.get(metricId);
  if (!series) throw new Error(`no metric ${metricId}`);
  const date = dateAt(series, at);
  const figureOf = (placeId: string): Figure | null =>
    date?.figureByPlace.get(placeId) ?? (policy === "latest" ? latestFigure(series, placeId, at) : null);
  const valueAt = (placeId: string) => placeValue(atlas, denominator, at, placeId, figureOf(placeId));
  const districts = atlas.districts.map((place) => valueAt(place.id));
  const city = valueAt(CITY_ID);
  const aboutCities = series.dates.some((d) =>
    [...d.figureByPlace.keys()].some((id) => id !== CITY_ID && atlas.placeById.get(id)?.kind === "city"),
  );
  const cities = aboutCities ? atlas.cities.map((place) => valueAt(place.id)) : [];
  return {
    metric: series.metric,
    denominator,
    at,
    period: policy === "at" ? (date?.period ?? null) : samePeriod(districts.some((d) => d.figure) ? districts : [city]),
    districts,
    city,
    cities,
    presentCount: districts.filter((value) => value.status !== "missing").length,
    latestBefore: latestDateBefore(series, at),
  };
}

/** What the metric shows at the date: nothing is interpolated; "latest" is taken only when asked, and keeps its age. */
export const metricAnswer = memo(answerAt, 64);
