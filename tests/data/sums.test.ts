import { describe, expect, test } from "vitest";
import { atlas, DISTRICTS, districtSum, figuresAt, numberOf, towns } from "./published-atlas.ts";

const CITY = "310000";
const cityValue = (metricId: string, end: string) => numberOf(figuresAt(metricId, end).get(CITY)?.value);
const EMPLOYMENT = atlas.metrics.filter(({ group }) => group === "employment").map(({ id }) => id);

describe("sums of the districts", () => {
  test("census 2020: 24,870,895, the city's own figure and its figure among the cities", () => {
    expect(districtSum("resident_population_census", "2020-11-01")).toBe(24_870_895);
    expect(cityValue("resident_population_census", "2020-11-01")).toBe(24_870_895);
    expect(cityValue("city_population_census", "2020-11-01")).toBe(24_870_895);
  });

  test.each(["2000-11-01", "2010-11-01"])("census %s sums to the city", (date) => {
    expect(districtSum("resident_population_census", date)).toBe(cityValue("resident_population_census", date));
  });

  test("land areas of 2024: 6,340.50 km²", () => {
    expect(districtSum("area_km2", "2024-12-31")).toBeCloseTo(6340.5, 6);
    expect(cityValue("area_km2", "2024-12-31")).toBe(6340.5);
  });

  test("GDP of 2025: 56,468.79 亿, which is 99.58 % of the city", () => {
    const sum = districtSum("gdp", "2025-12-31");
    expect(sum / 1e8).toBeCloseTo(56_468.79, 6);
    expect((sum / cityValue("gdp", "2025-12-31")) * 100).toBeCloseTo(99.58, 2);
  });

  test("year-end residents of 2024: 24,802,600", () => {
    expect(districtSum("resident_population_year_end", "2024-12-31")).toBe(24_802_600);
  });

  test.each(EMPLOYMENT)("%s of 2023 sums to the city", (metricId) => {
    expect(districtSum(metricId, "2023-12-31")).toBe(cityValue(metricId, "2023-12-31"));
  });

  test.each(["industrial_employees", "industrial_output", "industrial_revenue"])(
    "%s of the city holds an unallocated row: never less than the districts",
    (metricId) => {
      for (const end of ["2012-12-31", "2017-12-31"]) {
        expect(districtSum(metricId, end)).toBeLessThanOrEqual(cityValue(metricId, end));
      }
    },
  );
});

describe("sums of the provinces in the census of 2020", () => {
  const sum = (prefix: string) =>
    [...figuresAt("city_population_census", "2020-11-01")]
      .filter(([id]) => id.startsWith(prefix))
      .reduce((total, [, { value }]) => total + numberOf(value), 0);

  test("Anhui is exactly 100,000 short, and all its 16 rows say so", () => {
    expect(sum("34")).toBe(61_027_171 - 100_000);
    const figures = [...figuresAt("city_population_census", "2020-11-01").values()];
    const marked = figures.filter(({ noteIds }) => noteIds.includes("anhui-digit-error"));
    expect(marked.map(({ placeId }) => placeId.slice(0, 2))).toEqual(Array(16).fill("34"));
  });

  test("Jiangsu and Zhejiang", () => {
    expect(sum("32")).toBe(84_748_016);
    expect(sum("33")).toBe(64_567_588);
  });
});

describe("employment by town", () => {
  test("districts that publish to the person come close to the economic census of the district", () => {
    const exact = DISTRICTS.filter((id) => {
      const own = towns.towns.filter(({ districtId }) => districtId === id);
      return own.length > 0 && own.every(({ precision }) => precision === "exact");
    });
    expect(exact.length).toBeGreaterThanOrEqual(7);
    for (const id of exact) {
      const own = towns.towns.filter(({ districtId }) => districtId === id);
      const total = own.reduce((sum, { employment }) => sum + numberOf(employment), 0);
      const district = numberOf(figuresAt("employment_legal_entities", "2023-12-31").get(id)?.value);
      expect(Math.abs(total / district - 1), id).toBeLessThan(0.15);
    }
  });
});
