import type { Locale } from "../state/view.ts";

const formats = new Map<string, Intl.NumberFormat>();

/** A number with the language's separators; never exponents, at most `digits` decimals; `signed`: + before what is over 0. */
export function formatNumber(value: number, locale: Locale, digits = 2, fixed = false, signed = false): string {
  const key = `${locale}/${digits}/${fixed}/${signed}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale === "en" ? "en-GB" : locale, {
      minimumFractionDigits: fixed ? digits : 0,
      maximumFractionDigits: digits,
      signDisplay: signed ? "exceptZero" : "auto",
    });
    formats.set(key, format);
  }
  return format.format(value).replace("-", "\u2212");
}

/** Decimals that show about four significant digits of numbers as large as `max`. */
export function digitsFor(max: number): number {
  const size = Math.abs(max);
  if (size >= 1000 || size === 0) return 0;
  if (size >= 100) return 1;
  if (size >= 1) return 2;
  return 3;
}
