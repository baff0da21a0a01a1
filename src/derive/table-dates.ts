import type { Figure } from "../../data/schema/figure.ts";
import type { Denominator, Metric } from "../../data/schema/metric.ts";
import type { Atlas } from "../model/atlas.ts";
import type { MetricDate } from "../model/metric-series.ts";
import { comparabilityOfPairs, comparabilityOfSets, type Mark, type SetComparability } from "./comparability.ts";
import { memo } from "./memo.ts";
import { aboutCities, placesOf, type TableRow, tableCell } from "./table-cell.ts";
import { type PlaceValue, placeValue } from "./value-at.ts";

export interface DateColumn {
  /** Stands in a link: the period with "_" between its ends, after the metric's id where that is another one. */
  readonly id: string;
  readonly metric: Metric;
  readonly date: MetricDate;
  /** Not comparable with the column before it: a line parts them. */
  readonly parted: boolean;
  /** What forbids a comparison with the reference column. */
  readonly barring: readonly Mark[];
}

export interface TableDates {
  readonly metric: Metric;
  readonly denominator: Denominator;
  readonly columns: readonly DateColumn[];
  /** What the marks of the others are against: the metric's date at the one asked, else the last before it. */
  readonly reference: DateColumn | null;
  readonly rows: readonly TableRow[];
}

/** The metric, then those that measure nearly the same of the same places by another method. */
function metricsShown(atlas: Atlas, metric: Metric, denominator: Denominator): Metric[] {
  const ofCities = aboutCities(atlas);
  const near = metric.seeAlso
    .flatMap((id) => atlas.metricById.get(id) ?? [])
    .filter((other) => other.unit === metric.unit && ofCities.has(other.id) === ofCities.has(metric.id));
  return [metric, ...near.filter(({ denominators }) => denominators.includes(denominator))];
}

/** Place by place; two dates without a place in common are held against each other by a figure of each. */
export function comparabilityOfDates(atlas: Atlas, a: MetricDate, b: MetricDate): SetComparability {
  const sets = comparabilityOfSets(atlas, a, b);
  if (sets.pairs > 0) return sets;
  const first = (date: MetricDate) => [...date.figureByPlace.values()][0] as Figure;
  return comparabilityOfPairs(atlas, [[first(a), first(b)]]);
}

const barringOf = (atlas: Atlas, a: MetricDate, b: MetricDate) =>
  a === b ? [] : comparabilityOfDates(atlas, a, b).marks.filter((mark) => mark.bars && mark.code !== "missing");

function cellOf(atlas: Atlas, { metric, date }: DateColumn, denominator: Denominator, placeId: string) {
  const figure = date.figureByPlace.get(placeId) ?? null;
  const value: PlaceValue = placeValue(atlas, denominator, date.period.end, placeId, figure);
  return tableCell(atlas, metric.id, denominator, value, figure, date.period.end);
}

/** Every date of a metric, place by place, and which dates may not be held against each other. */
export const tableDates = memo((atlas: Atlas, metricId: string, denominator: Denominator, at: string): TableDates => {
  const metric = atlas.metricById.get(metricId);
  if (!metric) throw new Error(`no metric ${metricId}`);
  const bare = metricsShown(atlas, metric, denominator).flatMap((shown) =>
    (atlas.seriesByMetric.get(shown.id)?.dates ?? []).map((date) => {
      const key = date.key.replace("/", "_");
      return { id: shown === metric ? key : `${shown.id}-${key}`, metric: shown, date };
    }),
  );
  const own = bare.filter((column) => column.metric === metric);
  const reference =
    own.findLast(({ date }) => date.period.start <= at && !date.onlyTargets) ??
    own.find(({ date }) => !date.onlyTargets) ??
    own[0];
  const columns = bare.map((column, i): DateColumn => {
    const before = bare[i - 1];
    return {
      ...column,
      parted: before !== undefined && barringOf(atlas, before.date, column.date).length > 0,
      barring: reference ? barringOf(atlas, reference.date, column.date) : [],
    };
  });
  return {
    metric,
    denominator,
    columns,
    reference: columns.find(({ id }) => id === reference?.id) ?? null,
    rows: placesOf(atlas, metric).map((placeId) => ({
      placeId,
      cells: columns.map((column) => cellOf(atlas, column, denominator, placeId)),
    })),
  };
}, 2);
