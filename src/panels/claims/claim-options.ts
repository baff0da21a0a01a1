import type { CLAIM_THEMES } from "../../../data/schema/claim.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { type ClaimFacet, PLACE_OF_SCOPE, scopeOf } from "../../derive/claim-list.ts";
import { toggleFacet, toggleScope, toggleTheme } from "../../state/actions.ts";
import type { Facets } from "../../state/view.ts";

/** What an option of the claims is called in the reader's language. */
export function useOptionName(): (facet: ClaimFacet, option: string) => string {
  const atlas = useAtlas();
  const { t, text } = useFormat();
  return (facet, option) => {
    if (facet === "themes") return t(`claims:theme.${option}`);
    if (facet === "kinds") return t(`figure:kind.${option}`);
    if (facet === "qualities") return t(`figure:quality.${option}`);
    if (facet === "technologies") return t(`labels:technology.${option}`);
    const scope = scopeOf(option);
    if (scope) return t(`claims:scope.${scope}`);
    const place = atlas.placeById.get(option);
    return place ? text(place.shortNames) : option;
  };
}

const NONE: readonly string[] = [];

/** The options of a facet that are on, those of the map's filters that no claim has among them. */
export function useChosen(facet: ClaimFacet): readonly string[] {
  const facets = useView((view) => view.facets);
  const themes = useView((view) => view.evidence.themes);
  const scopes = useView((view) => view.evidence.scopes);
  if (facet === "themes") return themes;
  if (facet !== "places") return facets[facet] ?? NONE;
  return [...facets.districts, ...scopes.map((scope) => PLACE_OF_SCOPE[scope])];
}

export function toggleOption(facet: ClaimFacet, option: string): void {
  const scope = scopeOf(option);
  if (facet === "themes") toggleTheme(option as (typeof CLAIM_THEMES)[number]);
  else if (facet === "places" && scope) toggleScope(scope);
  else if (facet === "places") toggleFacet("districts", option);
  else toggleFacet(facet, option as Facets[typeof facet][number]);
}
