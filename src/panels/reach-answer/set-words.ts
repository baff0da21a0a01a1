import type { Format } from "../../bind/use-format.ts";
import { extentKm, visibleDigits } from "../../derive/reach-extent.ts";
import type { Atlas } from "../../model/atlas.ts";
import type { Reach } from "../../state/view.ts";
import { reachStyle } from "../../ui/reach-style.ts";
import { EVERY_DIGIT } from "../reach/radius-field.tsx";

const lists = new Map<string, Intl.ListFormat>();

/** Words as a list in the reader's language: A, B and C. */
export function listWords({ locale }: Pick<Format, "locale">, words: readonly string[]): string {
  let list = lists.get(locale);
  if (!list) {
    list = new Intl.ListFormat(locale === "en" ? "en-GB" : locale, { type: "conjunction" });
    lists.set(locale, list);
  }
  return list.format(words);
}

/** The straight distances that reaches go, as one or from the least to the most; "" where an area has none. */
export function distanceWords({ number, t }: Format, reaches: readonly Reach[]): string {
  const ends = reaches.map(({ extent }) => extentKm(extent));
  if (ends.some((one) => one === null)) return "";
  const low = Math.min(...ends.map((one) => one?.certain ?? 0));
  const high = Math.max(...ends.map((one) => one?.possible ?? 0));
  if (low === high) return t("reach-answer:km", { km: number(low, EVERY_DIGIT) });
  return t("reach-answer:km-range", {
    low: number(low, visibleDigits(low, 1)),
    high: number(high, visibleDigits(high, 1)),
  });
}

/** How far one reach goes: the distances, or that it is an area that was brought. */
export function extentWords(format: Format, reach: Reach): string {
  return reach.extent.type === "isochrone" ? format.t("reach:area.name") : distanceWords(format, [reach]);
}

/** Where a reach starts; of a time on the way also how long that is, and that its distance is assumed. */
export function startWords(format: Format, { extent }: Reach, origin: string): string {
  const { t, number } = format;
  const from = t("reach-answer:from", { origin });
  if (extent.type !== "duration") return from;
  return [
    t("reach:hours", { hours: number(extent.hours, visibleDigits(extent.hours, 2)) }),
    from,
    t("reach:assumption"),
  ].join(" · ");
}

/** What the set is: 5 bases, 30 km. */
export function setTitle(atlas: Atlas, format: Format, reaches: readonly Reach[]): string {
  const bases = reaches.flatMap(({ origin }) =>
    origin.type === "site" && atlas.siteById.get(origin.id)?.baseCluster ? origin.id : [],
  );
  const areBases = new Set(bases).size === reaches.length;
  const set = format.t(areBases ? "reach-answer:set-bases" : "reach-answer:set-reaches", { count: reaches.length });
  const distance = distanceWords(format, reaches);
  return distance ? format.t("reach-answer:set-title", { set, distance }) : set;
}

/** The places in the list whose bits a mask has. */
export function membersOf(mask: number): number[] {
  return Array.from({ length: 12 }, (_, i) => i).filter((i) => mask & (1 << i));
}

/** What exactly these reaches cover: only A; A and B alone; all three. */
export function partName(format: Format, mask: number, full: number): string {
  const members = membersOf(mask);
  const letters = listWords(
    format,
    members.map((i) => reachStyle(i).letter),
  );
  if (mask === full) return format.t("reach-answer:part-all", { count: members.length });
  return format.t(members.length === 1 ? "reach-answer:part-only" : "reach-answer:part-some", { letters });
}
