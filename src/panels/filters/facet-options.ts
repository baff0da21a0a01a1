import { TECHNOLOGIES } from "../../../data/schema/claim.ts";
import { SITE_KINDS } from "../../../data/schema/site.ts";
import { QUALITIES } from "../../../data/schema/source.ts";
import { memo } from "../../derive/memo.ts";
import type { Atlas } from "../../model/atlas.ts";
import { EVIDENCE_KINDS, type Facets } from "../../state/view.ts";

/** Facets that are lists of options; the range is brushed on the histogram, the window set on the timeline. */
export const LIST_FACETS = ["siteKinds", "technologies", "kinds", "qualities", "districts"] as const;
export type ListFacet = (typeof LIST_FACETS)[number];

export type FacetOptions = { readonly [F in ListFacet]: readonly Facets[F][number][] };

/** Options that the data know of, in the order of the schema: what nobody ever has is not offered. */
export const facetOptions = memo((atlas: Atlas): FacetOptions => {
  const siteKinds = new Set(atlas.sites.map((site) => site.kind));
  const technologies = new Set(atlas.claims.flatMap((claim) => claim.technologies));
  const records = [...atlas.claims, ...atlas.figureById.values()];
  const kinds = new Set<string>(records.map((record) => record.kind));
  const qualities = new Set(records.map((record) => record.quality));
  return {
    siteKinds: SITE_KINDS.filter((kind) => siteKinds.has(kind)),
    technologies: TECHNOLOGIES.filter((technology) => technologies.has(technology)),
    kinds: EVIDENCE_KINDS.filter((kind) => kinds.has(kind)),
    qualities: QUALITIES.filter((quality) => qualities.has(quality)),
    districts: atlas.districts.map((district) => district.id),
  };
}, 1);

/** Kinds of sites that only give context: offered on demand, so that the kinds the product is about stand first. */
const CONTEXT_KINDS: ReadonlySet<string> = new Set(["venue", "village", "event", "warehouse", "reference"]);

export function isFolded(facet: ListFacet, option: string): boolean {
  return facet === "siteKinds" && CONTEXT_KINDS.has(option);
}
