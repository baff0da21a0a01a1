import type { PolicyEvent } from "../../data/schema/event.ts";
import type { Period } from "../../data/schema/period.ts";
import type { Atlas } from "../model/atlas.ts";
import { isTarget } from "../model/metric-series.ts";
import { TIMELINE } from "../state/view.ts";
import { memo } from "./memo.ts";

export interface TimelineTick {
  readonly key: string;
  readonly period: Period;
  /** Where the knob stands for it: the end of the period. */
  readonly at: string;
  readonly districtCount: number;
  readonly cityFigure: boolean;
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

/** Where the current metric has figures. */
export const timeline = memo((atlas: Atlas, metricId: string): TimelineAnswer => {
  const ticks = (atlas.seriesByMetric.get(metricId)?.dates ?? []).map(
    (date): TimelineTick => ({
      key: date.key,
      period: date.period,
      at: clampDate(date.period.end),
      districtCount: date.districtCount,
      cityFigure: date.cityFigure,
      target: [...date.figureByPlace.values()].every(isTarget),
    }),
  );
  return { ticks, stops: [...new Set(ticks.map((tick) => tick.at))].sort() };
}, 8);

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
