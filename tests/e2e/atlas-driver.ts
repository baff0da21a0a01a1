import { readFileSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";

type Mode = "Explore" | "Reach";
type Tab = "Map" | "Table";
type Language = "简体中文" | "繁體中文" | "English";
type TableColumn = "District" | "City" | "Rank" | "Value";

type OriginKind =
  | "A site of the atlas"
  | "A point, typed or picked on the map"
  | "Unknown, within a district or a city"
  | "One of several, nobody says which";

/** A number on screen that somebody stated: what it belongs to, what it is, how it reads. */
export interface StatedNumber {
  ref: string;
  value: number[];
  text: string;
}

/** A row of a table or grid of values. */
export interface ValueRow {
  name: string;
  rank: string;
  number: StatedNumber | null;
  text: string;
}

export interface LegendRow {
  words: string;
  count: number;
}

/** The page in its reader's verbs. Everything is found by role and name, in English, as a screen reader would. */
export class AtlasDriver {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  // Coming and going

  /** Loads the page anew; nothing that is not in the link is left. */
  async load(link = ""): Promise<void> {
    await this.page.goto("about:blank");
    await this.page.goto(link === "" ? "./" : `./#${link}`);
    await this.expectReady();
  }

  /** Follows a link, within the page when it is loaded already: the same as typing it into the address bar. */
  async open(link = ""): Promise<void> {
    if (!this.page.url().startsWith("http")) return this.load(link);
    await this.page.keyboard.press("Escape");
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, link);
    await this.expectReady();
  }

  /** Waits until the answer to the last gesture stands drawn. */
  async expectReady(state: "ready" | "error" = "ready"): Promise<void> {
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    await this.page.waitForFunction((wanted) => document.documentElement.dataset.ready === wanted, state);
  }

  /** What the link says, key by key. */
  async link(): Promise<Record<string, string>> {
    const url = new URL(this.page.url());
    return Object.fromEntries(
      url.hash
        .slice(1)
        .split("&")
        .filter(Boolean)
        .map((part) => {
          const [key = "", ...value] = part.split("=");
          return [key, decodeURIComponent(value.join("="))];
        }),
    );
  }

  /** The link changes a moment after a gesture that is no step (camera, language, theme, playing). */
  async expectLink(expected: Record<string, string | undefined>): Promise<void> {
    await expect
      .poll(async () => {
        const link = await this.link();
        return Object.fromEntries(Object.keys(expected).map((key) => [key, link[key]]));
      })
      .toEqual(expected);
  }

  // Regions

  get left(): Locator {
    return this.page.getByRole("complementary", { name: "Question: metric and filters" });
  }
  get right(): Locator {
    return this.page.getByRole("complementary", { name: "Selection and ranking" });
  }
  get answer(): Locator {
    return this.page.locator("#answer");
  }
  get title(): Locator {
    return this.page.getByRole("region", { name: "Metric on the map" });
  }
  get legend(): Locator {
    return this.page.getByRole("region", { name: "Legend of classes" });
  }
  get timeline(): Locator {
    return this.page.getByRole("region", { name: "Timeline" });
  }
  get features(): Locator {
    return this.page.getByRole("list", { name: "Districts and sites on the map" });
  }
  get rankingGrid(): Locator {
    return this.right.getByRole("grid");
  }
  get table(): Locator {
    return this.answer.getByRole("table");
  }
  get card(): Locator {
    return this.page.locator("dialog[open]");
  }
  get map(): Locator {
    return this.page.locator("canvas.maplibregl-canvas");
  }
  get notices(): Locator {
    return this.page.getByRole("button", { name: "Dismiss message" });
  }

  // Top bar

  async chooseMode(mode: Mode): Promise<void> {
    await this.#pick(this.page.getByRole("radiogroup", { name: "Mode" }), mode);
  }
  async chooseTab(tab: Tab): Promise<void> {
    await this.page.getByRole("tab", { name: tab }).click();
    await this.expectReady();
  }
  async undo(): Promise<void> {
    await this.page.getByRole("button", { name: "Undo", exact: true }).click();
    await this.expectReady();
  }
  async redo(): Promise<void> {
    await this.page.getByRole("button", { name: "Redo", exact: true }).click();
    await this.expectReady();
  }
  async switchLanguage(language: Language): Promise<void> {
    await this.page.getByRole("radio", { name: language }).locator("xpath=..").click();
    await this.expectReady();
  }
  /** Goes on to the next of system, light and dark. */
  async switchTheme(): Promise<void> {
    await this.page.getByRole("button", { name: /^Appearance/ }).click();
    await this.expectReady();
  }
  async search(query: string): Promise<Locator> {
    await this.page.getByRole("combobox", { name: /^Search places/ }).fill(query);
    return this.page.getByRole("listbox", { name: "Search results" });
  }
  /** What the share button leaves in the clipboard. */
  async copyLink(): Promise<string> {
    await this.page.getByRole("button", { name: "Share" }).click();
    await expect(this.notices).toBeVisible();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  // Metric and classes

  get metricPicker(): Locator {
    return this.left.getByRole("region", { name: "Metric" }).getByRole("button").first();
  }
  get metricSearch(): Locator {
    return this.page.getByRole("combobox", { name: "Search names, codes, definitions" });
  }
  async chooseMetric(name: string): Promise<void> {
    await this.metricPicker.click();
    await this.metricSearch.fill(name);
    await this.page.getByRole("listbox", { name: "All metrics" }).getByText(name, { exact: true }).click();
    await this.expectReady();
  }
  async chooseDenominator(name: "Total" | "Per km² land" | "Per 10,000 residents"): Promise<void> {
    await this.#pick(this.page.getByRole("radiogroup", { name: "Divide by" }), name);
  }
  async chooseMethod(name: string): Promise<void> {
    await this.left.getByRole("combobox", { name: "Classification" }).selectOption(name);
    await this.expectReady();
  }
  async changeClassCount(step: "fewer" | "more"): Promise<void> {
    await this.left.getByRole("button", { name: `One class ${step}` }).click();
    await this.expectReady();
  }

  // Change

  get changeSwitch(): Locator {
    return this.left.getByRole("switch", { name: "Change since an earlier date" });
  }
  /** Turns values into their change, or back. */
  async toggleChange(): Promise<void> {
    const isOn = await this.changeSwitch.isChecked();
    await this.changeSwitch.click();
    await expect(this.changeSwitch).toBeChecked({ checked: !isOn });
    await this.expectReady();
  }
  /** By the ISO date that the link has. */
  async chooseSince(date: string): Promise<void> {
    await this.left.getByRole("combobox", { name: "Change since" }).selectOption({ value: date });
    await this.expectReady();
  }
  async chooseChangeAs(measure: "Difference" | "Percent" | "Per year"): Promise<void> {
    await this.#pick(this.page.getByRole("radiogroup", { name: "Change as" }), measure);
  }

  // Filters

  facet(option: string): Locator {
    return this.left
      .getByRole("region", { name: "Filters" })
      .getByRole("button", { name: new RegExp(`^${option} \\d`) });
  }
  get chips(): Locator {
    return this.left.getByRole("list", { name: "Active filters" }).getByRole("button");
  }
  async filter(option: string): Promise<void> {
    await this.facet(option).click();
    await this.expectReady();
  }
  async unfoldDistricts(): Promise<void> {
    await this.left.getByRole("button", { name: /^(All 16|\d+ of 16) districts$/ }).click();
  }
  async clearFilters(): Promise<void> {
    await this.left.getByRole("button", { name: "Clear all filters" }).first().click();
    await this.expectReady();
  }

  // Timeline

  get year(): Locator {
    return this.timeline.getByRole("button").first();
  }
  get knob(): Locator {
    return this.timeline.getByRole("slider", { name: "Date" });
  }
  async stepTime(to: "previous" | "next"): Promise<void> {
    const name = to === "previous" ? "Previous date with figures" : "Next date with figures";
    await this.timeline.getByRole("button", { name }).click();
    await this.expectReady();
  }
  async typeDate(date: string): Promise<void> {
    const dialog = this.page.getByRole("dialog", { name: "Enter a date" });
    if (!(await dialog.isVisible())) await this.year.click();
    await dialog.getByRole("textbox", { name: "Date" }).fill(date);
    await dialog.getByRole("button", { name: "Go" }).click();
    await this.expectReady();
  }

  // Selection and evidence

  /** A district (or city) in the map's own list. */
  place(name: string): Locator {
    return this.features.getByRole("button", { name: new RegExp(`^${name} (· No data|[^·]*$)`) });
  }
  /** A site in the map's own list. */
  site(name: string): Locator {
    return this.features.getByRole("button", { name: `${name} · ` });
  }
  /** The district's row of the ranking. */
  async selectDistrict(name: string): Promise<void> {
    await this.rankingGrid.getByRole("button", { name, exact: true }).click();
    await this.expectReady();
  }
  async clickMap(at: { x: number; y: number }): Promise<void> {
    const box = await this.#mapBox();
    await this.page.mouse.click(box.x + at.x, box.y + at.y);
    await this.expectReady();
  }
  async pointAtMap(at: { x: number; y: number }): Promise<void> {
    const box = await this.#mapBox();
    await this.page.mouse.move(box.x + at.x - 2, box.y + at.y - 2);
    await this.page.mouse.move(box.x + at.x, box.y + at.y, { steps: 3 });
  }
  async mapMiddle(): Promise<{ x: number; y: number }> {
    const box = await this.#mapBox();
    return { x: box.width / 2, y: box.height / 2 };
  }
  /** The colour of one pixel of the screen, as the bytes of its picture: equal bytes, equal colour. */
  async pixel(x: number, y: number): Promise<string> {
    const picture = await this.page.screenshot({ clip: { x, y, width: 1, height: 1 } });
    return picture.toString("base64");
  }
  async mapPixel(at: { x: number; y: number }): Promise<string> {
    const box = await this.#mapBox();
    return this.pixel(Math.round(box.x + at.x), Math.round(box.y + at.y));
  }
  async #mapBox() {
    const box = await this.map.boundingBox();
    if (!box) throw new Error("no map on screen");
    return box;
  }

  // Two maps

  get splitter(): Locator {
    return this.page.getByRole("separator", { name: "Splitter between the maps" });
  }
  /** What stands over one of the two maps. */
  pane(letter: "A" | "B"): Locator {
    return this.page.getByRole("region", { name: `Map ${letter}`, exact: true });
  }
  async compareMaps(): Promise<void> {
    await this.page.getByRole("button", { name: "Compare two maps" }).click();
    await this.expectReady();
  }
  async chooseLayout(layout: "Swipe" | "Side by side" | "Difference"): Promise<void> {
    await this.#pick(this.page.getByRole("radiogroup", { name: "Layout of the comparison" }), layout);
  }
  async turnTo(letter: "A" | "B"): Promise<void> {
    await this.pane(letter)
      .getByRole("button", { name: `Turn panels and timeline to Map ${letter}` })
      .click();
    await this.expectReady();
  }
  async endComparison(): Promise<void> {
    await this.page.getByRole("button", { name: "End comparison" }).click();
    await this.expectReady();
  }

  // Claims

  get claims(): Locator {
    return this.answer.getByRole("table", { name: /claims/ });
  }
  /** The row of a claim by its id. */
  claim(id: string): Locator {
    return this.claims.getByRole("row").filter({ hasText: `${id} ·` });
  }
  async searchClaims(text: string): Promise<void> {
    await this.answer.getByRole("searchbox").fill(text);
    await this.expectReady();
  }
  /** Presses a chip of the claims' own filters. */
  async filterClaims(option: string): Promise<void> {
    await this.answer.getByRole("button", { name: new RegExp(`^${option} \\d`) }).click();
    await this.expectReady();
  }
  async showOnMap(layer: string): Promise<void> {
    await this.page.getByRole("button", { name: "Layers" }).click();
    await this.page.getByRole("switch", { name: layer }).check();
    await this.page.keyboard.press("Escape");
    await this.expectReady();
  }

  // Reach

  get reachForm(): Locator {
    return this.left.getByRole("region", { name: "Add a reach" });
  }
  /** Opens what adds a reach, unless it is open. */
  async #openReachForm(): Promise<void> {
    if (!(await this.reachForm.isVisible()))
      await this.left.getByRole("button", { name: "Add", exact: true }).first().click();
  }
  async addFiveBases(): Promise<void> {
    await this.#openReachForm();
    await this.reachForm.getByRole("button", { name: "Five bases, 30 km" }).click();
    await this.expectReady();
  }
  async chooseOrigin(site: string): Promise<void> {
    await this.#openReachForm();
    await this.reachForm.getByRole("combobox", { name: "Origin" }).selectOption(site);
  }
  /** Of a new reach, or within the form of one that is there. */
  async chooseOriginKind(kind: OriginKind, within?: Locator): Promise<void> {
    if (!within) await this.#openReachForm();
    await this.#pick((within ?? this.reachForm).getByRole("radiogroup", { name: "Kind of origin" }), kind);
  }
  async addRadius(km: 10 | 30 | 60 | 100 | 300): Promise<void> {
    await this.#openReachForm();
    await this.reachForm.getByRole("button", { name: `${km} km`, exact: true }).click();
    await this.expectReady();
  }
  async typeRadius(text: string): Promise<void> {
    await this.#openReachForm();
    const field = this.reachForm.getByRole("textbox", { name: "Other distance, km" });
    await field.fill(text);
    await field.press("Enter");
    await this.expectReady();
  }
  /** As the origin of a new reach. */
  async typeCoordinates(text: string): Promise<void> {
    await this.chooseOriginKind("A point, typed or picked on the map");
    const field = this.reachForm.getByRole("textbox", { name: /^Coordinates/ });
    await field.fill(text);
    await field.press("Enter");
    await this.expectReady();
  }
  radiusField(letter: string): Locator {
    return this.left.getByRole("textbox", { name: `Radius ${letter}, km` }).first();
  }
  /** Lays open what a reach of the list is made of. */
  async changeReach(letter: string): Promise<Locator> {
    const form = this.left.getByRole("group", { name: `Change reach ${letter}` });
    if (!(await form.isVisible()))
      await this.left.getByRole("button", { name: `Change reach ${letter}`, exact: true }).click();
    return form;
  }
  async removeReach(letter: string): Promise<void> {
    await this.left.getByRole("button", { name: `Remove reach ${letter}`, exact: true }).click();
    await this.expectReady();
  }
  async chooseBasis(basis: "Stated" | "Certain" | "Possible"): Promise<void> {
    await this.#pick(this.left.getByRole("radiogroup", { name: "Which area counts" }), basis);
  }
  /** How many units of a table the radius covers wholly, partly, not at all; once its worker has answered. */
  async coverage(of: "Districts" | "Delta cities"): Promise<number[]> {
    const heading = this.page.getByRole("heading", { name: of, exact: true });
    const counts = this.right.locator("section", { has: heading }).getByRole("definition");
    await expect(counts).toHaveCount(3);
    return (await counts.allInnerTexts()).map(Number);
  }

  /** The letter at the origin of a reach. */
  reachOrigin(letter: string): Locator {
    return this.page.getByRole("button", { name: `Origin of reach ${letter}`, exact: true });
  }
  /** The letter and distance on its ring. */
  reachEdge(letter: string): Locator {
    return this.page.getByRole("slider", { name: `Reach ${letter}, km`, exact: true });
  }
  /** By mouse, so many pixels; `drop: false` keeps hold of it. */
  async drag(handle: Locator, dx: number, dy: number, { drop = true } = {}): Promise<void> {
    const box = await handle.boundingBox();
    if (!box) throw new Error("nothing to take hold of");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + dx / 2, y + dy / 2, { steps: 4 });
    await this.page.mouse.move(x + dx, y + dy, { steps: 4 });
    if (!drop) return;
    await this.page.mouse.up();
    await this.expectReady();
  }
  /** What stands over one of two maps of reaches. */
  set(number: 1 | 2): Locator {
    return this.page.getByRole("region", { name: `Set ${number}`, exact: true });
  }
  get setSplitter(): Locator {
    return this.page.getByRole("separator", { name: "Splitter between the sets" });
  }

  // Reading what is shown

  async legendRows(): Promise<LegendRow[]> {
    const rows = await this.legend.getByRole("listitem").all();
    return Promise.all(
      rows.map(async (row) => {
        const texts = await row.locator("[data-ui-count]").allInnerTexts();
        return { words: (texts[0] ?? "").trim(), count: Number(texts.at(-1)) };
      }),
    );
  }
  async rankingRows(): Promise<ValueRow[]> {
    return readRows(this.rankingGrid.locator("tbody tr"));
  }
  async tableRows(): Promise<ValueRow[]> {
    return readRows(this.table.locator("tbody tr"));
  }
  /** Every stated number in a part of the page. */
  async numbers(within: Locator): Promise<StatedNumber[]> {
    return within.locator("[data-figure][data-value]").evaluateAll((elements) =>
      elements.map((element) => ({
        ref: element.getAttribute("data-figure") ?? "",
        value: (element.getAttribute("data-value") ?? "").split("/").map(Number),
        text: element.textContent ?? "",
      })),
    );
  }
  async sortTable(column: TableColumn): Promise<void> {
    await this.table.getByRole("columnheader", { name: column }).getByRole("button").click();
    await this.expectReady();
  }

  /** Presses what downloads a file, and gives its name and its bytes. */
  async download(button: Locator): Promise<{ name: string; bytes: Buffer }> {
    const [file] = await Promise.all([this.page.waitForEvent("download"), button.click()]);
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  }

  async #pick(group: Locator, name: string): Promise<void> {
    await group.getByRole("radio", { name, exact: true }).locator("xpath=..").click();
    await this.expectReady();
  }
}

async function readRows(rows: Locator): Promise<ValueRow[]> {
  return rows.evaluateAll((elements) =>
    elements.map((row) => {
      const number = row.querySelector("[data-figure][data-value]");
      return {
        name: row.querySelector("th button")?.firstChild?.textContent ?? "",
        rank: row.querySelector("td[data-ui-count]")?.textContent ?? "",
        number: number && {
          ref: number.getAttribute("data-figure") ?? "",
          value: (number.getAttribute("data-value") ?? "").split("/").map(Number),
          text: number.textContent ?? "",
        },
        text: row.textContent ?? "",
      };
    }),
  );
}
