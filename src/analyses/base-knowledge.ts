import { type ClaimStanding, claimStanding } from "../derive/claim-standing.ts";
import type { MissingCause } from "../derive/missing-cause.ts";
import { placeSheet, type SheetRow } from "../derive/place-sheet.ts";
import { type Atlas, CITY_ID } from "../model/atlas.ts";

type Site = Atlas["sites"][number];
type Claim = Atlas["claims"][number];
type PolicyEvent = Atlas["events"][number];

/** Metrics by which districts of bases are compared: those of livestreaming first, then what tells most of a district's weight. */
export const MAIN_METRICS = [
  "livestream_economy_scale",
  "livestream_professionals",
  "resident_population_year_end",
  "employment_legal_entities",
  "gdp",
  "floor_area_factory",
  "floor_area_warehouse",
  "industrial_output",
  "retail_sales",
  "metro_stations",
] as const;

export interface KnownMetric {
  readonly metricId: string;
  /** The latest, aims among them where nothing was observed; null where there is none, and `cause` says why. */
  readonly row: SheetRow | null;
  readonly cause: MissingCause | null;
}

/** All that is said of a base, by whom, and what is known of its district. */
export interface BaseKnowledge {
  readonly site: Site;
  readonly claims: readonly { readonly claim: Claim; readonly standing: ClaimStanding }[];
  readonly targets: readonly Claim[];
  readonly technologies: Claim["technologies"];
  /** Events about it, and others of its district; those of the whole city are no base's own. */
  readonly events: readonly PolicyEvent[];
  readonly districtEvents: readonly PolicyEvent[];
  readonly metrics: readonly KnownMetric[];
  /** Every figure of livestreaming in its district, earliest first. */
  readonly livestream: readonly SheetRow[];
}

export function knowledgeOf(atlas: Atlas, site: Site): BaseKnowledge {
  const about = ({ siteIds }: { readonly siteIds: readonly string[] }) => siteIds.includes(site.id);
  const claims = atlas.claims.filter(about);
  const events = atlas.events.filter(about);
  const ofDistrict = ({ placeId }: PolicyEvent) => placeId !== CITY_ID && site.districtIds.includes(placeId);
  const sheets = site.districtIds.map((id) => placeSheet(atlas, id));
  const rows = sheets.flatMap(({ livestream, latest }) => [...livestream, ...latest]);
  return {
    site,
    claims: claims.map((claim) => ({ claim, standing: claimStanding(atlas, claim) })),
    targets: claims.filter(({ kind }) => kind === "target"),
    technologies: [...new Set(claims.flatMap(({ technologies }) => technologies))].sort(),
    events,
    districtEvents: atlas.events.filter((event) => ofDistrict(event) && !events.includes(event)),
    metrics: MAIN_METRICS.map((metricId) => {
      const own = rows.filter(({ metric, figure }) => metric.id === metricId && figure !== null);
      const row = own.findLast(({ figure }) => figure?.kind !== "target") ?? own.at(-1) ?? null;
      const absent = sheets.flatMap(({ missing }) => missing.filter(({ metric }) => metric.id === metricId))[0];
      return { metricId, row, cause: row ? row.cause : (absent?.cause ?? "not-stated") };
    }),
    livestream: sheets.flatMap(({ livestream }) => livestream),
  };
}
