import type { AtlasDriver } from "./atlas-driver.ts";
import { expect, test } from "./atlas-test.ts";
import { districtValues } from "./known.ts";

const POPULATION = "v=chart&i=resident_population_year_end&d=none&t=2017-12-31";
const points = (atlas: AtlasDriver) => atlas.answer.locator("a[data-point]");
const lane = (atlas: AtlasDriver, id: string) => atlas.answer.locator(`[data-lane="${id}"]`);

test("population has two methods and six dates, and no line across", async ({ atlas }) => {
  await atlas.open(`${POPULATION}&cp=310118`);
  const own = lane(atlas, "resident_population_year_end");
  const census = lane(atlas, "resident_population_census");
  await expect(own.locator("a[data-point]")).toHaveCount(3);
  await expect(census.locator("a[data-point]")).toHaveCount(3);
  await expect(own.locator("[data-line]")).toHaveCount(0);
  await expect(census.locator("[data-line='solid']")).toHaveCount(2);
  await expect(atlas.answer.getByText("Different measures, never on one axis.")).toBeVisible();
});

test("a point leads to its evidence and sets the date, by keyboard and pointer", async ({ atlas }) => {
  await atlas.open(`${POPULATION}&cp=310118`);
  await points(atlas).first().focus();
  await atlas.page.keyboard.press("Home");
  await atlas.page.keyboard.press("ArrowRight");
  await expect(atlas.answer.getByRole("tooltip")).toContainText("end of 2017");
  await atlas.page.keyboard.press("ArrowRight");
  await atlas.page.keyboard.press("Space");
  await atlas.expectLink({ t: "2024-12-31" });
  await atlas.page.keyboard.press("Enter");
  await expect(atlas.card).toBeVisible();
  await atlas.expectLink({ f: "resident_population_year_end/310118/2024-12-31" });
  await atlas.page.keyboard.press("Escape");
  const axis = lane(atlas, "resident_population_year_end").locator("svg");
  const at = await axis.getByText("2012", { exact: true }).boundingBox();
  if (!at) throw new Error("no year 2012 on the axis");
  await atlas.page.mouse.click(at.x + at.width / 2 + 20, at.y - 20);
  await expect.poll(async () => (await atlas.link()).t).toMatch(/^201[23]/);
});

test("what was sold live: low quality with its bound, a hollow target, other measures on axes of their own", async ({
  atlas,
}) => {
  await atlas.open("v=chart&i=livestream_retail_sales&d=none&t=2024-12-31");
  await expect(atlas.answer.getByRole("link", { name: /2024: over .*Low quality/ })).toBeVisible();
  await expect(points(atlas).and(atlas.answer.locator("[data-role='target']"))).toHaveCount(1);
  await atlas.open("v=chart&i=livestream_retail_share_national&d=none&t=2024-12-31");
  const refs = await atlas.answer
    .locator("[data-lane]")
    .evaluateAll((lanes) =>
      lanes.map((one) => [...one.querySelectorAll("text[data-value]")].map((text) => text.getAttribute("data-value"))),
    );
  expect(refs).toEqual([["10.7", "10.5"], ["18.7"]]);
});

test("ranking, scatter plot and small multiples show the answer's districts, linked with the panels", async ({
  atlas,
}) => {
  await atlas.open("v=chart&ck=ranking");
  const values = [...districtValues("floor_area_factory", "2017-12-31", "land").values()].sort((a, b) => b - a);
  const shown = await atlas.numbers(atlas.answer.locator("tbody"));
  expect(shown).toHaveLength(16);
  for (const [i, { value }] of shown.entries()) expect(value[0]).toBeCloseTo(values[i] as number, 6);
  await atlas.answer.getByRole("button", { name: "Qingpu" }).click();
  await atlas.expectLink({ s: "place:310118" });

  await atlas.answer.getByRole("radio", { name: "Scatter" }).locator("xpath=..").click();
  await expect(points(atlas)).toHaveCount(17);
  await expect(atlas.answer.locator("[data-place='310118'][data-selected]")).toHaveCount(1);
  await atlas.answer.getByRole("combobox", { name: "Metric along the horizontal axis" }).selectOption("employment_ict");
  await atlas.expectLink({ cx: "employment_ict,land" });
  await expect(atlas.answer.getByText("the two axes are of different dates")).toBeVisible();

  await atlas.answer.getByRole("radio", { name: "Small multiples" }).locator("xpath=..").click();
  await expect(atlas.answer.locator("li:has(svg a)")).toHaveCount(16);
  const { name, bytes } = await atlas.download(atlas.answer.getByRole("button", { name: "Download CSV" }));
  expect(name).toMatch(/\.csv$/);
  expect(bytes.toString("utf8").trim().split("\r\n").length).toBeGreaterThan(32);
});
