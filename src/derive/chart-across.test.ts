import { describe, expect, it } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { acrossMetrics, acrossOf, scatterAnswer } from "./chart-across.ts";
import { chartPlaces } from "./chart-places.ts";
import { metricAnswer } from "./value-at.ts";

const atlas = fixtureAtlas();
const factories = metricAnswer(atlas, "floor_area_factory", "land", "2017-12-31", "at");
const output = metricAnswer(atlas, "gdp", "none", "2025-12-31", "at");

describe("scatterAnswer", () => {
  it("pairs places by both their numbers, of one date where both have it", () => {
    const scatter = scatterAnswer(atlas, factories, "resident_population_year_end", "land");
    expect(scatter.pairs).toHaveLength(16);
    expect(scatter.datesDiffer).toBe(false);
    expect(scatter.city?.placeId).toBe("310000");
  });

  it("takes the nearest date of the other metric, and says that the dates differ", () => {
    const scatter = scatterAnswer(atlas, output, "employment_ict", "none");
    expect(scatter.across.period?.end).toBe("2023-12-31");
    expect(scatter.datesDiffer).toBe(true);
    expect(scatter.city).toBeNull();
  });

  it("lists the places that lack a number", () => {
    const sparse = metricAnswer(atlas, "gdp", "none", "2024-12-31", "at");
    const scatter = scatterAnswer(atlas, sparse, "employment_ict", "none");
    expect(scatter.pairs.length + scatter.missing.length).toBe(16);
    expect(scatter.missing.length).toBeGreaterThan(0);
  });
});

describe("acrossOf", () => {
  it("proposes a metric of like places, near in time, that is no part or method of the first", () => {
    expect(acrossOf(atlas, factories, null)).toEqual({ metric: "resident_population_year_end", denominator: "land" });
    const cities = metricAnswer(atlas, "city_population_census", "none", "2020-11-01", "at");
    expect(acrossMetrics(atlas, cities)).toContain("city_area_km2");
    expect(acrossMetrics(atlas, cities)).not.toContain("gdp");
  });

  it("keeps the reader's choice, unless it is the metric itself", () => {
    const chosen = { metric: "gdp", denominator: "residents" } as const;
    expect(acrossOf(atlas, factories, chosen)).toBe(chosen);
    expect(acrossOf(atlas, output, chosen)?.metric).not.toBe("gdp");
  });
});

describe("chartPlaces", () => {
  it("draws the chosen ones, else what is selected, else the largest, else whoever has a figure", () => {
    expect(chartPlaces(atlas, factories, ["310118"], { type: "place", id: "310110" })).toBe("310118");
    expect(chartPlaces(atlas, factories, [], { type: "place", id: "310110" })).toBe("310110");
    expect(chartPlaces(atlas, factories, [], { type: "place", id: "310000" })).toBe("310110");
    const target = metricAnswer(atlas, "livestream_professionals", "none", "2024-12-31", "at");
    expect(chartPlaces(atlas, target, [], null)).toBe("310110");
    const cityOnly = metricAnswer(atlas, "livestream_retail_sales", "none", "2024-12-31", "at");
    expect(chartPlaces(atlas, cityOnly, [], null)).toBe("");
  });
});
