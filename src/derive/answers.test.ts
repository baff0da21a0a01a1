import { expect, test } from "vitest";
import { CITY, claim, day, EAST, figure, metric, site, tinyAtlas, WEST, year } from "../../tests/support/tiny-atlas.ts";
import { DEFAULT_VIEW, type Facets } from "../state/view.ts";
import { classesOf, classIndex } from "./classes.ts";
import { facetCounts } from "./facet-counts.ts";
import { figureRef, resolveFigure } from "./figure-ref.ts";
import { activeFilterCount, filtered } from "./filters.ts";
import { legend } from "./legend.ts";
import { metricCoverage } from "./metric-coverage.ts";
import { metricStart } from "./metric-start.ts";
import { ranking } from "./ranking.ts";
import { reconcile } from "./reconcile.ts";
import { nextStop, previousStop, timeline } from "./timeline.ts";
import { metricAnswer } from "./value-at.ts";

const PEOPLE = metric("people");
const atlas = tinyAtlas({
  metrics: [PEOPLE],
  figures: [
    figure("people", EAST, day("2012-12-31"), 10),
    figure("people", WEST, day("2012-12-31"), 20, { quality: "secondary" }),
    figure("people", EAST, day("2017-12-31"), 40),
    figure("people", EAST, year(2026), 99, { kind: "target" }),
  ],
  sites: [
    site("base-a"),
    site("base-b", { districtIds: [WEST] }),
    site("lost", { geometry: "none", lngLat: null, uncertaintyM: null, kind: "warehouse" }),
  ],
  claims: [
    claim("S001", { siteIds: ["base-a"], technologies: ["xr"], period: year(2025) }),
    claim("S002", { placeId: WEST, kind: "policy" }),
  ],
});
const at2012 = metricAnswer(atlas, "people", "none", "2012-12-31", "at");
const facets = (patch: Partial<Facets>): Facets => ({ ...DEFAULT_VIEW.facets, ...patch });

test("kinds and qualities are counted as the map states them: a quotient is derived", () => {
  const land = metric("area_km2", { unit: "km2" });
  const divided = tinyAtlas({
    metrics: [PEOPLE, land],
    figures: [
      figure("people", EAST, day("2012-12-31"), 10),
      figure("people", WEST, day("2012-12-31"), 20, { kind: "target" }),
      figure("area_km2", EAST, day("2012-12-31"), 2),
      figure("area_km2", WEST, day("2012-12-31"), 2),
    ],
  });
  const countsOf = (denominator: "none" | "land", patch: Partial<Facets> = {}) => {
    const answer = metricAnswer(divided, "people", denominator, "2012-12-31", "at");
    const { kinds, qualities } = facetCounts(divided, answer, facets(patch), null);
    const shown = filtered(divided, answer, facets(patch), null).placeIds;
    return { kinds: Object.fromEntries(kinds), qualities: Object.fromEntries(qualities), shown: [...shown] };
  };
  expect(countsOf("none")).toMatchObject({ kinds: { observed: 1, target: 1 }, qualities: { official: 2 } });
  expect(countsOf("land")).toMatchObject({ kinds: { derived: 1, target: 1 }, qualities: { derived: 2 } });
  expect(countsOf("land", { kinds: ["derived"] }).shown).toEqual([EAST]);
});

test("where no district has a number, the city's is counted", () => {
  const cityOnly = tinyAtlas({
    metrics: [PEOPLE],
    figures: [figure("people", CITY, day("2012-12-31"), 30, { quality: "secondary" })],
  });
  const answer = metricAnswer(cityOnly, "people", "none", "2012-12-31", "at");
  const { kinds, qualities } = facetCounts(cityOnly, answer, facets({}), null);
  expect(Object.fromEntries(kinds)).toEqual({ observed: 1 });
  expect(Object.fromEntries(qualities)).toEqual({ secondary: 1 });
});

test("ties share a rank and the missing come last without one", () => {
  const ties = tinyAtlas({
    metrics: [PEOPLE],
    figures: [figure("people", EAST, year(2020), 3), figure("people", WEST, year(2020), 3)],
  });
  const { rows, of } = ranking(metricAnswer(ties, "people", "none", "2020-05-05", "at"));
  expect(rows.map((row) => row.rank)).toEqual([1, 1]);
  expect(of).toBe(2);
  const lone = ranking(metricAnswer(atlas, "people", "none", "2017-12-31", "at"));
  expect(lone.rows.map((row) => [row.value.placeId, row.rank])).toEqual([
    [EAST, 1],
    [WEST, null],
  ]);
});

test("fixed classes are made from all observed dates, dated ones from the date alone; targets make none", () => {
  const fixed = classesOf(atlas, at2012, { ...DEFAULT_VIEW.classes, method: "natural-breaks", k: 3 });
  expect(fixed).toMatchObject({ min: 10, max: 40, breaks: [10, 20] });
  const dated = classesOf(atlas, at2012, { ...DEFAULT_VIEW.classes, method: "natural-breaks", k: 3, scope: "date" });
  expect(dated).toMatchObject({ min: 10, max: 20, reduced: true });
});

test("a value on a break is in the lower class", () => {
  const classes = classesOf(atlas, at2012, { ...DEFAULT_VIEW.classes, method: "manual", breaks: [20] });
  expect(at2012.districts.map((value) => classIndex(classes, value))).toEqual([0, 0]);
});

test("legend counts agree with the filter, and no-data is counted even at 0", () => {
  const classes = classesOf(atlas, at2012, { ...DEFAULT_VIEW.classes, k: 3 });
  const all = legend(at2012, classes, filtered(atlas, at2012, DEFAULT_VIEW.facets, null));
  expect(all.rows.map((row) => row.count)).toEqual([1, 1, 0]);
  expect(all.noData.count).toBe(0);
  const one = legend(at2012, classes, filtered(atlas, at2012, facets({ qualities: ["secondary"] }), null));
  expect(one.rows.map((row) => row.count)).toEqual([0, 1, 0]);
  expect(one.filteredOut).toBe(1);
});

test("facets filter places, sites and claims together", () => {
  const now = filtered(atlas, at2012, facets({ technologies: ["xr"], districts: [EAST], range: [5, 15] }), null);
  expect([...now.placeIds]).toEqual([EAST]);
  expect(now.sites.map((s) => s.id)).toEqual(["base-a"]);
  expect(now.claims.map((c) => c.id)).toEqual(["S001"]);
});

test("a window keeps claims whose period meets it, and none without a period", () => {
  const window = { from: "2025-06-01", to: "2025-07-01" };
  expect(filtered(atlas, at2012, DEFAULT_VIEW.facets, window).claims.map((c) => c.id)).toEqual(["S001"]);
  expect(activeFilterCount(facets({ kinds: ["policy", "target"], range: [0, 1] }), window)).toBe(4);
});

test("counts say what an option would show, whatever else of its facet is on", () => {
  const counts = facetCounts(atlas, at2012, facets({ siteKinds: ["warehouse"] }), null);
  expect(counts.siteKinds.get("livestream-base")).toBe(2);
  expect(counts.technologies.get("xr")).toBe(1);
  expect(counts.qualities.get("low")).toBe(2);
  expect(counts.qualities.get("official")).toBe(1);
});

test("a quotient is filtered and counted by the quality that is shown for it: derived", () => {
  const land = tinyAtlas({
    metrics: [PEOPLE, metric("area_km2")],
    figures: [EAST, WEST].flatMap((id) => [
      figure("people", id, day("2012-12-31"), 10),
      figure("area_km2", id, day("2012-12-31"), 2),
    ]),
  });
  const perKm2 = metricAnswer(land, "people", "land", "2012-12-31", "at");
  expect([...facetCounts(land, perKm2, DEFAULT_VIEW.facets, null).qualities]).toEqual([["derived", 2]]);
  expect(filtered(land, perKm2, facets({ qualities: ["derived"] }), null).placeIds.size).toBe(2);
  expect(filtered(land, perKm2, facets({ qualities: ["official"] }), null).placeIds.size).toBe(0);
});

test("the timeline stops where there are figures, targets apart", () => {
  const { ticks, stops } = timeline(atlas, "people");
  expect(stops).toEqual(["2012-12-31", "2017-12-31", "2026-12-31"]);
  expect(ticks.map((tick) => [tick.districtCount, tick.target])).toEqual([
    [2, false],
    [1, false],
    [1, true],
  ]);
  expect(nextStop(stops, "2012-12-31")).toBe("2017-12-31");
  expect(previousStop(stops, "2012-12-31")).toBeNull();
});

test("a metric starts at the latest of its best covered dates", () => {
  expect(metricStart(atlas, "people").at).toBe("2012-12-31");
  expect(metricCoverage(atlas).get("people")).toMatchObject({ districts: 2, districtDates: 2, targetDates: 1 });
});

test("references lead back to their evidence", () => {
  const [value] = at2012.districts;
  const ref = figureRef(value?.figure as NonNullable<typeof value>["figure"] & object, "land");
  expect(resolveFigure(atlas, ref)).toMatchObject({ type: "derived", denominator: "land" });
  expect(resolveFigure(atlas, "S002")).toMatchObject({ type: "claim" });
  expect(resolveFigure(atlas, "people/310118/1999-01-01")).toBeNull();
  expect(resolveFigure(atlas, "__proto__")).toBeNull();
});

test("what a link names and the atlas does not know is dropped with a notice each", () => {
  const { view, issues } = reconcile(atlas, {
    ...DEFAULT_VIEW,
    metric: "people",
    denominator: "land",
    facets: facets({ districts: [EAST, "999999"] }),
    selection: { type: "site", id: "nowhere" },
    reaches: [{ origin: { type: "site", id: "lost" }, extent: { type: "distance", km: 5 } }],
    figure: "nothing",
  });
  expect(view).toMatchObject({
    metric: "people",
    selection: null,
    reaches: [],
    figure: null,
    facets: { districts: [EAST] },
  });
  expect(issues.map((issue) => issue.key)).toEqual(["fd", "s", "r", "f"]);
  expect(reconcile(atlas, { ...DEFAULT_VIEW, metric: "gone" }).issues.length).toBeGreaterThan(0);
  const unbroken = reconcile(atlas, {
    ...DEFAULT_VIEW,
    metric: "people",
    classes: { ...DEFAULT_VIEW.classes, method: "manual" },
  });
  expect(unbroken.view.classes.method).toBe("natural-breaks");
});
