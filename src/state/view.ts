import { CLAIM_KINDS, TECHNOLOGIES } from "../../data/schema/claim.ts";
import { Adcode, Slug } from "../../data/schema/ids.ts";
import { DENOMINATORS } from "../../data/schema/metric.ts";
import { SITE_KINDS } from "../../data/schema/site.ts";
import { QUALITIES } from "../../data/schema/source.ts";
import * as z from "../../data/schema/zod.ts";

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

export const TIMELINE = { start: "2000-01-01", end: "2027-12-31" } as const;
export const MAX_RADII = 12;
/** Half the circumference of the ellipsoid is 20,004 km: a larger reach covers the Earth. */
export const MAX_RADIUS_KM = 20_000;

/** Names of the data, in the signs that a link can carry without doubt; whether they exist is for `reconcile` to say. */
const SiteId = Slug.check(z.maxLength(80));
const FigureRef = z.string().check(z.regex(/^[\w.~/-]{1,160}$/));

const Longitude = z.number().check(z.minimum(-180), z.maximum(180));
const Latitude = z.number().check(z.minimum(-85), z.maximum(85));
const TimelineDate = z.iso.date().check(z.refine((date) => date >= TIMELINE.start && date <= TIMELINE.end));

export const Origin = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("site"), id: SiteId }),
  z.strictObject({ type: z.literal("point"), lng: Longitude, lat: z.number().check(z.minimum(-90), z.maximum(90)) }),
]);
export type Origin = z.infer<typeof Origin>;

export const Radius = z.strictObject({
  origin: Origin,
  radiusKm: z.number().check(z.positive(), z.maximum(MAX_RADIUS_KM)),
});
export type Radius = z.infer<typeof Radius>;

export const Selection = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("place"), id: Adcode }),
  z.strictObject({ type: z.literal("site"), id: SiteId }),
]);
export type Selection = z.infer<typeof Selection>;

const Facets = z.strictObject({
  districts: z._default(z.array(Adcode), []),
  siteKinds: z._default(z.array(z.enum(SITE_KINDS)), []),
  technologies: z._default(z.array(z.enum(TECHNOLOGIES)), []),
  kinds: z._default(z.array(z.enum(EVIDENCE_KINDS)), []),
  qualities: z._default(z.array(z.enum(QUALITIES)), []),
  /** Of the current metric in its stored unit and denominator. */
  range: z._default(z.nullable(z.tuple([z.number(), z.number()])), null),
});
export type Facets = z.infer<typeof Facets>;

const Camera = z.strictObject({ lng: Longitude, lat: Latitude, zoom: z.number().check(z.minimum(0), z.maximum(20)) });
export type Camera = z.infer<typeof Camera>;

const Window = z
  .strictObject({ from: TimelineDate, to: TimelineDate })
  .check(z.refine((window) => window.from <= window.to));

const TimeChoice = z.strictObject({
  at: z._default(TimelineDate, "2017-12-31"),
  /** at: only figures whose period holds the date; latest: else the last one before it, with its age. */
  policy: z._default(z.enum(["at", "latest"]), "at"),
  window: z._default(z.nullable(Window), null),
});

const ClassChoice = z.strictObject({
  method: z._default(z.enum(CLASS_METHODS), "natural-breaks"),
  k: z._default(z.int().check(z.minimum(3), z.maximum(7)), 5),
  /** fixed: one set of breaks for all dates of the metric. */
  scope: z._default(z.enum(["fixed", "date"]), "fixed"),
  /** Of method "manual": inner upper bounds in the metric's stored unit, strictly rising. */
  breaks: z._default(
    z.array(z.number()).check(
      z.maxLength(6),
      z.refine((breaks) => breaks.every((value, i) => i === 0 || (breaks[i - 1] as number) < value)),
    ),
    [],
  ),
});

const TableSort = z.strictObject({
  column: z.enum(["place", "value", "rank"]),
  direction: z.enum(["ascending", "descending"]),
});

/** What the user chose, nothing else. An empty facet filters nothing. See docs/defaults.md for the defaults. */
export const View = z.strictObject({
  mode: z._default(z.enum(MODES), "explore"),
  tab: z._default(z.enum(TABS), "map"),
  metric: z._default(Slug.check(z.maxLength(80)), "floor_area_factory"),
  denominator: z._default(z.enum(DENOMINATORS), "land"),
  time: z.prefault(TimeChoice, {}),
  classes: z.prefault(ClassChoice, {}),
  facets: z.prefault(Facets, {}),
  selection: z._default(z.nullable(Selection), null),
  /** The figure whose evidence is open: a figure id, a claim id, or a figure id with "~land" or "~residents" behind it. */
  figure: z._default(z.nullable(FigureRef), null),
  radii: z._default(z.array(Radius).check(z.maxLength(MAX_RADII)), []),
  camera: z._default(z.nullable(Camera), null),
  tableSort: z._default(TableSort, { column: "value", direction: "descending" }),
  locale: z._default(z.enum(LOCALES), "zh-Hans"),
  theme: z._default(z.enum(THEMES), "system"),
});
export type View = z.infer<typeof View>;

export const DEFAULT_VIEW: View = View.parse({});

/** What could not be read of a link; the default stands in its place. */
export interface LinkIssue {
  code: "unreadable-value" | "unknown-key" | "too-long";
  key: string;
}
