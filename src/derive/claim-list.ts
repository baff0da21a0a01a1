import type { Claim } from "../../data/schema/claim.ts";
import type { Text } from "../../data/schema/text.ts";
import { type Atlas, CITY_ID, COUNTRY_ID } from "../model/atlas.ts";
import { comparePeriods } from "../model/period.ts";
import type { ClaimScope, Facets, View } from "../state/view.ts";
import { claimStanding, VERDICTS } from "./claim-standing.ts";
import { claimPasses } from "./filters.ts";
import { memo } from "./memo.ts";
import { normalise } from "./search.ts";

type Window = View["time"]["window"];
type Asked = Pick<View["evidence"], "text" | "themes" | "scopes" | "order">;
type Counts = ReadonlyMap<string, number>;

/** What claims are chosen by: the filters of the map, and what only claims have. */
export const CLAIM_FACETS = ["places", "themes", "kinds", "qualities", "technologies"] as const;
export type ClaimFacet = (typeof CLAIM_FACETS)[number];

export interface ClaimList {
  /** Those that pass, in the order asked. */
  readonly claims: readonly Claim[];
  readonly total: number;
  /** For each option how many claims it would show, the other facets staying as they are. */
  readonly counts: Readonly<Record<ClaimFacet, Counts>>;
  /** How many of the claims shown no second source bears out. */
  readonly unverified: number;
}

export const PLACE_OF_SCOPE: Readonly<Record<ClaimScope, string>> = { city: CITY_ID, country: COUNTRY_ID };

/** The scope that a place stands for, if it is no district. */
export function scopeOf(placeId: string): ClaimScope | null {
  return placeId === CITY_ID ? "city" : placeId === COUNTRY_ID ? "country" : null;
}

/** Districts by their codes, then the city and the country. */
const placeRank = (placeId: string): string => (scopeOf(placeId) === null ? placeId : `z${placeId}`);

/** Everything that a claim can be found by, in all three scripts; a second time without spaces, as Chinese is typed. */
const haystacks = memo((atlas: Atlas): ReadonlyMap<string, string> => {
  const texts = (text: Text | null | undefined) => (text ? [text.zhHans, text.zhHant, text.en] : []);
  return new Map(
    atlas.claims.map((claim) => {
      const place = atlas.placeById.get(claim.placeId);
      const sites = claim.siteIds.flatMap((id) => atlas.siteById.get(id) ?? []);
      const words = [
        claim.id,
        claim.quote,
        claim.locator,
        claim.placeId,
        ...claim.technologies,
        ...[claim.names, claim.subject, place?.names, place?.shortNames].flatMap(texts),
        ...(place?.aliases ?? []).flatMap(({ names }) => texts(names)),
        ...sites.flatMap(({ names, shortNames }) => [...texts(names), ...texts(shortNames)]),
      ];
      const hay = [...new Set(words.map(normalise))].join("\n");
      return [claim.id, `${hay}\n${hay.replaceAll(" ", "")}`];
    }),
  );
}, 1);

function claimsFound(atlas: Atlas, text: string): readonly Claim[] {
  const terms = normalise(text).split(" ").filter(Boolean);
  const hay = haystacks(atlas);
  return atlas.claims.filter((claim) => terms.every((term) => hay.get(claim.id)?.includes(term)));
}

function placePasses(districts: readonly string[], scopes: readonly ClaimScope[], claim: Claim): boolean {
  if (districts.length === 0 && scopes.length === 0) return true;
  return districts.includes(claim.placeId) || scopes.some((scope) => PLACE_OF_SCOPE[scope] === claim.placeId);
}

const NONE: readonly never[] = [];

function passes(facets: Facets, window: Window, asked: Asked, but: ClaimFacet | null, claim: Claim): boolean {
  const chosen = but === null || but === "places" || but === "themes" ? facets : { ...facets, [but]: NONE };
  return (
    claimPasses({ ...chosen, districts: [] }, window, claim) &&
    (but === "places" || placePasses(facets.districts, asked.scopes, claim)) &&
    (but === "themes" || asked.themes.length === 0 || asked.themes.includes(claim.theme))
  );
}

const OPTIONS_OF: Readonly<Record<ClaimFacet, (claim: Claim) => readonly string[]>> = {
  places: (claim) => [claim.placeId],
  themes: (claim) => [claim.theme],
  kinds: (claim) => [claim.kind],
  qualities: (claim) => [claim.quality],
  technologies: (claim) => claim.technologies,
};

function countOptions(claims: readonly Claim[], facet: ClaimFacet): Counts {
  const counts = new Map<string, number>();
  for (const option of claims.flatMap(OPTIONS_OF[facet])) counts.set(option, (counts.get(option) ?? 0) + 1);
  return counts;
}

/** Of equal claims the one that stands first in the text comes first; ids follow the text. */
function ordered(atlas: Atlas, claims: readonly Claim[], order: Asked["order"]): readonly Claim[] {
  const themes = claimOptions(atlas).themes;
  const verdict = (claim: Claim) => VERDICTS.indexOf(claimStanding(atlas, claim).verdict);
  const compare: Readonly<Record<Asked["order"], (a: Claim, b: Claim) => number>> = {
    section: () => 0,
    place: (a, b) => placeRank(a.placeId).localeCompare(placeRank(b.placeId)),
    theme: (a, b) => themes.indexOf(a.theme) - themes.indexOf(b.theme),
    period: (a, b) =>
      a.period && b.period ? comparePeriods(b.period, a.period) : Number(!a.period) - Number(!b.period),
    standing: (a, b) => verdict(a) - verdict(b),
  };
  return [...claims].sort((a, b) => compare[order](a, b) || a.id.localeCompare(b.id));
}

function list(atlas: Atlas, facets: Facets, window: Window, asked: Asked): ClaimList {
  const found = claimsFound(atlas, asked.text);
  const but = (facet: ClaimFacet | null) => found.filter((claim) => passes(facets, window, asked, facet, claim));
  const claims = ordered(atlas, but(null), asked.order);
  return {
    claims,
    total: atlas.claims.length,
    counts: {
      places: countOptions(but("places"), "places"),
      themes: countOptions(but("themes"), "themes"),
      kinds: countOptions(but("kinds"), "kinds"),
      qualities: countOptions(but("qualities"), "qualities"),
      technologies: countOptions(but("technologies"), "technologies"),
    },
    unverified: claims.filter((claim) => claimStanding(atlas, claim).verdict === "unverified").length,
  };
}

/** The claims that pass what is asked of them, with what each further choice would leave. */
export const claimList = memo(list, 4);

/** Options that some claim has, in the order of the claims' own text; places: districts by code, then city and country. */
export const claimOptions = memo((atlas: Atlas): Readonly<Record<ClaimFacet, readonly string[]>> => {
  const options = (facet: ClaimFacet) => [...new Set(atlas.claims.flatMap(OPTIONS_OF[facet]))];
  return {
    places: options("places").sort((a, b) => placeRank(a).localeCompare(placeRank(b))),
    themes: options("themes"),
    kinds: options("kinds"),
    qualities: options("qualities"),
    technologies: options("technologies"),
  };
}, 1);
