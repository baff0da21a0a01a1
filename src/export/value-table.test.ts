import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { ranking } from "../derive/ranking.ts";
import { metricAnswer } from "../derive/value-at.ts";
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
