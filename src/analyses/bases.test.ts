import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { geodesicDestination } from "../../geo/measure/destination.ts";
import { geodesicDistanceM } from "../../geo/measure/distance.ts";
import type { LngLat } from "../../geo/types.ts";
import { unstatedFormulas, unwordedKeys, unwordedParams } from "../../tests/support/analysis-words.ts";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import type { Analysis, AnalysisInput, ResultTable } from "./analysis.ts";
import { knowledgeOf } from "./base-knowledge.ts";
import { baseIds, extentsOf, surroundingsOf } from "./base-surroundings.ts";
import { bases } from "./bases.ts";
import { runAnalysis } from "./run.ts";

const atlas = fixtureAtlas();
const input: AnalysisInput = {
  atlas,
  metric: "floor_area_factory",
  denominator: "land",
  at: "2017-12-31",
  policy: "at",
  crossings: [],
  classes: { method: "natural-breaks", k: 5, scope: "fixed", breaks: [] },
  siteIds: [],
  selectedId: null,
};
const run = (base: string, part: Partial<AnalysisInput> = {}) =>
  runAnalysis(bases as Analysis, { ...input, ...part }, { base });
const ids = baseIds(atlas);

describe.each(ids)("%s", (id) => {
  const result = run(id);
  const table = (name: string) => result.tables.find((one) => one.id === name) as ResultTable;

  test("is worded throughout, states its formulas, is a card, and filters change nothing", () => {
    expect(unwordedKeys(result)).toEqual([]);
    expect(unstatedFormulas(result)).toEqual([]);
    expect(result.card?.sheet).toBe("sheet");
    expect(result.explain).toHaveLength(3);
    expect(run(id, { siteIds: [id], at: "2024-12-31" })).toEqual(result);
  });

  test("the comparison has one column a base, and something in every cell", () => {
    const { columns, rows } = table("sheet");
    expect(columns.slice(1).map((column) => column.id)).toEqual(ids);
    for (const { cells } of rows) {
      expect(cells).toHaveLength(6);
      expect(cells).not.toContain(null);
    }
  });

  test("every claim on it is listed, with its source; every name is known", () => {
    const claims = atlas.claims.filter(({ siteIds }) => siteIds.includes(id));
    expect(table("claims").rows.map((row) => row.id)).toEqual(claims.map((claim) => claim.id));
    const names = [...JSON.stringify(result).matchAll(/"type":"([a-z-]+)","id":"([^"]+)"/g)];
    for (const [, type, name] of names) {
      if (type === "claim" || type === "claim-value") expect(atlas.claimById.has(name as string)).toBe(true);
      if (type === "figure") expect(atlas.figureById.has(name as string)).toBe(true);
      if (type === "source") expect(atlas.sourceById.has(name as string)).toBe(true);
      if (type === "site") expect(atlas.siteById.has(name as string)).toBe(true);
      if (type === "event") expect(atlas.events.some((event) => event.id === name)).toBe(true);
    }
    expect(result.figureIds.every((figure) => atlas.figureById.has(figure))).toBe(true);
  });

  test("what is missing is said to be, with a reason", () => {
    const { metrics } = knowledgeOf(atlas, atlas.siteById.get(id) as Parameters<typeof knowledgeOf>[1]);
    for (const { row, cause } of metrics) expect(row === null ? cause : row.figure).not.toBeNull();
    const absent = metrics.filter(({ row }) => row === null).length;
    const said = table("sheet").rows.filter(({ cells }) =>
      JSON.stringify(cells[ids.indexOf(id) + 1]).includes('"bases.missing"'),
    );
    expect(said).toHaveLength(absent);
  });
});

test("every choice is worded; another base's name is refused", () => {
  expect(unwordedParams(bases)).toEqual([]);
  expect(run("site-disney").headline).toEqual(run("base-yangpu").headline);
});

describe("sites within", () => {
  const { bases: extents, others } = extentsOf(atlas);
  const spot = fc.record({
    turn: fc.double({ min: 0, max: 360, noNaN: true }),
    far: fc.integer({ min: 0, max: 12_000 }),
    own: fc.integer({ min: 0, max: 4_000 }),
  });

  test("of a disc: by distance and both uncertainties", () => {
    const base = { id: "b", lngLat: [121.4, 31.2] as LngLat, uncertaintyM: 5000, districts: null };
    fc.assert(
      fc.property(spot, ({ turn, far, own }) => {
        const lngLat = geodesicDestination(base.lngLat, turn, far);
        const { certain, possible } = surroundingsOf(base, [{ id: "s", lngLat, uncertaintyM: own }]);
        const d = geodesicDistanceM(base.lngLat, lngLat);
        expect(certain.length).toBe(d + own <= 5000 ? 1 : 0);
        expect(certain.length + possible.length).toBe(d - own <= 5000 ? 1 : 0);
      }),
    );
  });

  test("a place certainly within may be anywhere in its own disc, and is still within; the order changes nothing", () => {
    for (const base of extents) {
      const found = surroundingsOf(base, others);
      expect(surroundingsOf(base, others.toReversed())).toEqual(found);
      expect(found.certain.filter((id) => found.possible.includes(id))).toEqual([]);
      expect([...found.certain, ...found.possible]).not.toContain(base.id);
      if (base.districts) continue;
      for (const id of found.certain) {
        const { lngLat, uncertaintyM } = others.find((one) => one.id === id) as (typeof others)[number];
        for (const turn of [0, 90, 180, 270])
          expect(geodesicDistanceM(base.lngLat, geodesicDestination(lngLat, turn, uncertaintyM))).toBeLessThanOrEqual(
            base.uncertaintyM + 1e-6,
          );
      }
    }
  });

  test("of a district: its own sites, and those that reach over its edge", () => {
    const yangpu = extents.find(({ id }) => id === "base-yangpu") as (typeof extents)[number];
    const { certain, possible } = surroundingsOf(yangpu, others);
    expect(yangpu.districts).toHaveLength(1);
    expect(certain).toContain("site-changyang-campus");
    for (const id of certain) expect(atlas.siteById.get(id)?.districtIds).toContain("310110");
    expect(possible).not.toContain("site-disney");
  });
});
