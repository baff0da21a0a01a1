import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kendallTauB, spearmanRho } from "./rank-correlation.ts";

const x = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5];
const y = [2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4];

describe("against R 4, cor(x, y, method)", () => {
  test("Kendall's τ-b and Spearman's ρ of values with ties", () => {
    expect(kendallTauB(x, y)).toBeCloseTo(0.14757295747452437, 14);
    expect(spearmanRho(x, y)).toBeCloseTo(0.13845676514676947, 14);
  });
});

test("the same order is 1, the opposite −1, and there is none among ties alone", () => {
  for (const of of [kendallTauB, spearmanRho]) {
    expect(of([1, 2, 5], [10, 11, 99])).toBe(1);
    expect(of([1, 2, 5], [9, 8, -1])).toBe(-1);
    expect(of([1, 1, 1], [9, 8, -1])).toBeNull();
    expect(of([1], [2])).toBeNull();
    expect(() => of([1, 2], [1])).toThrow(RangeError);
    expect(() => of([1, Number.NaN], [1, 2])).toThrow(RangeError);
  }
});

test("only the order counts, not the order in which pairs are given", () => {
  const pair = fc.record({ a: fc.integer({ min: -9, max: 9 }), b: fc.integer({ min: -9, max: 9 }) });
  fc.assert(
    fc.property(fc.array(pair, { minLength: 2, maxLength: 20 }), (pairs) => {
      for (const of of [kendallTauB, spearmanRho]) {
        const made = of(
          pairs.map(({ a }) => a),
          pairs.map(({ b }) => b),
        );
        const back = pairs.toReversed();
        const other = of(
          back.map(({ b }) => b ** 3),
          back.map(({ a }) => 2 * a + 5),
        );
        expect(other).toBe(made);
        if (made !== null) expect(Math.abs(made)).toBeLessThanOrEqual(1 + 1e-12);
      }
    }),
  );
});
