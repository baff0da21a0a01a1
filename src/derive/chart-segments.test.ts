import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Figure, figureId } from "../../data/schema/figure.ts";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import type { Atlas } from "../model/atlas.ts";
import { buildSeries, isTarget } from "../model/metric-series.ts";
import { type SeriesShape, seriesShape } from "./chart-segments.ts";
import { comparability } from "./comparability.ts";
import { figureSeries } from "./figure-series.ts";

const atlas = fixtureAtlas();
const METRIC = "resident_population_year_end";
const PLACE = "310115";

/** Every rule that a line between two points keeps. */
function expectHonest(of: Atlas, { segments, breaks }: SeriesShape): void {
  for (const { from, to, line } of segments) {
    const { comparable } = comparability(of, from.figure, to.figure);
    expect(comparable).toBe(true);
    expect(from.role === "target" || to.role === "target").toBe(false);
    if (line === "solid") {
      expect(from.figure.sourceId).toBe(to.figure.sourceId);
      expect(from.figure.metricId).toBe(to.figure.metricId);
      expect(isTarget(from.figure) || isTarget(to.figure)).toBe(false);
    }
    expect(breaks.some((other) => other.from === from)).toBe(false);
  }
}

const figure = fc.record({
  kind: fc.constantFrom("observed" as const, "target" as const, "forecast" as const, "derived" as const),
  quality: fc.constantFrom("official" as const, "low" as const),
  sourceId: fc.constantFrom("a", "b"),
  noteIds: fc.subarray(["year-end-unrevised", "retail-2025-rebased"]),
  value: fc.oneof(
    fc.record({
      type: fc.constant("number" as const),
      value: fc.integer({ min: 1, max: 9 }),
      qualifier: fc.constantFrom("=" as const, ">" as const),
    }),
    fc.constant({ type: "range" as const, low: 2, high: 3 }),
    fc.constant({ type: "missing" as const, reason: "not-stated" as const }),
  ),
});

function atlasWith(figures: readonly Figure[]): Atlas {
  const metric = atlas.metricById.get(METRIC);
  if (!metric) throw new Error(METRIC);
  return { ...atlas, seriesByMetric: new Map([[METRIC, buildSeries(metric, figures, atlas.placeById)]]) };
}

describe("seriesShape", () => {
  it("joins nothing across a change of method, source or base, a target or a gap, whatever the figures", () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 2, maxLength: 7 }), (parts) => {
        const figures = parts.map((part, i): Figure => {
          const period = { start: `${2010 + i}-12-31`, end: `${2010 + i}-12-31` };
          return { ...part, id: figureId(METRIC, PLACE, period), metricId: METRIC, placeId: PLACE, period };
        });
        const made = atlasWith(figures);
        const shape = seriesShape(made, figureSeries(made, METRIC, PLACE, "none"));
        expectHonest(made, shape);
        const missing = figures.filter(({ value }) => value.type === "missing").map(({ period }) => period.end);
        for (const { from, to } of shape.segments) {
          const [a, b] = [from.figure.period.end, to.figure.period.end];
          expect(missing.some((date) => a < date && date < b)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("keeps to it for all that is published", () => {
    for (const { metric, dates } of atlas.seriesByMetric.values()) {
      const places = new Set(dates.flatMap(({ figureByPlace }) => [...figureByPlace.keys()]));
      for (const denominator of metric.denominators) {
        for (const placeId of places)
          expectHonest(atlas, seriesShape(atlas, figureSeries(atlas, metric.id, placeId, denominator)));
      }
    }
  });

  it("joins the censuses, and no two year-ends of different sources", () => {
    const census = seriesShape(atlas, figureSeries(atlas, "resident_population_census", PLACE, "none"));
    expect(census.segments.map(({ line }) => line)).toEqual(["solid", "solid"]);
    const yearEnd = seriesShape(atlas, figureSeries(atlas, METRIC, PLACE, "none"));
    for (const { from, to } of yearEnd.segments) expect(from.figure.sourceId).toBe(to.figure.sourceId);
    expect(yearEnd.breaks.length).toBeGreaterThan(0);
  });

  it("joins a derived figure by dots to what it was made from, and nothing to the target", () => {
    const shape = seriesShape(atlas, figureSeries(atlas, "livestream_retail_sales", "310000", "none"));
    expect(shape.segments.map(({ from, to, line }) => [from.start, to.start, line])).toEqual([
      [18993, 19358, "dotted"],
    ]);
    expect(shape.breaks.map(({ to }) => to.figure.period.end)).toEqual(["2024-12-31"]);
  });
});
