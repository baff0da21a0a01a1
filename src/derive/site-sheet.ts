import type { Claim, Technology } from "../../data/schema/claim.ts";
import type { PolicyEvent } from "../../data/schema/event.ts";
import type { Place } from "../../data/schema/place.ts";
import type { Site } from "../../data/schema/site.ts";
import type { Atlas } from "../model/atlas.ts";
import type { Filtered } from "./filters.ts";
import { memo } from "./memo.ts";

export interface SiteSheet {
  readonly districts: readonly Place[];
  /** Of the claims about it, those that pass the filters. */
  readonly claims: readonly Claim[];
  readonly events: readonly PolicyEvent[];
  /** Named by any claim about it, whatever the filters. */
  readonly technologies: readonly Technology[];
  /** How many claims and events the filters leave out. */
  readonly filteredOut: number;
}

/** What is said of a site. */
export const siteSheet = memo((atlas: Atlas, site: Site, filter: Filtered): SiteSheet => {
  const about = (record: { siteIds: readonly string[] }) => record.siteIds.includes(site.id);
  const claims = filter.claims.filter(about);
  const events = filter.events.filter(about);
  const all = atlas.claims.filter(about);
  return {
    districts: site.districtIds.flatMap((id) => atlas.placeById.get(id) ?? []),
    claims,
    events,
    technologies: [...new Set(all.flatMap((claim) => claim.technologies))],
    filteredOut: all.length - claims.length + atlas.events.filter(about).length - events.length,
  };
}, 4);
