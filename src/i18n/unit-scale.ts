import type { Denominator, Unit } from "../../data/schema/metric.ts";
import type { Locale } from "../state/view.ts";
import type { Translate } from "./translate.ts";

/** How a metric's numbers are written: divided by `factor`, followed by `label`. */
export interface UnitScale {
  readonly factor: number;
  readonly label: string;
  /** Of a change: its sign is always written. */
  readonly signed?: boolean;
}

/** Largest step of the language's own counting words (万, 亿; million, billion) that keeps `max` at 10 or more. */
function factorFor(unit: Unit, denominator: Denominator, locale: Locale, max: number): number {
  const scalable = unit === "CNY" || unit === "m2" || unit === "{person}" || unit === "{view}" || unit === "CNY/a";
  if (!scalable) return 1;
  const chinese = locale !== "en";
  // Written-out English counts of people and densities read better than "0.13 million".
  if (!chinese && (unit === "{person}" || denominator !== "none")) return unit === "CNY" && max >= 1e7 ? 1e6 : 1;
  const steps = chinese ? [1e8, 1e4] : [1e9, 1e6];
  // Floor area is counted in 万 m² in the yearbooks, however small or large; people in 万人, never in 亿.
  if (chinese && unit === "m2") return 1e4;
  const allowed = chinese && unit === "{person}" ? [1e4] : steps;
  return allowed.find((step) => max >= step * 10) ?? 1;
}

/** `max`: the largest number that stands in the same list, so that one list has one unit. */
export function unitScale(t: Translate, unit: Unit, denominator: Denominator, locale: Locale, max: number): UnitScale {
  const factor = factorFor(unit, denominator, locale, Math.abs(max));
  const word = t(`units:${unit}`);
  const scale = factor === 1 ? "" : t(`units:scale-1e${Math.round(Math.log10(factor))}`);
  const latin = /^[\x20-\x7e²]/.test(word);
  const scaledKey = unit === "CNY" ? "units:scaled-CNY" : latin ? "units:scaled-latin" : "units:scaled";
  const label = factor === 1 ? word : t(scaledKey, { scale, unit: word });
  const per = denominator === "none" ? "" : t(`units:per-${denominator}`);
  return { factor, label: label + per };
}
