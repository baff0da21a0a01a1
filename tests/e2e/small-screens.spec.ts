import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { AtlasDriver } from "./atlas-driver.ts";
import { expect, test } from "./atlas-test.ts";
import { violations } from "./axe.ts";

const VIEWS = {
  explore: "",
  district: "s=place:310118",
  table: "v=table",
  reach: "m=reach&r=121.4737,31.2304@300",
  card: "f=floor_area_factory/310118/2017-12-31~land",
} as const;
const SCREENS = {
  "a phone": { width: 390, height: 844, scale: 2, touch: true },
  "1440 × 900 at 200 %": { width: 720, height: 450, scale: 2, touch: false },
  "a small tablet": { width: 1024, height: 768, scale: 1, touch: false },
} as const;

async function openOn(
  browser: Browser,
  name: keyof typeof SCREENS,
  baseURL: string | undefined,
  { reducedMotion = "no-preference" }: Pick<BrowserContextOptions, "reducedMotion"> = {},
): Promise<AtlasDriver> {
  const { width, height, scale, touch } = SCREENS[name];
  const context = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    viewport: { width, height },
    deviceScaleFactor: scale,
    hasTouch: touch,
    locale: "en-GB",
    reducedMotion,
  });
  return new AtlasDriver(await context.newPage());
}

const wide = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    window.scrollTo(100, 0);
    const moved = window.scrollX;
    window.scrollTo(0, 0);
    return { over: scrollWidth - clientWidth, moved };
  });

/** What can be pressed and is smaller than 24 px, words in a line of text apart. */
const smallTargets = (page: Page) =>
  page.evaluate(() => {
    const selector = "button, a[href], select, input, summary, [role=slider], [role=tab]";
    return [...document.querySelectorAll<HTMLElement>(selector)].flatMap((element) => {
      if (!element.checkVisibility() || element.closest(".visually-hidden, svg")) return [];
      const target = element.matches(".visually-hidden") ? (element.closest("label") ?? element) : element;
      if (getComputedStyle(target).display === "inline") return [];
      const { width, height } = target.getBoundingClientRect();
      // Some come to the keyboard alone, and show when they have its focus.
      if (width <= 2 || (Math.round(width) >= 24 && Math.round(height) >= 24)) return [];
      const name = target.getAttribute("aria-label") ?? target.textContent?.slice(0, 30);
      return [`${target.tagName.toLowerCase()} “${name}” ${width.toFixed(0)}×${height.toFixed(0)}`];
    });
  });

for (const screen of Object.keys(SCREENS) as (keyof typeof SCREENS)[]) {
  const targets = SCREENS[screen].touch ? ", every target is at least 24 px" : "";
  test(`${screen}: nothing is wider than the screen${targets}, and axe finds nothing`, async ({ browser, baseURL }) => {
    const atlas = await openOn(browser, screen, baseURL, { reducedMotion: "reduce" });
    for (const [view, link] of Object.entries(VIEWS)) {
      await test.step(view, async () => {
        await atlas.open(link);
        if (view === "card") await expect(atlas.card).toBeVisible();
        expect(await wide(atlas.page), view).toEqual({ over: 0, moved: 0 });
        if (targets !== "") expect.soft(await smallTargets(atlas.page), view).toEqual([]);
        expect.soft(await violations(atlas.page), view).toEqual([]);
      });
    }
    await atlas.page.context().close();
  });
}

test("a phone: the sheet rises, folds, and holds every panel on a page of its own", async ({ browser, baseURL }) => {
  const atlas = await openOn(browser, "a phone", baseURL);
  const { page } = atlas;
  await atlas.load("s=place:310118");
  const sheet = page.getByRole("region", { name: "Panels" });
  const height = async () => (await sheet.boundingBox())?.height ?? 0;
  const handle = sheet.getByRole("slider", { name: "Height of the panel" });
  await expect.poll(height).toBe(318);
  await handle.press("End");
  await expect.poll(height).toBe(684);
  await handle.press("Home");
  await expect.poll(height).toBe(96);
  await sheet.getByRole("button", { name: "Raise the panel" }).press("Enter");
  await expect.poll(height).toBe(318);
  await expect(sheet).toContainText("Qingpu");

  await sheet.getByRole("button", { name: /^Filters/ }).click();
  await sheet.getByRole("button", { name: /^Street \d/ }).click();
  await sheet.getByRole("button", { name: "Back to the overview" }).click();
  await expect(sheet.getByRole("button", { name: /^Filters/ })).toContainText("1");
  await atlas.expectLink({ fs: "street" });

  await sheet
    .getByRole("button", { name: /^Factory floor area/ })
    .first()
    .click();
  await expect(sheet.getByRole("heading", { name: "Classes" })).toBeVisible();
  await sheet.getByRole("button", { name: "Back to the overview" }).click();

  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.keyboard.press("Escape");
  await atlas.expectReady();
  await atlas.expectLink({ fs: undefined });
  await page.context().close();
});

test("a phone: the evidence of a number covers the screen, and closes back to it", async ({ browser, baseURL }) => {
  const atlas = await openOn(browser, "a phone", baseURL);
  await atlas.load("s=place:310118");
  const number = atlas.page.getByRole("region", { name: "Panels" }).locator("[data-figure]").first();
  await number.click();
  await expect(atlas.card).toBeVisible();
  await atlas.card.getByRole("button", { name: "Close" }).click();
  await expect(atlas.card).toHaveCount(0);
  await expect(number).toBeFocused();
  await atlas.page.context().close();
});

test("a small tablet: the left column folds to a rail whose buttons open it", async ({ browser, baseURL }) => {
  const atlas = await openOn(browser, "a small tablet", baseURL);
  await atlas.load();
  await expect(atlas.left).toHaveCount(0);
  const filters = atlas.page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name: "Filters" });
  await filters.click();
  await expect(atlas.facet("Street")).toBeInViewport();
  await atlas.page.keyboard.press("Escape");
  await expect(atlas.left).toHaveCount(0);
  await expect(filters).toBeFocused();
  await atlas.page.context().close();
});
