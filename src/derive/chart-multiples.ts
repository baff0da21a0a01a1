import type { Denominator, Metric } from "../../data/schema/metric.ts";
import type { Place } from "../../data/schema/place.ts";
import type { Atlas } from "../model/atlas.ts";
import { dayNumber } from "../model/period.ts";
import { domainOf, type LaneSeries, laneSeries, nearMetrics } from "./chart-lanes.ts";
import { memo } from "./memo.ts";
import { metricCoverage } from "./metric-coverage.ts";
import { metricAnswer } from "./value-at.ts";

/** One metric in every small chart, on one scale. */
export interface MultiplesLane {
  readonly metric: Metric;
  readonly domain: readonly [low: number, high: number];
  readonly byPlace: ReadonlyMap<string, LaneSeries>;
}

export interface Multiples {
  /** The districts, the largest at the date first; in adcode order where there is no number at the date. */
  readonly places: readonly Place[];
  readonly isSorted: boolean;
  /** The metric asked, and one near to it by another method, below it. */
  readonly lanes: readonly MultiplesLane[];
  readonly span: readonly [first: number, last: number];
}

function laneOf(atlas: Atlas, metric: Metric, denominator: Denominator): MultiplesLane | null {
  const series = laneSeries(atlas, metric.id, denominator, atlas.districts);
  if (series.length === 0) return null;
  return { metric, domain: domainOf(series), byPlace: new Map(series.map((one) => [one.place.id, one])) };
}

function sorted(atlas: Atlas, metricId: string, denominator: Denominator, at: string): readonly Place[] | null {
  const { districts } = metricAnswer(atlas, metricId, denominator, at, "latest");
  const sizes = new Map(districts.map(({ placeId, shown }) => [placeId, shown?.value ?? -Infinity]));
  if (districts.every(({ shown }) => shown === null)) return null;
  return [...atlas.districts].sort((a, b) => (sizes.get(b.id) ?? 0) - (sizes.get(a.id) ?? 0));
}

/** What is drawn in the small charts, whatever the date: the same object while the metric is the same. */
const multiplesLanes = memo(
  (atlas: Atlas, metricId: string, denominator: Denominator): Pick<Multiples, "lanes" | "span"> | null => {
    const metric = atlas.metricById.get(metricId);
    const own = metric && laneOf(atlas, metric, denominator);
    if (!own) return null;
    const near = nearMetrics(atlas, metricId, denominator)
      .filter(({ id }) => (metricCoverage(atlas).get(id)?.districts ?? 0) > 1)
      .flatMap((other) => laneOf(atlas, other, denominator) ?? []);
    const lanes = [own, ...near.slice(0, 1)];
    const days = lanes.flatMap(({ byPlace }) =>
      [...byPlace.values()].flatMap(({ points }) =>
        points.flatMap(({ figure: { period } }) => [dayNumber(period.start), dayNumber(period.end)]),
      ),
    );
    return { lanes, span: [Math.min(...days), Math.max(...days)] };
  },
  4,
);

/** A small chart a district; null for a metric that no district has figures of. */
export const chartMultiples = memo(
  (atlas: Atlas, metricId: string, denominator: Denominator, at: string): Multiples | null => {
    const drawn = multiplesLanes(atlas, metricId, denominator);
    if (!drawn) return null;
    const places = sorted(atlas, metricId, denominator, at);
    return { ...drawn, places: places ?? atlas.districts, isSorted: places !== null };
  },
  4,
);
