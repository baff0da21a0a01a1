import { expect, test } from "./atlas-test.ts";
import { districts, districtValues, expectedValue } from "./known.ts";

const nameOf = new Map(districts.map(({ id, shortNames }) => [id, shortNames.en]));
const near = (value: number) => Number(value.toPrecision(9));

/** The change of every district, from the data alone. */
function changes(metric: string, from: string, to: string, over?: "land"): Map<string | undefined, number> {
  const [a, b] = [districtValues(metric, from, over), districtValues(metric, to, over)];
  return new Map(
    [...b].map(([id, value]) => [nameOf.get(id), near((value / (a.get(id) ?? Number.NaN) - 1) * 100)] as const),
  );
}

test("values turn into their change since the date before, everywhere, and back by undo", async ({ atlas }) => {
  await atlas.open();
  await atlas.toggleChange();
  await atlas.expectLink({ ch: "2012-12-31,percent" });
  const expected = changes("floor_area_factory", "2012-12-31", "2017-12-31", "land");
  const rows = await atlas.rankingRows();
  expect(new Map(rows.map(({ name, number }) => [name, near(number?.value[0] ?? Number.NaN)]))).toEqual(expected);
  expect(rows[0]?.number?.text).toMatch(/^\+/);
  expect(rows.at(-1)?.number?.text).toMatch(/^−/);
  await expect(atlas.title).toContainText("change, %");
  const legend = await atlas.legendRows();
  expect(legend.reduce((sum, { count }) => sum + count, 0)).toBe(16);
  const listed = await atlas.numbers(atlas.features);
  expect(listed.map(({ value }) => near(value[0] ?? 0)).sort()).toEqual([...expected.values()].sort());

  await atlas.chooseTab("Table");
  const table = await atlas.tableRows();
  expect(table.map(({ number }) => number?.ref)).toEqual(rows.map(({ number }) => number?.ref));
  for (const { ref, value } of await atlas.numbers(atlas.table))
    expect(value[0]).toBeCloseTo(expectedValue(ref)[0] ?? Number.NaN, 6);
  await atlas.undo();
  await atlas.undo();
  await atlas.expectLink({ ch: undefined });
  await expect(atlas.changeSwitch).not.toBeChecked();
});

test("what crosses a revision is refused with a sentence, and marked when the reader insists", async ({ atlas }) => {
  await atlas.open("i=resident_population_year_end&d=none&t=2024-12-31&ch=2017-12-31,percent");
  await expect(atlas.left).toContainText("end of 2017 and end of 2024 do not stand on one statistical base");
  expect(await atlas.legendRows()).toEqual([
    { words: "No data", count: 0 },
    { words: "Not comparable", count: 16 },
  ]);
  await atlas.left.getByRole("button", { name: "Compare all the same" }).click();
  await atlas.expectLink({ ch: "2017-12-31,percent,insist" });
  await expect(atlas.title).toContainText("≠ 16 places compared all the same");
  await expect(atlas.legend.getByRole("heading")).toContainText("≠");
  const rows = await atlas.rankingRows();
  expect(rows.filter(({ text }) => text.includes("≠"))).toHaveLength(16);

  await atlas.rankingGrid.locator("[data-figure]").first().click();
  await expect(atlas.card).toContainText("Not comparable");
  const inputs = await atlas.numbers(atlas.card.locator("dl"));
  expect(inputs.map(({ ref }) => ref.split("/").at(-1))).toEqual(["2024-12-31", "2017-12-31"]);
  await atlas.card.locator("dl [data-figure]").last().click();
  await expect(atlas.card.getByRole("heading", { level: 2 })).not.toContainText("change");
});

test("steps of time, filters, another start and a reload keep the change; another metric drops it", async ({
  atlas,
}) => {
  await atlas.open("i=resident_population_census&d=none&t=2010-11-01&ch=2000-11-01,percent");
  await expect(atlas.timeline.getByRole("button", { name: "Previous date with figures" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await atlas.stepTime("next");
  await atlas.expectLink({ t: "2020-11-01", ch: "2000-11-01,percent" });
  await atlas.chooseSince("2010-11-01");
  await atlas.chooseChangeAs("Per year");
  await atlas.expectLink({ ch: "2010-11-01,per-year" });
  const link = new URL(atlas.page.url()).hash.slice(1);
  const before = await atlas.rankingRows();
  await atlas.load(`${link}&fr=0,10000000`);
  const after = await atlas.rankingRows();
  expect(after.map(({ number }) => number)).toEqual(before.map(({ number }) => number));
  const growing = before.filter(({ number }) => (number?.value[0] ?? -1) >= 0).length;
  const held = (await atlas.legendRows()).filter(({ words }) => !/No data|Filtered/.test(words));
  expect(held.reduce((sum, { count }) => sum + count, 0)).toBe(growing);
  await atlas.chooseMetric("Metro stations");
  await atlas.expectLink({ ch: undefined });
});
