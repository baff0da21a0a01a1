import { expect, test } from "./atlas-test.ts";
import { districtValues } from "./known.ts";

const VALUES = [...districtValues("floor_area_factory", "2017-12-31", "land").values()].sort((a, b) => a - b);
const METHODS = ["Natural breaks", "Quantiles", "Equal intervals", "Std deviation", "Manual breaks"];
const countOf = (rows: { count: number }[]) => rows.reduce((sum, { count }) => sum + count, 0);

test("every method with every number of classes holds all districts", async ({ atlas }) => {
  await atlas.open();
  for (const method of METHODS) {
    await atlas.chooseMethod(method);
    expect(countOf(await atlas.legendRows())).toBe(16);
  }
  await atlas.open();
  for (const k of [4, 3]) {
    await atlas.changeClassCount("fewer");
    expect(await atlas.legendRows()).toHaveLength(k + 1);
  }
  for (const k of [4, 5, 6, 7]) {
    await atlas.changeClassCount("more");
    expect(await atlas.legendRows()).toHaveLength(k + 1);
  }
  await expect(atlas.left.getByText(/7 classes are hard to tell/)).toBeVisible();
  const more = atlas.left.getByRole("button", { name: "One class more" });
  await expect(more).toHaveAttribute("aria-disabled", "true");
  await more.click({ force: true });
  await atlas.expectReady();
  await atlas.expectLink({ k: "7" });
});

test("quantiles put about as many districts into each class", async ({ atlas }) => {
  await atlas.open("c=quantile&cs=date&k=4");
  const counts = (await atlas.legendRows()).slice(0, -1).map(({ count }) => count);
  expect(counts).toEqual([4, 4, 4, 4]);
});

test("classes of one date or of all dates is a visible state", async ({ atlas }) => {
  await atlas.open();
  const fixed = atlas.left.getByRole("switch", { name: "Same for all dates" });
  await expect(fixed).toBeChecked();
  await fixed.click();
  await atlas.expectReady();
  await expect(atlas.left.getByText(/colours of two dates cannot be compared/)).toBeVisible();
  await atlas.expectLink({ cs: "date" });
  await fixed.click();
  await atlas.expectReady();
  await atlas.expectLink({ cs: undefined });
});

test("a value on a break belongs to the class below", async ({ atlas }) => {
  const [third, tenth] = [VALUES[2] as number, VALUES[9] as number];
  await atlas.open(`c=manual&b=${third},${tenth}`);
  expect((await atlas.legendRows()).map(({ count }) => count)).toEqual([6, 7, 3, 0]);
  const above = [third + 1e-6, tenth - 1e-6];
  await atlas.open(`c=manual&b=${above.join()}`);
  expect((await atlas.legendRows()).map(({ count }) => count)).toEqual([7, 6, 3, 0]);
});

test("breaks typed by hand: what cannot be read stays with its reason, the map keeps the last good ones", async ({
  atlas,
}) => {
  await atlas.open("c=manual&b=30000,60000");
  const first = atlas.left.getByRole("textbox", { name: "Break 1" });
  const before = await atlas.legendRows();
  for (const [text, reason] of [
    ["many", "A break must be a number."],
    ["-5", "A break must be at least"],
    ["70000", "Breaks must rise"],
    ["60000", "No two breaks may be equal."],
  ] as const) {
    await first.fill(text);
    await first.press("Enter");
    await expect(atlas.left.locator("fieldset [aria-invalid=true]").first()).toBeVisible();
    await expect(atlas.left.getByText(reason)).toBeVisible();
    expect(await atlas.legendRows()).toEqual(before);
  }
  await first.fill("40,000");
  await first.press("Enter");
  await atlas.expectReady();
  await atlas.expectLink({ b: "40000,60000" });
  const low = VALUES.filter((value) => value <= 40_000).length;
  expect((await atlas.legendRows()).at(-2)?.count).toBe(low);
});

test("the histogram has a dot for each district", async ({ atlas }) => {
  await atlas.open();
  const plot = atlas.left.getByRole("img", { name: /^Spread of 16 values/ });
  await expect(plot.locator("circle")).toHaveCount(16);
});
