import type { Format } from "../../bind/use-format.ts";
import type { Atlas } from "../../model/atlas.ts";
import type { Origin } from "../../state/view.ts";

/** An origin in the reader's words: the site's short name, or the point's coordinates. */
export function originName(atlas: Atlas, format: Format, origin: Origin): string {
  if (origin.type === "point") {
    const point = { longitude: format.number(origin.lng, 4), latitude: format.number(origin.lat, 4) };
    return format.t("reach:origin-point", point);
  }
  if (origin.type === "set") return origin.of.map((one) => originName(atlas, format, one)).join(" · ");
  const record = origin.type === "site" ? atlas.siteById.get(origin.id) : atlas.placeById.get(origin.id);
  return record ? format.text(record.shortNames) : origin.id;
}

/** What is not certain about an origin, in words; null when it is a point that the user picked. */
export function originCaveat(atlas: Atlas, format: Format, origin: Origin): string {
  if (origin.type === "point") return format.t("reach:picked");
  if (origin.type !== "site") return "";
  const site = atlas.siteById.get(origin.id);
  if (site?.geometry === "area") return format.t("reach:area-claim");
  return site?.uncertaintyM ? format.t("reach:uncertain", { km: format.number(site.uncertaintyM / 1000, 1) }) : "";
}
