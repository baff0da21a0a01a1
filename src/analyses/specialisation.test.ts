import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { statedKeys, statedQuantities } from "../../tests/support/stated-in.ts";
import type { MetricSeries } from "../model/metric-series.ts";
import type { Analysis, AnalysisInput, AnalysisResult, Quantity, ResultTable } from "./analysis.ts";
import { GROUPS, groupDates } from "./industry-groups.ts";
import { runAnalysis } from "./run.ts";
import { specialisation } from "./specialisation.ts";
import { industryMeasures } from "./specialisation-measures.ts";
import { classOf } from "./specialisation-present.ts";

const atlas = fixtureAtlas();
const CHONGMING = "310151";
const JINSHAN = "310116";
const asked = (part: Partial<AnalysisInput> = {}): AnalysisInput => ({
  atlas,
  metric: "gdp",
  denominator: "none",
  at: "2025-12-31",
  policy: "latest",
  crossings: [],
  classes: { method: "natural-breaks", k: 5, scope: "fixed", breaks: [] },
  siteIds: [],
  selectedId: null,
  ...part,
});
const run = (params: Record<string, string> = {}, part: Partial<AnalysisInput> = {}) =>
  runAnalysis(specialisation as Analysis, asked(part), params);
const table = (result: AnalysisResult, id: string) => result.tables.find((one) => one.id === id) as ResultTable;
const rowOf = (result: AnalysisResult, id: string, row: string) =>
  table(result, id).rows.find((one) => one.id === row) as ResultTable["rows"][number];
const numberAt = ({ cells }: ResultTable["rows"][number], at: number) => (cells[at] as Quantity).value;
const figure = (metric: string, place: string, date: string) => {
  const known = atlas.figureById.get(`${metric}/${place}/${date}`);
  if (known?.value.type !== "number") throw new Error(`no number ${metric}/${place}/${date}`);
  return known.value.value;
};
const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
const districts = atlas.districts.map(({ id }) => id);

/** The published atlas without one figure. */
function without(metric: string, placeId: string): Partial<AnalysisInput> {
  const series = atlas.seriesByMetric.get(metric) as MetricSeries;
  const dates = series.dates.map((date) => ({
    ...date,
    figureByPlace: new Map([...date.figureByPlace].filter(([id]) => id !== placeId)),
  }));
  return { atlas: { ...atlas, seriesByMetric: new Map([...atlas.seriesByMetric, [metric, { ...series, dates }]]) } };
}

describe("location quotients", () => {
  const date = "2023-12-31";
  const whole = "employment_legal_entities";

  test("of information services in 2023, worked from the figures", () => {
    const result = run({ employment: "employment_ict" });
    const all = sum(districts.map((id) => figure("employment_ict", id, date)));
    const total = sum(districts.map((id) => figure(whole, id, date)));
    for (const id of districts) {
      const expected = figure("employment_ict", id, date) / figure(whole, id, date) / (all / total);
      expect(numberAt(rowOf(result, "quotients", id), 3)).toBeCloseTo(expected, 12);
      expect(result.places.get(id)).toBe(expected >= 1.25 ? "above" : expected < 0.8 ? "below" : "near");
    }
    expect(result.status).toBe("answered");
    expect(run({ employment: "employment_ict" })).toEqual(result);
  });

  test("against the city's own figure, when asked", () => {
    const result = run({ employment: "employment_finance", reference: "city" });
    const city = figure("employment_finance", "310000", date) / figure(whole, "310000", date);
    const own = figure("employment_finance", "310101", date) / figure(whole, "310101", date);
    expect(numberAt(rowOf(result, "quotients", "310101"), 3 + 4)).toBeCloseTo(own / city, 12);
    expect(result.facts[0]?.note?.key).toBe("specialisation.fact.city");
    expect(result.figureIds).toContain(`employment_finance/310000/${date}`);
  });

  test("an unrelated district that is gone changes the reference and nothing else", () => {
    const gone = run({ employment: "employment_ict" }, without("employment_ict", CHONGMING));
    const kept = districts.filter((id) => id !== CHONGMING);
    const reference =
      sum(kept.map((id) => figure("employment_ict", id, date))) / sum(kept.map((id) => figure(whole, id, date)));
    for (const id of kept)
      expect(numberAt(rowOf(gone, "quotients", id), 3)).toBeCloseTo(
        figure("employment_ict", id, date) / figure(whole, id, date) / reference,
        12,
      );
    expect(gone.places.get(CHONGMING)).toBe("missing");
    expect(JSON.stringify(gone.assumptions)).toContain(
      `"specialisation.assume.partial","params":{"place":{"type":"place","id":"${CHONGMING}"`,
    );
    expect(gone.facts[0]?.note?.params).toMatchObject({ places: { value: 15 }, of: { value: 16 } });
    // The city's own figure does not change with the districts that are known.
    const city = { employment: "employment_ict", reference: "city" };
    const at = (result: AnalysisResult) => numberAt(rowOf(result, "quotients", "310101"), 3);
    expect(at(run(city, without("employment_ict", CHONGMING)))).toBe(at(run(city)));
  });

  test("a city without its own figure: the sum, and it says so", () => {
    const result = run({ reference: "city" }, without("employment_ict", "310000"));
    expect(result.assumptions.map(({ key }) => key)).toContain("specialisation.assume.lacks-city");
    expect(result.facts[0]?.note?.key).toBe("specialisation.fact.sum");
  });

  test("the bounds", () => {
    expect([1.25, 1.2499, 0.8, 0.7999, null].map(classOf)).toEqual(["above", "near", "near", "below", "missing"]);
  });
});

describe("dates", () => {
  test("the last at the date asked or before, all of one", () => {
    const early = run({ group: "floor" }, { at: "2013-05-05" });
    expect(early.figureIds).toContain("floor_area_factory/310101/2012-12-31");
    expect(numberAt(rowOf(early, "quotients", JINSHAN), 1)).toBe(15_590_000);
    expect(early.assumptions.map(({ key }) => key)).not.toContain("specialisation.assume.later");
    expect(run({}, { at: "2013-05-05" }).assumptions.map(({ key }) => key)).toContain("specialisation.assume.later");
    for (const { places } of groupDates(atlas, GROUPS.floor))
      for (const { figureIds } of places) {
        const own = figureIds.filter((id) => !id.startsWith("area_km2"));
        expect(new Set(own.map((id) => atlas.figureById.get(id)?.period.end)).size).toBe(1);
        expect(new Set(own.map((id) => atlas.figureById.get(id)?.sourceId)).size).toBe(1);
      }
  });

  test("GDP by sector: no date of enough districts, and which dates there are", () => {
    const result = run({ group: "gdp" });
    expect(result.status).toBe("cannot");
    expect(result.headline.key).toBe("specialisation.no-date");
    const years = table(result, "dates").rows.map(({ id }) => id.slice(0, 4));
    expect(years).toEqual(["2013", "2015", "2017", "2023"]);
    // Huangpu states two of three sectors for 2023.
    expect(table(result, "dates").rows.map((row) => numberAt(row, 1))).toEqual([1, 1, 1, 0]);
    expect(JSON.stringify(table(result, "dates").rows[3]?.cells[3])).toContain("310101");
  });
});

describe("shift-share", () => {
  test("of factory floor area, 2012 to 2017, worked from the figures", () => {
    const result = run({ group: "floor" });
    const [from, to] = ["2012-12-31", "2017-12-31"];
    const total = (metric: string, date: string) => sum(districts.map((id) => figure(metric, id, date)));
    const growth = total("floor_area_non_residential", to) / total("floor_area_non_residential", from) - 1;
    const ofFactories = total("floor_area_factory", to) / total("floor_area_factory", from) - 1;
    for (const id of districts) {
      const [before, after] = [figure("floor_area_factory", id, from), figure("floor_area_factory", id, to)];
      const row = rowOf(result, "shift", id);
      const expected = [
        before,
        after,
        after - before,
        before * growth,
        before * (ofFactories - growth),
        after - before * (1 + ofFactories),
      ];
      for (const [i, value] of expected.entries()) expect(numberAt(row, i + 1) / 1e6).toBeCloseTo(value / 1e6, 6);
    }
    expect(sum(districts.map((id) => numberAt(rowOf(result, "shift", id), 6))) / 1e6).toBeCloseTo(0, 6);
    expect(JSON.stringify(result.facts.at(-1)?.note)).toContain("specialisation.mark.other-source");
  });

  test("employment by industry has one date: cannot, and says which", () => {
    const result = run();
    expect(result.facts.at(-1)?.value).toMatchObject({ key: "specialisation.shift.one-date" });
    expect(JSON.stringify(result.facts.at(-1))).toContain("2023-12-31");
    expect(result.tables.some(({ id }) => id === "shift")).toBe(false);
    expect(result.formulas.some(({ id }) => id === "regional")).toBe(false);
  });
});

describe("concentration", () => {
  test("of factory floor area in 2017, worked from the figures", () => {
    const result = run({ group: "floor" });
    const values = districts.map((id) => figure("floor_area_factory", id, "2017-12-31"));
    const land = districts.map((id) => figure("area_km2", id, "2017-12-31"));
    const shares = values.map((value) => value / sum(values));
    const row = rowOf(result, "concentration", "floor_area_factory");
    expect(numberAt(row, 1)).toBeCloseTo(sum(shares.map((share) => share ** 2)), 12);
    expect(numberAt(row, 2)).toBeCloseTo(-sum(shares.map((share) => share * Math.log(share))) / Math.log(16), 12);
    // Mean difference of all pairs, over twice the mean; and the same by density, weighted by land.
    const pairs = values.flatMap((a) => values.map((b) => Math.abs(a - b)));
    expect(numberAt(row, 3)).toBeCloseTo(sum(pairs) / (2 * 16 * sum(values)), 12);
    const [all, area] = [sum(values), sum(land)];
    const byLand = districts.flatMap((_, i) =>
      districts.map((__, k) => {
        const [a, b] = [land[i] as number, land[k] as number];
        return a * b * Math.abs((values[i] as number) / a - (values[k] as number) / b);
      }),
    );
    expect(numberAt(row, 4)).toBeCloseTo(sum(byLand) / (2 * area * all), 12);
    const lorenz = result.charts.find(({ id }) => id === "lorenz");
    if (lorenz?.type !== "lines") throw new Error("no curve");
    expect(lorenz.series.map(({ id, points }) => [id, points.length])).toEqual([
      ["places", 17],
      ["land", 17],
      ["even", 2],
    ]);
  });

  test("permuting places changes nothing", () => {
    const amount = fc.integer({ min: 1, max: 1e6 });
    const places = fc.array(fc.tuple(amount, amount, amount, fc.integer({ min: 1, max: 2_000 })), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 11 }), (rows, turn) => {
        const solve = (list: typeof rows) => {
          const table = list.map(([a, b, c]) => [a, b, c]);
          const after = table.map((row) => row.map((value, i) => value * (i + 1) + 1));
          return industryMeasures({
            table,
            reference: null,
            land: list.map(([, , , land]) => land),
            shift: { before: table, after },
          });
        };
        const turned = <T>(list: readonly T[]) => list.map((_, i) => list[(i + turn) % list.length] as T);
        const [straight, permuted] = [solve(rows), solve(turned(rows))];
        const flat = (measures: typeof straight) => [
          ...measures.quotients.flat(),
          ...(measures.shift ?? []).flat().flatMap((part) => [part?.national, part?.mix, part?.regional]),
        ];
        const expected = { ...straight, quotients: turned(straight.quotients), shift: turned(straight.shift ?? []) };
        flat(permuted).forEach((value, i) => {
          const other = flat(expected)[i] as number;
          expect(Math.abs((value as number) - other)).toBeLessThan(1e-9 * Math.max(1e3, Math.abs(other)));
        });
        permuted.concentration.forEach((one, i) => {
          for (const key of ["herfindahl", "evenness", "gini", "giniLand"] as const)
            expect(one[key]).toBeCloseTo(straight.concentration[i]?.[key] as number, 9);
        });
      }),
      { numRuns: 100 },
    );
  });
});

test("every number names a formula of the answer, every word is known in the three languages", () => {
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
    run(),
    run({ reference: "city" }),
    run({ group: "floor", floor: "floor_area_warehouse" }),
    run({ group: "gdp" }),
    run({}, without("employment_ict", CHONGMING)),
    run({ reference: "city" }, without("employment_ict", "310000")),
    run({}, { at: "2012-06-30" }),
  ];
  for (const language of ["en", "zh-Hans", "zh-Hant"]) {
    const keys = known(language);
    for (const result of results)
      for (const key of statedKeys(result)) expect(keys, `${language} ${key}`).toContain(key);
    for (const { id, ...def } of specialisation.params)
      for (const key of [id, `${id}.help`, ...(def.type === "choice" ? def.options.map((one) => `${id}.${one}`) : [])])
        expect(keys).toContain(`specialisation.param.${key}`);
  }
  for (const result of results) {
    const formulas = result.formulas.map(({ id }) => id);
    for (const { formula } of statedQuantities(result)) expect(formulas).toContain(formula);
    if (result.status !== "cannot") expect(result.explain).toHaveLength(3);
    for (const id of result.figureIds) expect(atlas.figureById.has(id)).toBe(true);
  }
});
