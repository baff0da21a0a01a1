import { expect, test } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { metricCoverage } from "./metric-coverage.ts";
import { timeline } from "./timeline.ts";

test("a figure that states that there is no number covers nothing", () => {
  const atlas = fixtureAtlas();
  const figures = [...atlas.figureById.values()].filter(({ metricId }) => metricId === "city_area_km2");
  const known = figures.filter(({ value }) => value.type !== "missing").length;
  expect(known).toBeLessThan(figures.length);
  expect(metricCoverage(atlas).get("city_area_km2")?.cities).toBe(known);
  expect(timeline(atlas, "city_area_km2").ticks.map(({ coverage }) => coverage)).toEqual(["some"]);
});
