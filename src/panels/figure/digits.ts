import { digitsFor } from "../../i18n/format-number.ts";

const MOST = 6;

/** Decimals that a number has as written, at most six: 128.77 has two. */
function decimals(value: number): number {
  for (let digits = 0; digits < MOST; digits += 1) {
    if (Math.abs(value * 10 ** digits - Math.round(value * 10 ** digits)) < 1e-7 * 10 ** digits) return digits;
  }
  return MOST;
}

/** Decimals for a column of numbers in one scale: no more than its largest calls for, none where all are whole. */
export function columnDigits(values: readonly number[], factor: number): number {
  const scaled = values.map((value) => value / factor);
  const wanted = digitsFor(Math.max(0, ...scaled.map(Math.abs)));
  return Math.min(wanted, Math.max(0, ...scaled.map(decimals)));
}

/** Decimals for a number that stands alone: as printed for a stated one (at most `most`), four figures for a quotient. */
export function loneDigits(value: number, factor: number, derived: boolean, most: number): number {
  const scaled = value / factor;
  return derived ? Math.min(digitsFor(scaled), decimals(scaled)) : Math.min(most, decimals(scaled));
}

/** Decimals below which a small number would be written as 0, which it is not. */
export function digitsToSee(value: number): number {
  const size = Math.abs(value);
  return size === 0 || size >= 0.1 ? 0 : Math.min(12, Math.ceil(-Math.log10(size)));
}
