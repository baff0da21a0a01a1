import { readFileSync } from "node:fs";
import type { Locator } from "@playwright/test";
import Papa from "papaparse";
import type { AtlasDriver } from "./atlas-driver.ts";
import { expect, test } from "./atlas-test.ts";

/** Employment by district, the four nearest, without a correction: some places stand out. */
const EMPLOYMENT = "i=employment_legal_entities&d=land&t=2023-12-31";
const FOUND = `${EMPLOYMENT}&an=autocorrelation&ap=weights:knn;correction:none;alpha:0.1`;

const panelOf = (atlas: AtlasDriver) => atlas.page.getByRole("complementary", { name: "Analysis" });
const legendOf = (atlas: AtlasDriver) => atlas.page.getByRole("region", { name: "Legend of the analysis" });

/** Groups with their counts, as a legend lists them. */
async function groups(list: Locator): Promise<Record<string, number>> {
  const rows = list.locator("[data-category]");
  return Object.fromEntries(
    await rows.evaluateAll((all) =>
      all.map((row) => [
        row.querySelector("span")?.textContent ?? "",
        Number(row.querySelector("[data-value]")?.getAttribute("data-value")),
      ]),
    ),
  );
}

/** How often each of these words ends one of the texts. */
function tally(texts: readonly string[], words: readonly string[]): Record<string, number> {
  return Object.fromEntries(words.map((word) => [word, texts.filter((text) => text.trim().endsWith(word)).length]));
}

async function download(atlas: AtlasDriver, button: Locator): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([atlas.page.waitForEvent("download"), button.click()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8").replace(/^\uFEFF/, "") };
}

test("opens beside the map, answers, says how Chongming is treated and what another rule changes, and closes", async ({
  atlas,
}) => {
  await atlas.open("");
  await atlas.page.getByRole("button", { name: "Analysis" }).click();
  await atlas.expectReady();
  await atlas.expectLink({ an: "autocorrelation" });
  const panel = panelOf(atlas);
  await expect(panel.getByText("Not enough evidence", { exact: true })).toBeVisible();
  await expect(panel.locator('[data-part="explain"] p')).toHaveCount(3);
  await expect(atlas.title.getByRole("heading")).toHaveText("Spatial autocorrelation");
  expect((await groups(legendOf(atlas)))["No neighbour"]).toBe(1);
  await expect(panel.getByText("Chongming has no neighbour by this rule", { exact: false })).toBeVisible();
  await expect(panel.getByText("Chongming: No neighbour → Not significant").first()).toBeVisible();
  await panel.getByRole("switch", { name: "Count bridges and tunnels" }).check();
  await atlas.expectReady();
  await atlas.expectLink({ ap: "crossings:1" });
  expect((await groups(legendOf(atlas)))["No neighbour"]).toBe(0);
  await expect(legendOf(atlas).getByText("joined by a bridge or tunnel")).toBeVisible();
  await panel.getByRole("combobox", { name: "Neighbours" }).selectOption("knn");
  await atlas.expectReady();
  expect((await groups(legendOf(atlas)))["No neighbour"]).toBe(0);
  await expect(panel.getByText("Neighbours are the 4 nearest, by geodesic distance.")).toBeVisible();
  await panel.getByRole("combobox", { name: "Analysis" }).selectOption({ label: "Profiles" });
  await atlas.expectReady();
  await atlas.expectLink({ an: "profiles" });
  // Two maps have no room for it, and say that it waits.
  await atlas.page.getByRole("button", { name: "Compare two maps" }).click();
  await atlas.expectReady();
  await expect(atlas.page.getByText("Analysis on hold")).toBeVisible();
  await atlas.page.getByRole("button", { name: "End comparison" }).click();
  await atlas.expectReady();
  await panel.getByRole("button", { name: "Close the analysis" }).click();
  await expect(atlas.right).toBeVisible();
  await expect(atlas.legend).toBeVisible();
  await atlas.expectLink({ an: undefined });
});

test("map, legend, panel, table and file count the same groups, none left out", async ({ atlas }) => {
  await atlas.open(FOUND);
  const panel = panelOf(atlas);
  const counts = await groups(legendOf(atlas));
  const words = Object.keys(counts);
  expect(words).toContain("No value");
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(16);
  expect(counts["High among high"]).toBeGreaterThan(0);
  expect(await groups(panel.getByRole("region", { name: "Groups on the map" }))).toEqual(counts);
  const onMap = await atlas.features.getByRole("button").allInnerTexts();
  expect(tally(onMap.slice(0, 16), words)).toEqual(counts);
  const table = panel.getByRole("table", { name: "Local Moran's I by place" });
  expect(tally(await table.locator("tbody td:last-child").allInnerTexts(), words)).toEqual(counts);
  const file = await download(atlas, panel.getByRole("button", { name: "Download CSV" }).first());
  const { data } = Papa.parse<Record<string, string>>(file.text, { header: true, skipEmptyLines: true });
  expect(
    tally(
      data.map((row) => row.Reading ?? ""),
      words,
    ),
  ).toEqual(counts);
  // What the file says is what the page says, digit by digit.
  const shown = await table
    .locator("tbody td[data-value]")
    .evaluateAll((all) => all.map((cell) => Number((cell as HTMLElement).dataset.value)));
  const numbers = data.flatMap((row) =>
    ["Value", "Neighbours", "Mean of neighbours (s.d.)", "Statistic", "z", "p", "Least p possible"].map((name) =>
      Number(row[name]),
    ),
  );
  expect(shown).toEqual(numbers);

  // Row, point and place are shown together.
  await panel.getByRole("row", { name: /^Minhang/ }).hover();
  await expect(panel.locator('[data-point="310112"]')).toHaveAttribute("data-hover", "true");
  await atlas.pointAtMap(await atlas.mapMiddle());
  await expect(panel.locator("tr[data-hover]")).toHaveCount(1);
  await atlas.page.mouse.move(4, 4);

  // By keyboard: choices, points and rows.
  const points = panel.getByRole("region", { name: "Moran scatterplot" }).locator("[data-point]");
  await points.first().focus();
  await atlas.page.keyboard.press("ArrowRight");
  await expect(points.nth(1)).toBeFocused();
  await atlas.page.keyboard.press("Enter");
  await expect(points.nth(1)).toHaveAttribute("aria-pressed", "true");
  const id = await points.nth(1).getAttribute("data-point");
  await atlas.expectLink({ s: `place:${id}` });
  await expect(panel.locator("tr[data-selected]")).toHaveCount(1);
  await table.getByRole("button", { name: "Huangpu" }).focus();
  await atlas.page.keyboard.press("ArrowDown");
  await expect(table.getByRole("button", { name: "Xuhui" })).toBeFocused();
  await panel.getByRole("textbox", { name: "How many nearest" }).focus();
  await atlas.page.keyboard.press("ArrowUp");
  await atlas.expectReady();
  await atlas.expectLink({ ap: "weights:knn;correction:none;alpha:0.1;k:5" });
});

test("survives another metric and date, undo, back, and a link", async ({ atlas }) => {
  await atlas.open(FOUND);
  const panel = panelOf(atlas);
  const headline = panel.locator('[data-part="headline"]');
  const first = (await headline.textContent()) ?? "";
  await atlas.chooseMetric("Factory floor area");
  await atlas.expectLink({ an: "autocorrelation", ap: "weights:knn;correction:none;alpha:0.1" });
  await expect(headline).not.toHaveText(first);
  await atlas.undo();
  await expect(headline).toHaveText(first);
  await panel.getByRole("combobox", { name: "Place by place" }).selectOption("gi");
  await atlas.expectReady();
  await expect(panel.getByRole("table", { name: "Getis–Ord Gi* by place" })).toBeVisible();
  await atlas.page.goBack();
  await atlas.expectReady();
  await expect(panel.getByRole("table", { name: "Local Moran's I by place" })).toBeVisible();
  await atlas.page.goForward();
  await atlas.expectReady();
  const link = await atlas.copyLink();
  await atlas.load(link.split("#")[1]);
  await expect(panel.getByRole("table", { name: "Getis–Ord Gi* by place" })).toBeVisible();
});

test("the tree is cut by keys and by hand, and the groups follow", async ({ atlas }) => {
  await atlas.open("an=profiles");
  const panel = panelOf(atlas);
  const cut = panel.getByRole("slider", { name: "Cut into groups" });
  await expect(cut).toHaveAttribute("aria-valuenow", "4");
  await cut.focus();
  await atlas.page.keyboard.press("ArrowRight");
  await atlas.expectReady();
  await atlas.expectLink({ ap: "k:5" });
  await expect(cut).toHaveAttribute("aria-valuetext", "5 groups");
  await expect(legendOf(atlas).locator("[data-category]")).not.toHaveCount(4);
  await cut.scrollIntoViewIfNeeded();
  const box = await cut.locator("circle").boundingBox();
  if (!box) throw new Error("no cut");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await atlas.page.mouse.move(x, y);
  await atlas.page.mouse.down();
  await atlas.page.mouse.move(x - 30, y, { steps: 4 });
  await atlas.page.mouse.move(x - 60, y, { steps: 4 });
  await atlas.page.mouse.up();
  await atlas.expectReady();
  const now = Number(await cut.getAttribute("aria-valuenow"));
  expect(now).toBeLessThan(5);
  // The whole drag is one step.
  await atlas.undo();
  await atlas.expectLink({ ap: "k:5" });
});

test("what is computed anew is stale until it is whole", async ({ atlas: own }) => {
  await own.open("i=city_town_population_census&d=none&t=2020-11-01&an=autocorrelation");
  const panel = panelOf(own);
  const shown = panel.locator('[data-part="headline"]');
  // Noted as it happens: what is quick is stale for a moment only.
  await own.page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const headline = document.querySelector('[data-part="headline"]');
      if (headline) seen.push(getComputedStyle(headline).opacity);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  await panel.getByRole("combobox", { name: "Neighbours" }).selectOption("inverse");
  await own.expectReady();
  await expect(panel.locator("[data-stale]")).toHaveCount(0);
  await expect(shown).toHaveCSS("opacity", "1");
  expect(await own.page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toContain("0.55");
  await expect(panel.getByText("their weight falls as the distance grows", { exact: false })).toBeVisible();
});

test("what cannot be tested says so; choices that there are not give way to the others, once", async ({ atlas }) => {
  await atlas.load("i=livestream_professionals&d=none&t=2027-12-31&an=autocorrelation");
  const panel = panelOf(atlas);
  await expect(panel.getByText("Cannot be tested", { exact: true })).toBeVisible();
  await expect(panel.getByRole("table")).toHaveCount(0);
  // Not waited for until it is answered: the notice goes after a while.
  await atlas.page.evaluate(() => {
    location.hash = "an=autocorrelation&ap=weights:knn;k:2.5;local:gi;magic:1";
  });
  await expect(atlas.page.getByText("2 settings in the link could not be read; defaults used")).toBeVisible();
  await atlas.expectLink({ ap: "weights:knn;local:gi" });
  await expect(panel.getByRole("table", { name: "Getis–Ord Gi* by place" })).toBeVisible();
});

test("what takes long can be cancelled; a worker that never comes is said; both are asked again", async ({ own }) => {
  // The worker comes late, then never, then as it should.
  let state: "late" | "gone" | "there" = "late";
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await own.page.route(/analysis\.worker/, async (route) => {
    if (state === "late") await held;
    return state === "there" ? route.continue() : route.abort();
  });
  await own.page.goto("./#an=autocorrelation");
  const panel = panelOf(own);
  await expect(panel.getByText("Being computed")).toBeVisible();
  await expect(own.page.locator("html")).toHaveAttribute("data-ready", "loading");
  await panel.getByRole("button", { name: "Cancel" }).click();
  await expect(panel.getByText("Cancelled; there is no answer yet.")).toBeVisible();
  await own.expectReady();
  state = "gone";
  release();
  await panel.getByRole("button", { name: "Compute again" }).click();
  await expect(panel.getByText(/shut down by the system/)).toBeVisible();
  state = "there";
  await panel.getByRole("button", { name: "Compute again" }).click();
  await own.expectReady();
  await expect(panel.getByText("Not enough evidence", { exact: true })).toBeVisible();

  // On a phone it is a page of the sheet.
  await own.page.setViewportSize({ width: 390, height: 844 });
  const sheet = own.page.getByRole("region", { name: "Panels" });
  await own.page.getByRole("button", { name: "Analysis" }).click();
  await own.expectReady();
  await expect(sheet.getByText("Not enough evidence", { exact: true })).toBeVisible();
  await sheet.getByRole("button", { name: "Back to the overview" }).click();
  expect((await groups(legendOf(own)))["No neighbour"]).toBe(1);
  await own.page.getByRole("button", { name: "Analysis" }).click();
  await sheet.getByRole("button", { name: "Close the analysis" }).click();
  await own.expectReady();
  await own.expectLink({ an: undefined });
  expect(await own.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("is taken away with its choices, assumptions, formulas and sources", async ({ atlas }) => {
  await atlas.open("an=autocorrelation&ap=crossings:1");
  await atlas.page.getByRole("button", { name: "Export" }).click();
  const menu = atlas.page.getByRole("dialog", { name: "Export" });
  const all = await download(atlas, menu.getByRole("button", { name: /^CSV of everything/ }));
  const { data } = Papa.parse<Record<string, string>>(all.text, { header: true, skipEmptyLines: true });
  const parts = new Set(data.map(({ part }) => part));
  expect([...parts]).toEqual(
    expect.arrayContaining(["status", "headline", "choice", "fact", "group", "table local", "assumption", "formula"]),
  );
  expect(data.filter(({ part }) => part === "group")).toHaveLength(16);
  const readme = await download(atlas, menu.getByRole("button", { name: /README/ }));
  for (const line of [
    "- Count bridges and tunnels: on",
    "Moran's I",
    "Anselin 1995",
    "[wikipedia-yangtze-crossing]",
    "an=autocorrelation",
  ])
    expect(readme.text).toContain(line);
  await atlas.page.keyboard.press("Escape");
  // The widest tables scroll in their boxes, never the page.
  await atlas.open("an=bases");
  expect(await atlas.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
});
