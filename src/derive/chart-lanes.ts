import type { Denominator, Metric } from "../../data/schema/metric.ts";
import type { Place } from "../../data/schema/place.ts";
import { type Atlas, CITY_ID } from "../model/atlas.ts";
import { isTarget } from "../model/metric-series.ts";
import { dayNumber } from "../model/period.ts";
import { type SeriesShape, seriesShape } from "./chart-segments.ts";
import { comparability, type Mark } from "./comparability.ts";
import { type FigureSeries, figureSeries, type SeriesPoint } from "./figure-series.ts";
import { memo } from "./memo.ts";
import { metricCoverage } from "./metric-coverage.ts";

export interface LaneSeries extends SeriesShape {
  readonly place: Place;
  readonly points: readonly SeriesPoint[];
}

/** A plot with an axis of its own: everything in it is of one metric. */
export interface Lane {
  readonly id: string;
  readonly metric: Metric;
  /** The metric asked, or one near to it by another method or scope: beside it, never on its axis. */
  readonly role: "own" | "near";
  /** apart: the city alone, because on one axis the districts would lie flat on the ground. */
  readonly city: "among" | "apart" | "none";
  readonly series: readonly LaneSeries[];
  /** From zero, or below it, to the greatest number in the lane. */
  readonly domain: readonly [low: number, high: number];
  /** Of a near metric: why it has an axis of its own. */
  readonly marks: readonly Mark[];
}

export interface ChartLanes {
  readonly lanes: readonly Lane[];
  /** Chosen places that have no number of the metric at any date. */
  readonly without: readonly Place[];
  /** First and last day of all periods, as day numbers; null when there is no figure. */
  readonly span: readonly [first: number, last: number] | null;
}

/** How many times the largest district the city may be before it gets an axis of its own. */
const DWARFS = 3;

export const lowOf = ({ value }: SeriesPoint): number => (value.type === "number" ? value.value : value.low);
export const highOf = ({ value }: SeriesPoint): number => (value.type === "number" ? value.value : value.high);
export const middleOf = (point: SeriesPoint): number => (lowOf(point) + highOf(point)) / 2;

const greatest = (series: readonly { points: readonly SeriesPoint[] }[]) =>
  Math.max(0, ...series.flatMap(({ points }) => points.map(highOf)));

export function domainOf(series: readonly { points: readonly SeriesPoint[] }[]): readonly [number, number] {
  return [Math.min(0, ...series.flatMap(({ points }) => points.map(lowOf))), greatest(series)];
}

/** Metrics near to one by another method or scope, each of which names the other, in the same unit of like places. */
export const nearMetrics = memo((atlas: Atlas, metricId: string, denominator: Denominator): readonly Metric[] => {
  const metric = atlas.metricById.get(metricId);
  const coverage = metricCoverage(atlas);
  return (metric?.seeAlso ?? []).flatMap((id) => {
    const other = atlas.metricById.get(id);
    const isNear =
      other?.unit === metric?.unit &&
      other?.seeAlso.includes(metricId) &&
      other.denominators.includes(denominator) &&
      coverage.get(id)?.aboutCities === coverage.get(metricId)?.aboutCities;
    return other && isNear ? [other] : [];
  });
}, 8);

export function laneSeries(
  atlas: Atlas,
  metricId: string,
  denominator: Denominator,
  places: readonly Place[],
): LaneSeries[] {
  return places.flatMap((place) => {
    const series: FigureSeries = figureSeries(atlas, metricId, place.id, denominator);
    return series.points.length > 0 ? [{ place, points: series.points, ...seriesShape(atlas, series) }] : [];
  });
}

/** The lanes of one metric: places and city together, or the city apart where it would dwarf them. */
function lanesOf(
  metric: Metric,
  all: readonly LaneSeries[],
  aboutCities: boolean,
  rest: Pick<Lane, "role" | "marks">,
): Lane[] {
  const lane = (series: readonly LaneSeries[], city: Lane["city"]): Lane[] =>
    series.length === 0
      ? []
      : [
          {
            id: `${metric.id}${city === "apart" ? "/city" : ""}`,
            metric,
            series,
            city,
            domain: domainOf(series),
            ...rest,
          },
        ];
  const city = all.filter(({ place }) => place.id === CITY_ID);
  const places = all.filter(({ place }) => place.id !== CITY_ID);
  const isApart = !aboutCities && places.length > 0 && greatest(city) > DWARFS * greatest(places);
  if (isApart) return [...lane(places, "none"), ...lane(city, "apart")];
  return lane(all, city.length > 0 ? "among" : "none");
}

/** What stands between two metrics: asked of those of their observations of one place that are nearest in time. */
function marksBetween(atlas: Atlas, a: readonly LaneSeries[], b: readonly LaneSeries[]): readonly Mark[] {
  const observed = (series: LaneSeries | undefined) => series?.points.filter(({ figure }) => !isTarget(figure)) ?? [];
  const pairs = a.flatMap((series) => {
    const others = observed(b.find(({ place }) => place === series.place));
    return observed(series).flatMap((x) => others.map((y) => ({ x, y, apart: Math.abs(x.at - y.at) })));
  });
  const [nearest] = pairs.sort((p, q) => p.apart - q.apart);
  return nearest ? comparability(atlas, nearest.x.figure, nearest.y.figure).marks.filter((mark) => mark.bars) : [];
}

/** The time series of a metric for places and the city, and of the metrics near to it, in lanes. `placeIds`: by commas. */
export const chartLanes = memo(
  (atlas: Atlas, metricId: string, denominator: Denominator, placeIds: string): ChartLanes => {
    const metric = atlas.metricById.get(metricId);
    if (!metric) throw new Error(`no metric ${metricId}`);
    const chosen = placeIds.split(",").flatMap((id) => atlas.placeById.get(id) ?? []);
    const places = [...chosen.filter(({ id }) => id !== CITY_ID), atlas.city];
    const aboutCities = metricCoverage(atlas).get(metricId)?.aboutCities ?? false;
    const own = laneSeries(atlas, metricId, denominator, places);
    const lanes = lanesOf(metric, own, aboutCities, { role: "own", marks: [] });
    for (const near of nearMetrics(atlas, metricId, denominator)) {
      const all = laneSeries(atlas, near.id, denominator, places);
      lanes.push(...lanesOf(near, all, aboutCities, { role: "near", marks: marksBetween(atlas, own, all) }));
    }
    const periods = lanes.flatMap(({ series }) =>
      series.flatMap(({ points }) => points.map(({ figure }) => figure.period)),
    );
    const days = periods.flatMap(({ start, end }) => [dayNumber(start), dayNumber(end)]);
    return {
      lanes,
      without: chosen.filter((place) => !own.some((series) => series.place === place)),
      span: days.length > 0 ? [Math.min(...days), Math.max(...days)] : null,
    };
  },
  4,
);
