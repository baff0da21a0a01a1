import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { changeAnswer } from "../derive/change-at.ts";
import { resolveFigure } from "../derive/figure-ref.ts";
import { ranking } from "../derive/ranking.ts";
import { type MetricAnswer, metricAnswer } from "../derive/value-at.ts";
import { CHANGE_COLUMNS } from "./change-columns.ts";
import { VALUE_COLUMNS, valueTableCsv } from "./value-table.ts";

const atlas = fixtureAtlas();

function table(metricId: string, denominator: "none" | "land", at: string) {
  const answer = metricAnswer(atlas, metricId, denominator, at, "at");
  const csv = valueTableCsv(atlas, answer, ranking(answer).rows, (text) => text.en);
  const parsed = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: true });
  expect(parsed.errors).toEqual([]);
  expect(parsed.meta.fields).toEqual([...VALUE_COLUMNS]);
  return parsed.data;
}

describe("of a change, valueTableCsv", () => {
  const asked = (date: string) => metricAnswer(atlas, "floor_area_factory", "land", date, "at");
  const read = (answer: MetricAnswer) => {
    const csv = valueTableCsv(atlas, answer, ranking(answer).rows, (text) => text.en);
    return Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: true });
  };

  it("gives both numbers, both figures, both sources, both periods, and a formula that holds", () => {
    const reckon = {
      absolute: (a: number, b: number) => b - a,
      percent: (a: number, b: number) => ((b - a) / a) * 100,
      "per-year": (a: number, b: number) => (b - a) / 5,
    };
    for (const as of ["absolute", "percent", "per-year"] as const) {
      const { data, meta } = read(changeAnswer(atlas, asked("2012-12-31"), asked("2017-12-31"), as, false));
      expect(meta.fields).toEqual([...VALUE_COLUMNS, ...CHANGE_COLUMNS]);
      expect(data).toHaveLength(16);
      for (const row of data) {
        expect(Number(row.value)).toBeCloseTo(reckon[as](Number(row.earlier_value), Number(row.later_value)), 6);
        expect(row).toMatchObject({
          change_as: as,
          years: "5",
          comparable: "yes",
          kind: "derived",
          period_end: "2017-12-31",
        });
        expect(row.earlier_period_end).toBe("2012-12-31");
        for (const column of ["figure_id", "earlier_figure_id", "later_figure_id"])
          expect(resolveFigure(atlas, row[column] ?? "")).not.toBeNull();
        expect(row.source_title).not.toBe("");
        expect(row.earlier_source_title).not.toBe("");
        expect(row.unit).toBe({ absolute: "m2/km2", percent: "%", "per-year": "(m2/km2)/a" }[as]);
      }
    }
  });

  it("says what is not comparable, and by what", () => {
    const population = (date: string) => metricAnswer(atlas, "resident_population_year_end", "none", date, "at");
    const { data } = read(changeAnswer(atlas, population("2017-12-31"), population("2024-12-31"), "percent", false));
    for (const row of data) {
      expect(row).toMatchObject({ value: "", missing_reason: "not-comparable", comparable: "no" });
      expect(row.marks).toContain("other-base");
      expect(row.earlier_value).not.toBe("");
    }
  });
});

describe("valueTableCsv", () => {
  it("gives each value with its figure, its source and the denominator's figure", () => {
    const rows = table("floor_area_factory", "land", "2017-12-31");
    expect(rows).toHaveLength(16);
    for (const row of rows) {
      const figure = atlas.figureById.get((row.figure_id ?? "").split("~")[0] ?? "");
      const below = atlas.figureById.get(row.denominator_figure_id ?? "");
      if (figure?.value.type !== "number" || below?.value.type !== "number") throw new Error(row.place_id);
      expect(Number(row.value)).toBe(figure.value.value / below.value.value);
      expect(row).toMatchObject({ unit: "m2/km2", kind: "derived", missing_reason: "" });
      expect(row.source_title).not.toBe("");
      expect(row.licence).not.toBe("");
    }
  });

  it("gives every missing value a reason and no number", () => {
    const rows = table("livestream_retail_sales", "none", "2024-12-31");
    expect(rows.every((row) => row.value === "" && row.missing_reason === "city-only")).toBe(true);
  });

  it("holds nothing that no reader could read", () => {
    for (const { id } of atlas.metrics) {
      for (const date of atlas.seriesByMetric.get(id)?.dates ?? []) {
        const answer = metricAnswer(atlas, id, "none", date.period.end, "at");
        const csv = valueTableCsv(atlas, answer, ranking(answer).rows, (text) => text.zhHans);
        expect(csv).not.toMatch(/NaN|Infinity|undefined|\bnull\b|\[object/);
      }
    }
  });
});
