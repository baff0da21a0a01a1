import type { Format } from "../../bind/use-format.ts";

/** How much older than the date asked a figure is, in the largest unit that fits: "2 years earlier". */
export function ageWords(t: Format["t"], days: number): string {
  if (days >= 365) return t("figure:age-years", { count: Math.round(days / 365.25) });
  if (days >= 31) return t("figure:age-months", { count: Math.round(days / 30.44) });
  return t("figure:age-days", { count: days });
}
