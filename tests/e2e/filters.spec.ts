import { expect, test } from "./atlas-test.ts";
import { districtValues, known } from "./known.ts";

const VALUES = [...districtValues("floor_area_factory", "2017-12-31", "land")];
/** Claims about the country stand with the city's. */
const CITY = ["310000", "CN"];
const drawnBases = known.sites.filter((site) => site.kind === "livestream-base" && site.geometry !== "none");
const inPlay = (rows: { words: string; count: number }[]) =>
  rows.filter(({ words }) => words !== "Filtered out").reduce((sum, { count }) => sum + count, 0);

test("each facet shows what it counts", async ({ atlas }) => {
  await atlas.open();
  const sites = known.sites.filter(({ kind }) => kind === "livestream-base").length;
  await expect(atlas.facet("Livestream base")).toHaveAccessibleName(`Livestream base ${sites} sites`);
  const claims = known.claims.filter(({ technologies }) => technologies.includes("digital-human")).length;
  await expect(atlas.facet("Digital human")).toHaveAccessibleName(`Digital human ${claims} claims`);
  const targets = known.claims.filter(({ kind }) => kind === "target").length;
  await expect(atlas.facet("Target")).toHaveAccessibleName(`Target ${targets} claims and figures`);
  const low = known.claims.filter(({ quality }) => quality === "low").length;
  await expect(atlas.facet("Low")).toHaveAccessibleName(`Low ${low} claims and figures`);
});

test("by kind of site: map list, unlocated list and site list agree", async ({ atlas }) => {
  await atlas.open();
  const before = await atlas.features.getByRole("button").count();
  expect(before).toBe(16 + known.sites.filter(({ geometry }) => geometry !== "none").length);
  await atlas.filter("Livestream base");
  await expect(atlas.features.getByRole("button")).toHaveCount(16 + drawnBases.length);
  await expect(atlas.left.getByRole("button", { name: `List of sites ${drawnBases.length} of` })).toBeVisible();
  await expect(atlas.left.getByText("3 of 4, not drawn")).toBeVisible();
  await atlas.expectLink({ fs: "livestream-base" });
  await atlas.filter("Livestream base");
  await expect(atlas.features.getByRole("button")).toHaveCount(before);
});

test("by technology: only sites that a claim speaks of", async ({ atlas }) => {
  const sites = new Set(
    known.claims.filter(({ technologies }) => technologies.includes("5g")).flatMap(({ siteIds }) => siteIds),
  );
  const drawn = known.sites.filter(({ id, geometry }) => sites.has(id) && geometry !== "none");
  await atlas.open("ft=5g");
  await expect(atlas.features.getByRole("button")).toHaveCount(16 + drawn.length);
  await expect(atlas.chips).toHaveCount(1);
});

test("by district: legend, ranking and table agree on what is in play", async ({ atlas }) => {
  await atlas.open();
  await atlas.unfoldDistricts();
  await atlas.filter("Qingpu");
  await atlas.filter("Yangpu");
  const legend = await atlas.legendRows();
  expect(inPlay(legend)).toBe(2);
  expect(legend.find(({ words }) => words === "Filtered out")?.count).toBe(14);
  expect((await atlas.rankingRows()).filter(({ text }) => !text.includes("filtered out"))).toHaveLength(2);
  await atlas.chooseTab("Table");
  expect((await atlas.tableRows()).map(({ name }) => name).sort()).toEqual(["Qingpu", "Yangpu"]);
  await expect(atlas.answer).toContainText("2 of 16 shown, 14 filtered out");
  await atlas.chooseTab("Map");
});

test("by kind and quality of evidence: an empty result says so and offers the way back", async ({ atlas }) => {
  await atlas.open("fq=low");
  expect(inPlay(await atlas.legendRows())).toBe(0);
  await expect(atlas.left.getByText(/^Nothing passes these filters: no district figures/)).toBeVisible();
  await atlas.chooseTab("Table");
  await expect(atlas.answer).toContainText("Everything is filtered out; widen the filters.");
  expect(await atlas.tableRows()).toEqual([]);
  await atlas.chooseTab("Map");
  await atlas.clearFilters();
  expect(inPlay(await atlas.legendRows())).toBe(16);
  await atlas.open("fk=target");
  await expect(atlas.right.getByRole("button", { name: /^Claims/ })).toHaveAccessibleName(
    `Claims ${known.claims.filter(({ kind, placeId }) => kind === "target" && CITY.includes(placeId)).length}`,
  );
});

test("by range, moved by keys: one district a step", async ({ atlas }) => {
  await atlas.open();
  const low = atlas.left.getByRole("slider", { name: "Lower bound" });
  for (const left of [15, 14, 13]) {
    await low.press("ArrowRight");
    await atlas.expectReady();
    await expect(low).toHaveAttribute("aria-valuetext", new RegExp(`${left} of 16 within`));
    expect(inPlay(await atlas.legendRows())).toBe(left);
  }
  const [bound = Number.NaN] = ((await atlas.link()).fr ?? "").split(",").map(Number);
  expect(VALUES.filter(([, value]) => value >= bound)).toHaveLength(13);
  await atlas.left.getByRole("button", { name: "Clear range" }).click();
  await atlas.expectReady();
  expect(inPlay(await atlas.legendRows())).toBe(16);
});

test("the range can be dragged, and is one step of undo", async ({ atlas }) => {
  await atlas.load();
  const thumb = await atlas.left.getByRole("slider", { name: "Upper bound" }).boundingBox();
  if (!thumb) throw new Error("no thumb");
  const { mouse } = atlas.page;
  await mouse.move(thumb.x + thumb.width / 2, thumb.y + thumb.height / 2);
  await mouse.down();
  await mouse.move(thumb.x - 60, thumb.y + thumb.height / 2, { steps: 6 });
  await mouse.move(thumb.x - 110, thumb.y + thumb.height / 2, { steps: 6 });
  await mouse.up();
  await atlas.expectReady();
  const held = inPlay(await atlas.legendRows());
  expect(held).toBeLessThan(16);
  const [, bound = Number.NaN] = ((await atlas.link()).fr ?? "").split(",").map(Number);
  expect(VALUES.filter(([, value]) => value <= bound)).toHaveLength(held);
  await atlas.undo();
  expect(inPlay(await atlas.legendRows())).toBe(16);
});

test("chips come off one by one, by keyboard, and all at once", async ({ atlas }) => {
  await atlas.open("fd=310110,310118&fs=street&fq=official&w=2020-01-01..2024-12-31&fr=1000,200000");
  await expect(atlas.chips).toHaveCount(6);
  await expect(atlas.left.getByText("6 active")).toBeVisible();
  await atlas.chips.first().focus();
  await atlas.page.keyboard.press("Enter");
  await atlas.expectReady();
  await expect(atlas.chips).toHaveCount(5);
  await expect(atlas.chips.first()).toBeFocused();
  await atlas.expectLink({ fs: undefined, fd: "310110,310118" });
  await atlas.clearFilters();
  await expect(atlas.chips).toHaveCount(0);
  await expect(atlas.left.getByText("None active")).toBeVisible();
  await atlas.expectLink({ fd: undefined, fq: undefined, w: undefined, fr: undefined });
});
