import type { Format } from "../../bind/use-format.ts";
import type { Atlas } from "../../model/atlas.ts";
import type { CandidateOrigin, Origin } from "../../state/view.ts";
import { readyListOf } from "./candidates.ts";

/** Names of a set's members that are written out; the rest is counted. */
const NAMED = 2;

/** A city's or district's short name; where two cities are written the same, their full ones, which say the province. */
export function placeName(atlas: Atlas, { text }: Pick<Format, "text">, place: Atlas["city"]): string {
  const short = text(place.shortNames);
  const isAmbiguous = atlas.cities.some((other) => other.id !== place.id && text(other.shortNames) === short);
  return isAmbiguous ? text(place.names) : short;
}

function pointName(atlas: Atlas, format: Format, { lng, lat }: { lng: number; lat: number }): string {
  const { t, number } = format;
  const seated = atlas.cities.find(({ seat }) => seat?.lngLat[0] === lng && seat.lngLat[1] === lat);
  if (seated) return t("reach:origin.seat-name", { place: placeName(atlas, format, seated) });
  return t("reach:origin.point-name", { longitude: number(lng, 4), latitude: number(lat, 4) });
}

/** A candidate as its own list has it: a place is named bare there. */
export function candidateName(atlas: Atlas, format: Format, origin: CandidateOrigin): string {
  if (origin.type === "point") return pointName(atlas, format, origin);
  if (origin.type === "place") {
    const place = atlas.placeById.get(origin.id);
    return place ? placeName(atlas, format, place) : origin.id;
  }
  const site = atlas.siteById.get(origin.id);
  return site ? format.text(site.shortNames) : origin.id;
}

function setName(atlas: Atlas, format: Format, of: readonly CandidateOrigin[]): string {
  const { t } = format;
  const ready = readyListOf(atlas, of);
  if (ready) return t(`reach:candidates.${ready}`, { count: of.length });
  const names = of.slice(0, of.length > NAMED + 1 ? NAMED : NAMED + 1).map((one) => candidateName(atlas, format, one));
  const joined = names.join(t("reach:origin.or"));
  return names.length === of.length
    ? joined
    : t("reach:origin.set-name", { names: joined, count: of.length - names.length });
}

/** An origin in the reader's words: the site's short name, the point's coordinates, the place that it lies in. */
export function originName(atlas: Atlas, format: Format, origin: Origin): string {
  if (origin.type === "set") return setName(atlas, format, origin.of);
  const name = candidateName(atlas, format, origin);
  return origin.type === "place" ? format.t("reach:origin.place-name", { place: name }) : name;
}

/** What is known of an origin's position, in words. */
export function originCaveat(atlas: Atlas, format: Format, origin: Origin): string {
  const { t, number } = format;
  if (origin.type === "point") return t("reach:known.picked");
  if (origin.type === "set") return t("reach:known.set", { count: origin.of.length });
  if (origin.type === "place") return t("reach:known.place", { place: candidateName(atlas, format, origin) });
  const site = atlas.siteById.get(origin.id);
  if (!site?.uncertaintyM) return t("reach:known.none");
  return t(site.geometry === "area" ? "reach:known.area" : "reach:known.point", {
    km: number(site.uncertaintyM / 1000, 1),
  });
}
