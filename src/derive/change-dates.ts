import type { Period } from "../../data/schema/period.ts";
import type { Atlas } from "../model/atlas.ts";
import { changeAnswer } from "./change-at.ts";
import { memo } from "./memo.ts";
import { type MetricAnswer, metricAnswer, type PlaceValue } from "./value-at.ts";

/** A date since which the metric can have changed. */
export interface ChangeDate {
  /** End of its period: what the view remembers. */
  readonly at: string;
  readonly period: Period;
  /** Places with figures at both dates that may be compared, and all places with figures at both. */
  readonly comparable: number;
  readonly paired: number;
}

/** Whether the place has a figure at both dates, whatever stands between them. */
function isPaired({ change }: PlaceValue): boolean {
  return change !== undefined && (!change.gap || ["not-comparable", "zero-base", "no-bound"].includes(change.gap));
}

/** The dates before the answer's that have figures of its metric, latest first, with how many places each can be compared in. */
export const changeDates = memo((atlas: Atlas, to: MetricAnswer): readonly ChangeDate[] => {
  const dates = atlas.seriesByMetric.get(to.metric.id)?.dates ?? [];
  const before = dates.filter((date) => date.period.end < to.at && !date.onlyTargets);
  return before.reverse().flatMap(({ period }): ChangeDate[] => {
    const from = metricAnswer(atlas, to.metric.id, to.denominator, period.end, "at");
    // A longer period that ends later stands for this one: its date cannot be asked for.
    if (from.period !== period) return [];
    const answer = changeAnswer(atlas, from, to, "absolute", false);
    const places = (answer.cities.length > 0 ? answer.cities : answer.districts).filter(isPaired);
    const pairs = places.length > 0 ? places : [answer.city].filter(isPaired);
    const comparable = pairs.filter(({ change }) => !change?.barred).length;
    return pairs.length > 0 ? [{ at: period.end, period, comparable, paired: pairs.length }] : [];
  });
}, 4);

/** The date to begin with: the nearest in which most places can be compared, or most have figures. */
export function firstChangeDate(dates: readonly ChangeDate[]): ChangeDate | null {
  const rank = (date: ChangeDate) => date.comparable * 100 + date.paired;
  return dates.reduce<ChangeDate | null>((best, date) => (!best || rank(date) > rank(best) ? date : best), null);
}
