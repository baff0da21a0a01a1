import { expect, test } from "./atlas-test.ts";
import { claimById, expectedValue, figureById, known } from "./known.ts";

/** Spots on land, far from every site and border. */
const SPOTS = [
  ["Chongming", "121.55,31.63"],
  ["Jinshan", "121.20,30.80"],
  ["Baoshan", "121.38,31.42"],
  ["Fengxian", "121.52,30.90"],
] as const;

test("a click on the map selects the district under it, and a click on the sea nothing", async ({ atlas }) => {
  for (const [name, spot] of SPOTS) {
    await atlas.open(`cam=${spot},12.00`);
    await atlas.clickMap(await atlas.mapMiddle());
    await expect(atlas.right.getByRole("heading", { level: 2 }).first()).toHaveText(name);
  }
  await atlas.open("s=place:310118&cam=122.30,31.00,10.00");
  await atlas.clickMap(await atlas.mapMiddle());
  await atlas.expectLink({ s: undefined });
});

test("a click on a symbol selects the site", async ({ atlas }) => {
  const disney = known.sites.find(({ id }) => id === "site-disney");
  await atlas.open(`cam=${disney?.lngLat},13.00`);
  await atlas.pointAtMap(await atlas.mapMiddle());
  await expect(atlas.page.getByRole("tooltip")).toContainText("Commercial area");
  await atlas.clickMap(await atlas.mapMiddle());
  await atlas.expectLink({ s: "site:site-disney" });
});

test("the map's list is one stop of the Tab key; arrows walk it, Enter selects", async ({ atlas }) => {
  await atlas.open();
  const stops = atlas.features.locator("button[tabindex='0']");
  await expect(stops).toHaveCount(1);
  await stops.focus();
  await atlas.page.keyboard.press("Home");
  await atlas.page.keyboard.press("ArrowDown");
  await expect(atlas.place("Xuhui")).toBeFocused();
  await atlas.page.keyboard.press("Enter");
  await atlas.expectLink({ s: "place:310104" });
  await expect(atlas.right.getByRole("heading", { level: 2 }).first()).toHaveText("Xuhui");
  await atlas.page.keyboard.press("End");
  await atlas.page.keyboard.press("Enter");
  await atlas.expectLink({ s: "site:site-wgq" });
  await atlas.right.getByRole("button", { name: "Close" }).click();
  await atlas.expectReady();
  await atlas.expectLink({ s: undefined });
});

test("a focused district is marked on the map", async ({ atlas }) => {
  await atlas.open("cam=121.55,31.63,9.00");
  const box = await atlas.answer.boundingBox();
  if (!box) throw new Error("no map");
  const picture = () => atlas.page.screenshot({ clip: { x: box.x + 250, y: box.y + 150, width: 300, height: 250 } });
  const before = await picture();
  await atlas.place("Chongming").focus();
  await expect.poll(async () => Buffer.compare(before, await picture())).not.toBe(0);
  await atlas.page.evaluate(() => (document.activeElement as HTMLElement).blur());
});

test("the ranking selects by mouse and by keyboard", async ({ atlas }) => {
  await atlas.open();
  await atlas.selectDistrict("Qingpu");
  await atlas.expectLink({ s: "place:310118" });
  const row = atlas.rankingGrid.getByRole("row", { name: /Qingpu/ });
  await expect(row).toHaveAttribute("aria-selected", "true");
  await atlas.page.keyboard.press("ArrowDown");
  await atlas.page.keyboard.press("Enter");
  await atlas.expectReady();
  await atlas.expectLink({ s: "place:310120" });
});

test("a selected district shows all that is known and missing of it", async ({ atlas }) => {
  await atlas.open("s=place:310118");
  const metrics = new Set(known.figures.filter(({ placeId }) => placeId === "310118").map(({ metricId }) => metricId));
  await atlas.right.getByRole("button", { name: /^Metrics/ }).click();
  const shown = new Set((await atlas.numbers(atlas.right)).map(({ ref }) => ref.split("/")[0] as string));
  for (const metric of metrics) expect(shown).toContain(metric);
  const claims = known.claims.filter(({ placeId }) => placeId === "310118");
  await atlas.right.getByRole("button", { name: `Claims ${claims.length}` }).click();
  await expect(atlas.right.getByText(claims[0]?.quote ?? "").first()).toBeVisible();
});

test("a site shows where it stands, how surely, and who says so", async ({ atlas }) => {
  await atlas.open("s=site:base-hongqiao-pinhui");
  await expect(atlas.right).toContainText("Hongqiao Pinhui");
  await expect(atlas.right).toContainText("Position ±2.5 km");
  await expect(atlas.right.getByText("Source", { exact: true }).first()).toBeVisible();
  await atlas.right.getByRole("button", { name: "100 km" }).click();
  await atlas.expectReady();
  await atlas.expectLink({ m: "reach", r: "base-hongqiao-pinhui@100" });
});

test("sites without a position are listed with the reason and never drawn", async ({ atlas }) => {
  await atlas.open();
  const unlocated = known.sites.filter(({ geometry }) => geometry === "none");
  const list = atlas.left.getByRole("region", { name: "Known, position unknown" });
  await expect(list.getByRole("button")).toHaveCount(unlocated.length);
  await list.getByRole("button", { name: /^Temu/ }).click();
  await atlas.expectReady();
  await expect(atlas.right).toContainText("Position unknown");
  await expect(atlas.right.getByRole("button", { name: "Show on the map" })).toHaveCount(0);
  for (const { names } of unlocated) await expect(atlas.site(names.en)).toHaveCount(0);
});

test("the list of sites leads the keyboard to each", async ({ atlas }) => {
  await atlas.open();
  const fold = atlas.left.getByRole("button", { name: /^List of sites/ });
  await fold.press("Enter");
  const drawn = known.sites.filter(({ geometry }) => geometry !== "none");
  const buttons = atlas.left
    .getByRole("region", { name: /^List of sites/ })
    .getByRole("list")
    .getByRole("button");
  await expect(buttons).toHaveCount(drawn.length);
  await buttons.filter({ hasText: "Disney" }).press("Enter");
  await atlas.expectReady();
  await atlas.expectLink({ s: "site:site-disney" });
  await fold.press("Enter");
});

test("search finds by former names, codes, metrics and quotes; Enter goes there", async ({ atlas }) => {
  await atlas.open();
  const results = await atlas.search("闸北");
  await expect(results.getByRole("option").first()).toContainText("Jing'an");
  await atlas.page.keyboard.press("Enter");
  await atlas.expectReady();
  await atlas.expectLink({ s: "place:310106" });
  await (await atlas.search("310118")).getByRole("option").first().click();
  await atlas.expectReady();
  await atlas.expectLink({ s: "place:310118" });
  await (await atlas.search("S001")).getByRole("option").first().click();
  await atlas.expectReady();
  await expect(atlas.card).toContainText(claimById.get("S001")?.quote ?? "");
  await atlas.page.keyboard.press("Escape");
});

test.describe("the evidence of a number", () => {
  test("opens by click, says source, quality, period and quote, and gives the focus back on Escape", async ({
    atlas,
  }) => {
    await atlas.open("i=livestream_retail_sales&d=none&t=2024-12-31");
    const number = atlas.right.locator("[data-figure]").filter({ hasText: "493.7" }).first();
    const ref = (await number.getAttribute("data-figure")) ?? "";
    await number.click();
    await expect(atlas.card).toBeVisible();
    await expect(atlas.card).toContainText("Low quality");
    await expect(atlas.card).toContainText("2024-01-01/2024-12-31");
    await expect(atlas.card).toContainText(figureById.get(ref)?.quote ?? "");
    await expect(atlas.card.getByRole("link", { name: /Article on Shanghai livestream commerce/ })).toHaveAttribute(
      "href",
      /^https?:/,
    );
    await atlas.expectLink({ f: ref });
    await atlas.page.keyboard.press("Escape");
    await expect(atlas.card).toHaveCount(0);
    await expect(number).toBeFocused();
    await atlas.expectLink({ f: undefined });
  });

  test("opens by Enter on a number of the ranking", async ({ atlas }) => {
    await atlas.open();
    await atlas.rankingGrid.locator("button[tabindex='0']").focus();
    await atlas.page.keyboard.press("ArrowRight");
    await atlas.page.keyboard.press("Enter");
    await expect(atlas.card).toContainText("Derived");
    await expect(atlas.card).toContainText("÷ official land area");
    await atlas.page.keyboard.press("Escape");
    await expect(atlas.card).toHaveCount(0);
  });

  test("has a link of its own, that opens it at once", async ({ atlas }) => {
    const ref = "floor_area_factory/310118/2017-12-31~land";
    await atlas.load(`s=place:310118&f=${ref}`);
    await expect(atlas.card.getByRole("heading", { level: 2 })).toHaveText(/Factory floor area/);
    const [first] = await atlas.numbers(atlas.card);
    expect(first?.value[0]).toBeCloseTo(expectedValue(ref)[0] ?? 0, 6);
    await atlas.card.getByRole("button", { name: "Copy link" }).first().click();
    await expect
      .poll(() => atlas.page.evaluate(() => navigator.clipboard.readText()))
      .toContain("floor_area_factory/310118/2017-12-31");
    await atlas.card.getByRole("button", { name: "Cite" }).click();
    await expect
      .poll(() => atlas.page.evaluate(() => navigator.clipboard.readText()))
      .toContain("Shanghai Statistical Yearbook");
    await atlas.card.getByRole("button", { name: "Close" }).click();
    await expect(atlas.card).toHaveCount(0);
  });

  test("leads from number to number of its series, and back", async ({ atlas }) => {
    await atlas.open("f=area_km2/310118/2024-12-31");
    await atlas.card.getByRole("link", { name: /end of 2012/ }).click();
    await atlas.expectLink({ f: "area_km2/310118/2012-12-31" });
    await atlas.page.goBack();
    await atlas.expectLink({ f: "area_km2/310118/2024-12-31" });
    await atlas.page.keyboard.press("Escape");
  });
});

test("what the boundaries are not, and every source, stand behind one button", async ({ atlas }) => {
  await atlas.open();
  const button = atlas.answer.getByRole("button", { name: "Sources" });
  await button.click();
  await expect(atlas.card.getByRole("listitem")).toHaveCount(known.sources.length);
  await atlas.page.keyboard.press("Escape");
  await expect(atlas.card).toHaveCount(0);
  await expect(button).toBeFocused();
});
