import type { PolicyEvent } from "../../data/schema/event.ts";
import type { Period } from "../../data/schema/period.ts";
import type { Place } from "../../data/schema/place.ts";
import type { Text } from "../../data/schema/text.ts";
import { type Atlas, CITY_ID } from "../model/atlas.ts";
import { isKnown, isTarget, type MetricDate } from "../model/metric-series.ts";
import { TIMELINE } from "../state/view.ts";
import { memo } from "./memo.ts";
import { metricCoverage } from "./metric-coverage.ts";

export interface TimelineTick {
  readonly key: string;
  readonly period: Period;
  /** Where the knob stands for it: the end of the period. */
  readonly at: string;
  readonly districtCount: number;
  readonly cityFigure: boolean;
  /** all: every district (or every city, for a metric of cities); some of them; or the city alone. */
  readonly coverage: "all" | "some" | "city";
  /** Targets and forecasts only: a hollow diamond, no tick. */
  readonly target: boolean;
}

export interface TimelineAnswer {
  readonly ticks: readonly TimelineTick[];
  /** Dates to step to, ascending and distinct. */
  readonly stops: readonly string[];
}

const clampDate = (date: string): string =>
  date < TIMELINE.start ? TIMELINE.start : date > TIMELINE.end ? TIMELINE.end : date;

function coverageOf(atlas: Atlas, { districtCount, figureByPlace }: MetricDate): TimelineTick["coverage"] {
  const isComplete = (places: readonly Place[]) => places.every((place) => isKnown(figureByPlace.get(place.id)));
  if (isComplete(atlas.districts) || isComplete(atlas.cities)) return "all";
  const known = [...figureByPlace.values()].filter(isKnown).length;
  const outside = known - districtCount - Number(isKnown(figureByPlace.get(CITY_ID)));
  return districtCount + outside > 0 ? "some" : "city";
}

/** Where the current metric has figures. */
export const timeline = memo((atlas: Atlas, metricId: string): TimelineAnswer => {
  const ticks = (atlas.seriesByMetric.get(metricId)?.dates ?? []).map(
    (date): TimelineTick => ({
      key: date.key,
      period: date.period,
      at: clampDate(date.period.end),
      districtCount: date.districtCount,
      cityFigure: date.cityFigure,
      coverage: coverageOf(atlas, date),
      target: [...date.figureByPlace.values()].every(isTarget),
    }),
  );
  return { ticks, stops: [...new Set(ticks.map((tick) => tick.at))].sort() };
}, 8);

/** With a change since a date, the stops that come after it. */
export const stopsSince = memo(
  (answer: TimelineAnswer, from: string): TimelineAnswer => ({
    ...answer,
    stops: answer.stops.filter((stop) => stop > from),
  }),
);

export function nextStop(stops: readonly string[], at: string): string | null {
  return stops.find((stop) => stop > at) ?? null;
}
export function previousStop(stops: readonly string[], at: string): string | null {
  return stops.findLast((stop) => stop < at) ?? null;
}

/** Events by year, for the flags over the axis. */
export const eventsByYear = memo((events: readonly PolicyEvent[]): ReadonlyMap<number, readonly PolicyEvent[]> => {
  const years = new Map<number, PolicyEvent[]>();
  for (const event of events) {
    const year = Number(event.period.start.slice(0, 4));
    years.set(year, [...(years.get(year) ?? []), event]);
  }
  return years;
}, 4);

/** Dates of metrics that measure nearly the same of like places in the same unit by another method: beside, never joined. */
export const otherMethodTicks = memo((atlas: Atlas, metricId: string): readonly TimelineTick[] => {
  const metric = atlas.metricById.get(metricId);
  const coverage = metricCoverage(atlas);
  const isLike = (id: string) =>
    atlas.metricById.get(id)?.unit === metric?.unit &&
    coverage.get(id)?.aboutCities === coverage.get(metricId)?.aboutCities;
  const others = (metric?.seeAlso ?? []).filter(isLike);
  const own = new Set(timeline(atlas, metricId).ticks.map((tick) => tick.at));
  const byDate = new Map<string, TimelineTick>();
  for (const tick of others.flatMap((id) => timeline(atlas, id).ticks)) {
    if (!tick.target && !own.has(tick.at) && byDate.get(tick.at)?.coverage !== "all") byDate.set(tick.at, tick);
  }
  return [...byDate.values()];
}, 8);

export interface TargetMark {
  /** What opens its evidence: a figure's id or a claim's. */
  readonly ref: string;
  readonly metricId: string | null;
  readonly names: Text;
  readonly placeId: string;
  readonly period: Period;
}

/** Every dated target of any metric, by the year in which it falls due. */
export const targetsByYear = memo((atlas: Atlas): ReadonlyMap<number, readonly TargetMark[]> => {
  const figures = [...atlas.figureById.values()].filter(isTarget).flatMap((figure): TargetMark[] => {
    const metric = atlas.metricById.get(figure.metricId);
    const { id: ref, placeId, period } = figure;
    return metric ? [{ ref, metricId: metric.id, names: metric.names, placeId, period }] : [];
  });
  const claims = atlas.claims.flatMap(({ id: ref, kind, figureId, names, placeId, period }): TargetMark[] =>
    kind === "target" && period && !figureId ? [{ ref, metricId: null, names, placeId, period }] : [],
  );
  const years = new Map<number, TargetMark[]>();
  for (const mark of [...figures, ...claims]) {
    const year = Number(clampDate(mark.period.end).slice(0, 4));
    years.set(year, [...(years.get(year) ?? []), mark]);
  }
  return years;
}, 1);
