import { useSyncExternalStore } from "react";
import type { FigureValue, Qualifier } from "../../data/schema/figure.ts";
import type { Denominator, Unit } from "../../data/schema/metric.ts";
import type { Period } from "../../data/schema/period.ts";
import type { Text } from "../../data/schema/text.ts";
import { formatAge } from "../i18n/format-age.ts";
import { digitsFor, formatNumber } from "../i18n/format-number.ts";
import { formatDate, formatPeriod } from "../i18n/format-period.ts";
import { onSpoken, type Spoken, spokenNow } from "../i18n/i18n.ts";
import { inLocale } from "../i18n/text.ts";
import type { Translate } from "../i18n/translate.ts";
import { type UnitScale, unitScale } from "../i18n/unit-scale.ts";
import type { Locale } from "../state/view.ts";

/** Writes numbers, units, periods and records' words in the reader's language. */
export interface Format {
  readonly locale: Locale;
  readonly t: Translate;
  text(text: Text): string;
  /** At most `digits` decimals; `fixed`: exactly so many. */
  number(value: number, digits?: number, fixed?: boolean): string;
  period(period: Period | null): string;
  date(isoDate: string): string;
  /** How many days older than the date asked, in words: 3 years earlier. */
  age(days: number): string;
  /** How numbers of this unit are written in one list whose largest is `max`. */
  scale(unit: Unit, denominator: Denominator, max: number): UnitScale;
  /** A stored number in a scale, with as many digits as the list's largest calls for, without mark and unit. */
  scaled(value: number, scale: UnitScale, max: number): string;
  /** The word or sign before a number: 超过, over, ≈; "" for an exact one. */
  mark(qualifier: Qualifier): string;
  /** Mark, number(s) and unit in one string, for titles and tooltips; every digit that the source printed. */
  value(value: FigureValue, unit: Unit, denominator?: Denominator): string;
}

function makeFormat(t: Translate, locale: Locale): Format {
  const mark = (qualifier: Qualifier) => t(`figure:mark.${qualifier}`);
  const scale: Format["scale"] = (unit, denominator, max) => unitScale(t, unit, denominator, locale, max);
  const EVERY_DIGIT = 10;
  return {
    locale,
    t,
    text: (text) => inLocale(text, locale),
    number: (value, digits, fixed) => formatNumber(value, locale, digits, fixed),
    period: (period) => formatPeriod(t, period, locale),
    date: (isoDate) => formatDate(isoDate, locale),
    age: (days) => formatAge(t, days),
    scale,
    scaled: (value, { factor }, max) => formatNumber(value / factor, locale, digitsFor(max / factor)),
    mark,
    value(value, unit, denominator = "none") {
      if (value.type === "missing") return t("figure:no-data");
      const { factor, label } = scale(unit, denominator, value.type === "range" ? value.high : value.value);
      const digits =
        denominator === "none"
          ? EVERY_DIGIT
          : digitsFor(value.type === "range" ? value.high / factor : value.value / factor);
      const number = (n: number) => formatNumber(n / factor, locale, digits);
      const body =
        value.type === "range"
          ? t("figure:range", { low: number(value.low), high: number(value.high) })
          : [mark(value.qualifier), number(value.value)].filter(Boolean).join(" ");
      return unit === "%" && denominator === "none" ? `${body} %` : `${body} ${label}`;
    },
  };
}

let latest: { spoken: Spoken; format: Format } | null = null;

function formatNow(): Format {
  const spoken = spokenNow();
  if (latest?.spoken !== spoken) latest = { spoken, format: makeFormat(spoken.t, spoken.locale) };
  return latest.format;
}

/** The writer of the language now spoken: one for the whole page, so that asking for it costs nothing. */
export function useFormat(): Format {
  return useSyncExternalStore(onSpoken, formatNow);
}
