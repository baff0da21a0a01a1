import { expect, test } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { DEFAULT_VIEW } from "../state/view.ts";
import { facetCounts } from "./facet-counts.ts";
import { metricCoverage } from "./metric-coverage.ts";
import { otherMethodTicks, timeline } from "./timeline.ts";
import { metricAnswer } from "./value-at.ts";

test("a figure that states that there is no number covers nothing", () => {
  const atlas = fixtureAtlas();
  const figures = [...atlas.figureById.values()].filter(({ metricId }) => metricId === "city_area_km2");
  const known = figures.filter(({ value }) => value.type !== "missing").length;
  expect(known).toBeLessThan(figures.length);
  expect(metricCoverage(atlas).get("city_area_km2")?.cities).toBe(known);
  expect(timeline(atlas, "city_area_km2").ticks.map(({ coverage }) => coverage)).toEqual(["some"]);
  const answer = metricAnswer(atlas, "city_area_km2", "none", "2009-12-31", "at");
  const claims = atlas.claims.filter(({ kind }) => kind === "observed").length;
  expect(facetCounts(atlas, answer, DEFAULT_VIEW.facets, null).kinds.get("observed")).toBe(claims + known);
});

test("figures of districts are no other method for those of cities", () => {
  expect(otherMethodTicks(fixtureAtlas(), "city_area_km2")).toEqual([]);
});
