import type { Text } from "../../data/schema/text.ts";
import { shownRef } from "../derive/figure-ref.ts";
import { missingCause } from "../derive/missing-cause.ts";
import type { Ranked } from "../derive/ranking.ts";
import { shownKind, shownQuality } from "../derive/shown-quality.ts";
import type { MetricAnswer } from "../derive/value-at.ts";
import type { Atlas } from "../model/atlas.ts";
import { CHANGE_COLUMNS, changeCells, changeUnit } from "./change-columns.ts";
import { type Cell, toCsv } from "./csv.ts";

/** Machine-readable columns: units as stored, dates as ISO, so that one file reads the same in every language. */
export const VALUE_COLUMNS = [
  "place_id",
  "place",
  "metric_id",
  "metric",
  "denominator",
  "rank",
  "value",
  "value_low",
  "value_high",
  "qualifier",
  "unit",
  "missing_reason",
  "period_start",
  "period_end",
  "kind",
  "quality",
  "figure_id",
  "denominator_figure_id",
  "source_title",
  "source_url",
  "licence",
] as const;

type Column = (typeof VALUE_COLUMNS)[number];

const PER_UNIT = { none: "", land: "/km2", residents: "/(10000 residents)" } as const;

function valueRow(
  atlas: Atlas,
  answer: MetricAnswer,
  words: (text: Text) => string,
  row: Ranked,
): Record<Column, Cell> {
  const { value } = row;
  const known = value.status !== "missing" ? value.figure : null;
  const denominator = known && !value.denominatorFigure ? "none" : answer.denominator;
  const source = known ? atlas.sourceById.get(known.sourceId) : undefined;
  const place = atlas.placeById.get(value.placeId);
  return {
    place_id: value.placeId,
    place: place ? words(place.names) : value.placeId,
    metric_id: answer.metric.id,
    metric: words(answer.metric.names),
    denominator,
    rank: row.rank,
    value: value.shown?.value ?? null,
    value_low: value.range?.low ?? null,
    value_high: value.range?.high ?? null,
    qualifier: value.shown?.qualifier === "=" ? "" : (value.shown?.qualifier ?? ""),
    unit: changeUnit(answer, answer.metric.unit + PER_UNIT[denominator]),
    missing_reason: known ? "" : missingCause(atlas, answer, value),
    period_start: known?.period.start ?? "",
    period_end: known?.period.end ?? "",
    kind: known ? shownKind(value) : "",
    quality: known ? shownQuality(value) : "",
    figure_id: known ? shownRef(value, denominator) : "",
    denominator_figure_id: value.denominatorFigure?.id ?? "",
    source_title: source ? words(source.title) : "",
    source_url: source?.url ?? "",
    licence: source ? words(source.licence) : "",
  };
}

/** What a table or a ranking shows, as CSV; `words` gives a record's words in the reader's language. */
export function valueTableCsv(
  atlas: Atlas,
  answer: MetricAnswer,
  rows: readonly Ranked[],
  words: (text: Text) => string,
): string {
  const cells = rows.map((row) => {
    const record = valueRow(atlas, answer, words, row);
    const values = VALUE_COLUMNS.map((column) => record[column]);
    if (!answer.change) return values;
    const change = changeCells(atlas, answer, row.value, words);
    return [...values, ...CHANGE_COLUMNS.map((column) => change[column])];
  });
  return toCsv(answer.change ? [...VALUE_COLUMNS, ...CHANGE_COLUMNS] : VALUE_COLUMNS, cells);
}
