import type { Claim } from "../../data/schema/claim.ts";
import type { PolicyEvent } from "../../data/schema/event.ts";
import type { Site } from "../../data/schema/site.ts";
import type { Atlas } from "../model/atlas.ts";
import { overlaps } from "../model/period.ts";
import type { Facets, View } from "../state/view.ts";
import { memo, steady } from "./memo.ts";
import { shownKind, shownQuality } from "./shown-quality.ts";
import type { MetricAnswer, PlaceValue } from "./value-at.ts";

type Window = View["time"]["window"];

/** An empty facet filters nothing. */
function passes(chosen: readonly string[], value: string): boolean {
  return chosen.length === 0 || chosen.includes(value);
}
function passesAny(chosen: readonly string[], values: readonly string[]): boolean {
  return chosen.length === 0 || values.some((value) => chosen.includes(value));
}

/**
 * Whether a place's value is in play: its district, the kind and the quality that the map and the table state for it (a
 * quotient is derived), its value within the brushed range.
 */
export function valuePasses(facets: Facets, value: PlaceValue, isDistrict = true): boolean {
  if (isDistrict && !passes(facets.districts, value.placeId)) return false;
  if (!value.figure || value.status === "missing")
    return facets.kinds.length === 0 && facets.qualities.length === 0 && facets.range === null;
  if (!passes(facets.kinds, shownKind(value)) || !passes(facets.qualities, shownQuality(value))) return false;
  if (!facets.range) return true;
  const [low, high] = facets.range;
  if (value.range) return value.range.low <= high && value.range.high >= low;
  return value.shown !== null && low <= value.shown.value && value.shown.value <= high;
}

export function claimPasses(facets: Facets, window: Window, claim: Claim): boolean {
  return (
    (facets.districts.length === 0 || facets.districts.includes(claim.placeId)) &&
    passesAny(facets.technologies, claim.technologies) &&
    passes(facets.kinds, claim.kind) &&
    passes(facets.qualities, claim.quality) &&
    (window === null || (claim.period !== null && overlaps(claim.period, { start: window.from, end: window.to })))
  );
}

export function eventPasses(facets: Facets, window: Window, event: PolicyEvent): boolean {
  return (
    passes(facets.districts, event.placeId) &&
    (window === null || overlaps(event.period, { start: window.from, end: window.to }))
  );
}

/** A site passes by its kind, its district and, when technologies are chosen, by a claim about it that names one. */
export function sitePasses(atlas: Atlas, facets: Facets, site: Site): boolean {
  return (
    passes(facets.siteKinds, site.kind) &&
    passesAny(facets.districts, site.districtIds) &&
    passesAny(facets.technologies, technologiesOf(atlas, site))
  );
}

const technologyIndex = memo((atlas: Atlas) => {
  const index = new Map<string, Set<string>>();
  for (const claim of atlas.claims) {
    for (const siteId of claim.siteIds) {
      const known = index.get(siteId) ?? new Set<string>();
      for (const technology of claim.technologies) known.add(technology);
      index.set(siteId, known);
    }
  }
  return index;
}, 1);

function technologiesOf(atlas: Atlas, site: Site): readonly string[] {
  return [...(technologyIndex(atlas).get(site.id) ?? [])];
}

export interface Filtered {
  /** Ids of districts (and of cities, for a metric of cities) whose value is in play. */
  readonly placeIds: ReadonlySet<string>;
  readonly sites: readonly Site[];
  readonly claims: readonly Claim[];
  readonly events: readonly PolicyEvent[];
}

const filteredSites = memo((atlas: Atlas, facets: Facets) =>
  atlas.sites.filter((site) => sitePasses(atlas, facets, site)),
);
const filteredClaims = memo((atlas: Atlas, facets: Facets, window: Window) =>
  atlas.claims.filter((claim) => claimPasses(facets, window, claim)),
);
const filteredEvents = memo((atlas: Atlas, facets: Facets, window: Window) =>
  atlas.events.filter((event) => eventPasses(facets, window, event)),
);

function sameFiltered(a: Filtered, b: Filtered): boolean {
  const sameLists = a.sites === b.sites && a.claims === b.claims && a.events === b.events;
  return sameLists && a.placeIds.size === b.placeIds.size && [...a.placeIds].every((id) => b.placeIds.has(id));
}

function filterAll(atlas: Atlas, answer: MetricAnswer, facets: Facets, window: Window): Filtered {
  const inPlay = [
    ...answer.districts.filter((value) => valuePasses(facets, value)),
    ...answer.cities.filter((value) => valuePasses(facets, value, false)),
  ];
  return {
    placeIds: new Set(inPlay.map((value) => value.placeId)),
    sites: filteredSites(atlas, facets),
    claims: filteredClaims(atlas, facets, window),
    events: filteredEvents(atlas, facets, window),
  };
}

/** Everything that passes the filters: map, lists, legend counts and table all read this one answer. */
export const filtered = memo(steady(filterAll, sameFiltered), 8);

/** How many choices are on, as chips show them. */
export function activeFilterCount(facets: Facets, window: Window): number {
  const lists = [facets.districts, facets.siteKinds, facets.technologies, facets.kinds, facets.qualities];
  return lists.reduce((sum, list) => sum + list.length, 0) + (facets.range ? 1 : 0) + (window ? 1 : 0);
}
