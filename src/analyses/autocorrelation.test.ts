import { describe, expect, test } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import type { Analysis, AnalysisInput, Quantity } from "./analysis.ts";
import { autocorrelation } from "./autocorrelation.ts";
import { runAnalysis } from "./run.ts";

const atlas = fixtureAtlas();
const CHONGMING = "310151";
const asked = (part: Partial<AnalysisInput>): AnalysisInput => ({
  atlas,
  metric: "floor_area_factory",
  denominator: "land",
  at: "2017-12-31",
  policy: "at",
  crossings: [
    {
      id: "yangtze",
      places: ["310115", CHONGMING],
      names: { zhHans: "x", zhHant: "x", en: "x" },
      opened: "2009-10-31",
      sourceId: "x",
    },
  ],
  classes: { method: "natural-breaks", k: 5, scope: "fixed", breaks: [] },
  siteIds: [],
  selectedId: null,
  ...part,
});
const run = (part: Partial<AnalysisInput>, params: Record<string, string> = {}) =>
  runAnalysis(autocorrelation as Analysis, asked(part), params);
const fact = (result: ReturnType<typeof run>, key: string) =>
  (result.facts.find(({ label }) => label.key === `autocorrelation.fact.${key}`) as { value: Quantity }).value.value;

describe("the districts", () => {
  test("factory floor area of 2017 has the I of R's spdep, and the same answer twice", () => {
    const result = run({});
    // tests/golden/spdep: queen, rows standardised.
    const standardised = run({}, { standardise: "1" });
    expect(fact(result, "moran")).toBe(fact(standardised, "moran"));
    expect(fact(run({}, { standardise: "0" }), "moran")).toBeCloseTo(0.017577902478676959, 12);
    expect(run({})).toEqual(result);
    expect(result.places.size).toBe(16);
  });

  test("other rules are held against the one shown, and what each would show is what it shows", () => {
    const queen = run({});
    const knn = run({}, { weights: "knn" });
    const rules = queen.tables.find(({ id }) => id === "rules");
    const changed = [...queen.places].filter(([id, category]) => knn.places.get(id) !== category);
    expect(fact(queen, "against")).toBe(changed.length);
    expect(fact(knn, "against")).toBe(changed.length);
    expect(changed.map(([id]) => id)).toContain(CHONGMING);
    const row = rules?.rows.find(({ cells }) => JSON.stringify(cells[0]).includes("rule.knn"));
    expect(row?.cells.slice(1, 3)).toMatchObject([{ value: fact(knn, "moran") }, { value: fact(knn, "p") }]);
    expect(rules?.rows).toHaveLength(5);
  });

  test("Chongming has no land neighbour, and says so; a crossing gives it one", () => {
    const result = run({});
    expect(result.places.get(CHONGMING)).toBe("island");
    expect(JSON.stringify(result.assumptions)).toContain(
      `"autocorrelation.assume.island","params":{"place":{"type":"place","id":"${CHONGMING}"`,
    );
    expect(run({}, { crossings: "1" }).places.get(CHONGMING)).not.toBe("island");
    expect(run({}, { weights: "knn", k: "4" }).places.get(CHONGMING)).not.toBe("island");
    expect(run({ at: "2017-12-31" }, { weights: "knn" }).features?.features.length).not.toBe(
      result.features?.features.length,
    );
  });

  test("employment of 2023 can be asked likewise, by Gi*", () => {
    const result = run(
      { metric: "employment_legal_entities", at: "2023-12-31" },
      { local: "gi", correction: "none", crossings: "1" },
    );
    expect(["answered", "undecided"]).toContain(result.status);
    expect(result.tables[0]?.rows).toHaveLength(16);
    for (const { cells } of result.tables[0]?.rows ?? [])
      for (const cell of cells) if (cell && "value" in cell) expect(Number.isFinite(cell.value)).toBe(true);
  });

  test("what is known of too few places cannot be tested", () => {
    const known = [...atlas.seriesByMetric].find(([id, series]) => {
      const date = series.dates.at(-1);
      return date && run({ metric: id, denominator: "none", at: date.period.end }).status === "cannot";
    });
    expect(known).toBeDefined();
    const [metric, series] = known as NonNullable<typeof known>;
    const result = run({ metric, denominator: "none", at: series.dates.at(-1)?.period.end as string });
    expect(result.headline.key).toMatch(/too-few|all-equal/);
    expect(result.places.size).toBe(0);
  });
});

test("the 41 cities are tested where the metric is theirs", () => {
  const result = run({ metric: "city_town_population_census", denominator: "none", at: "2020-11-01" });
  expect(result.places.size).toBe(41);
  expect(result.status).not.toBe("cannot");
});
