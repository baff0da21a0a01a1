import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { QUALIFIERS, type Qualifier } from "../../data/schema/figure.ts";
import { CHANGE_MEASURES } from "../state/view.ts";
import { change, yearsBetween } from "./change-arithmetic.ts";

const number = (value: number, qualifier: Qualifier = "=") => ({ shown: { value, qualifier }, range: null });
const range = (low: number, high: number) => ({ shown: null, range: { low, high } });
const period = (start: string, end = start) => ({ start, end });

describe("a change of two stated numbers", () => {
  test.each([
    [100, 150, "absolute", 50],
    [100, 150, "percent", 50],
    [100, 150, "per-year", 5],
    [150, 100, "absolute", -50],
    [200, 150, "percent", -25],
    [-5, 5, "absolute", 10],
    [7, 7, "percent", 0],
  ] as const)("from %s to %s, %s, is %s", (from, to, as, value) => {
    expect(change(number(from), number(to), as, 10)).toEqual({ type: "number", value, qualifier: "=" });
  });

  it("stays approximate when one of the two is", () => {
    expect(change(number(100, "≈"), number(150), "percent", 1)).toEqual({ type: "number", value: 50, qualifier: "≈" });
  });

  it("has no percentage of nothing or of less", () => {
    for (const base of [0, -3]) {
      expect(change(number(base), number(5), "percent", 1)).toEqual({ type: "none", why: "zero-base" });
      expect(change(number(base), number(5), "absolute", 1).type).toBe("number");
    }
  });
});

describe("a change with bounds and ranges", () => {
  test.each([
    ["over 300 less 100", number(100), number(300, ">"), "absolute", { type: "number", value: 200, qualifier: ">" }],
    ["100 less at most 40", number(40, "≤"), number(100), "absolute", { type: "number", value: 60, qualifier: "≥" }],
    ["100 less over 40", number(40, ">"), number(100), "absolute", { type: "number", value: 60, qualifier: "<" }],
    ["over 300 less over 100", number(100, ">"), number(300, ">"), "absolute", { type: "none", why: "no-bound" }],
    ["2–3 less 1", number(1), range(2, 3), "absolute", { type: "range", low: 1, high: 2 }],
    ["5–7 less 2–3", range(2, 3), range(5, 7), "absolute", { type: "range", low: 2, high: 5 }],
    ["5–8 over 2–4 in %", range(2, 4), range(5, 8), "percent", { type: "range", low: 25, high: 300 }],
    [
      "150 over at least 100 in %",
      number(100, "≥"),
      number(150),
      "percent",
      { type: "number", value: 50, qualifier: "≤" },
    ],
    ["150 over under 100 in %", number(100, "<"), number(150), "percent", { type: "none", why: "no-bound" }],
    ["150 over 0–3 in %", range(0, 3), number(150), "percent", { type: "none", why: "zero-base" }],
  ] as const)("%s", (_, from, to, as, answer) => {
    expect(change(from, to, as, 1)).toEqual(answer);
  });

  it("holds whatever the two numbers really are", () => {
    const stated = fc.record({
      truth: fc.double({ min: 0.01, max: 1e6, noNaN: true }),
      off: fc.double({ min: 0, max: 1e6, noNaN: true }),
      sign: fc.constantFrom(...QUALIFIERS.filter((sign) => sign !== "≈"), "range" as const),
    });
    /** Something that may be said of a number without a lie. */
    const said = ({ truth, off, sign }: { truth: number; off: number; sign: Qualifier | "range" }) => {
      if (sign === "range") return range(Math.max(0, truth - off), truth + off + 1);
      if (sign === ">") return number(Math.min(truth - 0.001, truth - off), sign);
      if (sign === "≥") return number(truth - off, sign);
      if (sign === "<") return number(truth + off + 0.001, sign);
      return sign === "≤" ? number(truth + off, sign) : number(truth);
    };
    fc.assert(
      fc.property(
        stated,
        stated,
        fc.constantFrom(...CHANGE_MEASURES),
        fc.integer({ min: 1, max: 30 }),
        (a, b, as, years) => {
          const truth = change(number(a.truth), number(b.truth), as, years);
          const answer = change(said(a), said(b), as, years);
          if (answer.type === "none" || truth.type !== "number") return;
          const slack = 1e-9 * (1 + Math.abs(truth.value));
          const [low, high] =
            answer.type === "range"
              ? [answer.low, answer.high]
              : [
                  "=>≥".includes(answer.qualifier) ? answer.value : -Infinity,
                  "=<≤".includes(answer.qualifier) ? answer.value : Infinity,
                ];
          expect(truth.value).toBeGreaterThanOrEqual(low - slack);
          expect(truth.value).toBeLessThanOrEqual(high + slack);
        },
      ),
    );
  });

  it("is undone by the change back", () => {
    const positive = fc.double({ min: 1e-3, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const [there, back] = [
          change(number(a), number(b), "absolute", 1),
          change(number(b), number(a), "absolute", 1),
        ];
        if (there.type !== "number" || back.type !== "number") throw new Error("numbers have a change");
        expect(there.value + back.value).toBe(0);
        const percent = change(number(a), number(b), "percent", 1);
        if (percent.type !== "number") throw new Error("a positive number has a percentage");
        expect(a * (1 + percent.value / 100)).toBeCloseTo(b, -Math.floor(Math.log10(b)) + 8 < 0 ? 0 : 3);
        expect(percent.value).toBeGreaterThanOrEqual(-100);
      }),
    );
  });
});

test.each([
  [period("2012-12-31"), period("2017-12-31"), 5],
  [period("2012-01-01", "2012-12-31"), period("2016-01-01", "2016-12-31"), 4],
  [period("2024-01-01", "2024-03-31"), period("2025-01-01", "2025-03-31"), 1],
  [period("2010-11-01"), period("2020-11-01"), 10],
  [period("2017-12-31"), period("2020-11-01"), 2 + (10 + 1 / 30) / 12],
  [period("2024-02-29"), period("2025-02-28"), 1],
])("from %o to %o it is %s years", (from, to, years) => {
  expect(yearsBetween(from, to)).toBeCloseTo(years, 12);
});
