import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildRecords } from "../../data/build/build-files.ts";
import { issueLine } from "../../data/build/issue-words.ts";
import type { Issue } from "../../data/schema/issue.ts";
import { breakFile, copyData, ROOT, removeCopy } from "./broken-copy.ts";

const AREA = "data/metrics/area_km2/values.csv";
const CENSUS_SOURCE = "data/sources/citypopulation-shanghai/source.json";
const CLAIMS = "data/claims/claims.json";
const DERIVED = "data/metrics/livestream_retail_sales/values.csv";
const ROW_2 = "310000,2012-12-31,2012-12-31,number,6340.5,,,,=,km2,observed,official,shanghai-yearbook-2012";
const ROW_3 = "310101,2012-12-31,2012-12-31,number,20.46,,,,=,km2,observed,official,shanghai-yearbook-2012";

let root: string;
beforeEach(async () => {
  root = await copyData();
});
afterEach(() => removeCopy(root));

async function issues(): Promise<Issue[]> {
  const built = await buildRecords(root);
  return built.ok ? [] : built.issues;
}

interface Case {
  name: string;
  file: string;
  from: string;
  to: string;
  code: string;
  row?: number;
  feature?: string;
}

const CASES: Case[] = [
  { name: "a wrong unit", file: AREA, from: ROW_3, to: ROW_3.replace("km2", "m2"), code: "wrong-unit", row: 3 },
  {
    name: "an unknown adcode",
    file: AREA,
    from: "\n310101,2012",
    to: "\n310199,2012",
    code: "unknown-adcode",
    row: 3,
  },
  { name: "no adcode at all", file: AREA, from: "\n310101,2012", to: "\n31010,2012", code: "unknown-adcode", row: 3 },
  {
    name: "a figure stated twice",
    file: AREA,
    from: "\n310101,2012-12-31,2012-12-31",
    to: "\n310000,2012-12-31,2012-12-31",
    code: "duplicate-figure",
    row: 3,
  },
  {
    name: "a source that has no record",
    file: AREA,
    from: ROW_2,
    to: ROW_2.replace("yearbook-2012", "yearbook-1812"),
    code: "unknown-source",
    row: 2,
  },
  {
    name: "a day that is not in the calendar",
    file: AREA,
    from: ROW_2,
    to: ROW_2.replaceAll("2012-12-31", "2012-02-30"),
    code: "bad-date",
    row: 2,
  },
  {
    name: "a period that ends before it starts",
    file: AREA,
    from: ROW_2,
    to: ROW_2.replace("2012-12-31", "2013-12-31"),
    code: "period-reversed",
    row: 2,
  },
  { name: "a number that is not finite", file: AREA, from: ",6340.5,", to: ",NaN,", code: "not-finite", row: 2 },
  { name: "an empty number", file: AREA, from: ",6340.5,", to: ",,", code: "not-finite", row: 2 },
  { name: "thousands separators", file: AREA, from: ",6340.5,", to: ',"6,340.5",', code: "not-finite", row: 2 },
  { name: "other columns", file: AREA, from: "place_id,", to: "adcode,", code: "csv-columns", row: 1 },
  { name: "a row that is too short", file: AREA, from: `${ROW_2},`, to: ROW_2, code: "csv-malformed", row: 2 },
  {
    name: "a derived figure without its inputs",
    file: DERIVED,
    from: "4371.0 ÷ 1.209,livestream_retail_sales/310000/2023-01-01/2023-12-31 livestream_retail_sales_yoy/310000/2023-01-01/2023-12-31",
    to: "4371.0 ÷ 1.209,",
    code: "derived-without-inputs",
    row: 2,
  },
  {
    name: "an input that is no figure",
    file: DERIVED,
    from: "livestream_retail_sales_yoy/310000/2023-01-01/2023-12-31",
    to: "livestream_retail_sales_yoy/310000/2021-01-01/2021-12-31",
    code: "unknown-figure",
    row: 2,
  },
  {
    name: "an unknown metric beside which one should look",
    file: "data/metrics/gdp/metric.json",
    from: '"gdp_primary"',
    to: '"gdp_quaternary"',
    code: "unknown-metric",
    feature: "gdp",
  },
  {
    name: "a language that is missing",
    file: "data/metrics/gdp/metric.json",
    from: '"en": "Gross domestic product"',
    to: '"en": ""',
    code: "missing-language",
    feature: "gdp",
  },
  {
    name: "a source without a licence",
    file: CENSUS_SOURCE,
    from: '"licence"',
    to: '"license"',
    code: "licence-missing",
    feature: "citypopulation-shanghai",
  },
  {
    name: "a quote of 31 characters",
    file: CLAIMS,
    from: '"同比增長32%"',
    to: `"${"增".repeat(31)}"`,
    code: "quote-too-long",
    feature: "S002",
  },
  {
    name: "an unknown site",
    file: CLAIMS,
    from: '"site-disney"',
    to: '"site-legoland"',
    code: "unknown-site",
    feature: "S013",
  },
  {
    name: "a folder that is not called like its record",
    file: CENSUS_SOURCE,
    from: '"id": "citypopulation-shanghai"',
    to: '"id": "citypopulation"',
    code: "id-not-folder",
  },
  { name: "broken JSON", file: CLAIMS, from: "[", to: "{", code: "file-not-json" },
  {
    name: "an unknown precision",
    file: "data/towns/towns.csv",
    from: ",exact,",
    to: ",guessed,",
    code: "unknown-precision",
    row: 2,
  },
];

describe("the data as it is", () => {
  test("is accepted whole", async () => {
    expect(await issues()).toEqual([]);
  });
});

describe("the build refuses", () => {
  test.each(CASES)("$name", async ({ file, from, to, code, row, feature }) => {
    await breakFile(root, file, from, to);
    const found = await issues();
    const where = { file, ...(row === undefined ? {} : { row }), ...(feature === undefined ? {} : { feature }) };
    expect(found).toContainEqual(
      expect.objectContaining({ severity: "error", code, where: expect.objectContaining(where) }),
    );
    expect(issueLine(found[0] as Issue)).toContain(file);
    expect(found.map(issueLine).join()).not.toMatch(/undefined|\[object/);
  });

  test("all faults at once, not the first alone", async () => {
    await breakFile(root, AREA, ROW_3, ROW_3.replace("km2", "m2"));
    await breakFile(root, CLAIMS, '"site-disney"', '"site-legoland"');
    expect((await issues()).map(({ code }) => code).sort()).toEqual(["unknown-site", "wrong-unit"]);
  });

  test("a metric without a values file", async () => {
    await breakFile(root, "data/metrics/gdp/metric.json", '"id": "gdp"', '"id": "gdp"');
    await removeCopy(join(root, AREA));
    expect((await issues()).map(({ code, where }) => [code, where.file])).toContainEqual(["file-missing", AREA]);
  });
});

describe("npm run data on broken input", () => {
  test("names file, row and reason, ends with 1 and writes nothing", async () => {
    await breakFile(root, AREA, ROW_3, ROW_3.replace("km2", "m2"));
    const before = await readFile(join(root, AREA), "utf8");
    const run = spawnSync(process.execPath, ["--import", "tsx", "data/build/cli.ts", "--root", root], {
      cwd: ROOT,
      encoding: "utf8",
    });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(`${AREA} row 3 (unit): the unit is m2, but metric.json says km2 [wrong-unit]`);
    expect(run.stderr).toContain("Nothing was written");
    expect(existsSync(join(root, "data/published"))).toBe(false);
    expect(existsSync(join(root, "docs"))).toBe(false);
    expect(await readFile(join(root, AREA), "utf8")).toBe(before);
  }, 30_000);
});

describe("npm run data with a boundary file", () => {
  test("on GCJ-02 by its own metadata is refused with its reason, and nothing is written", async () => {
    const file = join(root, "boundaries.geojson");
    await writeFile(file, '{"type":"FeatureCollection","metadata":{"datum":"GCJ-02"},"features":[]}');
    const args = ["--import", "tsx", "data/build/cli.ts", "--root", root, "--districts", file];
    const run = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain("boundaries.geojson (metadata.datum): the file says that it is on GCJ-02");
    expect(run.stderr).toContain("boundaries.geojson (310151): the district 310151 is missing; 0 of 16 were found");
    expect(existsSync(join(root, "data/published"))).toBe(false);
  }, 30_000);
});
