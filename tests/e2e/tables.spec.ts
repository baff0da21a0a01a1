import Papa from "papaparse";
import { expect, test } from "./atlas-test.ts";
import { expectedValue } from "./known.ts";

function parse(bytes: Buffer): Record<string, string>[] {
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const { data, errors } = Papa.parse<Record<string, string>>(bytes.toString("utf8").slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

test("the dates of a metric: as in the data, reached and opened by keyboard", async ({ atlas }) => {
  await atlas.open("v=table&tb=dates&i=resident_population_census&d=none&t=2020-11-01");
  const grid = atlas.answer.getByRole("grid");
  for (const { ref, value } of await atlas.numbers(grid)) expect(value).toEqual(expectedValue(ref));
  await expect(grid.getByText("other method").first()).toBeVisible();
  await grid.getByRole("button", { name: "Huangpu" }).focus();
  await atlas.page.keyboard.press("ArrowRight");
  await atlas.page.keyboard.press("Enter");
  await expect(atlas.card).toBeVisible();
  await atlas.expectLink({ f: "resident_population_census/310101/2000-11-01" });
});

test("a table is sorted and copied, its README names sources and link", async ({ atlas }) => {
  await atlas.open("v=table&tb=metrics&t=2024-12-31");
  const head = atlas.answer.getByRole("columnheader", { name: /^Land area/ });
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await expect(atlas.answer.locator("tbody th").first()).toHaveText("Pudong");
  await atlas.answer.getByRole("button", { name: "More to take away" }).click();
  const dialog = atlas.page.getByRole("dialog", { name: "More to take away" });
  await dialog.getByRole("button", { name: "Copy table" }).click();
  await expect(dialog.getByRole("button", { name: "Copied" })).toBeVisible();
  const copied = await atlas.page.evaluate(() => navigator.clipboard.readText());
  const lines = copied
    .trim()
    .split("\n")
    .map((line) => line.split("\t"));
  expect(lines).toHaveLength(18);
  expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
  const { name, bytes } = await atlas.download(dialog.getByRole("button", { name: /^README/ }));
  expect(name).toMatch(/-README\.txt$/);
  expect(bytes.toString("utf8")).toMatch(/#.*tb=metrics[\s\S]*Licence: /);
});

test("places side by side, from a sheet to a table to a file", async ({ atlas }) => {
  await atlas.open("s=site:base-qingpu-factories");
  await atlas.right.getByRole("button", { name: "Compare with others" }).click();
  await atlas.expectReady();
  await atlas.expectLink({ v: "table", tb: "compare", tc: "base-qingpu-factories" });
  const field = atlas.answer.getByRole("combobox", { name: "Add a district, city or site" });
  await field.fill("yangpu");
  await field.press("Enter");
  await atlas.expectLink({ tc: "base-qingpu-factories,310110" });
  const grid = atlas.answer.getByRole("grid");
  for (const { ref, value } of await atlas.numbers(grid)) expect(value).toEqual(expectedValue(ref));
  await expect(grid.getByText("over 300")).toBeVisible();
  const { bytes } = await atlas.download(atlas.answer.getByRole("button", { name: "Download CSV" }));
  expect(new Set(parse(bytes).map(({ record }) => record))).toEqual(new Set(["district-figure", "figure", "claim"]));
});

test("the coverage opens a figure, and goes to the map where there are many", async ({ atlas }) => {
  await atlas.open("v=evidence&e=coverage&eg=population&em=resident_population_census");
  await atlas.answer.getByLabel(/^Resident population \(census\), Qingpu, 1 Nov 2020/).click();
  await atlas.expectLink({ f: "resident_population_census/310118/2020-11-01" });
  await atlas.page.keyboard.press("Escape");
  await atlas.answer.getByLabel(/^Resident population \(census\), 2010: 16 of 16 districts known/).click();
  await atlas.expectReady();
  await atlas.expectLink({ v: undefined, i: "resident_population_census", t: "2010-11-01" });
});

test("Export gives what the page shows: the coverage of a reach, the table of the tab", async ({ atlas }) => {
  const exported = async () => {
    await atlas.page.getByRole("button", { name: "Export" }).click();
    const dialog = atlas.page.getByRole("dialog", { name: "Export" });
    const { bytes } = await atlas.download(dialog.getByRole("button", { name: "Download CSV" }));
    return parse(bytes);
  };
  await atlas.open("m=reach&r=121.4737,31.2304@30");
  const reach = await exported();
  expect(reach.filter(({ level }) => level === "district")).toHaveLength(16);
  await atlas.open("v=evidence&e=coverage");
  expect(Object.keys((await exported())[0] ?? {})).toContain("districts_known");
});
