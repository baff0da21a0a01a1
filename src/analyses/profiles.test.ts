import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { statedKeys, statedQuantities } from "../../tests/support/stated-in.ts";
import type { MetricSeries } from "../model/metric-series.ts";
import type { Analysis, AnalysisInput, AnalysisResult, Quantity, ResultTable, Words } from "./analysis.ts";
import { coMembership, profileClusters } from "./profile-clusters.ts";
import { alwaysTogether, apartAgain, staying } from "./profile-stability.ts";
import { profiles } from "./profiles.ts";
import { reading } from "./profiles-present.ts";
import { runAnalysis } from "./run.ts";

const atlas = fixtureAtlas();
const CHONGMING = "310151";
const asked = (part: Partial<AnalysisInput> = {}): AnalysisInput => ({
  atlas,
  metric: "gdp",
  denominator: "none",
  at: "2025-12-31",
  policy: "latest",
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
const run = (params: Record<string, string> = {}, part: Partial<AnalysisInput> = {}) =>
  runAnalysis(profiles as Analysis, asked(part), params);
const table = (result: AnalysisResult, id: string) => result.tables.find((one) => one.id === id) as ResultTable;
const numberAt = ({ cells }: ResultTable["rows"][number], at: number) => (cells[at] as Quantity).value;
/** The published atlas without one figure. */
function without(metric: string, placeId: string): Partial<AnalysisInput> {
  const series = atlas.seriesByMetric.get(metric) as MetricSeries;
  const dates = series.dates.map((date) => ({
    ...date,
    figureByPlace: new Map([...date.figureByPlace].filter(([id]) => id !== placeId)),
  }));
  const seriesByMetric = new Map([...atlas.seriesByMetric, [metric, { ...series, dates }]]);
  return { atlas: { ...atlas, seriesByMetric } };
}
const gappy = without("employment_ict", CHONGMING);

/** Which places are of one cluster, whatever the clusters are called. */
const partition = (clusterOf: readonly (number | string)[]) =>
  clusterOf.map((a) => clusterOf.map((b) => (a === b ? 1 : 0)).join("")).join(" ");

describe("the districts", () => {
  test("fall into named clusters by Ward, the same every time", () => {
    const result = run();
    expect(result.status).toBe("answered");
    expect(result.places.size).toBe(16);
    expect(result.categories).toHaveLength(4);
    for (const { label } of result.categories) expect(label.key).toMatch(/category\.(both|high|low|middle)$/);
    expect(new Set(result.places.values())).toEqual(new Set(result.categories.map(({ id }) => id)));
    expect(run()).toEqual(result);
    expect(result.figureIds).toContain("gdp/310101/2025-01-01/2025-12-31");
    expect(result.figureIds).toContain("employment_ict/310151/2023-12-31");
    for (const id of result.figureIds) expect(atlas.figureById.has(id)).toBe(true);
  });

  test("the dendrogram's leaves are the districts, its cut is the parameter, its lines do not cross", () => {
    const tree = run().charts.find(({ type }) => type === "dendrogram");
    if (tree?.type !== "dendrogram") throw new Error("no tree");
    expect(tree.leaves).toHaveLength(16);
    expect(tree.merges).toHaveLength(15);
    expect(tree.cutParam).toBe("k");
    const spans: [number, number][] = tree.leaves.map((_, i) => [i, i]);
    for (const { a, b } of tree.merges) {
      const [left, right] = [spans[a] as [number, number], spans[b] as [number, number]];
      expect(left[1] + 1).toBe(right[0]);
      spans.push([left[0], right[1]]);
    }
    expect(run({ method: "kmeans" }).charts.some(({ type }) => type === "dendrogram")).toBe(false);
  });

  test("silhouette, worked from the table's own values", () => {
    const result = run({ scaling: "range" });
    const { rows } = table(result, "profiles");
    const columns = [4, 5, 6, 7, 8].map((at) => rows.map((row) => numberAt(row, at)));
    const unit = columns.map((list) => {
      const [low, high] = [Math.min(...list), Math.max(...list)];
      return list.map((value) => (value - low) / (high - low));
    });
    const d = (a: number, b: number) => Math.hypot(...unit.map((list) => (list[a] as number) - (list[b] as number)));
    const groups = [...result.places.values()];
    rows.forEach((row, i) => {
      const to = (group: string) => {
        const members = groups.flatMap((other, k) => (other === group && k !== i ? [d(i, k)] : []));
        return members.reduce((sum, value) => sum + value, 0) / members.length;
      };
      const own = groups[i] as string;
      const isAlone = groups.filter((group) => group === own).length === 1;
      const a = to(own);
      const b = Math.min(...[...new Set(groups)].filter((group) => group !== own).map(to));
      expect(numberAt(row, 2)).toBeCloseTo(isAlone ? 0 : (b - a) / Math.max(a, b), 10);
    });
  });

  test("nearest profiles of the selected district, with shares of the distance that add up", () => {
    expect(run().tables.some(({ id }) => id === "alike")).toBe(false);
    const result = run({ measures: "gdp/residents,employment_ict/residents" }, { selectedId: "310115" });
    const { rows } = table(result, "alike");
    expect(rows).toHaveLength(15);
    const distances = rows.map((row) => numberAt(row, 2));
    const named = result.facts.find(({ label }) => label.key === "profiles.fact.alike-of");
    for (const row of rows.slice(0, 3)) expect(JSON.stringify(named?.value)).toContain(row.id);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    for (const { cells } of rows) {
      const shares = statedQuantities(cells.slice(3)).filter(({ as }) => as === "percent");
      expect(shares).toHaveLength(2);
      expect(shares.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 12);
    }
  });

  test("only neighbours merge: Chongming alone, until the crossing joins it", () => {
    const result = run({ method: "skater" });
    const own = result.places.get(CHONGMING);
    expect([...result.places.values()].filter((cluster) => cluster === own)).toHaveLength(1);
    const joined = run({ method: "skater", crossings: "1", k: "2" });
    expect(JSON.stringify(joined.assumptions)).toContain("profiles.assume.crossing");
    const cluster = joined.places.get(CHONGMING);
    expect([...joined.places.values()].filter((other) => other === cluster).length).toBeGreaterThan(1);
  });
});

describe("dates and gaps", () => {
  test("each measure takes its last date at the date asked or before, else its latest, and says so", () => {
    const result = run(
      { measures: "resident_population_year_end/land,employment_ict/residents,floor_area_factory/land" },
      { at: "2018-06-30" },
    );
    expect(JSON.stringify(table(result, "measures").rows.map(({ cells }) => cells[1]))).toMatch(
      /2017-12-31.*2023-12-31.*2017-12-31/,
    );
    const later = result.assumptions.filter(({ key }) => key === "profiles.assume.later");
    expect(later).toHaveLength(1);
    expect(JSON.stringify(later)).toContain("employment_ict");
  });

  test("a date of two districts is no date for a profile", () => {
    const result = run({ measures: "gdp/residents,employment_ict/residents" }, { at: "2024-12-31" });
    expect(JSON.stringify(table(result, "measures").rows[0]?.cells[1])).toContain("2025-01-01");
  });

  test("missing: the place out, the measure out, or the median, marked", () => {
    const place = run({ missing: "place" }, gappy);
    expect(place.places.get(CHONGMING)).toBe("missing");
    expect(table(place, "profiles").rows).toHaveLength(15);
    expect(JSON.stringify(place.assumptions)).toContain(
      `"profiles.assume.without","params":{"place":{"type":"place","id":"${CHONGMING}"`,
    );
    const measure = run({ missing: "measure" }, gappy);
    expect(table(measure, "profiles").rows).toHaveLength(16);
    expect(table(measure, "profiles").columns).toHaveLength(4 + 4);
    expect(JSON.stringify(measure.assumptions)).toContain("profiles.assume.left-out.missing");
    const median = run({ missing: "median" }, gappy);
    const { rows } = table(median, "profiles");
    const known = rows.slice(0, 15).map((row) => numberAt(row, 6));
    const filled = rows[15]?.cells[6] as Words;
    expect(filled.key).toBe("profiles.filled");
    expect(filled.params?.value).toMatchObject({ value: known.sort((a, b) => a - b)[7], formula: "median" });
    expect(median.assumptions.filter(({ key }) => key === "profiles.assume.filled")).toHaveLength(1);
    const parallel = median.charts.find(({ type }) => type === "parallel");
    expect(parallel?.type === "parallel" && parallel.lines[15]?.values[2]).toBe(null);
  });

  test("a measure of one district leaves too few places, or tells nothing apart", () => {
    const measures = "retail_sales/none,gdp/residents,employment_ict/residents";
    expect(run({ measures }).headline.key).toBe("profiles.few-places");
    expect(run({ measures, missing: "measure" }).places.size).toBe(16);
    expect(JSON.stringify(run({ measures, missing: "median" }).assumptions)).toContain("profiles.assume.left-out.same");
  });

  test("one measure, or a metric without districts, cannot be grouped", () => {
    expect(run({ measures: "gdp/residents" }).headline.key).toBe("profiles.few-measures");
    expect(run({ measures: "city_population_census/none" }).headline.key).toBe("profiles.no-districts");
    const two = run({ measures: "city_population_census/none,gdp/residents,employment_ict/residents" });
    expect(two.places.size).toBe(16);
    expect(JSON.stringify(two.assumptions)).toContain("profiles.assume.left-out.unknown");
    expect(run({ measures: "" }).status).toBe("cannot");
    expect(run({ measures: "gdp/residents" }).places.size).toBe(0);
  });
});

describe("the mathematics", () => {
  const columns = [
    [1, 2, 1.5, 9, 10, 9.5, 4],
    [3, 1, 2, 8, 7, 9, 30],
    [5, 5.5, 6, 1, 2, 1.5, 4],
  ];
  const order = [4, 0, 6, 2, 5, 1, 3];

  test.each(["ward", "average", "kmeans"] as const)("permuting places changes nothing: %s", (method) => {
    const task = { columns, scaling: "z" as const, method, k: 3 };
    const straight = profileClusters(task, null, () => {});
    const permuted = profileClusters(
      { ...task, columns: columns.map((list) => order.map((i) => list[i] as number)) },
      null,
      () => {},
    );
    expect(partition(permuted.clusterOf)).toBe(partition(order.map((i) => straight.clusterOf[i] as number)));
    expect(permuted.mean).toBeCloseTo(straight.mean, 12);
    order.forEach((from, to) => {
      order.forEach((other, at) => {
        expect(permuted.together[to]?.[at]).toBe(straight.together[from]?.[other]);
      });
    });
  });

  test("permuting any places with different values changes nothing by Ward, and co-membership is symmetric", () => {
    const value = fc.noBias(fc.integer({ min: -1e6, max: 1e6 }));
    const rows = fc.uniqueArray(fc.tuple(value, value, value), { minLength: 5, maxLength: 9, selector: ([x]) => x });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 8 }), (places, turn) => {
        const solve = (list: typeof places) =>
          profileClusters(
            { columns: [0, 1, 2].map((m) => list.map((row) => row[m] as number)), scaling: "z", method: "ward", k: 3 },
            null,
            () => {},
          );
        const at = (i: number) => (i + turn) % places.length;
        const [straight, turned] = [solve(places), solve(places.map((_, i) => places[at(i)] as (typeof places)[0]))];
        // Two pairs equally near may merge in either order: only trees without such ties have one answer.
        const heights = straight.tree?.merges.map(({ height }) => height) ?? [];
        fc.pre(heights.every((height, i) => i === 0 || height > (heights[i - 1] as number) * (1 + 1e-6) + 1e-9));
        expect(partition(turned.clusterOf)).toBe(partition(places.map((_, i) => straight.clusterOf[at(i)] as number)));
        turned.together.forEach((row, a) => {
          for (const [b, share] of row.entries()) expect(share).toBe(turned.together[b]?.[a]);
        });
      }),
      { numRuns: 60 },
    );
  });

  test("co-membership is symmetric, 1 with oneself, and counted as it says", () => {
    const { together, runs } = profileClusters({ columns, scaling: "z", method: "ward", k: 3 }, null, () => {});
    expect(runs).toBe(1 + 3 + 2);
    together.forEach((row, a) => {
      expect(row[a]).toBe(1);
      row.forEach((share, b) => {
        expect(share).toBe(together[b]?.[a]);
        expect(share * runs).toBeCloseTo(Math.round(share * runs), 12);
      });
    });
    const three = coMembership([
      [0, 0, 1],
      [0, 1, 1],
      [0, 0, 1],
    ]);
    expect(three[0]?.[1]).toBeCloseTo(2 / 3, 12);
    expect(three[1]?.[2]).toBeCloseTo(1 / 3, 12);
    const known = { together: three, clusterOf: [0, 1, 1] };
    expect(alwaysTogether(known)).toEqual([]);
    expect(apartAgain(known)).toEqual([[1, 2]]);
    expect(staying(known)).toEqual([null, expect.closeTo(1 / 3, 12), expect.closeTo(1 / 3, 12)]);
  });

  test("a unit's scale changes nothing", () => {
    const task = { scaling: "z" as const, method: "ward" as const, k: 3 };
    const one = profileClusters({ ...task, columns }, null, () => {});
    const other = profileClusters(
      { ...task, columns: columns.map((list, i) => list.map((value) => value * 10 ** i + 7)) },
      null,
      () => {},
    );
    expect(partition(other.clusterOf)).toBe(partition(one.clusterOf));
    expect(other.mean).toBeCloseTo(one.mean, 10);
  });

  test("the conventional reading, at its bounds", () => {
    expect([0.24, 0.25, 0.5, 0.51, 0.7, 0.71].map(reading)).toEqual([
      "none",
      "weak",
      "weak",
      "reasonable",
      "reasonable",
      "strong",
    ]);
  });

  test("without structure the answer is that there is none", () => {
    const eight = run({ k: "8" });
    expect(eight.status).toBe("undecided");
    expect(eight.headline.key).toBe("profiles.headline.undecided");
    expect(run({ k: "4" }).status).toBe("answered");
  });
});

test("every number names a formula of the answer, every word is known in both written languages", () => {
  const known = (language: string) => {
    const path = `${import.meta.dirname}/../i18n/locales/${language}/later/analysis.json`;
    const keys = new Set<string>();
    const walk = (value: unknown, at: string) => {
      if (typeof value === "string") keys.add(at);
      else for (const [key, inner] of Object.entries(value as object)) walk(inner, at ? `${at}.${key}` : key);
    };
    walk(JSON.parse(readFileSync(path, "utf8")), "");
    return keys;
  };
  const results = [
    ...["ward", "average", "kmeans", "skater"].map((method) =>
      run({ method, crossings: "1" }, { selectedId: "310115" }),
    ),
    ...["place", "measure", "median"].map((missing) => run({ missing }, { ...gappy, selectedId: CHONGMING })),
    run({ missing: "measure", measures: "retail_sales/none,gdp/residents,employment_ict/residents" }),
    run({ missing: "place", measures: "retail_sales/none,gdp/residents,employment_ict/residents" }),
    run({ measures: "gdp/residents" }),
    run({ measures: "city_population_census/none" }),
    run({ measures: "city_population_census/none,gdp/residents,employment_ict/residents" }),
    run({}, { at: "2012-06-30" }),
  ];
  for (const language of ["en", "zh-Hans", "zh-Hant"]) {
    const keys = known(language);
    for (const result of results)
      for (const key of statedKeys(result)) expect(keys, `${language} ${key}`).toContain(key);
    for (const { id, ...def } of profiles.params)
      for (const key of [id, `${id}.help`, ...(def.type === "choice" ? def.options.map((one) => `${id}.${one}`) : [])])
        expect(keys).toContain(`profiles.param.${key}`);
  }
  for (const result of results) {
    const formulas = result.formulas.map(({ id }) => id);
    for (const { formula } of statedQuantities(result)) expect(formulas).toContain(formula);
    if (result.status !== "cannot") expect(result.explain).toHaveLength(3);
  }
});
