import { describe, expect, it } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { comparedPlaces } from "./compared-places.ts";

const atlas = fixtureAtlas();
const rowsOf = (ids: readonly string[]) => comparedPlaces(atlas, ids).groups.flatMap(({ rows }) => rows);

describe("comparedPlaces", () => {
  it("holds every figure and every claim of the places", () => {
    for (const ids of [
      ["310118", "310110"],
      ["310000", "310104", "310120"],
      ["320500", "330100"],
    ]) {
      const table = comparedPlaces(atlas, ids);
      const rows = table.groups.flatMap((group) => group.rows);
      ids.forEach((id, i) => {
        const shown = new Set(rows.flatMap(({ cells }) => cells[i]?.figure?.id ?? []));
        expect([...shown].sort()).toEqual((atlas.figuresByPlace.get(id) ?? []).map((figure) => figure.id).sort());
        const claims = table.claims.flatMap(({ cells }) => cells[i] ?? []).map((claim) => claim.id);
        const expected = atlas.claims.filter((claim) => claim.placeId === id).map((claim) => claim.id);
        expect(claims.sort()).toEqual(expected.sort());
      });
    }
  });

  it("gives a reason for every empty cell", () => {
    for (const { cells } of rowsOf(["310118", "310000", "base-xuhui-binjiang", "site-temu-warehouse"])) {
      for (const { figure, cause } of cells) {
        expect(cause === null).toBe(figure !== null && figure.value.type !== "missing");
      }
    }
  });

  it("compares only what may be compared: largest, smallest and ratio to the first", () => {
    for (const row of rowsOf(["310118", "310110", "310115"])) {
      const first = row.cells.find(({ figure }) => figure && figure.value.type !== "missing");
      for (const { figure, marks, ratio, extreme } of row.cells) {
        if (marks.some(({ bars }) => bars)) expect([ratio, extreme]).toEqual([null, null]);
        if (ratio === null) continue;
        if (figure?.value.type !== "number" || first?.figure?.value.type !== "number") throw new Error("no numbers");
        expect(ratio).toBeCloseTo(figure.value.value / first.figure.value.value, 12);
        expect(row.metric.kind).not.toMatch(/ratio|index/);
      }
      const extremes = row.cells.flatMap(({ extreme }) => extreme ?? []);
      if (extremes.length > 0) expect(new Set(extremes)).toEqual(new Set(["largest", "smallest"]));
    }
  });

  it("marks GDP of different years, and does not rank it across a part of a year", () => {
    const gdp = rowsOf(["310118", "310110"]).filter(({ metric }) => metric.id === "gdp");
    expect(gdp.length).toBeGreaterThan(0);
    const parts = rowsOf(["310000", "310101"]).filter(
      ({ metric, cells }) => metric.id === "gdp" && cells.some(({ marks }) => marks.some(({ bars }) => bars)),
    );
    for (const { cells } of parts) expect(cells.every(({ ratio }) => ratio === null)).toBe(true);
  });

  it("lends a site the figures of its one district, and says so; of several districts none", () => {
    const [area] = rowsOf(["base-qingpu-factories", "site-hongqiao-cbd"]).filter(
      ({ metric }) => metric.id === "area_km2",
    );
    expect(area?.cells[0]).toMatchObject({ ofDistrict: true, cause: null });
    expect(area?.cells[0]?.figure?.placeId).toBe("310118");
    expect(area?.cells[1]).toMatchObject({ figure: null, cause: "several-districts" });
    const [lost] = rowsOf(["310118", "site-temu-warehouse"]);
    expect(lost?.cells[1]?.cause).toBe("district-unknown");
  });

  it("shows one figure in two columns as no difference", () => {
    for (const { cells } of rowsOf(["310118", "base-qingpu-factories"])) {
      expect(cells.every(({ ratio, extreme }) => ratio === null && extreme === null)).toBe(true);
    }
  });

  it("names the metrics that know none of them, and drops what is not there", () => {
    const table = comparedPlaces(atlas, ["310118", "nowhere"]);
    expect(table.things).toHaveLength(1);
    expect(table.unknown.map(({ id }) => id)).toContain("livestream_retail_sales");
    expect(comparedPlaces(atlas, [])).toMatchObject({ things: [], groups: [], claims: [], unknown: [] });
  });
});
