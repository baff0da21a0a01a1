import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { DEFAULT_VIEW } from "../state/view.ts";
import { classesOf } from "./classes.ts";
import { filtered } from "./filters.ts";
import {
  chosenRange,
  type Histogram,
  histogram,
  type Range,
  roundToPixel,
  shownRange,
  stackLevels,
  stepEnd,
} from "./histogram.ts";
import { metricAnswer } from "./value-at.ts";

function histogramAt(at: string, patch: Partial<(typeof DEFAULT_VIEW)["facets"]> = {}, metric = DEFAULT_VIEW.metric) {
  const atlas = fixtureAtlas();
  const answer = metricAnswer(atlas, metric, metric === DEFAULT_VIEW.metric ? "land" : "none", at, "at");
  const facets = { ...DEFAULT_VIEW.facets, ...patch };
  return histogram(
    atlas,
    answer,
    classesOf(atlas, answer, DEFAULT_VIEW.classes),
    filtered(atlas, answer, facets, null),
  );
}

const withValues = (values: readonly number[], domain: Range = [0, 100]): Histogram => ({
  dots: values.map((value, i) => ({ placeId: String(i), value, classIndex: 0, inPlay: true })),
  domain,
  ticks: [],
  max: domain[1],
  total: values.length,
});

describe("histogram", () => {
  it("has a dot for each of the 16 districts, smallest first, on an axis with round ends", () => {
    const h = histogramAt("2017-12-31") as Histogram;
    expect(h.dots).toHaveLength(16);
    expect(h.total).toBe(16);
    expect(h.dots.map((dot) => dot.value)).toEqual(h.dots.map((dot) => dot.value).sort((a, b) => a - b));
    expect(h.domain[0]).toBeLessThanOrEqual(h.dots[0]?.value as number);
    expect(h.domain[1]).toBeGreaterThanOrEqual(h.max);
    expect(h.ticks[0]).toBe(h.domain[0]);
  });

  it("keeps the axis from date to date", () => {
    expect(histogramAt("2012-12-31")?.domain).toEqual(histogramAt("2017-12-31")?.domain);
  });

  it("keeps the axis and has no dot at a date without figures", () => {
    const h = histogramAt("2001-06-30");
    expect(h?.dots).toEqual([]);
    expect(h?.domain).toEqual(histogramAt("2017-12-31")?.domain);
  });

  it("says which districts the filters let out", () => {
    const h = histogramAt("2017-12-31", { districts: ["310118", "310115"] }) as Histogram;
    expect(
      h.dots
        .filter((dot) => dot.inPlay)
        .map((dot) => dot.placeId)
        .sort(),
    ).toEqual(["310115", "310118"]);
  });

  it("is null for a metric of the whole city", () => {
    expect(histogramAt("2024-12-31", {}, "livestream_retail_sales")).toBeNull();
  });
});

describe("stackLevels", () => {
  it("never lets two dots of one level touch, and starts at the axis", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 60 }), (raw) => {
        const xs = raw.sort((a, b) => a - b);
        const levels = stackLevels(xs, 7.6);
        for (const [i, x] of xs.entries())
          for (const [j, other] of xs.entries())
            if (i < j && levels[i] === levels[j]) expect(other - x).toBeGreaterThanOrEqual(7.6);
        if (levels.length > 0) expect(levels[0]).toBe(0);
      }),
    );
  });
});

describe("stepEnd", () => {
  const h = withValues([10, 20, 20, 30, 40]);

  it("takes the low end over one value at a time", () => {
    expect(stepEnd(h, [0, 100], "low", 1)).toEqual([20, 100]);
    expect(stepEnd(h, [20, 100], "low", 1)).toEqual([30, 100]);
    expect(stepEnd(h, [20, 100], "low", -1)).toEqual([0, 100]);
  });

  it("goes from between two values to the next that changes what is let in", () => {
    expect(stepEnd(h, [15, 100], "low", 1)).toEqual([30, 100]);
    expect(stepEnd(h, [25, 100], "low", -1)).toEqual([20, 100]);
    expect(stepEnd(h, [0, 35], "high", -1)).toEqual([0, 20]);
    expect(stepEnd(h, [0, 35], "high", 1)).toEqual([0, 100]);
  });

  it("stops at the other end and at the ends of the axis", () => {
    expect(stepEnd(h, [20, 30], "low", Number.POSITIVE_INFINITY)).toEqual([30, 30]);
    expect(stepEnd(h, [20, 30], "low", Number.NEGATIVE_INFINITY)).toEqual([0, 30]);
    expect(stepEnd(h, [20, 30], "high", Number.POSITIVE_INFINITY)).toEqual([20, 100]);
    expect(stepEnd(h, [20, 30], "high", Number.NEGATIVE_INFINITY)).toEqual([20, 20]);
  });

  it("changes the number let in by one value a step, whatever the values", () => {
    const inside = (range: Range, values: readonly number[]) =>
      new Set(values.filter((value) => range[0] <= value && value <= range[1])).size;
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 20 }),
        fc.constantFrom("low" as const, "high" as const),
        (raw, end) => {
          const values = raw.sort((a, b) => a - b);
          let range: Range = [0, 100];
          for (let left = values.length; left > 1; left--) {
            expect(inside(range, values)).toBe(left);
            range = stepEnd(withValues(values), range, end, end === "low" ? 1 : -1);
          }
          expect(inside(range, values)).toBe(1);
        },
      ),
    );
  });

  it("does not move without values", () => {
    expect(stepEnd(withValues([]), [0, 100], "low", 1)).toEqual([0, 100]);
    expect(stepEnd(withValues([]), [0, 100], "high", -1)).toEqual([0, 100]);
  });
});

describe("the chosen range", () => {
  const h = withValues([10, 40]);

  it("is nothing when it leaves everything in, and comes back as it was", () => {
    expect(chosenRange(h, [0, 100])).toBeNull();
    expect(chosenRange(h, [0, 40])).toEqual([0, 40]);
    expect(shownRange(h, null)).toEqual([0, 100]);
    expect(shownRange(h, [-5, 40])).toEqual([0, 40]);
  });

  it("has no more digits than the pixels tell apart", () => {
    expect(roundToPixel(12.345678, h, 100)).toBe(12);
    expect(roundToPixel(12.345678, h, 1000)).toBe(12.3);
    expect(roundToPixel(1234.5678, withValues([], [0, 30000]), 264)).toBe(1235);
  });
});
