import type { NamedLimit } from "../../../geo/optimize/infeasible.ts";
import type { Relaxation } from "../../../geo/optimize/relaxations.ts";
import { amountWords } from "./amounts.ts";
import { relaxationPatch } from "./relaxation-patch.ts";
import type { Told } from "./tell.ts";

export function limitKey(limit: NamedLimit): string {
  return Object.values(limit).flat().join(" ");
}

function groupName({ data, atlas, format }: Told, group: number): string {
  const name = data.problem.groups[group]?.name ?? "";
  const place = atlas.placeById.get(name);
  return place ? format.text(place.names) : name;
}

/** One of several limits that contradict each other. */
export function limitWords(told: Told, limit: NamedLimit): string {
  const { data, choice, format } = told;
  const { t, number } = format;
  const words = (params: Record<string, string | number> = {}) => t(`siting:limit.${limit.limit}-long`, params);
  switch (limit.limit) {
    case "p":
      return words({ count: data.problem.p ?? 0 });
    case "budget":
      return words({ budget: number(data.problem.budget ?? 0, 2) });
    case "capacities":
      return words();
    case "fixed":
    case "forbidden":
      return words({ site: told.candidate(limit.candidate) });
    case "group":
      return words({
        place: groupName(told, limit.group),
        count: data.problem.groups[limit.group]?.atMost ?? 0,
      });
    case "spacing": {
      const [a, b] = limit.pair;
      return words({ a: told.candidate(a), b: told.candidate(b), km: number(choice.spacingKm ?? 0, 2) });
    }
    case "service":
      return words({ demand: told.demand(limit.demand) });
  }
}

/** The least change of one kind of limit that leaves an answer. */
export function relaxationWords(told: Told, relaxation: Relaxation): string {
  const { data, choice, format, cost, weight } = told;
  const { t, number } = format;
  const comma = t("siting-answer:comma");
  const words = (params: Record<string, string | number>) => t(`siting-answer:relaxation.${relaxation.limit}`, params);
  const sites = (relaxation.candidates ?? []).map((place) => told.candidate(place)).join(comma);
  const patch = relaxationPatch(data, choice, relaxation);
  switch (relaxation.limit) {
    case "p":
      return words({ from: choice.newSites, to: Math.round(relaxation.to) - data.openCount });
    case "budget":
      return words({ from: number(relaxation.from, 2), to: number(patch?.budget ?? relaxation.to, 2) });
    case "radius":
      return words({
        from: amountWords(cost, relaxation.from),
        to: amountWords(cost, patch?.radius ?? relaxation.to),
      });
    case "group":
      return words({
        district: groupName(told, relaxation.group ?? -1),
        from: relaxation.from,
        to: Math.round(relaxation.to),
      });
    case "service": {
      const demands = relaxation.demands ?? [];
      const names = demands.slice(0, 5).map((place) => told.demand(place));
      return words({ count: demands.length, demand: names.join(comma) });
    }
    case "spacing":
      return words({ from: number(choice.spacingKm ?? 0, 2), to: number(patch?.spacingKm ?? 0, 2) });
    case "capacities":
      return words({ more: amountWords(weight, relaxation.to - relaxation.from), sites });
    case "fixed":
    case "forbidden":
      return words({ sites });
  }
}
