import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { residentsOf } from "./reach-residents.ts";
import type { Relation, UnitCoverage } from "./supply-reach.ts";

const atlas = fixtureAtlas();
const AT = "2020-11-01";

function covered(placeId: string, share: number, landShare?: number): UnitCoverage {
  const relation: Relation = share === 1 ? "within" : share === 0 ? "outside" : "partly";
  return {
    placeId,
    relation,
    share,
    coveredKm2: share,
    areaKm2: 1,
    ...(landShare !== undefined && { landShare }),
  };
}
const allOf = (ids: readonly { id: string }[], share: number) => ids.map(({ id }) => covered(id, share));
const census = (id: string) => {
  const value = atlas.figureById.get(`resident_population_census/${id}/${AT}`)?.value;
  return value?.type === "number" ? value.value : Number.NaN;
};

describe("residents of what is covered", () => {
  test("all districts wholly covered: the census of 2020 to the person", () => {
    const { low, high, estimate, figures, unknown } = residentsOf(atlas, allOf(atlas.districts, 1), AT);
    expect([low, high, estimate]).toEqual([24_870_895, 24_870_895, 24_870_895]);
    expect(figures).toHaveLength(16);
    expect(unknown).toEqual([]);
  });

  test("all cities wholly covered: their sum, Shanghai once", () => {
    const { low, high, figures } = residentsOf(atlas, allOf(atlas.cities, 1), "2024-12-31");
    expect(low).toBe(high);
    expect(new Set(figures.map(({ placeId }) => placeId)).size).toBe(41);
    expect(figures.filter(({ placeId }) => placeId === "310000")).toHaveLength(1);
    expect(new Set(figures.map(({ metricId }) => metricId))).toEqual(new Set(["city_population_census"]));
  });

  test("bounds first: a unit partly within counts in the upper one only, the estimate by its share", () => {
    const units = [covered("310110", 1), covered("310118", 0.25), covered("310112", 0)];
    const { low, high, estimate } = residentsOf(atlas, units, AT);
    expect(low).toBe(census("310110"));
    expect(high).toBe(census("310110") + census("310118"));
    expect(estimate).toBeCloseTo(census("310110") + census("310118") / 4, 6);
  });

  test("where a polygon holds sea, the share of its land counts", () => {
    const { estimate } = residentsOf(atlas, [covered("310115", 0.4, 0.5)], AT);
    expect(estimate).toBeCloseTo(census("310115") / 2, 6);
  });

  test.each([
    ["2000-11-01", "resident_population_census", "2000-11-01"],
    ["2013-06-01", "resident_population_year_end", "2012-12-31"],
    ["2017-12-31", "resident_population_year_end", "2017-12-31"],
    // Year-end 2018 is stated for three districts only.
    ["2018-12-31", "resident_population_year_end", "2017-12-31"],
    ["2027-12-31", "resident_population_year_end", "2024-12-31"],
  ])("at %s: all figures of one date, the nearest that counts every district", (at, metricId, date) => {
    const { figures } = residentsOf(atlas, allOf(atlas.districts, 0.5), at);
    expect(new Set(figures.map((figure) => `${figure.metricId} ${figure.period.end}`))).toEqual(
      new Set([`${metricId} ${date}`]),
    );
  });

  test("a unit without a figure is named, not counted as nobody", () => {
    const { low, unknown } = residentsOf(atlas, [covered("310110", 1), covered("999999", 1)], AT);
    expect(unknown).toEqual(["999999"]);
    expect(low).toBe(census("310110"));
  });

  test("nothing covered: nobody, and no figure used", () => {
    const nobody = { low: 0, high: 0, estimate: 0, figures: [], unknown: [] };
    expect(residentsOf(atlas, allOf(atlas.districts, 0), AT)).toEqual(nobody);
  });

  test("the bounds contain the estimate, whatever is covered", () => {
    const share = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(share, { minLength: 16, maxLength: 16 }), fc.date(), (shares, date) => {
        const at = Number.isNaN(date.getTime()) ? AT : date.toISOString().slice(-24, -14);
        const units = atlas.districts.map(({ id }, i) => covered(id, shares[i] ?? 0));
        const { low, high, estimate } = residentsOf(atlas, units, at);
        expect(low).toBeLessThanOrEqual(estimate + 1e-6);
        expect(estimate).toBeLessThanOrEqual(high + 1e-6);
      }),
    );
  });
});
