import type { Atlas } from "../model/atlas.ts";
import { DEFAULT_SITING } from "./choice.ts";
import type { Measure, SitingChoice } from "./choice-types.ts";

/** The nearest choice that the atlas can answer: names of sites, districts and metrics that it does not know are left out. */
export function knownChoice(atlas: Atlas, choice: SitingChoice): { choice: SitingChoice; unknown: number } {
  let unknown = 0;
  const only = <T>(list: readonly T[], isKnown: (item: T) => boolean): readonly T[] => {
    const known = list.filter(isKnown);
    unknown += list.length - known.length;
    return known.length === list.length ? list : known;
  };
  const isDistrict = (id: string) => atlas.placeById.get(id)?.kind === "district";
  const isMeasure = (measure: Measure) => {
    if (measure.type === "site") return atlas.siteById.has(measure.id);
    return (
      measure.type !== "metric" ||
      (atlas.metricById.get(measure.metric)?.denominators.includes(measure.denominator) ?? false)
    );
  };
  const isAsked = choice.demand.type === "file" || atlas.metricById.has(choice.demand.metric);
  if (!isAsked) unknown += 1;
  const within = only(choice.within, isDistrict);
  const known: SitingChoice = {
    ...choice,
    points: only(choice.points, isDistrict),
    within: within.length === 0 && choice.within.length > 0 ? DEFAULT_SITING.within : within,
    open: only(choice.open, (id) => atlas.siteById.has(id)),
    limits: only(choice.limits, ({ district }) => isDistrict(district)),
    criteria: only(choice.criteria, ({ measure }) => isMeasure(measure)),
    demand: isAsked ? choice.demand : DEFAULT_SITING.demand,
  };
  return { choice: unknown > 0 ? known : choice, unknown };
}
