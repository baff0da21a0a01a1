import type { Translate } from "./translate.ts";

const DAYS_OF_MONTH = 365.25 / 12;

/** How much older than the date asked a figure is: 12 days earlier, 6 months earlier, 3 yr 6 mo earlier. */
export function formatAge(t: Translate, days: number): string {
  const all = Math.round(days / DAYS_OF_MONTH);
  const [years, months] = [Math.floor(all / 12), all % 12];
  if (days < 31) return t("figure:age-days", { count: days });
  if (years === 0) return t("figure:age-months", { count: months });
  if (months === 0) return t("figure:age-years", { count: years });
  return t("figure:age-years-months", { years, months });
}
