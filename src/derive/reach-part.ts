import type { MultiPolygon, Polygon } from "geojson";
import type { Atlas } from "../model/atlas.ts";
import type { Origin, Reach } from "../state/view.ts";
import { isOpenAt, type OpenState } from "./site-open.ts";

/** Areas that the reader brought, by the name under which a reach has them. */
export type Isochrones = ReadonlyMap<string, { readonly geometry: Polygon | MultiPolygon }>;

/**
 * Whether the site of an origin works at a date; of candidates, whether one of them does. An origin that is no site is
 * always there, which is "open": it needs no statement.
 */
export function originOpenAt(atlas: Atlas, origin: Origin, date: string): OpenState {
  if (origin.type === "set") {
    const states = origin.of.map((one) => originOpenAt(atlas, one, date));
    return (["open", "not-stated", "closed"] as const).find((state) => states.includes(state)) ?? "not-yet";
  }
  if (origin.type !== "site") return "open";
  const site = atlas.siteById.get(origin.id);
  return site ? isOpenAt(site, date) : "not-stated";
}

/** Why a reach takes no part in the answers; "counts" when it does. */
export type ReachPart = "counts" | "not-yet" | "closed" | "no-area";

/**
 * Whether a reach takes part. While reaches follow the timeline, one whose site is not open yet or closed at the date does
 * not; one of which nobody states it does. An area that the reader brought and that this device does not have cannot.
 *
 * The candidates of a set stay together while one of them is open: to drop those that are closed would narrow where the
 * origin may be, and so raise what is certainly covered.
 *
 * @param date the timeline's date where reaches follow it, else null.
 */
export function reachPart(
  atlas: Atlas,
  { origin, extent }: Reach,
  { date, isochrones }: { date: string | null; isochrones: Isochrones },
): ReachPart {
  if (extent.type === "isochrone" && !isochrones.has(extent.id)) return "no-area";
  const state = date === null ? "open" : originOpenAt(atlas, origin, date);
  return state === "not-yet" || state === "closed" ? state : "counts";
}
