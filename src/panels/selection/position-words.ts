import type { Site } from "../../../data/schema/site.ts";
import type { Format } from "../../bind/use-format.ts";

const KM = 1000;

/** How well a site's position is known, in words. */
export function positionWords({ t, number }: Format, site: Site): string {
  if (site.geometry === "none") return t("selection:position.none");
  if (site.geometry === "area") return t("selection:position.area");
  const metres = site.uncertaintyM ?? 0;
  return metres >= KM
    ? t("selection:position.km", { km: number(metres / KM, 1) })
    : t("selection:position.m", { m: number(metres, 0) });
}
