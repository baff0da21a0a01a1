import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { comparedPlaces } from "../derive/compared-places.ts";
import { coverageGrid } from "../derive/coverage.ts";
import { tableDates } from "../derive/table-dates.ts";
import { tableMetrics } from "../derive/table-metrics.ts";
import { COMPARED_COLUMNS, comparedTableCsv } from "./compared-table.ts";
import { COVERAGE_COLUMNS, coverageTableCsv } from "./coverage-table.ts";
import { FIGURE_COLUMNS } from "./figure-cells.ts";
import { datesCells, figureTableCsv, metricsCells } from "./figure-table.ts";
import { tableReadme } from "./table-readme.ts";
import { toTsv } from "./tsv.ts";

const atlas = fixtureAtlas();
const english = (text: { en: string }) => text.en;
const everything = () => true;

function parse(csv: string, columns: readonly string[]): Record<string, string>[] {
  expect(csv.startsWith("\uFEFF")).toBe(true);
  expect(csv).not.toMatch(/NaN|Infinity|undefined|\bnull\b|\[object/);
  const { data, errors, meta } = Papa.parse<Record<string, string>>(csv.slice(1), {
    header: true,
    skipEmptyLines: true,
    delimiter: ",",
  });
  expect(errors).toEqual([]);
  expect(meta.fields).toEqual([...columns]);
  return data;
}

/** A line is what the atlas knows under its figure's id, or has a reason and no number. */
function expectTrue(rows: readonly Record<string, string>[]): void {
  for (const row of rows) {
    const [id = "", over] = (row.figure_id ?? "").split("~");
    const figure = atlas.figureById.get(id);
    if (!figure) {
      expect(row).toMatchObject({ value: "", value_low: "", value_high: "", source_title: "" });
      expect(row.missing_reason).not.toBe("");
      continue;
    }
    expect(row).toMatchObject({ place_id: figure.placeId, metric_id: figure.metricId, missing_reason: "" });
    expect(row.licence).not.toBe("");
    if (over !== undefined) continue;
    if (figure.value.type === "number") {
      expect(Number(row.value)).toBe(figure.value.value);
      expect(row.qualifier).toBe(figure.value.qualifier === "=" ? "" : figure.value.qualifier);
    } else if (figure.value.type === "range") {
      expect([row.value, row.value_low, row.value_high].map(Number)).toEqual([0, figure.value.low, figure.value.high]);
      expect(row.value).toBe("");
    }
  }
}

describe("figureTableCsv", () => {
  it("gives every metric's dates back as they are", () => {
    for (const metric of atlas.metrics) {
      const table = tableDates(atlas, metric.id, "none", "2020-11-01");
      const rows = parse(figureTableCsv(atlas, datesCells(table, table.rows, everything), english), FIGURE_COLUMNS);
      expect(rows).toHaveLength(table.rows.length * table.columns.length);
      expectTrue(rows);
      for (const row of rows) expect(row.period_start).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  it("gives all metrics at a date, each with its age, and only the columns that are kept", () => {
    const table = tableMetrics(atlas, "gdp", "2024-12-31");
    const rows = parse(figureTableCsv(atlas, metricsCells(table, table.rows, everything), english), FIGURE_COLUMNS);
    expectTrue(rows);
    const old = rows.find(({ place_id, metric_id }) => place_id === "310118" && metric_id === "floor_area_factory");
    expect(old).toMatchObject({ period_end: "2017-12-31", age_days: "2557" });
    const kept = metricsCells(table, table.rows, (id) => id === "gdp");
    expect(new Set(kept.map(({ metricId }) => metricId))).toEqual(new Set(["gdp"]));
    expect(kept).toHaveLength(17);
  });

  it("names the unit of a quotient and what it was divided by", () => {
    const table = tableDates(atlas, "floor_area_factory", "land", "2017-12-31");
    const rows = parse(figureTableCsv(atlas, datesCells(table, table.rows, everything), english), FIGURE_COLUMNS);
    expectTrue(rows);
    expect(rows.find(({ figure_id }) => figure_id === "floor_area_factory/310118/2017-12-31~land")).toMatchObject({
      unit: "m2/km2",
      kind: "derived",
      denominator_figure_id: "area_km2/310118/2017-12-31",
    });
  });
});

describe("comparedTableCsv", () => {
  it("gives figures and claims, a district's figure under a site named as such", () => {
    const table = comparedPlaces(atlas, ["310118", "base-qingpu-factories", "310000"]);
    const rows = parse(comparedTableCsv(atlas, table, english), COMPARED_COLUMNS);
    expectTrue(
      rows
        .filter(({ record }) => record !== "claim" && record !== undefined)
        .filter(({ missing_reason }) => missing_reason === ""),
    );
    const lent = rows.filter(
      ({ compared_id, figure_id }) => compared_id === "base-qingpu-factories" && figure_id !== "",
    );
    expect(lent.length).toBeGreaterThan(10);
    expect(lent.every(({ record, place_id }) => record === "district-figure" && place_id === "310118")).toBe(true);
    const claims = rows.filter(({ record }) => record === "claim");
    for (const { claim_id, quote, quality, licence } of claims) {
      expect(atlas.claimById.get(claim_id ?? "")).toMatchObject({ quote, quality });
      expect(licence).not.toBe("");
    }
    expect(
      claims.some(
        ({ compared_id, qualifier, value }) =>
          compared_id === "base-qingpu-factories" && qualifier === ">" && value === "300",
      ),
    ).toBe(true);
  });
});

describe("coverageTableCsv", () => {
  it("has a line a metric and column, whose figures add up to all", () => {
    const grid = coverageGrid(atlas, "period", [], null);
    const rows = parse(coverageTableCsv(grid, english), COVERAGE_COLUMNS);
    expect(rows).toHaveLength(atlas.metrics.length * grid.columns.length);
    const known = [...atlas.figureById.values()].filter(({ value }) => value.type !== "missing");
    expect(rows.reduce((sum, row) => sum + Number(row.figures), 0)).toBe(known.length);
    expect(rows.reduce((sum, row) => sum + Number(row.stated_missing), 0)).toBe(atlas.figureById.size - known.length);
  });
});

describe("toTsv", () => {
  it("keeps numbers numbers, disarms formulas and lets no cell break the table", () => {
    expect(
      toTsv([
        ["a", "b"],
        ["=1+1", 1.5],
        ["x\ty\nz", null],
      ]),
    ).toBe("a\tb\n'=1+1\t1.5\nx y z\t\n");
  });
});

describe("tableReadme", () => {
  it("names every source with its licence, and the link", () => {
    const sources = [...atlas.sourceById.values()];
    const labels = {
      query: "Query",
      link: "Link",
      taken: "Taken",
      remarks: "Remarks",
      sources: "Sources",
      published: "published",
      accessed: "accessed",
      licence: "Licence",
      "no-address": "no address",
      quality: "Quality",
    };
    const text = tableReadme(
      {
        title: "T",
        query: [["Metric", "GDP\nline"]],
        link: "https://example.org/#i=gdp",
        taken: "2026-08-05",
        remarks: ["r"],
        sources,
        labels,
      },
      english,
    );
    for (const source of sources) {
      expect(text).toContain(`[${source.id}]`);
      expect(text).toContain(`Licence: ${source.licence.en}`);
    }
    expect(text).toContain("Link: https://example.org/#i=gdp\r\n");
    expect(text).toContain("- Metric: GDP line\r\n");
    expect(text).not.toMatch(/undefined|null|\[object/);
  });
});
