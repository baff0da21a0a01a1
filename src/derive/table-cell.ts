import type { Figure } from "../../data/schema/figure.ts";
import type { Denominator, Metric } from "../../data/schema/metric.ts";
import { type Atlas, CITY_ID } from "../model/atlas.ts";
import { figureRef, missingRef } from "./figure-ref.ts";
import { memo } from "./memo.ts";
import { type MissingCause, missingAnywhere } from "./missing-cause.ts";
import type { PlaceValue } from "./value-at.ts";

/** A cell of a table of figures: a number with what it opens, or why there is none. */
export interface TableCell {
  readonly value: PlaceValue;
  /** null: missing. */
  readonly ref: string | null;
  /** What tells of a missing number. */
  readonly missingRef: string | null;
  readonly denominator: Denominator;
  readonly cause: MissingCause | null;
}

export interface TableRow {
  readonly placeId: string;
  readonly cells: readonly TableCell[];
}

export type SortDirection = "ascending" | "descending";

/** Whether a metric's figures are of the cities of the delta, not of districts. */
export const aboutCities = memo((atlas: Atlas): ReadonlySet<string> => {
  const isOther = (id: string) => id !== CITY_ID && atlas.placeById.get(id)?.kind === "city";
  const of = [...atlas.seriesByMetric.values()].filter(({ dates }) =>
    dates.some((date) => [...date.figureByPlace.keys()].some(isOther)),
  );
  return new Set(of.map(({ metric }) => metric.id));
}, 1);

export function placesOf(atlas: Atlas, metric: Metric): readonly string[] {
  const places = aboutCities(atlas).has(metric.id) ? atlas.cities : [...atlas.districts, atlas.city];
  return places.map(({ id }) => id);
}

/** `date`: the cell's own; `at`: the figure that stands there, if there is one; without it the metric's other dates tell why. */
export function tableCell(
  atlas: Atlas,
  metricId: string,
  denominator: Denominator,
  value: PlaceValue,
  at: Figure | null,
  date: string,
): TableCell {
  if (value.status !== "missing" && value.figure) {
    const over = value.denominatorFigure ? denominator : "none";
    return { value, ref: figureRef(value.figure, over), missingRef: null, denominator: over, cause: null };
  }
  const cause = causeOf(atlas, metricId, value, at);
  return { value, ref: null, missingRef: missingRef(metricId, denominator, date, value), denominator, cause };
}

function causeOf(atlas: Atlas, metricId: string, { placeId, figure }: PlaceValue, at: Figure | null): MissingCause {
  const stated = figure ?? at;
  if (stated?.value.type === "missing") return stated.value.reason;
  if (at) return "no-denominator";
  return missingAnywhere(atlas, metricId, placeId) ?? "outside-period";
}

/** Rows without a single value stay last either way; equal ones, and all of a null column, keep the order they have. */
export function sortedRows(
  rows: readonly TableRow[],
  column: number | "place" | null,
  direction: SortDirection,
): readonly TableRow[] {
  if (column === null) return rows;
  if (column === "place") return direction === "ascending" ? rows : rows.toReversed();
  const sign = direction === "ascending" ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [left, right] = [a.cells[column]?.value.shown, b.cells[column]?.value.shown];
    if (!left || !right) return Number(!left) - Number(!right);
    return sign * (left.value - right.value);
  });
}
