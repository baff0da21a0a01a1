import type { Figure } from "../../data/schema/figure.ts";
import type { Atlas } from "../model/atlas.ts";
import { comparability, type Mark } from "./comparability.ts";
import type { FigureSeries, SeriesPoint } from "./figure-series.ts";
import { placeValue } from "./value-at.ts";

/** A line between two neighbouring points: solid of one source and method, dotted where computed, dashed of a forecast. */
export interface Segment {
  readonly from: SeriesPoint;
  readonly to: SeriesPoint;
  readonly line: "solid" | "dotted" | "dashed";
}

/** Two neighbours that no line may join: source, method or base changes between them. */
export interface SeriesBreak {
  readonly from: SeriesPoint;
  readonly to: SeriesPoint;
  /** What stands between them; empty where only the source is another. */
  readonly marks: readonly Mark[];
}

export interface SeriesShape {
  readonly segments: readonly Segment[];
  readonly breaks: readonly SeriesBreak[];
  /** Figures that state that there is none: a gap. */
  readonly gaps: readonly Figure[];
}

/** What forbids to join two points, of the figures themselves and of what they are divided by. */
function marksBetween(atlas: Atlas, { denominator }: FigureSeries, a: Figure, b: Figure): readonly Mark[] {
  const below = (figure: Figure) =>
    placeValue(atlas, denominator, figure.period.end, figure.placeId, figure).denominatorFigure;
  const [x, y] = [below(a), below(b)];
  const marks = [...comparability(atlas, a, b).marks, ...(x && y ? comparability(atlas, x, y).marks : [])];
  return marks.filter((mark) => mark.bars);
}

/** Which neighbours of a series may be joined, and by what line: never across a gap, a target or a change of method. */
export function seriesShape(atlas: Atlas, series: FigureSeries): SeriesShape {
  const { metric, points } = series;
  const placeId = points[0]?.figure.placeId;
  const gaps = (atlas.seriesByMetric.get(metric.id)?.dates ?? []).flatMap((date) => {
    const figure = placeId === undefined ? undefined : date.figureByPlace.get(placeId);
    return figure?.value.type === "missing" ? [figure] : [];
  });
  const segments: Segment[] = [];
  const breaks: SeriesBreak[] = [];
  points.forEach((to, i) => {
    const from = points[i - 1];
    if (!from || from.role === "target" || to.role === "target") return;
    if (gaps.some(({ period }) => period.end > from.figure.period.end && period.end < to.figure.period.end)) return;
    const marks = marksBetween(atlas, series, from.figure, to.figure);
    if (from.role === "forecast" || to.role === "forecast") {
      const isOne = from.role === to.role && from.figure.sourceId === to.figure.sourceId && marks.length === 0;
      if (isOne) segments.push({ from, to, line: "dashed" });
      return;
    }
    const isJoined = to.link === "solid" || to.link === "dotted";
    if (isJoined && marks.length === 0) segments.push({ from, to, line: to.link });
    else breaks.push({ from, to, marks });
  });
  return { segments, breaks, gaps };
}
