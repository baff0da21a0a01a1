import type { Format } from "../../bind/use-format.ts";
import type { StoredIsochrone } from "../../state/isochrone-store.ts";

/** Decimals of minutes and kilometres as a service states them. */
const DIGITS = 2;

/** How far an area goes, in words: a time, a distance on the way, or that neither is stated. */
export function extentWords({ t, number }: Format, { minutes, km }: Pick<StoredIsochrone, "minutes" | "km">): string {
  if (minutes !== null) return t("isochrone:name.minutes", { minutes: number(minutes, DIGITS) });
  if (km !== null) return t("isochrone:name.km", { km: number(km, DIGITS) });
  return t("isochrone:name.unstated");
}

/** An area that the reader brought, in one line: how far, by what, made by whom. */
export function areaName(
  format: Format,
  area: Pick<StoredIsochrone, "minutes" | "km" | "mode" | "provider" | "label">,
): string {
  const { t } = format;
  const mode = area.mode && t(`isochrone:profile.${area.mode}`, { defaultValue: area.mode });
  const provider = t(`isochrone:provider.${area.provider}`, { defaultValue: area.provider });
  return [extentWords(format, area), mode, provider, area.label].filter(Boolean).join(" · ");
}
