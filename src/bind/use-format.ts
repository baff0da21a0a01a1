import { useSyncExternalStore } from "react";
import type { FigureValue, Qualifier } from "../../data/schema/figure.ts";
import type { Denominator, Unit } from "../../data/schema/metric.ts";
import type { Period } from "../../data/schema/period.ts";
import type { Text } from "../../data/schema/text.ts";
import type { AnswerChange, MetricAnswer, PlaceValue } from "../derive/value-at.ts";
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
  /** The period of what a place shows; of a change both, the earlier first. */
  periodOf(value: PlaceValue): string;
  date(isoDate: string): string;
  /** How many days older than the date asked, in words: 3 years earlier. */
  age(days: number): string;
  /** How numbers of this unit are written in one list whose largest is `max`. */
  scale(unit: Unit, denominator: Denominator, max: number): UnitScale;
  /** How the numbers that an answer's places show are written: its metric's, or those of their change. */
  scaleOf(
    answer: Pick<MetricAnswer, "metric" | "denominator"> & { readonly change?: Pick<AnswerChange, "as"> | undefined },
    max: number,
  ): UnitScale;
  /** A stored number in a scale, with as many digits as the list's largest calls for, without mark and unit. */
  scaled(value: number, scale: UnitScale, max: number): string;
  /** The word or sign before a number: 超过, over, ≈; "" for an exact one. */
  mark(qualifier: Qualifier): string;
  /** Mark, number(s) and unit in one string, for titles and tooltips; every digit that the source printed. */
  value(value: FigureValue, unit: Unit, denominator?: Denominator): string;
  /** The same in a scale, to about four figures. */
  inScale(value: FigureValue, scale: UnitScale): string;
  /** The same of what an answer's places show. */
  valueOf(answer: MetricAnswer, value: FigureValue): string;
}

const sizeOf = (value: Exclude<FigureValue, { type: "missing" }>): number =>
  value.type === "range" ? Math.max(Math.abs(value.low), Math.abs(value.high)) : Math.abs(value.value);

/** The sign or word that stands before a number: a word for what was stated, the sign itself for a change. */
export function markOf(t: Translate, qualifier: Qualifier, { signed }: Pick<UnitScale, "signed">): string {
  return signed && qualifier !== "=" ? qualifier : t(`figure:mark.${qualifier}`);
}

function joined(
  t: Translate,
  value: Exclude<FigureValue, { type: "missing" }>,
  scale: UnitScale,
  number: (n: number) => string,
): string {
  if (value.type === "number")
    return [markOf(t, value.qualifier, scale), number(value.value)].filter(Boolean).join(" ");
  const ends = { low: number(value.low), high: number(value.high) };
  return t(scale.signed ? "change:range" : "figure:range", ends);
}

function makeFormat(t: Translate, locale: Locale): Format {
  const mark = (qualifier: Qualifier) => t(`figure:mark.${qualifier}`);
  const scale: Format["scale"] = (unit, denominator, max) => unitScale(t, unit, denominator, locale, max);
  const EVERY_DIGIT = 10;
  const written = (value: Exclude<FigureValue, { type: "missing" }>, own: UnitScale, digits: number): string => {
    const number = (n: number) => formatNumber(n / own.factor, locale, digits, false, own.signed);
    return `${joined(t, value, own, number)} ${own.label}`;
  };
  return {
    locale,
    t,
    text: (text) => inLocale(text, locale),
    number: (value, digits, fixed) => formatNumber(value, locale, digits, fixed),
    period: (period) => formatPeriod(t, period, locale),
    periodOf: ({ figure, change }) =>
      [...(change ? [change.from.figure] : []), figure]
        .map((of) => formatPeriod(t, of?.period ?? null, locale))
        .join(" → "),
    date: (isoDate) => formatDate(isoDate, locale),
    age: (days) => formatAge(t, days),
    scale,
    scaleOf({ metric, denominator, change }, max) {
      const own = scale(metric.unit, denominator, max);
      if (!change) return own;
      if (change.as === "percent") return { factor: 1, label: "%", signed: true };
      const unit = metric.unit === "%" && denominator === "none" ? t("change:points") : own.label;
      const label = change.as === "per-year" ? t("change:a-year", { unit }) : unit;
      return { factor: own.factor, label, signed: true };
    },
    scaled: (value, { factor, signed }, max) =>
      formatNumber(value / factor, locale, digitsFor(max / factor), false, signed),
    mark,
    value(value, unit, denominator = "none") {
      if (value.type === "missing") return t("figure:no-data");
      const own = scale(unit, denominator, sizeOf(value));
      const digits = denominator === "none" ? EVERY_DIGIT : digitsFor(sizeOf(value) / own.factor);
      return written(value, unit === "%" && denominator === "none" ? { ...own, label: "%" } : own, digits);
    },
    valueOf(answer, value) {
      if (!answer.change || value.type === "missing") return this.value(value, answer.metric.unit, answer.denominator);
      return this.inScale(value, this.scaleOf(answer, sizeOf(value)));
    },
    inScale(value, own) {
      return value.type === "missing"
        ? t("figure:no-data")
        : written(value, own, digitsFor(sizeOf(value) / own.factor));
    },
  };
}

let latest: { spoken: Spoken; format: Format } | null = null;

/** The writer of the language now spoken, for what is no component. */
export function formatNow(): Format {
  const spoken = spokenNow();
  if (latest?.spoken !== spoken) latest = { spoken, format: makeFormat(spoken.t, spoken.locale) };
  return latest.format;
}

/** The writer of the language now spoken: one for the whole page, so that asking for it costs nothing. */
export function useFormat(): Format {
  return useSyncExternalStore(onSpoken, formatNow);
}
