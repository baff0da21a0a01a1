import type { Figure } from "../../data/schema/figure.ts";
import { METRIC_GROUPS, type Metric, type MetricGroup } from "../../data/schema/metric.ts";
import type { Period } from "../../data/schema/period.ts";
import { QUALITIES, type Quality } from "../../data/schema/source.ts";
import { type Atlas, CITY_ID } from "../model/atlas.ts";
import { isKnown, isTarget, type MetricDate } from "../model/metric-series.ts";
import { comparePeriods } from "../model/period.ts";
import type { CoverageChoice } from "../state/view.ts";
import { memo } from "./memo.ts";
import { type MissingCause, missingAnywhere } from "./missing-cause.ts";
import { aboutCities, placesOf } from "./table-cell.ts";

export interface CoverageColumn {
  readonly id: string;
  /** Of a column a year: the whole year. */
  readonly period: Period;
}

/** What is known of a metric in one column. */
export interface CoverageCell {
  readonly dates: readonly MetricDate[];
  /** Figures with a number, targets among them; the reader's place alone where one was chosen. */
  readonly figures: readonly Figure[];
  /** Distinct places with a number; the city itself is no district. */
  readonly districts: number;
  readonly city: boolean;
  readonly cities: number;
  /** Figures that state that there is no number. */
  readonly statedMissing: number;
  readonly best: Quality | null;
  readonly worst: Quality | null;
  readonly onlyTargets: boolean;
}

export interface CoverageRow {
  readonly metric: Metric;
  readonly aboutCities: boolean;
  /** Of how many places: 16 districts, or 41 cities. */
  readonly of: number;
  /** null: no figure at all. */
  readonly cells: readonly (CoverageCell | null)[];
}

export interface CoverageGrid {
  readonly columns: readonly CoverageColumn[];
  readonly groups: readonly { readonly group: MetricGroup; readonly rows: readonly CoverageRow[] }[];
}

function columnOf({ period, key }: MetricDate, by: CoverageChoice["by"]): CoverageColumn {
  if (by === "period") return { id: key, period };
  const year = period.end.slice(0, 4);
  return { id: year, period: { start: `${year}-01-01`, end: `${year}-12-31` } };
}

function coverageCell(
  atlas: Atlas,
  dates: readonly MetricDate[],
  placeId: string | null,
  ofCities: boolean,
): CoverageCell | null {
  const stated = dates
    .flatMap((date) => [...date.figureByPlace.values()])
    .filter((figure) => placeId === null || figure.placeId === placeId);
  if (stated.length === 0) return null;
  const figures = stated.filter(isKnown);
  const places = new Set(figures.map((figure) => figure.placeId));
  const count = (kind: string) => [...places].filter((id) => atlas.placeById.get(id)?.kind === kind).length;
  const qualities = QUALITIES.filter((quality) => figures.some((figure) => figure.quality === quality));
  return {
    dates,
    figures,
    districts: count("district"),
    city: places.has(CITY_ID),
    cities: ofCities ? count("city") : 0,
    statedMissing: stated.length - figures.length,
    best: qualities[0] ?? null,
    worst: qualities.at(-1) ?? null,
    onlyTargets: figures.length > 0 && figures.every(isTarget),
  };
}

/** What is known at all: every metric by every date that any of them has, of all places or of one. */
export const coverageGrid = memo(
  (atlas: Atlas, by: CoverageChoice["by"], groups: readonly MetricGroup[], placeId: string | null): CoverageGrid => {
    const metrics = atlas.metrics.filter(({ group }) => groups.length === 0 || groups.includes(group));
    const datesOf = (metric: Metric) =>
      (atlas.seriesByMetric.get(metric.id)?.dates ?? []).filter(
        (date) => placeId === null || date.figureByPlace.has(placeId),
      );
    const known = metrics.filter((metric) => datesOf(metric).length > 0);
    const columnById = new Map(
      known.flatMap(datesOf).map((date) => {
        const column = columnOf(date, by);
        return [column.id, column];
      }),
    );
    const columns = [...columnById.values()].sort((a, b) => comparePeriods(a.period, b.period));
    const rowOf = (metric: Metric): CoverageRow => {
      const ofCities = aboutCities(atlas).has(metric.id);
      const dates = datesOf(metric);
      const at = (id: string) => dates.filter((date) => columnOf(date, by).id === id);
      return {
        metric,
        aboutCities: ofCities,
        of: ofCities ? atlas.cities.length : atlas.districts.length,
        cells: columns.map(({ id }) => coverageCell(atlas, at(id), placeId, ofCities)),
      };
    };
    return {
      columns,
      groups: METRIC_GROUPS.map((group) => ({
        group,
        rows: known.filter((metric) => metric.group === group).map(rowOf),
      })).filter(({ rows }) => rows.length > 0),
    };
  },
  2,
);

export interface CoveragePlace {
  readonly placeId: string;
  /** A list a column: the figures there, those that state that there is none among them; empty: none, and why. */
  readonly cells: readonly { readonly figures: readonly Figure[]; readonly cause: MissingCause | null }[];
}

/** One metric laid open: place by place, in the columns of the grid. */
export const coveragePlaces = memo(
  (atlas: Atlas, metricId: string, grid: CoverageGrid, by: CoverageChoice["by"], placeId: string | null) => {
    const series = atlas.seriesByMetric.get(metricId);
    if (!series) throw new Error(`no metric ${metricId}`);
    const places = placesOf(atlas, series.metric).filter((id) => placeId === null || id === placeId);
    return places.map((id): CoveragePlace => {
      const anywhere = missingAnywhere(atlas, metricId, id) ?? "outside-period";
      return {
        placeId: id,
        cells: grid.columns.map((column) => {
          const dates = series.dates.filter((date) => columnOf(date, by).id === column.id);
          const figures = dates.flatMap((date) => date.figureByPlace.get(id) ?? []);
          if (figures.some(isKnown)) return { figures, cause: null };
          const reason = figures.map(({ value }) => (value.type === "missing" ? value.reason : null))[0];
          return { figures, cause: reason ?? (dates.length > 0 ? anywhere : "outside-period") };
        }),
      };
    });
  },
  2,
);

/** The key of the period that a click on a cell goes to: the one with most places, of equals the latest. */
export function mainDate(cell: CoverageCell): MetricDate {
  const size = (date: MetricDate) => [...date.figureByPlace.values()].filter(isKnown).length;
  return cell.dates.reduce((best, date) => (size(date) >= size(best) ? date : best));
}
