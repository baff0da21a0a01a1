import { expect, test } from "./atlas-test.ts";

const TWO_YEARS = "t=2012-12-31&x=swipe,0.5,locked&xt=2017-12-31";

test("sets a second map beside the first; each shows and keeps its own metric", async ({ atlas }) => {
  await atlas.open();
  await atlas.compareMaps();
  await expect(atlas.map).toHaveCount(2);
  await atlas.chooseMetric("Gross domestic product");
  await expect(atlas.pane("A")).toContainText("Factory floor area");
  await expect(atlas.pane("B")).toContainText("Gross domestic product");
  await expect(atlas.pane("B")).toContainText("Panels and timeline act here");
  await atlas.turnTo("A");
  await expect(atlas.metricPicker).toContainText("Factory floor area");
  await atlas.chooseDenominator("Total");
  await expect(atlas.pane("B")).toContainText("Gross domestic product");
  await atlas.undo();
  await expect(atlas.pane("A")).toContainText("Per km² land");
  await atlas.endComparison();
  await expect(atlas.map).toHaveCount(1);
  await expect(atlas.title).toContainText("Factory floor area");
});

test("moves the splitter by keys and by hand, and says where it is", async ({ atlas }) => {
  await atlas.open(TWO_YEARS);
  const split = async (key: string, percent: string) => {
    await atlas.splitter.press(key);
    await expect(atlas.splitter).toHaveAttribute("aria-valuenow", percent);
  };
  await split("ArrowLeft", "48");
  await split("Shift+ArrowRight", "58");
  await split("Home", "10");
  await split("End", "90");
  await split("Enter", "50");
  await atlas.expectLink({ x: "swipe,0.5,locked" });
  const box = await atlas.splitter.boundingBox();
  if (!box) throw new Error("no splitter on screen");
  expect(box.width).toBeGreaterThanOrEqual(24);
  await atlas.page.mouse.move(box.x + box.width / 2, box.y + 300);
  await atlas.page.mouse.down();
  await atlas.page.mouse.move(box.x + box.width / 2 - 120, box.y + 310, { steps: 4 });
  await atlas.page.mouse.up();
  expect(Number(await atlas.splitter.getAttribute("aria-valuenow"))).toBeLessThan(45);
  await expect(atlas.splitter).toHaveAttribute("aria-valuetext", /^Map A \d+ %, map B \d+ %$/);
});

test("opens from its link as it was, in every layout", async ({ atlas }) => {
  const link = `${TWO_YEARS.replace("swipe,0.5,locked", "side,0.4,free,first")}&xi=gdp&xd=none&xcam=121.4,31.2,8`;
  await atlas.open(link);
  await atlas.expectLink({ t: "2012-12-31", x: "side,0.4,free,first", xi: "gdp", xd: "none", xt: undefined });
  await expect(atlas.pane("A")).toContainText("end of 2012");
  await expect(atlas.pane("A")).toContainText("Panels and timeline act here");
  await expect(atlas.pane("B")).toContainText("Gross domestic product");
  const [first, second] = await atlas.map.all();
  const [a, b] = [await first?.boundingBox(), await second?.boundingBox()];
  expect(a && b && Math.abs(a.x + a.width - b.x)).toBeLessThanOrEqual(1);
});

test("draws the difference of two dates, its numbers as figures", async ({ atlas }) => {
  await atlas.open(TWO_YEARS.replace("swipe", "difference"));
  const region = atlas.page.getByRole("region", { name: "Difference", exact: true });
  await expect(region).toContainText("B − A");
  await expect(region).toContainText("end of 2012");
  await expect(atlas.map).toHaveCount(1);
  const [number] = await atlas.numbers(atlas.features);
  expect(number?.ref).toContain("2012-12-31");
});

test("says why two maps have no difference, and leads to both", async ({ atlas }) => {
  await atlas.open(`${TWO_YEARS.replace("swipe", "difference")}&xi=gdp&xd=none`);
  const words = atlas.page.getByRole("region", { name: "No difference can be drawn from these two maps" });
  await expect(words.or(atlas.answer)).toContainText("are different measures");
  await expect(atlas.answer).toContainText("Map A is per km² of land, map B is not divided");
  await atlas.page.getByRole("button", { name: "Show side by side" }).click();
  await atlas.expectReady();
  await expect(atlas.map).toHaveCount(2);
});

test("moves both maps as one until they are set free", async ({ atlas }) => {
  await atlas.open(TWO_YEARS);
  const spots = () =>
    atlas.page
      .locator("#answer svg text", { hasText: /^Pudong$/ })
      .evaluateAll((names) => names.map((name) => Math.round(name.getBoundingClientRect().x)));
  const [before] = await spots();
  const second = atlas.map.nth(1);
  await second.press("ArrowRight");
  await expect.poll(async () => (await spots())[1]).not.toBe(before);
  await atlas.expectReady();
  await expect.poll(async () => new Set(await spots()).size).toBe(1);
  await atlas.page.getByRole("button", { name: "Move both maps together" }).click();
  await second.press("ArrowRight");
  await expect.poll(async () => new Set(await spots()).size).toBe(2);
  await atlas.expectLink({ x: "swipe,0.5,free" });
  expect((await atlas.link()).xcam).toBeTruthy();
});
