import { changeDates, firstChangeDate } from "../../derive/change-dates.ts";
import { metricAnswer } from "../../derive/value-at.ts";
import type { Atlas } from "../../model/atlas.ts";
import { askedView, chooseChange } from "../../state/actions.ts";

/** Shares and ranks change by points and places: a percentage of them misleads. */
const BY_DIFFERENCE = new Set(["%", "{rank}"]);

/** Shows the change since the nearest date that most places can be compared with; false when no date comes before. */
export function beginChange(atlas: Atlas): boolean {
  const { metric, denominator, time } = askedView();
  const to = metricAnswer(atlas, metric, denominator, time.at, time.policy);
  const first = firstChangeDate(changeDates(atlas, to));
  if (!first) return false;
  chooseChange({ from: first.at, as: BY_DIFFERENCE.has(to.metric.unit) ? "absolute" : "percent", insist: false });
  return true;
}
