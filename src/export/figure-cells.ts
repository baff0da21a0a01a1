import type { FigureValue } from "../../data/schema/figure.ts";
import type { Denominator } from "../../data/schema/metric.ts";
import type { Period } from "../../data/schema/period.ts";
import type { Text } from "../../data/schema/text.ts";
import { figureRef } from "../derive/figure-ref.ts";
import { shownQuality } from "../derive/shown-quality.ts";
import type { PlaceValue } from "../derive/value-at.ts";
import type { Atlas } from "../model/atlas.ts";
import type { Cell } from "./csv.ts";

/** Machine-readable columns of one figure: units as stored, dates as ISO, so that a file reads the same in every language. */
export const FIGURE_COLUMNS = [
  "place_id",
  "place",
  "metric_id",
  "metric",
  "denominator",
  "value",
  "value_low",
  "value_high",
  "qualifier",
  "unit",
  "missing_reason",
  "period_start",
  "period_end",
  "age_days",
  "kind",
  "quality",
  "figure_id",
  "denominator_figure_id",
  "source_id",
  "source_title",
  "source_url",
  "licence",
] as const;
export type FigureColumn = (typeof FIGURE_COLUMNS)[number];

const PER_UNIT = { none: "", land: "/km2", residents: "/(10000 residents)" } as const;

/** Number, range and mark of a value; a missing one has neither. */
export function valueCells(value: FigureValue): Record<"value" | "value_low" | "value_high" | "qualifier", Cell> {
  return {
    value: value.type === "number" ? value.value : null,
    value_low: value.type === "range" ? value.low : null,
    value_high: value.type === "range" ? value.high : null,
    qualifier: value.type === "number" && value.qualifier !== "=" ? value.qualifier : "",
  };
}

export function sourceCells(
  atlas: Atlas,
  sourceId: string | null,
  words: (text: Text) => string,
): Record<"source_id" | "source_title" | "source_url" | "licence", Cell> {
  const source = sourceId === null ? undefined : atlas.sourceById.get(sourceId);
  return {
    source_id: source?.id ?? "",
    source_title: source ? words(source.title) : "",
    source_url: source?.url ?? "",
    licence: source ? words(source.licence) : "",
  };
}

function shownValue({ shown, range }: PlaceValue): FigureValue {
  if (shown) return { type: "number", ...shown };
  return range ? { type: "range", ...range } : { type: "missing", reason: "not-stated" };
}

export interface FigureCell {
  readonly metricId: string;
  readonly denominator: Denominator;
  readonly value: PlaceValue;
  /** Why there is no number, where there is none. */
  readonly cause: string | null;
  /** The date asked, for a line without a figure. */
  readonly period?: Period;
}

/** A figure of a place, or the reason why there is none, as the cells of one line. */
export function figureCells(
  atlas: Atlas,
  { metricId, denominator, value, cause, period }: FigureCell,
  words: (text: Text) => string,
): Record<FigureColumn, Cell> {
  const figure = value.status === "missing" ? null : value.figure;
  const over = figure && !value.denominatorFigure ? "none" : denominator;
  const place = atlas.placeById.get(value.placeId);
  const metric = atlas.metricById.get(metricId);
  return {
    place_id: value.placeId,
    place: place ? words(place.names) : value.placeId,
    metric_id: metricId,
    metric: metric ? words(metric.names) : metricId,
    denominator: over,
    ...valueCells(shownValue(value)),
    unit: (metric?.unit ?? "") + PER_UNIT[over],
    missing_reason: figure ? "" : (cause ?? ""),
    period_start: (figure?.period ?? period)?.start ?? "",
    period_end: (figure?.period ?? period)?.end ?? "",
    age_days: figure ? value.ageDays : null,
    kind: figure ? (value.denominatorFigure ? "derived" : figure.kind) : "",
    quality: figure ? shownQuality(value) : "",
    figure_id: figure ? figureRef(figure, over) : "",
    denominator_figure_id: value.denominatorFigure?.id ?? "",
    ...sourceCells(atlas, figure?.sourceId ?? null, words),
  };
}
