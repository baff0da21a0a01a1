import type { AtlasDriver } from "./atlas-driver.ts";
import { expect, test } from "./atlas-test.ts";
import { districts, districtValues, known } from "./known.ts";

const nameOf = new Map(districts.map(({ id, shortNames }) => [id, shortNames.en]));
/** What is printed as many digits as a double has may differ in the last of them. */
const near = (value: number) => Number(value.toPrecision(12));

/** Ranking, table, legend and the map's list say the same of the same answer, and the data agree. */
async function expectAgreement(atlas: AtlasDriver, expected: Map<string, number>): Promise<void> {
  const named = new Map([...expected].map(([id, value]) => [nameOf.get(id), near(value)]));
  const ranking = await atlas.rankingRows();
  const shown = ranking.flatMap(({ name, number }) => (number ? [[name, near(number.value[0] ?? 0)] as const] : []));
  expect(new Map(shown)).toEqual(named);
  const values = shown.map(([, value]) => value);
  expect(values).toEqual([...values].sort((a, b) => b - a));

  const listed = (await atlas.numbers(atlas.features)).map(({ value }) => near(value[0] ?? 0));
  expect(listed.sort()).toEqual([...named.values()].sort());
  const legend = await atlas.legendRows();
  const counts = legend.filter(({ words }) => words !== "No data");
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(expected.size);
  expect(legend.find(({ words }) => words === "No data")?.count).toBe(16 - expected.size);

  await atlas.chooseTab("Table");
  const table = await atlas.tableRows();
  expect(table.map(({ name, rank, number }) => [name, rank, number?.ref])).toEqual(
    ranking.map(({ name, rank, number }) => [name, rank, number?.ref]),
  );
  await atlas.chooseTab("Map");
}

test.describe("values", () => {
  for (const [link, metric, end, over] of [
    ["", "floor_area_factory", "2017-12-31", "land"],
    ["d=none", "floor_area_factory", "2017-12-31", undefined],
    ["d=residents", "floor_area_factory", "2017-12-31", "residents"],
    ["t=2012-12-31", "floor_area_factory", "2012-12-31", "land"],
    ["i=gdp&d=none&t=2025-12-31", "gdp", "2025-12-31", undefined],
    ["i=gdp&d=residents&t=2025-06-30", "gdp", "2025-12-31", "residents"],
    ["i=resident_population_census&t=2020-11-01", "resident_population_census", "2020-11-01", "land"],
    ["i=metro_stations&t=2026-08-05", "metro_stations", "2026-08-05", "land"],
    ["i=employment_ict&t=2023-12-31", "employment_ict", "2023-12-31", "land"],
  ] as const) {
    test(`of ${metric} ${over ? `per ${over}` : "as stated"}, ${end}, are those of the data everywhere`, async ({
      atlas,
    }) => {
      const expected = districtValues(metric, end, over);
      expect(expected.size).toBe(16);
      await atlas.open(link);
      await expectAgreement(atlas, expected);
    });
  }

  test("that are missing are shown as missing with the reason, and counted", async ({ atlas }) => {
    await atlas.open("i=livestream_economy_scale&d=none&t=2025-12-31");
    expect(known.figures.filter(({ metricId }) => metricId === "livestream_economy_scale").length).toBeLessThan(16);
    const rows = await atlas.rankingRows();
    expect(rows).toHaveLength(16);
    for (const { number, text } of rows) if (!number) expect(text).toMatch(/not stated|city only|outside/);
    expect((await atlas.legendRows()).find(({ words }) => words === "No data")?.count).toBe(
      rows.filter(({ number }) => !number).length,
    );
  });

  test("of cities are ranked among 41", async ({ atlas }) => {
    await atlas.open("i=city_population_census&d=none&t=2020-11-01");
    expect(await atlas.rankingRows()).toHaveLength(41);
    expect((await atlas.legendRows()).reduce((sum, { count }) => sum + count, 0)).toBe(41);
    await expect(atlas.title).toContainText("41/41 cities");
  });
});

test.describe("the picker", () => {
  test("finds by the mouse, and starts the metric where it is best known", async ({ atlas }) => {
    await atlas.open();
    await atlas.chooseMetric("Gross domestic product");
    await atlas.expectLink({ i: "gdp", d: "residents", t: "2025-12-31" });
    await expect(atlas.title).toContainText("Gross domestic product");
    await expect(atlas.title).toContainText("16/16 districts");
  });

  test("finds by the keyboard alone, in Chinese too, and gives the focus back", async ({ atlas }) => {
    await atlas.open();
    await atlas.metricPicker.focus();
    await atlas.page.keyboard.press("Enter");
    await expect(atlas.metricSearch).toBeFocused();
    await atlas.page.keyboard.type("普查");
    await atlas.page.keyboard.press("ArrowDown");
    await atlas.page.keyboard.press("ArrowUp");
    await atlas.page.keyboard.press("Enter");
    await atlas.expectReady();
    await atlas.expectLink({ i: "resident_population_census", t: "2020-11-01" });
    await expect(atlas.metricPicker).toBeFocused();
  });

  test("opens by typing on it, says when nothing is found, and closes by Escape unchanged", async ({ atlas }) => {
    await atlas.open();
    await atlas.metricPicker.focus();
    await atlas.page.keyboard.type("zzzz");
    await expect(atlas.page.getByRole("dialog", { name: "Choose a metric" }).getByRole("status")).toBeVisible();
    await atlas.page.keyboard.press("Escape");
    await expect(atlas.metricSearch).toHaveCount(0);
    await expect(atlas.metricPicker).toBeFocused();
    await atlas.expectLink({ i: undefined });
  });

  test("offers all metrics, each with its coverage", async ({ atlas }) => {
    await atlas.open();
    await atlas.metricPicker.click();
    const options = atlas.page.getByRole("listbox", { name: "All metrics" }).getByRole("option");
    await expect(options).toHaveCount(known.metrics.length);
    for (const text of await options.allInnerTexts()) expect(text).toMatch(/district|city|cities|Country|target/i);
    await atlas.page.keyboard.press("Escape");
  });
});

test.describe("what it is divided by", () => {
  test("is named with its date in the formula", async ({ atlas }) => {
    await atlas.open();
    const panel = atlas.left.getByRole("region", { name: "Metric" });
    await expect(panel).toContainText("Factory floor area ÷ official land area (end of 2017)");
    await atlas.chooseDenominator("Per 10,000 residents");
    await expect(panel).toContainText("÷ residents, end of 2017 (in 10,000)");
    await expect(atlas.title).toContainText("Per 10,000 residents");
    await atlas.chooseDenominator("Total");
    await expect(atlas.title).toContainText("Total");
    await atlas.expectLink({ d: "none" });
  });

  test("is refused with the reason where it makes no sense", async ({ atlas }) => {
    await atlas.open("i=area_km2&d=none&t=2024-12-31");
    const group = atlas.page.getByRole("radiogroup", { name: "Divide by" });
    await group.getByRole("radio", { name: "Per km² land" }).focus();
    await expect(atlas.left.getByText("Area over area says nothing.")).toBeVisible();
    await atlas.page.keyboard.press("Space");
    await atlas.expectLink({ d: "none", i: "area_km2" });
  });
});

test("the map's tooltip says name, value, period and rank", async ({ atlas }) => {
  await atlas.open("cam=121.55000,31.63000,10.00");
  await atlas.pointAtMap(await atlas.mapMiddle());
  const tooltip = atlas.page.getByRole("tooltip");
  await expect(tooltip).toContainText("Chongming");
  await expect(tooltip).toContainText("3,872 m²/km²");
  await expect(tooltip).toContainText("end of 2017");
  await expect(tooltip).toContainText("16 / 16");
  await atlas.page.mouse.move(4, 4);
  await expect(tooltip).toHaveCount(0);
});
