import type { Locale } from "../state/view.ts";

/**
 * A number with the language's separators; never exponents, at most `digits` decimals; `signed`: + before what is over 0.
 * All three languages write numbers alike. They are written here as `Intl` would: its first formatter takes a start longer
 * than all the numbers of a view.
 */
export function formatNumber(value: number, locale: Locale, digits = 2, fixed = false, signed = false): string {
  if (!Number.isFinite(value)) return byIntl(value, locale, signed);
  const scaled = roundedTo(Math.abs(value), digits).padStart(digits + 1, "0");
  const whole = scaled.slice(0, scaled.length - digits).replace(/\B(?=(\d{3})+$)/g, ",");
  const decimals = scaled.slice(scaled.length - digits);
  const fraction = fixed ? decimals : decimals.replace(/0+$/, "");
  const isZero = /^0*$/.test(scaled);
  return `${signOf(value, isZero, signed)}${whole}${fraction && `.${fraction}`}`;
}

/** The digits of `abs` × 10^`digits`, rounded half up from its shortest decimal. */
function roundedTo(abs: number, digits: number): string {
  const [mantissa = "", exponent = "0"] = abs.toExponential().split("e");
  const all = mantissa.replace(".", "");
  const kept = Number(exponent) + 1 + digits;
  if (kept >= all.length) return all.padEnd(kept, "0");
  if (kept < 0) return "0";
  const isUp = (all[kept] as string) >= "5";
  return String(BigInt(all.slice(0, kept)) + (isUp ? 1n : 0n));
}

function signOf(value: number, isZero: boolean, signed: boolean): string {
  if (signed && isZero) return "";
  if (value < 0 || Object.is(value, -0)) return "\u2212";
  return signed ? "+" : "";
}

function byIntl(value: number, locale: Locale, signed: boolean): string {
  const signDisplay = signed ? "exceptZero" : "auto";
  return new Intl.NumberFormat(locale === "en" ? "en-GB" : locale, { signDisplay })
    .format(value)
    .replace("-", "\u2212");
}

/** Decimals that show about four significant digits of numbers as large as `max`. */
export function digitsFor(max: number): number {
  const size = Math.abs(max);
  if (size >= 1000 || size === 0) return 0;
  if (size >= 100) return 1;
  if (size >= 1) return 2;
  return 3;
}
