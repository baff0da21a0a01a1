import type { Figure } from "../../../data/schema/figure.ts";
import type { Format } from "../../bind/use-format.ts";
import { placeValue } from "../../derive/value-at.ts";
import { figureTableCsv } from "../../export/figure-table.ts";
import type { Atlas } from "../../model/atlas.ts";

/** The figures of a result, each once; a reference over a denominator stands for what it divides. */
export function figuresOf(atlas: Atlas, ids: readonly string[]): readonly Figure[] {
  const figures = ids.flatMap((id) => atlas.figureById.get(id.split("~")[0] ?? id) ?? []);
  return [...new Set(figures)];
}

/** A figure a line, with its source and licence. */
export function figuresCsv(atlas: Atlas, { text }: Format, figures: readonly Figure[]): string {
  const cells = figures.map((figure) => ({
    metricId: figure.metricId,
    denominator: "none" as const,
    value: placeValue(atlas, "none", figure.period.end, figure.placeId, figure),
    cause: null,
  }));
  return figureTableCsv(atlas, cells, text);
}
