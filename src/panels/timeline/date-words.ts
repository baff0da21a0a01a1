import type { Period } from "../../../data/schema/period.ts";
import type { Format } from "../../bind/use-format.ts";
import { englishDay } from "../../i18n/format-period.ts";

/** Day and month alone: 12-31, 31 Dec. */
function dayOfYear(format: Format, date: string): string {
  return format.locale === "en" ? englishDay(date) : date.slice(5);
}

/** What stands beside the large year: the period that is shown, in words, if the day lies in it; and the exact day. */
export function dateWords(format: Format, at: string, period: Period | null): string {
  const day = dayOfYear(format, at);
  if (!period || at < period.start || at > period.end) return day;
  const year = at.slice(0, 4);
  const isYearEnd = period.start === period.end && period.end.endsWith("-12-31");
  const isYear = period.start === `${year}-01-01` && period.end === `${year}-12-31`;
  if (isYearEnd) return `${format.t("timeline:year-end")} · ${day}`;
  if (isYear) return `${format.t("timeline:whole-year")} · ${day}`;
  if (period.start === period.end) return day;
  return `${format.period(period)} · ${day}`;
}
