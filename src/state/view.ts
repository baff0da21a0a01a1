import { CLAIM_KINDS, TECHNOLOGIES } from "../../data/schema/claim.ts";
import { DENOMINATORS } from "../../data/schema/metric.ts";
import { SITE_KINDS } from "../../data/schema/site.ts";
import { QUALITIES } from "../../data/schema/source.ts";
import { z } from "../../data/schema/zod.ts";

export const MODES = ["explore", "reach"] as const;
export const TABS = ["map", "table"] as const;
export const LOCALES = ["zh-Hans", "zh-Hant", "en"] as const;
export type Locale = (typeof LOCALES)[number];
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
export const CLASS_METHODS = ["natural-breaks", "quantile", "equal-interval", "std-dev", "manual"] as const;
export type ClassMethod = (typeof CLASS_METHODS)[number];
/** Kinds of evidence that can be filtered: those of claims and figures together. */
export const EVIDENCE_KINDS = [...CLAIM_KINDS, "forecast", "derived"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const TIMELINE = { start: "2000-01-01", end: "2027-12-31" } as const;
export const MAX_RADII = 12;
/** Half the circumference of the ellipsoid is 20,004 km: a larger reach covers the Earth. */
export const MAX_RADIUS_KM = 20_000;

const Longitude = z.number().min(-180).max(180);
const Latitude = z.number().min(-85).max(85);
const TimelineDate = z.iso.date().refine((date) => date >= TIMELINE.start && date <= TIMELINE.end);

export const Origin = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("site"), id: z.string().min(1).max(80) }),
  z.strictObject({ type: z.literal("point"), lng: Longitude, lat: z.number().min(-90).max(90) }),
]);
export type Origin = z.infer<typeof Origin>;

export const Radius = z.strictObject({ origin: Origin, radiusKm: z.number().positive().max(MAX_RADIUS_KM) });
export type Radius = z.infer<typeof Radius>;

export const Selection = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("place"), id: z.string().min(1).max(80) }),
  z.strictObject({ type: z.literal("site"), id: z.string().min(1).max(80) }),
]);
export type Selection = z.infer<typeof Selection>;

const Facets = z.strictObject({
  districts: z.array(z.string().max(12)).default([]),
  siteKinds: z.array(z.enum(SITE_KINDS)).default([]),
  technologies: z.array(z.enum(TECHNOLOGIES)).default([]),
  kinds: z.array(z.enum(EVIDENCE_KINDS)).default([]),
  qualities: z.array(z.enum(QUALITIES)).default([]),
  /** Of the current metric in its stored unit and denominator. */
  range: z.tuple([z.number(), z.number()]).nullable().default(null),
});
export type Facets = z.infer<typeof Facets>;

const Camera = z.strictObject({ lng: Longitude, lat: Latitude, zoom: z.number().min(0).max(20) });
export type Camera = z.infer<typeof Camera>;

/** What the user chose, nothing else. An empty facet filters nothing. See docs/defaults.md for the defaults. */
export const View = z.strictObject({
  mode: z.enum(MODES).default("explore"),
  tab: z.enum(TABS).default("map"),
  metric: z.string().min(1).max(80).default("floor_area_factory"),
  denominator: z.enum(DENOMINATORS).default("land"),
  time: z
    .strictObject({
      at: TimelineDate.default("2017-12-31"),
      /** at: only figures whose period holds the date; latest: else the last one before it, with its age. */
      policy: z.enum(["at", "latest"]).default("at"),
      window: z
        .strictObject({ from: TimelineDate, to: TimelineDate })
        .refine((w) => w.from <= w.to)
        .nullable()
        .default(null),
    })
    .prefault({}),
  classes: z
    .strictObject({
      method: z.enum(CLASS_METHODS).default("natural-breaks"),
      k: z.int().min(3).max(7).default(5),
      /** fixed: one set of breaks for all dates of the metric. */
      scope: z.enum(["fixed", "date"]).default("fixed"),
      /** Of method "manual": inner upper bounds in the metric's stored unit, strictly rising. */
      breaks: z
        .array(z.number())
        .max(6)
        .refine((breaks) => breaks.every((value, i) => i === 0 || (breaks[i - 1] as number) < value))
        .default([]),
    })
    .prefault({}),
  facets: Facets.prefault({}),
  selection: Selection.nullable().default(null),
  /** The figure whose evidence is open: a figure id, a claim id, or a figure id with "~land" or "~residents" behind it. */
  figure: z.string().min(1).max(160).nullable().default(null),
  radii: z.array(Radius).max(MAX_RADII).default([]),
  camera: Camera.nullable().default(null),
  tableSort: z
    .strictObject({ column: z.enum(["place", "value", "rank"]), direction: z.enum(["ascending", "descending"]) })
    .default({ column: "value", direction: "descending" }),
  locale: z.enum(LOCALES).default("zh-Hans"),
  theme: z.enum(THEMES).default("system"),
});
export type View = z.infer<typeof View>;

export const DEFAULT_VIEW: View = View.parse({});

/** What could not be read of a link; the default stands in its place. */
export interface LinkIssue {
  code: "unreadable-value" | "unknown-key" | "too-long";
  key: string;
}
