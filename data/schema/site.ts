import { Adcode, LngLat, Slug } from "./ids.ts";
import { Period } from "./period.ts";
import { Text } from "./text.ts";
import * as z from "./zod.ts";

export const SITE_KINDS = [
  "livestream-base",
  "factory-cluster",
  "street",
  "commercial-area",
  "campus",
  "zone",
  "venue",
  "village",
  "event",
  "warehouse",
  "reference",
] as const;
export const SiteKind = z.enum(SITE_KINDS);
export type SiteKind = z.infer<typeof SiteKind>;

/** Since when and until when a source says that a site works. A bound that nobody states is left out, never guessed. */
export const OpenTime = z
  .strictObject({
    /** The days within which it opened: one day where that is stated, a whole year where only the year is. */
    from: z.optional(Period),
    /** The days within which it closed for good. */
    until: z.optional(Period),
    sourceId: Slug,
  })
  .check(
    z.refine((open) => open.from !== undefined || open.until !== undefined, { error: "states neither bound" }),
    z.refine((open) => !open.from || !open.until || open.from.start <= open.until.end, {
      error: "closes before it opens",
    }),
  );
export type OpenTime = z.infer<typeof OpenTime>;

/** A livestream base, factory cluster, venue …; drawn only as precisely as its position is known. */
export const Site = z
  .strictObject({
    id: Slug,
    kind: SiteKind,
    names: Text,
    shortNames: Text,
    /** One of the five base clusters the product starts from. */
    baseCluster: z.boolean(),
    /** Whether the starting article names it (others were added from official texts or as context). */
    inArticle: z.boolean(),
    districtIds: z.array(Adcode),
    /** point: a stated spot; point-uncertain: a spot with a ring; area: a claim on whole districts, the position only
     * carries the label; none: known to exist, position unknown, listed and never drawn. */
    geometry: z.enum(["point", "point-uncertain", "area", "none"]),
    lngLat: z.nullable(LngLat),
    crs: z.literal("WGS84"),
    uncertaintyM: z.nullable(z.number().check(z.positive())),
    locatedBy: Text,
    sourceId: Slug,
    /** Left out while no source states when it opened or closed. */
    open: z.optional(OpenTime),
    note: z.optional(Text),
  })
  .check(
    z.refine((site) => (site.geometry === "none") === (site.lngLat === null), {
      error: "a drawn site needs a position, a listed one must have none",
    }),
    z.refine((site) => site.geometry === "none" || site.uncertaintyM !== null, {
      error: "a position needs its uncertainty",
    }),
  );
export type Site = z.infer<typeof Site>;
