import type { Atlas } from "../model/atlas.ts";
import type { Facets, View } from "../state/view.ts";
import { claimPasses, sitePasses, valuePasses } from "./filters.ts";
import { memo, steady } from "./memo.ts";
import { shownKind, shownQuality } from "./shown-quality.ts";
import type { MetricAnswer, PlaceValue } from "./value-at.ts";

type Counts = ReadonlyMap<string, number>;

export interface FacetCounts {
  readonly districts: Counts;
  readonly siteKinds: Counts;
  readonly technologies: Counts;
  readonly kinds: Counts;
  readonly qualities: Counts;
}

function count(keys: Iterable<string>): Counts {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The places that have a number now; where no district has one, the city that has. */
function shownPlaces(answer: MetricAnswer): { values: readonly PlaceValue[]; areDistricts: boolean } {
  const known = (values: readonly PlaceValue[]) => values.filter(({ status }) => status !== "missing");
  if (answer.cities.length > 0) return { values: known(answer.cities), areDistricts: false };
  const districts = known(answer.districts);
  return districts.length > 0
    ? { values: districts, areDistricts: true }
    : { values: known([answer.city]), areDistricts: false };
}

function countFacets(atlas: Atlas, answer: MetricAnswer, facets: Facets, window: View["time"]["window"]): FacetCounts {
  const sitesBut = (facet: keyof Facets) =>
    atlas.sites.filter((site) => sitePasses(atlas, { ...facets, [facet]: [] }, site));
  const claimsBut = (facet: keyof Facets) =>
    atlas.claims.filter((claim) => claimPasses({ ...facets, [facet]: [] }, window, claim));
  const { values, areDistricts } = shownPlaces(answer);
  const figuresBut = (facet: keyof Facets) =>
    values.filter((value) => valuePasses({ ...facets, [facet]: [] }, value, areDistricts));
  return {
    districts: count(sitesBut("districts").flatMap((site) => site.districtIds)),
    siteKinds: count(sitesBut("siteKinds").map((site) => site.kind)),
    technologies: count(claimsBut("technologies").flatMap((claim) => claim.technologies)),
    kinds: count([...claimsBut("kinds").map((claim) => claim.kind), ...figuresBut("kinds").map(shownKind)]),
    qualities: count([
      ...claimsBut("qualities").map((claim) => claim.quality),
      ...figuresBut("qualities").map(shownQuality),
    ]),
  };
}

function sameCounts(a: FacetCounts, b: FacetCounts): boolean {
  return (Object.keys(a) as (keyof FacetCounts)[]).every(
    (facet) => a[facet].size === b[facet].size && [...a[facet]].every(([option, n]) => b[facet].get(option) === n),
  );
}

/**
 * For each option, how many things it would show, the other facets staying as they are: districts and site kinds count
 * sites; technologies count claims; kinds and qualities count claims and the figures now on the map.
 */
export const facetCounts = memo(steady(countFacets, sameCounts), 4);
