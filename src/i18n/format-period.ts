import type { Period } from "../../data/schema/period.ts";
import { periodShape } from "../model/period.ts";
import type { Locale } from "../state/view.ts";
import type { Translate } from "./translate.ts";

// As `Intl` writes them: making its first formatter of dates takes a start some twenty milliseconds.
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"];

/** A day in the language's words: 1 Nov 2020, 2020年11月1日. */
export function formatDate(isoDate: string, locale: Locale): string {
  const year = Number(isoDate.slice(0, 4));
  return locale === "en"
    ? `${englishDay(isoDate)} ${year}`
    : `${year}年${monthOfDate(isoDate)}月${dayOfDate(isoDate)}日`;
}

/** A day of any year in English: 1 Nov. */
export function englishDay(isoDate: string): string {
  return `${dayOfDate(isoDate)} ${monthName(monthOfDate(isoDate), "en")}`;
}

const monthOfDate = (isoDate: string) => Number(isoDate.slice(5, 7));
const dayOfDate = (isoDate: string) => Number(isoDate.slice(8));

function monthName(month: number, locale: Locale): string {
  return locale === "en" ? (MONTHS[month - 1] as string) : `${month}月`;
}

/** A period in the reader's words: 2017 年末, Jan–Sep 2024, Q1 2025; null is "date not stated". */
export function formatPeriod(t: Translate, period: Period | null, locale: Locale): string {
  if (!period) return t("figure:period.none");
  const { start, end } = period;
  const year = start.slice(0, 4);
  const [from, to] = [Number(start.slice(5, 7)), Number(end.slice(5, 7))];
  switch (periodShape(period)) {
    case "instant":
      return start.endsWith("-12-31") ? t("figure:period.year-end", { year }) : formatDate(start, locale);
    case "year":
      return t("figure:period.year", { year });
    case "half-year":
      return t("figure:period.half-year", { year, half: t(`figure:half.${from === 1 ? 1 : 2}`) });
    case "quarter":
      return t("figure:period.quarter", { year, quarter: t(`figure:quarter.${(from + 2) / 3}`) });
    case "month":
      return monthOf(t, start, locale);
    case "multi-year": {
      if (start.endsWith("-01-01") && end.endsWith("-12-31"))
        return t("figure:period.years", { from: year, to: end.slice(0, 4) });
      const whole = start.endsWith("-01") && isMonthEnd(end);
      const write = (date: string) => (whole ? monthOf(t, date, locale) : formatDate(date, locale));
      return t("figure:period.days", { from: write(start), to: write(end) });
    }
    case "part-year":
      return start.endsWith("-01") && isMonthEnd(end)
        ? t("figure:period.months", {
            year,
            from,
            to,
            fromName: monthName(from, locale),
            toName: monthName(to, locale),
          })
        : t("figure:period.days", { from: formatDate(start, locale), to: formatDate(end, locale) });
  }
}

function monthOf(t: Translate, isoDate: string, locale: Locale): string {
  const month = monthOfDate(isoDate);
  return t("figure:period.month", { year: isoDate.slice(0, 4), month, monthName: monthName(month, locale) });
}

function isMonthEnd(isoDate: string): boolean {
  return new Date(Date.parse(`${isoDate}T00:00:00Z`) + 86_400_000).getUTCDate() === 1;
}
