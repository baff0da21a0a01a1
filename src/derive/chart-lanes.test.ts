import { describe, expect, it } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { chartLanes } from "./chart-lanes.ts";
import { chartMultiples } from "./chart-multiples.ts";

const atlas = fixtureAtlas();
const ids = (chart: ReturnType<typeof chartLanes>) => chart.lanes.map(({ id }) => id);

describe("chartLanes", () => {
  it("gives population two methods in lanes of their own, six dates of a district, and the city its own axis", () => {
    const chart = chartLanes(atlas, "resident_population_year_end", "none", "310118");
    expect(ids(chart).slice(0, 4)).toEqual([
      "resident_population_year_end",
      "resident_population_year_end/city",
      "resident_population_census",
      "resident_population_census/city",
    ]);
    const qingpu = chart.lanes.flatMap(({ series }) => series.filter(({ place }) => place.id === "310118"));
    expect(new Set(qingpu.flatMap(({ points }) => points.map(({ figure }) => figure.period.end))).size).toBe(6);
    for (const { metric, series } of chart.lanes)
      for (const { segments } of series)
        for (const { from, to } of segments)
          expect([from.figure.metricId, to.figure.metricId]).toEqual([metric.id, metric.id]);
  });

  it("keeps shares that are different measures apart, and knows why", () => {
    const chart = chartLanes(atlas, "livestream_retail_share_national", "none", "");
    expect(ids(chart)).toEqual(["livestream_retail_share_national", "livestream_transaction_share_national"]);
    expect(chart.lanes[1]?.marks.map(({ code }) => code)).toContain("other-method");
    for (const { metric, series } of chart.lanes)
      expect(series.flatMap(({ points }) => points).every(({ figure }) => figure.metricId === metric.id)).toBe(true);
  });

  it("puts the city among the districts where it does not dwarf them", () => {
    const chart = chartLanes(atlas, "floor_area_factory", "land", "310110,310118");
    expect(ids(chart)).toEqual(["floor_area_factory"]);
    expect(chart.lanes[0]?.series.map(({ place }) => place.id)).toEqual(["310110", "310118", "310000"]);
  });

  it("names the places that have no number", () => {
    const chart = chartLanes(atlas, "livestream_professionals", "none", "310110,310118");
    expect(chart.without.map(({ id }) => id)).toEqual(["310118"]);
    expect(chart.lanes[0]?.series[0]?.points[0]?.value).toEqual({ type: "range", low: 20_000, high: 30_000 });
    expect(chart.lanes[0]?.domain).toEqual([0, 30_000]);
  });

  it("has no span where nothing is known", () => {
    const chart = chartLanes(atlas, "livestream_economy_scale", "none", "310118");
    expect(chart.span).toBeNull();
  });
});

describe("chartMultiples", () => {
  it("draws 16 districts on one scale, the largest at the date first", () => {
    const made = chartMultiples(atlas, "resident_population_year_end", "none", "2024-12-31");
    expect(made?.places).toHaveLength(16);
    expect(made?.places[0]?.id).toBe("310115");
    expect(made?.lanes.map(({ metric }) => metric.id)).toEqual([
      "resident_population_year_end",
      "resident_population_census",
    ]);
  });

  it("is nothing for a metric that no district has", () => {
    expect(chartMultiples(atlas, "livestream_retail_sales", "none", "2024-12-31")).toBeNull();
    expect(chartMultiples(atlas, "city_population_census", "none", "2020-11-01")).toBeNull();
  });
});
