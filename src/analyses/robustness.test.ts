import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unstatedFormulas, unwordedKeys, unwordedParams } from "../../tests/support/analysis-words.ts";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import type { Analysis, AnalysisInput, AnalysisResult, Quantity } from "./analysis.ts";
import { breakDistance } from "./break-distance.ts";
import { type Alternative, alternativesTo, cutOf, isSameRung, rungOf } from "./class-alternatives.ts";
import { pictureOf, stabilityOf } from "./class-picture.ts";
import { classWarning } from "./class-warning.ts";
import { messagesOf } from "./measure-messages.ts";
import { robustness } from "./robustness.ts";
import { runAnalysis } from "./run.ts";
import { roundingStep } from "./stated-spans.ts";

const atlas = fixtureAtlas();
const asked = (part: Partial<AnalysisInput> = {}): AnalysisInput => ({
  atlas,
  metric: "floor_area_factory",
  denominator: "land",
  at: "2017-12-31",
  policy: "at",
  crossings: [],
  classes: { method: "natural-breaks", k: 5, scope: "fixed", breaks: [] },
  siteIds: [],
  selectedId: null,
  ...part,
});
const run = (part: Partial<AnalysisInput> = {}, params: Record<string, string> = {}) =>
  runAnalysis(robustness as Analysis, asked(part), params);
const cell = (result: AnalysisResult, table: string, row: number, column: string) => {
  const found = result.tables.find(({ id }) => id === table);
  return found?.rows[row]?.cells[found.columns.findIndex(({ id }) => id === column)];
};

describe("the districts", () => {
  test("every place has its class, its share of other choices, and is counted once", () => {
    const result = run();
    expect(result.places.size).toBe(16);
    expect(result.tables.map(({ id }) => id)).toEqual(["places", "others", "messages"]);
    const made = result.tables[1]?.rows.length as number;
    for (let row = 0; row < 16; row += 1) {
      const { value } = cell(result, "places", row, "unchanged") as Quantity;
      expect(Math.round(value * made)).toBeCloseTo(value * made, 9);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
    expect(run()).toEqual(result);
    expect(unstatedFormulas(result)).toEqual([]);
    expect(unwordedKeys(result)).toEqual([]);
    expect(unwordedParams(robustness)).toEqual([]);
  });

  test("shares are those of classing anew by hand", () => {
    const input = asked({ denominator: "none", classes: { method: "quantile", k: 4, scope: "date", breaks: [] } });
    const picture = pictureOf(input);
    const stability = stabilityOf(picture, "method");
    expect(stability?.others.map(({ method }) => method)).toEqual(["natural-breaks", "equal-interval", "std-dev"]);
    const sorted = [...picture.values].sort((a, b) => a - b);
    const equal = [1, 2, 3].map(
      (i) => (sorted[0] as number) + (i * ((sorted[15] as number) - (sorted[0] as number))) / 4,
    );
    const classIn = (value: number) => equal.filter((bound) => value > bound).length;
    const rankClass = (value: number) => Math.max(0, Math.ceil((sorted.indexOf(value) / 15) * 4) - 1);
    picture.values.forEach((value, i) => {
      expect(stability?.others[1]?.changed.includes(i)).toBe(classIn(value) !== rankClass(value));
    });
  });

  test("a bound put on a value by hand is found, and moved off it is not", () => {
    const { values, ids } = pictureOf(asked());
    const [own, id] = [values[3] as number, ids[3] as string];
    const near = (bound: number) =>
      run({ classes: { method: "manual", k: 2, scope: "fixed", breaks: [bound] } }).places.get(id) === "break";
    expect(near(own)).toBe(true);
    expect(near(own * 1.2)).toBe(false);
    const warned = classWarning(asked({ classes: { method: "manual", k: 2, scope: "fixed", breaks: [own] } }));
    expect(warned?.key).toMatch(/^robustness\.warning\.(break|both)$/);
    expect(JSON.stringify(warned)).toContain(id);
    expect(unwordedKeys(warned)).toEqual([]);
  });

  test("another divisor is another message: τ-b, ρ and the first three", () => {
    const result = run({ denominator: "none" });
    const rows = result.tables[2]?.rows ?? [];
    expect(rows.map(({ id }) => id)).toContain("none-land");
    for (let row = 0; row < rows.length; row += 1) {
      const { value } = cell(result, "messages", row, "tau") as Quantity;
      expect(Math.abs(value)).toBeLessThanOrEqual(1);
    }
  });

  test("what is known of too few places has no picture", () => {
    const known = [...atlas.seriesByMetric].find(
      ([, { bestDistrictCount, dates }]) => bestDistrictCount === 1 && dates[0],
    );
    const [metric, series] = known as NonNullable<typeof known>;
    const date = series.dates.find(({ districtCount }) => districtCount === 1) ?? series.dates[0];
    const at = date?.period.end as string;
    expect(run({ metric, denominator: "none", at }).status).toBe("cannot");
    expect(classWarning(asked({ metric, denominator: "none", at }))).toBeNull();
  });

  test("the 41 cities have one date's bounds only", () => {
    const cities = { metric: "city_town_population_census", denominator: "none", at: "2020-11-01" } as const;
    const result = run(cities);
    expect(result.places.size).toBe(41);
    expect(result.tables[1]?.rows).toHaveLength(19);
    expect(run(cities, { vary: "scope" }).headline.key).toBe("robustness.no-alternative");
  });

  test("the warning keeps quiet for some metrics and speaks for others", () => {
    const said = atlas.metrics.flatMap((metric) => {
      const date = atlas.seriesByMetric.get(metric.id)?.dates.findLast(({ districtCount }) => districtCount === 16);
      if (!date) return [];
      const classes = { ...metric.defaultClassification, scope: "fixed", breaks: [] } as const;
      return [classWarning(asked({ metric: metric.id, denominator: "none", at: date.period.end, classes })) !== null];
    });
    expect(new Set(said)).toEqual(new Set([true, false]));
  });
});

const anyValues = fc.array(fc.integer({ min: -50, max: 1000 }), { minLength: 4, maxLength: 25 });
const choice = fc.record({
  method: fc.constantFrom("natural-breaks", "quantile", "equal-interval", "std-dev"),
  k: fc.integer({ min: 3, max: 7 }),
}) as fc.Arbitrary<Omit<Alternative, "scope">>;
const shownBy = (values: readonly number[], one: Omit<Alternative, "scope">) => ({
  values,
  spans: values.map((value) => [value, value] as const),
  pools: { date: [...values].sort((a, b) => a - b) },
  shown: { ...one, scope: "date" as const, breaks: [] },
  level: "districts" as const,
  without: [],
  figureIds: [],
});

describe("any values", () => {
  test("their order changes nothing", () => {
    fc.assert(
      fc.property(anyValues, choice, (values, one) => {
        const made = stabilityOf(shownBy(values, one), "all");
        const back = stabilityOf(shownBy(values.toReversed(), one), "all");
        expect(back?.kept.toReversed()).toEqual(made?.kept);
        expect(back?.breaks.toReversed()).toEqual(made?.breaks);
      }),
      { numRuns: 30 },
    );
  });

  test("a choice leaves its own classes as they are; overlap goes both ways", () => {
    fc.assert(
      fc.property(anyValues, choice, choice, (values, one, other) => {
        const pools = { date: values };
        const [cut, next] = [cutOf({ ...one, scope: "date" }, pools), cutOf({ ...other, scope: "date" }, pools)];
        if (!cut || !next) return;
        for (const value of values) {
          const [a, b] = [rungOf(value, cut), rungOf(value, next)];
          expect(isSameRung(a, a)).toBe(true);
          expect(isSameRung(a, b)).toBe(isSameRung(b, a));
          if (a.of === b.of) expect(isSameRung(a, b)).toBe(a.at === b.at);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("the lowest and the highest class say the same among however many", () => {
    for (const c of [2, 3, 4, 5, 6, 7])
      for (const d of [2, 3, 4, 5, 6, 7]) {
        expect(isSameRung({ at: 0, of: c }, { at: 0, of: d })).toBe(true);
        expect(isSameRung({ at: c - 1, of: c }, { at: d - 1, of: d })).toBe(true);
        expect(isSameRung({ at: 0, of: c }, { at: d - 1, of: d })).toBe(false);
      }
  });
});

describe("bounds", () => {
  const cut = { breaks: [10, 20], min: 0, max: 30 };
  const near = (value: number, half = 0) => breakDistance(value, [value - half, value + half], cut, "manual", []);

  test("on, within rounding, within 1 % of the width, clear", () => {
    expect(near(10)).toEqual({ state: "on", distance: 0, share: 0 });
    expect(near(10.5, 0.5).state).toBe("rounding");
    expect(near(19.95).state).toBe("near");
    expect(near(15)).toEqual({ state: "clear", distance: 5, share: 0.5 });
  });

  test("a bound that natural breaks put on a value parts it from the next", () => {
    const pool = [0, 10, 10.02, 18, 20, 30];
    const by = (value: number) => breakDistance(value, [value, value], cut, "natural-breaks", pool);
    expect(by(10).state).toBe("near");
    expect(by(10.02).state).toBe("near");
    expect(by(20)).toEqual({ state: "greatest", distance: 10, share: 1 });
    expect(by(18).state).toBe("clear");
  });

  test("figures of one table are rounded to the finest digit among them", () => {
    expect(roundingStep([1200, 1350, 900])).toBe(10);
    expect(roundingStep([12.5, 3, 0])).toBeCloseTo(0.1, 12);
    expect(roundingStep([0])).toBe(0);
  });
});

test("choices: every method, number and date but the one shown; by hand, all of them", () => {
  const pools = { fixed: [1, 2], date: [1, 3] };
  const shown = { method: "quantile", k: 5, scope: "fixed", breaks: [] } as const;
  const counts = (["all", "method", "k", "scope"] as const).map((vary) => alternativesTo(shown, pools, vary).length);
  expect(counts).toEqual([39, 3, 4, 1]);
  expect(alternativesTo({ ...shown, method: "manual" }, pools, "all")).toHaveLength(40);
});

test("orders are compared over the places that both know", () => {
  const [one] = messagesOf([
    { denominator: "none", ids: ["a", "b", "c", "d"], values: [4, 3, 2, 1] },
    { denominator: "land", ids: ["d", "c", "b"], values: [9, 5, 1] },
  ]);
  expect(one).toMatchObject({ count: 3, tau: -1, rho: -1, topA: ["b", "c", "d"], topB: ["d", "c", "b"] });
});
