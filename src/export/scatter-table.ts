import type { Text } from "../../data/schema/text.ts";
import type { Pair, ScatterAnswer } from "../derive/chart-across.ts";
import { shownRef } from "../derive/figure-ref.ts";
import { missingCause } from "../derive/missing-cause.ts";
import { shownQuality } from "../derive/shown-quality.ts";
import type { Atlas } from "../model/atlas.ts";
import { type Cell, toCsv } from "./csv.ts";

const OF_AXIS = [
  "metric_id",
  "denominator",
  "unit",
  "value",
  "qualifier",
  "period_start",
  "period_end",
  "change_since",
  "quality",
  "missing_reason",
  "figure_id",
] as const;
const AXES = ["up", "across"] as const;
const COLUMNS = ["place_id", "place", ...AXES.flatMap((axis) => OF_AXIS.map((column) => `${axis}_${column}`))];

function axisCells(atlas: Atlas, scatter: ScatterAnswer, pair: Pair, of: (typeof AXES)[number]): Cell[] {
  const answer = scatter[of];
  const value = pair[of];
  const period = value.status === "missing" ? null : value.figure?.period;
  return [
    answer.metric.id,
    answer.denominator,
    answer.change?.as === "percent" ? "%" : answer.metric.unit,
    value.shown?.value ?? null,
    value.shown && value.shown.qualifier !== "=" ? value.shown.qualifier : "",
    period?.start ?? "",
    period?.end ?? "",
    value.change?.from.figure?.period.end ?? "",
    shownQuality(value),
    value.shown || value.range ? "" : missingCause(atlas, answer, value),
    shownRef(value, answer.denominator),
  ];
}

/** Both numbers of every place of a scatter plot, those without a point too, as CSV. */
export function scatterTableCsv(atlas: Atlas, scatter: ScatterAnswer, words: (text: Text) => string): string {
  const pairs = [...scatter.pairs, ...scatter.missing, ...(scatter.city ? [scatter.city] : [])];
  const rows = pairs.map((pair) => {
    const place = atlas.placeById.get(pair.placeId);
    const name = place ? words(place.names) : pair.placeId;
    return [pair.placeId, name, ...AXES.flatMap((axis) => axisCells(atlas, scatter, pair, axis))];
  });
  return toCsv(COLUMNS, rows);
}
