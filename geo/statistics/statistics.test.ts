import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ClassBreaks, type ClassBreaksOptions, classBreaks, classCounts, classOf } from "./class-breaks.ts";
import { competitionRanks, quantile } from "./rank.ts";

const METHODS = ["natural-breaks", "quantile", "equal-interval", "std-dev"] as const;
const cut = (values: readonly number[], method: (typeof METHODS)[number], k: number) =>
  classBreaks(values, { method, k }) as ClassBreaks;
const classesOf = (values: readonly number[], breaks: readonly number[]) =>
  values.map((value) => classOf(value, breaks));

/** Figures as they occur: small whole numbers with ties, amounts with two decimals, and any double of a sane size (1e-170 squared is 0). */
const figure = fc.oneof(
  fc.integer({ min: 0, max: 12 }),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 100),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((value) => Math.abs(value) > 1e-100),
);
const figures = fc.array(figure, { minLength: 1, maxLength: 60 });
const classCount = fc.integer({ min: 3, max: 7 });
const method = fc.constantFrom(...METHODS);

function withinClasses(values: readonly number[], breaks: readonly number[]): number {
  const groups = new Map<number, number[]>();
  for (const value of values) {
    const i = classOf(value, breaks);
    groups.set(i, [...(groups.get(i) ?? []), value]);
  }
  let sum = 0;
  for (const group of groups.values()) {
    const mean = group.reduce((total, value) => total + value, 0) / group.length;
    sum += group.reduce((total, value) => total + (value - mean) ** 2, 0);
  }
  return sum;
}

/** Every way to cut the different values into k runs. */
function leastWithinClasses(values: readonly number[], k: number): number {
  const different = [...new Set(values)].sort((a, b) => a - b);
  const cuts = (from: number, left: number): number[][] => {
    if (left === 0) return [[]];
    return different
      .slice(from, -1)
      .flatMap((value, i) => cuts(from + i + 1, left - 1).map((rest) => [value, ...rest]));
  };
  const wanted = Math.min(k, different.length) - 1;
  return Math.min(...cuts(0, wanted).map((breaks) => withinClasses(values, breaks)));
}

describe("classBreaks", () => {
  it("finds natural breaks as good as the best of all partitions", () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 10 }), classCount, (values, k) => {
        const { breaks } = cut(values, "natural-breaks", k);
        const least = leastWithinClasses(values, k);
        const scale = Math.max(...values.map((value) => value * value), 1);
        expect(withinClasses(values, breaks)).toBeLessThanOrEqual(least + 1e-9 * scale);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps natural clusters whole: breaks are the greatest of each", () => {
    expect(cut([1, 2, 3, 10, 11, 12, 50, 51, 99], "natural-breaks", 4).breaks).toEqual([3, 12, 51]);
  });

  it("cuts by the written rules", () => {
    expect(cut([0, 1, 2, 3, 4, 5, 6, 7, 8], "quantile", 4).breaks).toEqual([2, 4, 6]);
    expect(cut([0, 10, 3], "equal-interval", 5).breaks).toEqual([2, 4, 6, 8]);
    // mean 5, sample sd √(60/8) = 2.7386…
    const sd = Math.sqrt(60 / 8);
    const odd = cut([1, 2, 3, 4, 5, 6, 7, 8, 9], "std-dev", 3);
    expect(odd.breaks[0]).toBeCloseTo(5 - sd / 2, 12);
    expect(odd.breaks[1]).toBeCloseTo(5 + sd / 2, 12);
    expect(odd.centre).toEqual({ mean: 5, sd: expect.closeTo(sd, 12), steps: [-0.5, 0.5] });
    expect(cut([1, 2, 3, 4, 5, 6, 7, 8, 9], "std-dev", 4).centre?.steps).toEqual([-1, 0, 1]);
    const even = cut([1, 2, 3, 4, 5, 6, 7, 8, 9], "std-dev", 4);
    expect(even.breaks[1]).toBe(5);
    expect(classBreaks([1, 9], { method: "manual", breaks: [0, 2, 20] })).toEqual({
      breaks: [0, 2, 20],
      min: 1,
      max: 9,
      k: 4,
    });
  });

  it("drops std-dev classes that nothing can fall into, and says which are left", () => {
    const skewed = cut([1, 1, 1, 1, 1, 1, 1, 100], "std-dev", 5);
    expect(skewed.centre?.steps).toEqual([0.5, 1.5]);
    expect(skewed.k).toBe(3);
  });

  it("collapses what ties make equal", () => {
    expect(cut([5, 5, 5], "quantile", 5)).toEqual({ breaks: [], min: 5, max: 5, k: 1 });
    expect(cut([0, 0, 0, 0, 0, 0, 1, 2], "quantile", 4).breaks).toEqual([0, 0.25]);
    for (const each of METHODS) expect(cut([7, 7], each, 3)).toMatchObject({ breaks: [], k: 1 });
    expect(cut([1, 2], "natural-breaks", 5)).toEqual({ breaks: [1], min: 1, max: 2, k: 2 });
    expect(cut([1, 1, 9, 9, 9], "natural-breaks", 7).breaks).toEqual([1]);
  });

  it("gives breaks that rise strictly, each with a value at or below it and one above it", () => {
    fc.assert(
      fc.property(figures, classCount, method, (values, k, each) => {
        const { breaks, min, max, k: actual, centre } = cut(values, each, k);
        expect(actual).toBe(breaks.length + 1);
        expect(actual).toBeLessThanOrEqual(k);
        expect(breaks.every((value, i) => i === 0 || value > (breaks[i - 1] as number))).toBe(true);
        expect(breaks.every((value) => value >= min && value < max)).toBe(true);
        expect(centre?.steps.length ?? breaks.length).toBe(breaks.length);
        if (each === "natural-breaks") expect(classCounts(values, breaks).every((count) => count > 0)).toBe(true);
        expect(classCounts(values, breaks).reduce((total, count) => total + count, 0)).toBe(values.length);
      }),
    );
  });

  it("does not depend on the order of the values", () => {
    fc.assert(
      fc.property(figures, classCount, method, (values, k, each) => {
        expect(cut([...values].reverse(), each, k)).toEqual(cut(values, each, k));
      }),
    );
  });

  it("does not depend on the unit: the classes of 万元 are those of 元", () => {
    fc.assert(
      fc.property(
        figures,
        classCount,
        method,
        fc.constantFrom(2 ** -20, 1e-8, 1e-4, 0.1, 3, 1000, 1e4, 1e8),
        (values, k, each, unit) => {
          const scaled = values.map((value) => value * unit);
          // Two different values may become one by rounding; then they are other data.
          if (new Set(scaled).size !== new Set(values).size) return;
          const { breaks } = cut(values, each, k);
          const { breaks: scaledBreaks } = cut(scaled, each, k);
          expect(classesOf(scaled, scaledBreaks)).toEqual(classesOf(values, breaks));
          for (const [i, value] of breaks.entries())
            expect(Math.abs((scaledBreaks[i] as number) - value * unit)).toBeLessThanOrEqual(
              1e-11 * unit * (1 + Math.max(...values.map(Math.abs))),
            );
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("has no classes for no values, and refuses what it cannot cut", () => {
    expect(classBreaks([], { method: "quantile", k: 5 })).toBeUndefined();
    expect(() => cut([1, Number.NaN], "quantile", 5)).toThrow(/NaN/);
    expect(() => cut([1, Number.POSITIVE_INFINITY], "quantile", 5)).toThrow(/Infinity/);
    expect(() => cut([1, 2], "quantile", 2)).toThrow(/2/);
    expect(() => cut([1, 2], "quantile", 8)).toThrow(/8/);
    expect(() => cut([1, 2], "quantile", 3.5)).toThrow(/3\.5/);
    expect(() => cut([-1.7e308, 1.7e308], "quantile", 5)).toThrow(RangeError);
    const manual = (breaks: number[]): ClassBreaksOptions => ({ method: "manual", breaks });
    expect(() => classBreaks([1, 2], manual([2, 2]))).toThrow(/2 is followed by 2/);
    expect(() => classBreaks([1, 2], manual([Number.NaN]))).toThrow(/NaN/);
  });
});

describe("classOf and classCounts", () => {
  it("put a value on a break into the lower class", () => {
    expect([0, 10, 10.1, 20, 21].map((value) => classOf(value, [10, 20]))).toEqual([0, 0, 1, 1, 2]);
    expect(classCounts([0, 10, 10.1, 20, 21], [10, 20])).toEqual([2, 2, 1]);
    expect(classCounts([], [10])).toEqual([0, 0]);
    expect(() => classOf(Number.NaN, [1])).toThrow(/NaN/);
  });
});

describe("competitionRanks", () => {
  it("gives ties one rank and skips the next", () => {
    expect(competitionRanks([30, 50, 30, 10])).toEqual([2, 1, 2, 4]);
    expect(competitionRanks([30, 50, 30, 10], "ascending")).toEqual([2, 4, 2, 1]);
    expect(competitionRanks([])).toEqual([]);
    expect(competitionRanks([0, -0])).toEqual([1, 1]);
  });

  it("is one more than the number of greater values", () => {
    fc.assert(
      fc.property(figures, (values) => {
        expect(competitionRanks(values)).toEqual(
          values.map((value) => 1 + values.filter((other) => other > value).length),
        );
        const mirrored = competitionRanks(
          values.map((value) => -value),
          "ascending",
        );
        expect(mirrored).toEqual(competitionRanks(values));
      }),
    );
  });

  it("refuses a missing value", () => {
    expect(() => competitionRanks([1, Number.NaN])).toThrow(/NaN/);
  });
});

describe("quantile", () => {
  it("is R's type 7", () => {
    // R: quantile(c(1, 3, 4, 8, 20), c(0, .25, .4, .9, 1))
    expect([0, 0.25, 0.4, 0.9, 1].map((p) => quantile([8, 3, 20, 1, 4], p))).toEqual([
      1,
      3,
      3.6,
      expect.closeTo(15.2, 12),
      20,
    ]);
    expect(() => quantile([], 0.5)).toThrow(RangeError);
    expect(() => quantile([1], 1.5)).toThrow(/1\.5/);
  });
});
