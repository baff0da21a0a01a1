import type { Text } from "../../data/schema/text.ts";
import { shownRef } from "../derive/figure-ref.ts";
import type { MetricAnswer, PlaceValue } from "../derive/value-at.ts";
import type { Atlas } from "../model/atlas.ts";
import type { Cell } from "./csv.ts";

/** Of a change: both numbers with period, figure and source, how they were reckoned, and what stands between them. */
export const CHANGE_COLUMNS = [
  "change_as",
  "formula",
  "years",
  "comparable",
  "marks",
  "later_value",
  "later_low",
  "later_high",
  "later_figure_id",
  "earlier_value",
  "earlier_low",
  "earlier_high",
  "earlier_qualifier",
  "earlier_period_start",
  "earlier_period_end",
  "earlier_figure_id",
  "earlier_source_title",
  "earlier_source_url",
  "earlier_licence",
] as const;

/** In signs that read the same in every language. */
const FORMULAS = {
  absolute: "later - earlier",
  percent: "(later - earlier) / earlier * 100",
  "per-year": "(later - earlier) / years",
} as const;

/** The unit of a change, as stored. */
export function changeUnit(answer: MetricAnswer, unit: string): string {
  if (!answer.change) return unit;
  if (answer.change.as === "percent") return "%";
  return answer.change.as === "per-year" ? `(${unit})/a` : unit;
}

/** The cells of `CHANGE_COLUMNS` for a place; `words` gives a record's words in the reader's language. */
export function changeCells(
  atlas: Atlas,
  answer: MetricAnswer,
  { change }: PlaceValue,
  words: (text: Text) => string,
): Record<(typeof CHANGE_COLUMNS)[number], Cell> {
  const { from, to } = change ?? {};
  const earlier = from?.figure;
  const source = earlier && atlas.sourceById.get(earlier.sourceId);
  const isPaired =
    change !== undefined && from?.shown !== undefined && change.gap !== "no-start" && change.gap !== "no-end";
  return {
    change_as: change?.as ?? "",
    formula: change ? FORMULAS[change.as] : "",
    years: isPaired ? change.years : null,
    comparable: isPaired ? (change.barred ? "no" : "yes") : "",
    marks: [...new Set(change?.marks.map(({ code }) => code))].join(" "),
    later_value: to?.shown?.value ?? null,
    later_low: to?.range?.low ?? null,
    later_high: to?.range?.high ?? null,
    later_figure_id: to ? shownRef(to, answer.denominator) : "",
    earlier_value: from?.shown?.value ?? null,
    earlier_low: from?.range?.low ?? null,
    earlier_high: from?.range?.high ?? null,
    earlier_qualifier: from?.shown?.qualifier === "=" ? "" : (from?.shown?.qualifier ?? ""),
    earlier_period_start: earlier?.period.start ?? "",
    earlier_period_end: earlier?.period.end ?? "",
    earlier_figure_id: from ? shownRef(from, answer.denominator) : "",
    earlier_source_title: source ? words(source.title) : "",
    earlier_source_url: source?.url ?? "",
    earlier_licence: source ? words(source.licence) : "",
  };
}
