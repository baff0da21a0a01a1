import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sharesOf, withShare } from "./weights.ts";

const NOBODY = new Set<number>();
const sum = (weights: readonly (number | null)[]) => weights.reduce((all: number, own) => all + (own ?? 0), 0);
const weights = fc.array(
  fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
  { minLength: 2, maxLength: 12 },
);

describe("shares of weights", () => {
  it("add up to 1 over those that take part, and leave the others without one", () => {
    expect(sharesOf([0.4, 0.2, 0.2, 9], new Set([3]))).toEqual([0.5, 0.25, 0.25, null]);
    expect(sharesOf([0, 0], NOBODY)).toEqual([0, 0]);
  });

  it("are what was asked, the others keeping their ratios and the idle ones their weight", () => {
    expect(withShare([0.4, 0.2, 0.4, 0.1], new Set([3]), 0, 0.7)).toEqual([0.7, 0.1, 0.2, 0.1]);
    expect(withShare([1, 0, 0], NOBODY, 0, 0.5)).toEqual([0.5, 0.25, 0.25]);
    expect(withShare([0.3], NOBODY, 0, 0.7)).toEqual([1]);
  });

  it("add up to 1 after any change, and follow the thumb exactly", () => {
    fc.assert(
      fc.property(weights, fc.nat(), fc.integer({ min: 0, max: 100 }), (before, at, percent) => {
        const index = at % before.length;
        const after = withShare(before, NOBODY, index, percent / 100);
        expect(after[index]).toBe(percent / 100);
        expect(sum(after)).toBeCloseTo(1, 2);
        expect(after.every((weight) => weight >= 0 && weight <= 1)).toBe(true);
      }),
    );
  });
});
