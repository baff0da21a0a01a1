import Papa from "papaparse";
import { expect, test } from "./atlas-test.ts";
import { expectedValue } from "./known.ts";

const BOM = "\uFEFF";

function parse(bytes: Buffer): Record<string, string>[] {
  const text = bytes.toString("utf8");
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(text).not.toMatch(/NaN|Infinity|undefined|\bnull\b|\[object/);
  const { data, errors } = Papa.parse<Record<string, string>>(text.slice(BOM.length), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

test("the table as CSV: the numbers on screen, each with figure, source and licence", async ({ atlas }) => {
  for (const link of ["v=table", "v=table&i=gdp&d=none&t=2025-12-31&fd=310118,310110,310115"]) {
    await atlas.open(link);
    const shown = [...(await atlas.tableRows())];
    const { name, bytes } = await atlas.download(atlas.answer.getByRole("button", { name: "Download CSV" }));
    expect(name).toMatch(/^[\p{L}\p{N}._-]+\.csv$/u);
    const rows = parse(bytes);
    expect(rows.map(({ place_id }) => place_id)).toHaveLength(shown.length + 1);
    for (const [i, { number, rank }] of shown.entries()) {
      const row = rows[i];
      expect(row?.figure_id).toBe(number?.ref);
      expect(row?.rank).toBe(rank);
      expect(Number(row?.value)).toBe(number?.value[0]);
      expect(Number(row?.value)).toBeCloseTo(expectedValue(row?.figure_id ?? "")[0] ?? Number.NaN, 6);
      expect(row?.source_title).not.toBe("");
      expect(row?.licence).not.toBe("");
    }
    // The city's total comes last, and is not ranked.
    expect(rows.at(-1)).toMatchObject({ place_id: "310000", rank: "" });
  }
});

test("missing values keep their reason and have no number", async ({ atlas }) => {
  await atlas.open("v=table&i=livestream_retail_sales&d=none&t=2024-12-31");
  const { bytes } = await atlas.download(atlas.answer.getByRole("button", { name: "Download CSV" }));
  const rows = parse(bytes);
  expect(rows.slice(0, -1).every(({ value, missing_reason }) => value === "" && missing_reason === "city-only")).toBe(
    true,
  );
  expect(rows.at(-1)).toMatchObject({ qualifier: ">", value: "493700000000" });
});

test("the ranking and the export menu give the same rows as the table", async ({ atlas }) => {
  await atlas.open("s=place:310118");
  const ranking = parse((await atlas.download(atlas.right.getByRole("button", { name: /as CSV/ }))).bytes);
  await atlas.page.getByRole("button", { name: "Export" }).click();
  const dialog = atlas.page.getByRole("dialog", { name: "Export" });
  const menu = parse((await atlas.download(dialog.getByRole("button", { name: "Download CSV" }))).bytes);
  const values = (rows: Record<string, string>[]) =>
    new Map(rows.filter((row) => row.place_id !== "310000").map((row) => [row.place_id, row.value]));
  expect(values(menu)).toEqual(values(ranking));
  expect(values(menu).size).toBe(16);
});

test("the towns as CSV: all 207, and the two districts that published none", async ({ atlas }) => {
  await atlas.open("v=table");
  await atlas.page.getByRole("radio", { name: "Town employment" }).locator("xpath=..").click();
  await expect(atlas.table.locator("tbody tr").nth(100)).toBeVisible();
  const { bytes } = await atlas.download(atlas.answer.getByRole("button", { name: "Download CSV" }));
  const rows = parse(bytes);
  expect(rows.filter(({ missing_reason }) => missing_reason === "")).toHaveLength(207);
  expect(rows.filter(({ missing_reason }) => missing_reason !== "")).toHaveLength(2);
});

test("text that a spreadsheet would run is disarmed, and markup in data stays text", async ({ own }) => {
  const hostile = '=HYPERLINK(\\"https://example.com\\")<img src=x onerror=alert(1)>';
  await own.page.route(/\/assets\/atlas-[\w-]+\.json/, async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({ body: body.replaceAll('"en":"Qingpu"', `"en":"${hostile}"`) });
  });
  await own.load("v=table&fd=310118");
  const [row] = await own.tableRows();
  expect(row?.name).toContain("<img src=x");
  expect(await own.page.locator("img").count()).toBe(0);
  const { bytes } = await own.download(own.answer.getByRole("button", { name: "Download CSV" }));
  expect(parse(bytes)[0]?.place).toMatch(/^'=HYPERLINK/);
  await own.chooseTab("Map");
  await expect(own.features.getByRole("button").filter({ hasText: "=HYPERLINK" }).first()).toBeAttached();
  expect(await own.page.locator("img").count()).toBe(0);
});
