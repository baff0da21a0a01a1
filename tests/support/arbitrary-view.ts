import fc from "fast-check";
import { CLAIM_THEMES, TECHNOLOGIES } from "../../data/schema/claim.ts";
import { DENOMINATORS, METRIC_GROUPS } from "../../data/schema/metric.ts";
import { SITE_KINDS } from "../../data/schema/site.ts";
import { QUALITIES } from "../../data/schema/source.ts";
import { dayNumber, isoDate } from "../../src/model/period.ts";
import {
  ANALYSIS_IDS,
  type CandidateOrigin,
  CHANGE_MEASURES,
  CHART_KINDS,
  CLAIM_ORDERS,
  CLAIM_SCOPES,
  CLASS_METHODS,
  COMPARE_LAYOUTS,
  COVERAGE_BY,
  EVIDENCE_KINDS,
  EVIDENCE_PARTS,
  type Extent,
  LOCALES,
  MAX_COMPARED_PLACES,
  MAX_DETOUR,
  MAX_HOURS,
  MAX_RADIUS_KM,
  MAX_REACHES,
  MAX_SPEED_KMH,
  MAX_TURNOVER,
  MODES,
  type Origin,
  PANES,
  REACH_BASES,
  REACH_TABLES,
  TABLES,
  TABS,
  THEMES,
  TIMELINE,
  View,
} from "../../src/state/view.ts";

const number = (min: number, max: number) =>
  // A link writes -0 as 0.
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0 || 0);
const decimal = (min: number, max: number, digits: number) =>
  fc.integer({ min: Math.ceil(min * 10 ** digits), max: Math.floor(max * 10 ** digits) }).map((n) => n / 10 ** digits);
const date = fc.integer({ min: dayNumber(TIMELINE.start), max: dayNumber(TIMELINE.end) }).map((day) => isoDate(day));
const slug = fc.stringMatching(/^[a-z0-9]{1,8}([-_][a-z0-9]{1,8}){0,3}$/);
const adcode = fc.oneof(fc.constant("CN"), fc.integer({ min: 100_000, max: 999_999 }).map(String));
const subset = <T>(options: readonly T[]) =>
  fc.subarray([...options]).chain((list) => fc.shuffledSubarray(list, { minLength: list.length }));
const candidate: fc.Arbitrary<CandidateOrigin> = fc.oneof(
  // Six digits are a place.
  fc.record({ type: fc.constant("site" as const), id: slug.filter((id) => !/^\d{6}$/.test(id)) }),
  fc.record({ type: fc.constant("place" as const), id: fc.integer({ min: 100_000, max: 999_999 }).map(String) }),
  fc.record({ type: fc.constant("point" as const), lng: number(-180, 180), lat: number(-90, 90) }),
);
const origin: fc.Arbitrary<Origin> = fc.oneof(
  candidate,
  fc.record({ type: fc.constant("set" as const), of: fc.array(candidate, { minLength: 2, maxLength: 5 }) }),
);
const band = (least: number, most: number) =>
  fc.tuple(number(least, most), number(least, most)).map(([a, b]): [number, number] => (a < b ? [a, b] : [b, a]));
const extent: fc.Arbitrary<Extent> = fc.oneof(
  fc.record({ type: fc.constant("distance" as const), km: number(1e-6, MAX_RADIUS_KM) }),
  fc.record({
    type: fc.constant("duration" as const),
    hours: number(1e-3, MAX_HOURS),
    speedKmh: band(1, MAX_SPEED_KMH),
    detour: band(1, MAX_DETOUR),
  }),
  fc.record({ type: fc.constant("isochrone" as const), id: fc.stringMatching(/^[a-z0-9]{8,16}$/) }),
);
const reaches = fc.array(fc.record({ origin, extent }), { maxLength: MAX_REACHES });
const window = fc.tuple(date, date).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));

const facets = fc.record({
  districts: fc.uniqueArray(adcode, { maxLength: 20 }),
  siteKinds: subset(SITE_KINDS),
  technologies: subset(TECHNOLOGIES),
  kinds: subset(EVIDENCE_KINDS),
  qualities: subset(QUALITIES),
  range: fc.option(fc.tuple(number(-1e15, 1e15), number(-1e15, 1e15))),
});
const camera = fc.option(fc.record({ lng: decimal(-180, 180, 5), lat: decimal(-85, 85, 5), zoom: decimal(0, 20, 2) }));
const policy = fc.constantFrom("at" as const, "latest" as const);
const denominator = fc.constantFrom(...DENOMINATORS);
const classes = fc.record({
  method: fc.constantFrom(...CLASS_METHODS),
  k: fc.integer({ min: 3, max: 7 }),
  scope: fc.constantFrom("fixed" as const, "date" as const),
  breaks: fc.uniqueArray(number(-1e12, 1e12), { maxLength: 6 }).map((list) => list.sort((a, b) => a - b)),
});
const compare = fc.record({
  layout: fc.constantFrom(...COMPARE_LAYOUTS),
  split: number(0.1, 0.9),
  locked: fc.boolean(),
  active: fc.constantFrom(...PANES),
  pane: fc.record({ metric: slug, denominator, at: date, policy, facets, classes, camera }),
});

/** Every view that the schema allows, numbers written as a link writes them. */
export const arbitraryView: fc.Arbitrary<View> = fc
  .record({
    mode: fc.constantFrom(...MODES),
    tab: fc.constantFrom(...TABS),
    metric: slug,
    denominator,
    time: fc.record({ at: date, policy, window: fc.option(window) }),
    classes,
    facets,
    selection: fc.option(
      fc.oneof(
        fc.record({ type: fc.constant("place" as const), id: adcode }),
        fc.record({ type: fc.constant("site" as const), id: slug }),
      ),
    ),
    figure: fc.option(fc.stringMatching(/^[\w.~/-]{1,60}$/)),
    reaches,
    reach: fc.record({
      basis: fc.constantFrom(...REACH_BASES),
      shown: fc.integer({ min: 0, max: MAX_REACHES - 1 }),
      locked: fc.boolean(),
      follow: fc.boolean(),
      estimate: fc.boolean(),
      service: fc.boolean(),
      table: fc.constantFrom(...REACH_TABLES),
      second: fc.option(fc.record({ reaches, split: number(0.1, 0.9), active: fc.constantFrom(...PANES) })),
    }),
    camera,
    change: fc.option(fc.record({ from: date, as: fc.constantFrom(...CHANGE_MEASURES), insist: fc.boolean() })),
    chart: fc.record({
      kind: fc.constantFrom(...CHART_KINDS),
      places: fc.uniqueArray(adcode, { maxLength: 16 }),
      across: fc.option(fc.record({ metric: slug, denominator })),
    }),
    table: fc.record({
      what: fc.constantFrom(...TABLES),
      hidden: fc.uniqueArray(fc.stringMatching(/^[\w-]{1,20}$/), { maxLength: 10 }),
      compared: fc.uniqueArray(fc.oneof(adcode, slug), { maxLength: MAX_COMPARED_PLACES }),
    }),
    evidence: fc.record({
      part: fc.constantFrom(...EVIDENCE_PARTS),
      text: fc.string({ maxLength: 20 }),
      themes: subset(CLAIM_THEMES),
      scopes: subset(CLAIM_SCOPES),
      order: fc.constantFrom(...CLAIM_ORDERS),
      turnover: fc.option(number(0, MAX_TURNOVER)),
      coverage: fc.record({
        by: fc.constantFrom(...COVERAGE_BY),
        groups: subset(METRIC_GROUPS),
        place: fc.option(adcode),
        metric: fc.option(slug),
      }),
    }),
    compare: fc.option(compare),
    analysis: fc.option(
      fc.record({
        id: fc.constantFrom(...ANALYSIS_IDS),
        params: fc.dictionary(fc.stringMatching(/^[a-z][A-Za-z0-9-]{0,9}$/), fc.stringMatching(/^[\w.,/-]{0,20}$/), {
          maxKeys: 5,
          noNullPrototype: true,
        }),
      }),
    ),
    site: fc.dictionary(fc.stringMatching(/^[a-zA-Z]{1,9}$/), fc.stringMatching(/^[\w.,/:;~ +-]{0,20}$/), {
      maxKeys: 5,
      noNullPrototype: true,
    }),
    tableSort: fc.record({
      column: fc.oneof(fc.constantFrom("place", "value", "rank"), fc.stringMatching(/^[\w-]{1,20}$/)),
      direction: fc.constantFrom("ascending" as const, "descending" as const),
    }),
    locale: fc.constantFrom(...LOCALES),
    theme: fc.constantFrom(...THEMES),
  })
  .map((view) => View.parse(view));
