import { describe, expect, it } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { day, EAST, figure, metric, tinyAtlas, year } from "../../tests/support/tiny-atlas.ts";
import { figureSeries } from "./figure-series.ts";

const SALES = metric("sales", { kind: "flow", unit: "CNY" });

describe("figureSeries", () => {
  it("joins observations of one source, and nothing to a target", () => {
    const atlas = tinyAtlas({
      metrics: [SALES],
      figures: [
        figure("sales", EAST, year(2020), 1),
        figure("sales", EAST, year(2021), 2),
        { ...figure("sales", EAST, year(2022), 3), sourceId: "another" },
        figure("sales", EAST, year(2026), 9, { kind: "target" }),
      ],
    });
    const { points } = figureSeries(atlas, "sales", EAST, "none");
    expect(points.map((point) => point.link)).toEqual([null, "solid", "break", null]);
    expect(points.map((point) => point.role)).toEqual(["observed", "observed", "observed", "target"]);
  });

  it("never joins a part of a year to a whole one", () => {
    const atlas = tinyAtlas({
      metrics: [SALES],
      figures: [
        figure("sales", EAST, year(2020), 1),
        figure("sales", EAST, { start: "2021-01-01", end: "2021-06-30" }, 1),
        figure("sales", EAST, year(2022), 3),
      ],
    });
    const { points } = figureSeries(atlas, "sales", EAST, "none");
    expect(points.map((point) => point.partial)).toEqual([false, true, false]);
    expect(points.map((point) => point.link)).toEqual([null, "break", "break"]);
  });

  it("dots the line from a derived figure to what it was made from", () => {
    const { points } = figureSeries(fixtureAtlas(), "livestream_retail_sales", "310000", "none");
    expect(points.map(({ figure: { period }, role, link }) => [period.start.slice(0, 4), role, link])).toEqual([
      ["2022", "derived", null],
      ["2023", "observed", "dotted"],
      ["2024", "observed", "break"],
      ["2026", "target", null],
    ]);
  });

  it("divides every date by its own denominator", () => {
    const atlas = tinyAtlas({
      metrics: [SALES],
      figures: [figure("sales", EAST, day("2012-12-31"), 100), figure("sales", EAST, day("2024-12-31"), 400)],
    });
    const { points } = figureSeries(atlas, "sales", EAST, "land");
    expect(points.map(({ value }) => value)).toEqual([
      { type: "number", value: 1, qualifier: "=" },
      { type: "number", value: 2, qualifier: "=" },
    ]);
    expect(points.every((point) => point.role === "derived")).toBe(true);
  });
});
