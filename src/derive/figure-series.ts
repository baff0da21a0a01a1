import type { Figure, FigureValue } from "../../data/schema/figure.ts";
import type { Denominator, Metric } from "../../data/schema/metric.ts";
import type { Atlas } from "../model/atlas.ts";
import { isTarget } from "../model/metric-series.ts";
import { dayNumber, periodShape } from "../model/period.ts";
import { figureRef } from "./figure-ref.ts";
import { memo } from "./memo.ts";
import { metricAnswer } from "./value-at.ts";

export type StatedValue = Exclude<FigureValue, { type: "missing" }>;

export interface SeriesPoint {
  readonly figure: Figure;
  readonly ref: string;
  readonly value: StatedValue;
  readonly role: "observed" | "derived" | "target" | "forecast";
  /** Day numbers of the period, and its middle, where the point stands. */
  readonly start: number;
  readonly end: number;
  readonly at: number;
  /** Covers less than the year that a flow is otherwise stated for. */
  readonly partial: boolean;
  /**
   * To the point before: solid within one source and one method; dotted between a derived figure and what it was made
   * from; break where source or method changes; null where nothing may be joined.
   */
  readonly link: "solid" | "dotted" | "break" | null;
}

export interface FigureSeries {
  readonly metric: Metric;
  readonly denominator: Denominator;
  /** Earliest first. */
  readonly points: readonly SeriesPoint[];
}

function roleOf(figure: Figure): SeriesPoint["role"] {
  if (figure.kind === "target" || figure.kind === "forecast") return figure.kind;
  return figure.kind === "derived" ? "derived" : "observed";
}

function linkOf(before: SeriesPoint | undefined, point: Omit<SeriesPoint, "link">): SeriesPoint["link"] {
  if (!before || isTarget(before.figure) || isTarget(point.figure)) return null;
  const madeFrom = (a: Figure, b: Figure) => a.derivation?.inputs.includes(b.id) ?? false;
  if (madeFrom(before.figure, point.figure) || madeFrom(point.figure, before.figure)) return "dotted";
  const alike =
    before.role === point.role &&
    before.figure.kind === point.figure.kind &&
    before.figure.sourceId === point.figure.sourceId &&
    before.figure.quality === point.figure.quality &&
    !before.partial &&
    !point.partial;
  if (!alike) return "break";
  return point.role === "derived" ? "dotted" : "solid";
}

function statedValue(atlas: Atlas, figure: Figure, denominator: Denominator): StatedValue | null {
  if (denominator === "none") return figure.value.type === "missing" ? null : figure.value;
  const answer = metricAnswer(atlas, figure.metricId, denominator, figure.period.end, "at");
  const value = [...answer.districts, answer.city, ...answer.cities].find((other) => other.figure === figure);
  if (value?.shown) return { type: "number", ...value.shown };
  return value?.range ? { type: "range", ...value.range } : null;
}

/** All figures of one metric and place over the years, and which of them may be joined by a line. */
export const figureSeries = memo(
  (atlas: Atlas, metricId: string, placeId: string, denominator: Denominator): FigureSeries => {
    const series = atlas.seriesByMetric.get(metricId);
    if (!series) throw new Error(`no metric ${metricId}`);
    const points: SeriesPoint[] = [];
    for (const date of series.dates) {
      const figure = date.figureByPlace.get(placeId);
      const value = figure && statedValue(atlas, figure, denominator);
      if (!figure || !value) continue;
      const [start, end] = [dayNumber(figure.period.start), dayNumber(figure.period.end)];
      const shape = periodShape(figure.period);
      const point = {
        figure,
        ref: figureRef(figure, denominator),
        value,
        role: denominator !== "none" && roleOf(figure) === "observed" ? ("derived" as const) : roleOf(figure),
        start,
        end,
        at: (start + end) / 2,
        partial: series.metric.kind === "flow" && shape !== "year" && shape !== "multi-year",
      };
      points.push({ ...point, link: linkOf(points.at(-1), point) });
    }
    return { metric: series.metric, denominator, points };
  },
  8,
);
