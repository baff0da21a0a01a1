import { describe, expect, it } from "vitest";
import { fixtureAtlas } from "../../../tests/support/fixture-atlas.ts";
import { figureSeries } from "../../derive/figure-series.ts";
import { CHART, chartScales, middleOf, placeLabels, yearTicks } from "./series-layout.ts";

const atlas = fixtureAtlas();

describe("series layout", () => {
  it("keeps every point, label and year of every series inside the picture, and labels apart", () => {
    for (const { metric } of atlas.seriesByMetric.values()) {
      const { points } = figureSeries(atlas, metric.id, "310000", "none");
      if (points.length < 2) continue;
      const scales = chartScales(points);
      for (const point of points) {
        expect(scales.x(point.at)).toBeGreaterThanOrEqual(0);
        expect(scales.x(point.at)).toBeLessThanOrEqual(CHART.width);
        expect(scales.y(middleOf(point))).toBeGreaterThanOrEqual(CHART.top - 1);
        expect(scales.y(middleOf(point))).toBeLessThanOrEqual(CHART.axis + 1);
      }
      const texts = points.map(() => "1,234.5");
      const placed = [...placeLabels(points, scales, texts, [...points.keys()]).values()];
      placed.forEach((a, i) => {
        for (const b of placed.slice(i + 1)) expect(Math.abs(a.x - b.x) > 40 || Math.abs(a.y - b.y) >= 14).toBe(true);
      });
      const years = yearTicks(points, scales);
      expect(years.length).toBeGreaterThan(0);
      years.forEach(({ x }, i) => {
        const next = years[i + 1];
        if (next) expect(next.x - x).toBeGreaterThanOrEqual(20);
      });
    }
  });

  it("sets heights in proportion to the numbers, from zero", () => {
    const { points } = figureSeries(atlas, "livestream_retail_sales", "310000", "none");
    const scales = chartScales(points);
    const height = (index: number) => CHART.axis - scales.y(middleOf(points[index] as (typeof points)[number]));
    expect(height(1) / height(3)).toBeCloseTo(4371 / 6000, 6);
  });
});
