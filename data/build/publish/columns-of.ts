import { type Figure, figureId } from "../../schema/figure.ts";
import type { FigureColumns } from "../../schema/figure-columns.ts";

/**
 * Figures as columns: half the size of records after gzip. The id is left out, since it is made of the other fields.
 * @throws Error when an id is not, quoting it.
 */
export function columnsOf(figures: readonly Figure[]): FigureColumns {
  const odd = figures.find(({ id, metricId, placeId, period }) => id !== figureId(metricId, placeId, period));
  if (odd) throw new Error(`the id ${odd.id} is not made of its metric, place and period`);
  const column = <T>(cell: (figure: Figure) => T) => figures.map(cell);
  return {
    metricId: column(({ metricId }) => metricId),
    placeId: column(({ placeId }) => placeId),
    start: column(({ period }) => period.start),
    end: column(({ period }) => period.end),
    type: column(({ value }) => value.type),
    value: column(({ value }) => (value.type === "number" ? value.value : null)),
    qualifier: column(({ value }) => (value.type === "number" ? value.qualifier : null)),
    low: column(({ value }) => (value.type === "range" ? value.low : null)),
    high: column(({ value }) => (value.type === "range" ? value.high : null)),
    reason: column(({ value }) => (value.type === "missing" ? value.reason : null)),
    kind: column(({ kind }) => kind),
    quality: column(({ quality }) => quality),
    sourceId: column(({ sourceId }) => sourceId),
    locator: column(({ locator }) => locator ?? null),
    quote: column(({ quote }) => quote ?? null),
    noteIds: column(({ noteIds }) => noteIds),
    derivation: column(({ derivation }) => derivation ?? null),
  };
}
