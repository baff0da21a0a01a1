import type { SitingData } from "../../siting/answers.ts";
import type { Told } from "./tell.ts";

type Issue = SitingData["issues"][number];

/** Names shown of a list; the others are counted. */
const MOST_NAMED = 4;

/** What is to be known of the question or its data, in words. */
export function issueWords(told: Told, { code, where, params }: Issue): string {
  const { atlas, format, data } = told;
  const { t, text, number } = format;
  const comma = t("siting-answer:comma");
  const named = (ids: unknown, nameOf: (id: string) => string) => {
    const all = String(ids ?? "")
      .split(";")
      .filter(Boolean);
    const more = all.length - MOST_NAMED;
    const names = all.slice(0, MOST_NAMED).map(nameOf).join(comma);
    return more > 0 ? `${names} ${t("siting-answer:and-more", { count: more })}` : names;
  };
  const place = (id: string) => {
    const names = atlas.placeById.get(id)?.names;
    return names ? text(names) : id;
  };
  const site = (id: string) => {
    const names = atlas.siteById.get(id)?.names;
    return names ? text(names) : id;
  };
  const candidate = (id: string) => {
    const at = data.candidates.findIndex((one) => one.id === id);
    return at < 0 ? id : told.candidate(at);
  };
  const amount = (value: unknown) => (typeof value === "number" ? told.weight.number(value) : "");
  return t(`siting-answer:issue.${code.replaceAll(".", "-")}`, {
    ...params,
    places: named(params.places, place),
    sites: named(params.sites ?? params.site, site),
    ids: named(params.ids, candidate),
    district: place(String(params.district ?? "")),
    dates: String(params.dates ?? "").replaceAll(";", comma),
    criterion: told.criterion(where),
    part: t(`siting-answer:part.${where}`, { defaultValue: where }),
    area: typeof params.areaKm2 === "number" ? number(params.areaKm2, 1) : "",
    sum: amount(params.sum),
    city: amount(params.city),
    by: amount(typeof params.difference === "number" ? Math.abs(params.difference) : undefined),
    unit: told.weight.unit,
    defaultValue: t("siting-answer:issue.other", { code }),
  });
}
