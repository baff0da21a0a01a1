import type { Figure, FigureValue } from "../../data/schema/figure.ts";
import { type Denominator, METRIC_GROUPS, type Metric, type MetricGroup } from "../../data/schema/metric.ts";
import type { Period } from "../../data/schema/period.ts";
import { type Atlas, CITY_ID } from "../model/atlas.ts";
import { isTarget } from "../model/metric-series.ts";
import { comparePeriods, periodKey } from "../model/period.ts";
import { absentRef, figureRef, missingRef, shownRef } from "./figure-ref.ts";
import { memo } from "./memo.ts";
import { type MissingCause, missingAnywhere, missingCause } from "./missing-cause.ts";
import type { Ranking } from "./ranking.ts";
import { type Standing, standingAtDate, standingInRanking } from "./standing.ts";
import type { MetricAnswer, PlaceChange, PlaceValue } from "./value-at.ts";

/** One line of what is known of a place: a metric, its figure, and where the place stands with it. */
export interface SheetRow {
  readonly metric: Metric;
  readonly denominator: Denominator;
  /** null: nothing is known, and `cause` says why. */
  readonly figure: Figure | null;
  readonly ref: string | null;
  readonly value: FigureValue;
  readonly period: Period | null;
  readonly standing: Standing | null;
  readonly cause: MissingCause | null;
  /** Days between the figure and the date asked, when it is not of that date. */
  readonly ageDays: number;
  /** Of the current metric's line, where it shows a change: `figure` and `period` are then of the later date. */
  readonly change?: PlaceChange | undefined;
}

export interface PlaceSheet {
  readonly landArea: Figure | null;
  /** Every figure of the livestream group, metric by metric, earliest first, targets among them. */
  readonly livestream: readonly SheetRow[];
  /** The latest figure of every other metric, in the order of the metrics. */
  readonly latest: readonly SheetRow[];
  /** Both of them, group by group; groups without a figure are left out. */
  readonly groups: readonly { readonly group: MetricGroup; readonly rows: readonly SheetRow[] }[];
  /** Metrics of districts or of the city that know nothing of this place. */
  readonly missing: readonly SheetRow[];
}

/** Said first, where the place has them: one metric of each other group that tells most of a place's weight. */
const TELLING = [
  "resident_population_year_end",
  "employment_legal_entities",
  "gdp",
  "floor_area_factory",
  "floor_area_warehouse",
  "industrial_output",
  "retail_sales",
  "metro_stations",
];

const LAND_AREA = "area_km2";

/** A figure as it was stated, undivided. */
export function figureRow(atlas: Atlas, metric: Metric, figure: Figure): SheetRow {
  return {
    metric,
    denominator: "none",
    figure,
    ref: figureRef(figure),
    value: figure.value,
    period: figure.period,
    standing: isTarget(figure) ? null : standingAtDate(atlas, metric.id, periodKey(figure.period), figure.placeId),
    cause: figure.value.type === "missing" ? figure.value.reason : null,
    ageDays: 0,
  };
}

function missingRow(metric: Metric, cause: MissingCause, ref: string | null): SheetRow {
  return {
    metric,
    denominator: "none",
    figure: null,
    ref,
    value: { type: "missing", reason: "not-stated" },
    period: null,
    standing: null,
    cause,
    ageDays: 0,
  };
}

function figuresOf(atlas: Atlas, metricId: string, placeId: string): readonly Figure[] {
  const dates = atlas.seriesByMetric.get(metricId)?.dates ?? [];
  return dates.flatMap((date) => date.figureByPlace.get(placeId) ?? []);
}

/** The latest observation; a target stands for the metric only where nothing was observed. */
function latestOf(figures: readonly Figure[]): Figure | undefined {
  const ordered = figures.toSorted((a, b) => comparePeriods(a.period, b.period));
  return ordered.findLast((figure) => !isTarget(figure)) ?? ordered.at(-1);
}

const telling = (row: SheetRow) => {
  const at = TELLING.indexOf(row.metric.id);
  return at < 0 ? TELLING.length : at;
};

/** What is known of a place, whatever the date on the timeline. */
export const placeSheet = memo((atlas: Atlas, placeId: string): PlaceSheet => {
  const aboutCities = (metric: Metric) =>
    atlas.seriesByMetric.get(metric.id)?.dates.some((date) => date.figureByPlace.size > atlas.districts.length + 1);
  const kind = atlas.placeById.get(placeId)?.kind;
  const livestream: SheetRow[] = [];
  const latest: SheetRow[] = [];
  const missing: SheetRow[] = [];
  for (const metric of atlas.metrics) {
    const figures = figuresOf(atlas, metric.id, placeId);
    if (metric.group === "livestream") livestream.push(...figures.map((figure) => figureRow(atlas, metric, figure)));
    else {
      const figure = latestOf(figures);
      if (figure) latest.push(figureRow(atlas, metric, figure));
    }
    const expected = kind === "district" || placeId === CITY_ID ? !aboutCities(metric) : aboutCities(metric);
    const cause = missingAnywhere(atlas, metric.id, placeId);
    if (cause && expected) {
      const last = atlas.seriesByMetric.get(metric.id)?.dates.at(-1)?.period.end;
      missing.push(missingRow(metric, cause, last ? absentRef(metric.id, "none", last, placeId) : null));
    }
  }
  latest.sort((a, b) => telling(a) - telling(b));
  const known = [...livestream, ...latest];
  const groups = METRIC_GROUPS.map((group) => ({ group, rows: known.filter((row) => row.metric.group === group) }));
  return {
    landArea: latestOf(figuresOf(atlas, LAND_AREA, placeId)) ?? null,
    livestream,
    latest,
    groups: groups.filter(({ rows }) => rows.length > 0),
    missing,
  };
}, 8);

function shownValue(value: PlaceValue): FigureValue {
  if (value.shown) return { type: "number", value: value.shown.value, qualifier: value.shown.qualifier };
  if (value.range) return { type: "range", low: value.range.low, high: value.range.high };
  return { type: "missing", reason: value.figure?.value.type === "missing" ? value.figure.value.reason : "not-stated" };
}

/** The current metric's line of a place, at the date and over the denominator that were chosen. */
export const currentRow = memo((atlas: Atlas, answer: MetricAnswer, ranking: Ranking, placeId: string): SheetRow => {
  const all = [...answer.districts, answer.city, ...answer.cities];
  const value = all.find((other) => other.placeId === placeId);
  if (!value) return missingRow(answer.metric, "not-applicable", null);
  const denominator = value.denominatorFigure ? answer.denominator : "none";
  const known = value.status !== "missing";
  return {
    metric: answer.metric,
    denominator: known ? denominator : answer.denominator,
    figure: known ? value.figure : null,
    ref: known
      ? shownRef(value, denominator) || null
      : missingRef(answer.metric.id, answer.denominator, answer.at, value.change?.to ?? value),
    value: shownValue(value),
    period: known ? (value.figure?.period ?? null) : null,
    standing: known ? standingInRanking(ranking, placeId) : null,
    cause: known ? null : missingCause(atlas, answer, value),
    ageDays: value.ageDays,
    change: value.change,
  };
}, 8);
