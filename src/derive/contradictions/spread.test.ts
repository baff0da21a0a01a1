import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factorOf, lastPlace, meet, plus, printedStep, spreadOf, times } from "./spread.ts";

const exact = (value: number) => ({ type: "number", value, qualifier: "=" }) as const;
const round = (value: number, step: number) => Number((Math.round(value / step) * step).toPrecision(15));
const size = fc.double({ min: 1, max: 1e6, noNaN: true });
const step = fc.constantFrom(0.01, 0.1, 1, 10, 100);

describe("lastPlace", () => {
  it.each([
    [68, 1],
    [18.7, 0.1],
    [5_670_871_000_000, 1e6],
    [24_870_895, 1],
    [120, 10],
    [0.03, 0.01],
    [-2.5, 0.1],
  ])("of %d is %d", (value, place) => expect(lastPlace(value)).toBeCloseTo(place, 12));

  it("takes the finest of a column, and nothing from noughts", () => {
    expect(printedStep([100, 250, 0])).toBe(10);
    expect(printedStep([0, 0])).toBe(0);
  });
});

describe("a spread", () => {
  it("holds what a number was rounded from", () =>
    fc.assert(
      fc.property(size, step, (value, by) => {
        const { low, high } = spreadOf(exact(round(value, by)), "CNY", by);
        expect(low - 1e-9).toBeLessThanOrEqual(value);
        expect(high + 1e-9).toBeGreaterThanOrEqual(value);
      }),
    ));

  it("is no wider for more digits", () =>
    fc.assert(
      fc.property(size, step, (value, by) => {
        const width = (at: number) => {
          const { low, high } = spreadOf(exact(value), "CNY", at);
          return high - low;
        };
        expect(width(by / 10)).toBeLessThanOrEqual(width(by));
      }),
    ));

  it("of a full count is the count itself, of a rounded one not", () => {
    expect(spreadOf(exact(24_870_895), "{person}")).toEqual({ low: 24_870_895, high: 24_870_895 });
    expect(spreadOf(exact(24_802_600), "{person}")).toEqual({ low: 24_802_550, high: 24_802_650 });
  });

  it("is open where the mark is", () => {
    expect(spreadOf({ type: "number", value: 300, qualifier: ">" }, "CNY").high).toBe(Number.POSITIVE_INFINITY);
    expect(spreadOf({ type: "number", value: 3, qualifier: "≤" }, "CNY").low).toBe(Number.NEGATIVE_INFINITY);
    expect(spreadOf({ type: "range", low: 20_000, high: 30_000 }, "{person}", 1)).toEqual({
      low: 20_000,
      high: 30_000,
    });
  });
});

describe("an identity of rounded numbers", () => {
  it("holds for sums, however each is rounded", () =>
    fc.assert(
      fc.property(fc.array(size, { minLength: 1, maxLength: 20 }), step, step, (values, by, sumBy) => {
        const total = values.reduce((sum, value) => sum + value, 0);
        const parts = plus(values.map((value) => spreadOf(exact(round(value, by)), "CNY", by)));
        expect(meet(parts, spreadOf(exact(round(total, sumBy)), "CNY", sumBy))).toBe(true);
      }),
    ));

  it("fails for a sum that is further off than rounding can bring it", () =>
    fc.assert(
      fc.property(fc.array(size, { minLength: 1, maxLength: 20 }), step, (values, by) => {
        const printed = values.map((value) => round(value, by));
        const total = printed.reduce((sum, value) => sum + value, 0);
        const off = total + by * (values.length / 2 + 1);
        expect(
          meet(plus(printed.map((value) => spreadOf(exact(value), "CNY", by))), spreadOf(exact(off), "CNY", by)),
        ).toBe(false);
      }),
    ));

  it("holds for growth and share, however each is rounded", () =>
    fc.assert(
      fc.property(size, fc.double({ min: -90, max: 300, noNaN: true }), (earlier, percent) => {
        const later = spreadOf(exact(round(earlier * (1 + percent / 100), 0.1)), "CNY", 0.1);
        const growth = factorOf(spreadOf(exact(round(percent, 0.1)), "%", 0.1), 1);
        expect(meet(times(spreadOf(exact(round(earlier, 0.1)), "CNY", 0.1), growth), later)).toBe(true);
      }),
    ));

  it("says nothing of what is open", () => {
    const over = spreadOf({ type: "number", value: 5, qualifier: ">" }, "CNY");
    expect(meet(times(over, { low: 1.2, high: 1.3 }), { low: 400, high: 500 })).toBe(true);
    expect(meet(over, { low: 1, high: 2 })).toBe(false);
    expect(times(over, { low: 0, high: 0 })).toEqual({ low: 0, high: 0 });
  });
});
