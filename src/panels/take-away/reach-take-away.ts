import type { Format } from "../../bind/use-format.ts";
import { kmOf } from "../../derive/reach-extent.ts";
import { originLngLat, type ReachCoverage, sitesWithin } from "../../derive/supply-reach.ts";
import { reachTableCsv } from "../../export/reach-table.ts";
import type { Atlas } from "../../model/atlas.ts";
import type { Reach } from "../../state/view.ts";
import { originName } from "../reach/origin-name.ts";
import { EVERY_DIGIT } from "../reach/radius-field.tsx";
import type { TakeAway } from "./take-away.ts";

/** What a radius covers: every district and city, and the sites within it. */
export function reachTakeAway(atlas: Atlas, format: Format, radius: Reach, coverage: ReachCoverage): TakeAway {
  const { t, text } = format;
  const origin = originName(atlas, format, radius.origin);
  const km = t("reach-answer:km", { km: format.number(kmOf(radius), EVERY_DIGIT) });
  const site = radius.origin.type === "site" ? atlas.siteById.get(radius.origin.id) : undefined;
  const center = originLngLat(atlas, radius.origin);
  const sites = center ? sitesWithin(atlas, center, kmOf(radius)) : [];
  const count = coverage.districts.length + coverage.cities.length + sites.length;
  const sourceOf = (id: string) => atlas.siteById.get(id)?.sourceId ?? [];
  return {
    title: `${t("reach-answer:answer")}: ${km} ${t("reach-answer:from", { origin })}`,
    name: [origin, km, t("reach-answer:answer")],
    asks: "none",
    lines: { shown: count, all: count },
    csv: () => reachTableCsv(atlas, radius, origin, coverage, text),
    sourceIds: new Set([...(site ? [site.sourceId] : []), ...sites.flatMap(({ siteId }) => sourceOf(siteId))]),
  };
}
