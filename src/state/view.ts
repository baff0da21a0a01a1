import { CLAIM_KINDS, CLAIM_THEMES, TECHNOLOGIES } from "../../data/schema/claim.ts";
import { Adcode, Slug } from "../../data/schema/ids.ts";
import { DENOMINATORS, METRIC_GROUPS } from "../../data/schema/metric.ts";
import { SITE_KINDS } from "../../data/schema/site.ts";
import { QUALITIES } from "../../data/schema/source.ts";
import { textsByName } from "../../data/schema/text.ts";
import * as z from "../../data/schema/zod.ts";

export const MODES = ["explore", "reach", "site"] as const;
export const TABS = ["map", "chart", "table", "evidence"] as const;
/** What the chart tab draws: the metric over time, ranked at the date, against another metric, or a small chart a district. */
export const CHART_KINDS = ["series", "ranking", "scatter", "multiples"] as const;
/** What the table tab shows: the metric at the date, over its dates, all metrics at the date, chosen places side by side, towns. */
export const TABLES = ["values", "dates", "metrics", "compare", "towns"] as const;
/** What the evidence tab shows. */
export const EVIDENCE_PARTS = ["claims", "contradictions", "coverage", "rules"] as const;
/** What a claim can speak of that is no district. */
export const CLAIM_SCOPES = ["city", "country"] as const;
export type ClaimScope = (typeof CLAIM_SCOPES)[number];
/** section: as the text has them. */
export const CLAIM_ORDERS = ["section", "place", "theme", "period", "standing"] as const;
export const COVERAGE_BY = ["year", "period"] as const;
export const CHANGE_MEASURES = ["absolute", "percent", "per-year"] as const;
export const COMPARE_LAYOUTS = ["swipe", "side", "difference"] as const;
export const PANES = ["first", "second"] as const;
export type PaneName = (typeof PANES)[number];
/** Views of the answer that a mode has. */
export const TABS_OF: Record<(typeof MODES)[number], readonly (typeof TABS)[number][]> = {
  explore: TABS,
  reach: ["map", "table"],
  site: ["map", "table"],
};
export const LOCALES = ["zh-Hans", "zh-Hant", "en"] as const;
export type Locale = (typeof LOCALES)[number];
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
export const CLASS_METHODS = ["natural-breaks", "quantile", "equal-interval", "std-dev", "manual"] as const;
export type ClassMethod = (typeof CLASS_METHODS)[number];
/** Kinds of evidence that can be filtered: those of claims and figures together. */
export const EVIDENCE_KINDS = [...CLAIM_KINDS, "forecast", "derived"] as const;

export const TIMELINE = { start: "2000-01-01", end: "2027-12-31" } as const;
export const MAX_REACHES = 12;
/** Candidate origins of one reach; the 41 cities and the bases fit. */
export const MAX_CANDIDATES = 60;
export const MAX_COMPARED_PLACES = 5;
/** More than the turnover of all companies on Earth, in CNY. */
export const MAX_TURNOVER = 1e16;
/** Half the circumference of the ellipsoid is 20,004 km: a larger reach covers the Earth. */
export const MAX_RADIUS_KM = 20_000;
/** Analyses of mode Explore, in the order of asking. */
export const ANALYSIS_IDS = ["autocorrelation", "profiles", "specialisation", "points", "bases", "robustness"] as const;
export const MAX_HOURS = 240;
export const MAX_SPEED_KMH = 1_000;
/** Way along roads over the straight line. */
export const MAX_DETOUR = 5;
/**
 * stated: round the position that is stated, where there is one; certain: what is reached from wherever the origin may
 * be, at the slowest; possible: what is reached from somewhere it may be, at the fastest.
 */
export const REACH_BASES = ["stated", "certain", "possible"] as const;
export type ReachBasis = (typeof REACH_BASES)[number];
/** What the table tab shows of reaches. */
export const REACH_TABLES = ["coverage", "combinations", "distances", "nearest", "service"] as const;

// Schemas are made when a link first has something to read: a first view without a choice needs none of them.

/** Names of the data, in the signs that a link can carry without doubt; whether they exist is for `reconcile` to say. */
const SiteId = z.lazy(() => Slug.check(z.maxLength(80)));
const FigureRef = z.lazy(() => z.string().check(z.regex(/^[\w.~/-]{1,160}$/)));

const Longitude = z.lazy(() => z.number().check(z.minimum(-180), z.maximum(180)));
const Latitude = z.lazy(() => z.number().check(z.minimum(-85), z.maximum(85)));
const TimelineDate = z.lazy(() =>
  z.iso.date().check(z.refine((date) => date >= TIMELINE.start && date <= TIMELINE.end)),
);

const spots = () =>
  [
    z.strictObject({ type: z.literal("site"), id: SiteId }),
    z.strictObject({ type: z.literal("point"), lng: Longitude, lat: z.number().check(z.minimum(-90), z.maximum(90)) }),
    /** Anywhere within a district or a city. */
    z.strictObject({ type: z.literal("place"), id: Adcode }),
  ] as const;
const CandidateOrigin = z.lazy(() => z.discriminatedUnion("type", spots()));
export type CandidateOrigin = z.infer<typeof CandidateOrigin>;
export const Origin = z.lazy(() =>
  z.discriminatedUnion("type", [
    ...spots(),
    /** One of these, nobody says which. */
    z.strictObject({
      type: z.literal("set"),
      of: z.array(CandidateOrigin).check(z.minLength(2), z.maxLength(MAX_CANDIDATES)),
    }),
  ]),
);
export type Origin = z.infer<typeof Origin>;

/** From the lowest to the highest that is assumed. */
const band = (least: number, most: number) =>
  z
    .tuple([z.number().check(z.minimum(least), z.maximum(most)), z.number().check(z.minimum(least), z.maximum(most))])
    .check(z.refine(([low, high]) => low <= high));
const Extent = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("distance"), km: z.number().check(z.positive(), z.maximum(MAX_RADIUS_KM)) }),
    /** A time on the way, with the speed and the detour that the reader assumes. */
    z.strictObject({
      type: z.literal("duration"),
      hours: z.number().check(z.positive(), z.maximum(MAX_HOURS)),
      speedKmh: band(1, MAX_SPEED_KMH),
      detour: band(1, MAX_DETOUR),
    }),
    /** An area that the reader brought (see `isochrone-store`); a link carries its name alone. */
    z.strictObject({ type: z.literal("isochrone"), id: z.string().check(z.regex(/^[a-z0-9]{8,16}$/)) }),
  ]),
);
export type Extent = z.infer<typeof Extent>;

/** What can be reached from an origin. */
export const Reach = z.lazy(() => z.strictObject({ origin: Origin, extent: Extent }));
export type Reach = z.infer<typeof Reach>;
const Reaches = z.lazy(() => z.array(Reach).check(z.maxLength(MAX_REACHES)));

const ReachChoice = z.lazy(() =>
  z.strictObject({
    basis: z._default(z.enum(REACH_BASES), "stated"),
    /** The reach whose coverage is shown, by its place in the list; one past the end shows the last. */
    shown: z._default(z.int().check(z.minimum(0), z.maximum(MAX_REACHES - 1)), 0),
    /** A change of one extent changes all of its kind. */
    locked: z._default(z.boolean(), false),
    /** A reach counts only while its site is open at the timeline's date. */
    follow: z._default(z.boolean(), false),
    /** Residents by areal interpolation beside their bounds. */
    estimate: z._default(z.boolean(), false),
    /** Areas nearest to each origin, on the map. */
    service: z._default(z.boolean(), false),
    table: z._default(z.enum(REACH_TABLES), "coverage"),
    /** Another set of reaches that a swipe holds against the first. */
    second: z._default(
      z.nullable(
        z.strictObject({
          reaches: Reaches,
          split: z._default(z.number().check(z.minimum(0.1), z.maximum(0.9)), 0.5),
          active: z._default(z.enum(PANES), "second"),
        }),
      ),
      null,
    ),
  }),
);

export const Selection = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("place"), id: Adcode }),
    z.strictObject({ type: z.literal("site"), id: SiteId }),
  ]),
);
export type Selection = z.infer<typeof Selection>;

const Facets = z.lazy(() =>
  z.strictObject({
    districts: z._default(z.array(Adcode), []),
    siteKinds: z._default(z.array(z.enum(SITE_KINDS)), []),
    technologies: z._default(z.array(z.enum(TECHNOLOGIES)), []),
    kinds: z._default(z.array(z.enum(EVIDENCE_KINDS)), []),
    qualities: z._default(z.array(z.enum(QUALITIES)), []),
    /** Of the current metric in its stored unit and denominator. */
    range: z._default(z.nullable(z.tuple([z.number(), z.number()])), null),
  }),
);
export type Facets = z.infer<typeof Facets>;

const Camera = z.lazy(() =>
  z.strictObject({ lng: Longitude, lat: Latitude, zoom: z.number().check(z.minimum(0), z.maximum(20)) }),
);
export type Camera = z.infer<typeof Camera>;

const Window = z.lazy(() =>
  z.strictObject({ from: TimelineDate, to: TimelineDate }).check(z.refine((window) => window.from <= window.to)),
);

const TimeChoice = z.lazy(() =>
  z.strictObject({
    at: z._default(TimelineDate, "2017-12-31"),
    /** at: only figures whose period holds the date; latest: else the last one before it, with its age. */
    policy: z._default(z.enum(["at", "latest"]), "at"),
    window: z._default(z.nullable(Window), null),
  }),
);

const ClassChoice = z.lazy(() =>
  z.strictObject({
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
  }),
);

/** Of a table's column: a name of its own, a metric, a date with "_" between its ends. */
const ColumnId = z.lazy(() => z.string().check(z.regex(/^[\w-]{1,80}$/)));

const TableSort = z.lazy(() =>
  z.strictObject({
    /** A column that the table does not have leaves its rows in the order of the places. */
    column: ColumnId,
    direction: z.enum(["ascending", "descending"]),
  }),
);

/** The metric's change from this date to `time.at`, in place of its value. */
const ChangeChoice = z.lazy(() =>
  z.strictObject({
    from: TimelineDate,
    as: z.enum(CHANGE_MEASURES),
    /** Also between figures of different methods or bases; what comes of it is marked. */
    insist: z._default(z.boolean(), false),
  }),
);
export type ChangeChoice = z.infer<typeof ChangeChoice>;

const MetricId = z.lazy(() => Slug.check(z.maxLength(80)));

const ChartChoice = z.lazy(() =>
  z.strictObject({
    kind: z._default(z.enum(CHART_KINDS), "series"),
    /** Places drawn as series beside the city; empty: the selected one, else the largest. */
    places: z._default(z.array(Adcode).check(z.maxLength(16)), []),
    /** The other metric of a scatter plot, along the horizontal axis. */
    across: z._default(z.nullable(z.strictObject({ metric: MetricId, denominator: z.enum(DENOMINATORS) })), null),
  }),
);

const TableChoice = z.lazy(() =>
  z.strictObject({
    what: z._default(z.enum(TABLES), "values"),
    /** Columns that the reader put away. */
    hidden: z._default(z.array(ColumnId).check(z.maxLength(80)), []),
    /** Of table "compare": places and sites in the order of their columns. */
    compared: z._default(z.array(z.union([Adcode, SiteId])).check(z.maxLength(MAX_COMPARED_PLACES)), []),
  }),
);

const CoverageChoice = z.lazy(() =>
  z.strictObject({
    /** What a column is: a year (of the period's end), or a period as the sources have it. */
    by: z._default(z.enum(COVERAGE_BY), "year"),
    groups: z._default(z.array(z.enum(METRIC_GROUPS)), []),
    /** Only what is known of this place. */
    place: z._default(z.nullable(Adcode), null),
    /** The metric whose places are laid open. */
    metric: z._default(z.nullable(MetricId), null),
  }),
);
export type CoverageChoice = z.infer<typeof CoverageChoice>;

const EvidenceChoice = z.lazy(() =>
  z.strictObject({
    part: z._default(z.enum(EVIDENCE_PARTS), "claims"),
    /** What claims are searched for. */
    text: z._default(z.string().check(z.maxLength(80)), ""),
    themes: z._default(z.array(z.enum(CLAIM_THEMES)), []),
    /** Claims on the whole city or country, beside those on the districts that the filters name. */
    scopes: z._default(z.array(z.enum(CLAIM_SCOPES)), []),
    order: z._default(z.enum(CLAIM_ORDERS), "section"),
    /** Yearly turnover in CNY that the rules are held against. */
    turnover: z._default(z.nullable(z.number().check(z.minimum(0), z.maximum(MAX_TURNOVER))), null),
    coverage: z.prefault(CoverageChoice, {}),
  }),
);

/** What the second map shows; language, theme, change and selection are those of the first. */
const Pane = z.lazy(() =>
  z.strictObject({
    metric: MetricId,
    denominator: z.enum(DENOMINATORS),
    at: TimelineDate,
    policy: z._default(z.enum(["at", "latest"]), "at"),
    facets: z.prefault(Facets, {}),
    /** In force while the maps show different measures; of one measure both have the classes of the first. */
    classes: z.prefault(ClassChoice, {}),
    /** In force while the cameras are free. null: home. */
    camera: z._default(z.nullable(Camera), null),
  }),
);
export type Pane = z.infer<typeof Pane>;

const Compare = z.lazy(() =>
  z.strictObject({
    layout: z.enum(COMPARE_LAYOUTS),
    /** Share of the width that the first map has. */
    split: z._default(z.number().check(z.minimum(0.1), z.maximum(0.9)), 0.5),
    /** Both maps move together. */
    locked: z._default(z.boolean(), true),
    /** The map that panels and timeline are turned to. */
    active: z._default(z.enum(PANES), "second"),
    pane: Pane,
  }),
);
export type Compare = z.infer<typeof Compare>;

/** An analysis that is open, and its choices by name; what the analysis does not know is for `reconcile` to drop. */
const AnalysisChoice = z.lazy(() =>
  z.strictObject({
    id: z.enum(ANALYSIS_IDS),
    params: z._default(textsByName(/^[a-z][A-Za-z0-9-]{0,30}$/, /^[\w.,/-]{0,400}$/), {}),
  }),
);
export type AnalysisChoice = z.infer<typeof AnalysisChoice>;

/** What the user chose, nothing else. An empty facet filters nothing. See docs/defaults.md for the defaults. */
export const View = z.lazy(() =>
  z.strictObject({
    mode: z._default(z.enum(MODES), "explore"),
    tab: z._default(z.enum(TABS), "map"),
    metric: z._default(Slug.check(z.maxLength(80)), "floor_area_factory"),
    denominator: z._default(z.enum(DENOMINATORS), "land"),
    time: z.prefault(TimeChoice, {}),
    classes: z.prefault(ClassChoice, {}),
    facets: z.prefault(Facets, {}),
    selection: z._default(z.nullable(Selection), null),
    /** The figure whose evidence is open: a claim id, or a figure id, with behind it what it is divided by ("~land") and since when it changed ("~percent~2012-12-31"). */
    figure: z._default(z.nullable(FigureRef), null),
    reaches: z._default(Reaches, []),
    reach: z.prefault(ReachChoice, {}),
    camera: z._default(z.nullable(Camera), null),
    change: z._default(z.nullable(ChangeChoice), null),
    chart: z.prefault(ChartChoice, {}),
    table: z.prefault(TableChoice, {}),
    evidence: z.prefault(EvidenceChoice, {}),
    compare: z._default(z.nullable(Compare), null),
    analysis: z._default(z.nullable(AnalysisChoice), null),
    /** Choices of mode Site by name; `src/siting` reads them, and names what it does not know. */
    site: z._default(textsByName(/^[a-zA-Z]{1,20}$/, /^[\w.,/:;~ +-]{0,4000}$/), {}),
    tableSort: z._default(TableSort, { column: "value", direction: "descending" }),
    locale: z._default(z.enum(LOCALES), "zh-Hans"),
    theme: z._default(z.enum(THEMES), "system"),
  }),
);
export type View = z.infer<typeof View>;

/** What a link may leave out; `View` says the same, which is dear to ask for at every start. */
export const DEFAULT_VIEW: View = {
  mode: "explore",
  tab: "map",
  metric: "floor_area_factory",
  denominator: "land",
  time: { at: "2017-12-31", policy: "at", window: null },
  classes: { method: "natural-breaks", k: 5, scope: "fixed", breaks: [] },
  facets: { districts: [], siteKinds: [], technologies: [], kinds: [], qualities: [], range: null },
  selection: null,
  figure: null,
  reaches: [],
  reach: {
    basis: "stated",
    shown: 0,
    locked: false,
    follow: false,
    estimate: false,
    service: false,
    table: "coverage",
    second: null,
  },
  camera: null,
  change: null,
  chart: { kind: "series", places: [], across: null },
  table: { what: "values", hidden: [], compared: [] },
  evidence: {
    part: "claims",
    text: "",
    themes: [],
    scopes: [],
    order: "section",
    turnover: null,
    coverage: { by: "year", groups: [], place: null, metric: null },
  },
  compare: null,
  analysis: null,
  site: {},
  tableSort: { column: "value", direction: "descending" },
  locale: "zh-Hans",
  theme: "system",
};

/** What could not be read of a link; the default stands in its place. */
export interface LinkIssue {
  code: "unreadable-value" | "unknown-key" | "too-long";
  key: string;
}
