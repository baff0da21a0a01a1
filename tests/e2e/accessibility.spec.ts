import type { Page } from "@playwright/test";
import { AtlasDriver } from "./atlas-driver.ts";
import { expect, test } from "./atlas-test.ts";
import { violations } from "./axe.ts";
import { MAIN_VIEWS } from "./main-views.ts";

// Axe reads the main views in the sweep of main-views.spec.ts.

for (const theme of ["light", "dark"]) {
  test(`axe finds nothing: what opens on request, ${theme}`, async ({ atlas }) => {
    await atlas.load(`th=${theme}&s=place:310115`);
    await atlas.metricPicker.click();
    await atlas.metricSearch.fill("floor");
    expect(await violations(atlas.page)).toEqual([]);
    await atlas.page.keyboard.press("Escape");
    await expect((await atlas.search("5G")).getByRole("option").first()).toBeVisible();
    expect(await violations(atlas.page)).toEqual([]);
    await atlas.page.keyboard.press("Escape");
    await atlas.right.getByRole("button", { name: /^Metrics/ }).click();
    await atlas.left.getByRole("button", { name: /^List of sites/ }).click();
    await atlas.unfoldDistricts();
    await atlas.timeline.getByRole("button", { name: /targets due/ }).click();
    expect(await violations(atlas.page)).toEqual([]);
    await atlas.page.keyboard.press("Escape");
    await atlas.answer.getByRole("button", { name: "Sources" }).click();
    await expect(atlas.card).toBeVisible();
    expect(await violations(atlas.page)).toEqual([]);
    await atlas.page.keyboard.press("Escape");
  });
}

interface Stop {
  what: string;
  visible: boolean;
}

/** What has the focus, and whether a reader can see that: a ring of its own, of its label, or on the map. */
function focusedStop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return null;
    const ringed = (node: Element | null): boolean => {
      if (!node) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(node);
      return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== "none";
    };
    const inMapList = element.closest("#answer ul.visually-hidden") !== null;
    const label = element.closest("label") ?? element.parentElement;
    const name = element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 40) ?? "";
    return {
      what: `${element.tagName.toLowerCase()} ${element.getAttribute("role") ?? ""} ${name}`,
      visible: inMapList || ringed(element) || ringed(label) || (label !== null && ringed(label.querySelector("span"))),
    };
  });
}

/** Everything that the Tab key should reach: all that can be pressed or filled in, one of each group moved by arrows. */
function tabbables(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const selector = "a[href], button, input, select, textarea, summary, [tabindex]";
    const radios = new Set<string>();
    return [...document.querySelectorAll<HTMLElement>(selector)]
      .filter((element) => {
        if (element.tabIndex < 0 || !element.checkVisibility() || element.matches(":disabled")) return false;
        if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
        if (!element.checked || radios.has(element.name)) return false;
        radios.add(element.name);
        return true;
      })
      .map((element) => {
        const name = element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 40) ?? "";
        return `${element.tagName.toLowerCase()} ${element.getAttribute("role") ?? ""} ${name}`;
      });
  });
}

for (const [name, link] of Object.entries({
  explore: "s=place:310118",
  table: "v=table",
  reach: MAIN_VIEWS.reach ?? "",
})) {
  test(`the Tab key reaches everything, and the focus is seen: ${name}`, async ({ atlas }) => {
    await atlas.load(link);
    if (name === "reach") await atlas.coverage("Delta cities");
    const expected = await tabbables(atlas.page);
    const stops: Stop[] = [];
    for (let i = 0; i < expected.length + 40; i++) {
      await atlas.page.keyboard.press("Tab");
      const stop = await focusedStop(atlas.page);
      if (!stop) break;
      stops.push(stop);
    }
    const reached = new Set(stops.map(({ what }) => what));
    expect(expected.filter((what) => !reached.has(what))).toEqual([]);
    expect(stops.filter(({ visible }) => !visible).map(({ what }) => what)).toEqual([]);
  });
}

test("the first stop skips to the main content", async ({ atlas }) => {
  await atlas.load();
  await atlas.page.keyboard.press("Tab");
  const skip = atlas.page.getByRole("button", { name: "Skip to main content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await atlas.page.keyboard.press("Enter");
  await expect(atlas.page.locator("main")).toBeFocused();
  await atlas.open();
});

test("where motion is not wanted nothing moves by itself", async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    reducedMotion: "reduce",
  });
  const own = new AtlasDriver(await context.newPage());
  await own.load("s=place:310118");
  const moving = await own.page.evaluate(() =>
    [...document.querySelectorAll("*")].flatMap((element) => {
      const { transitionDuration, animationDuration } = getComputedStyle(element);
      const longest = [...transitionDuration.split(","), ...animationDuration.split(",")].map(Number.parseFloat);
      return Math.max(...longest) > 0.001 ? [`${element.tagName}.${element.getAttribute("class")}`] : [];
    }),
  );
  expect([...new Set(moving)]).toEqual([]);
  // The camera jumps: a name is where it was and where it will be (there perhaps nudged once), never between.
  const places = own.page.evaluate(async () => {
    const name = [...document.querySelectorAll("#answer svg text")].find((text) => text.textContent === "Chongming");
    const seen = new Set<number>();
    for (let frame = 0; frame < 40; frame++) {
      if (name?.isConnected) seen.add(Math.round(name.getBoundingClientRect().left));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return seen.size;
  });
  await own.page.getByRole("button", { name: "Zoom in" }).click();
  expect(await places).toBeLessThanOrEqual(3);
  await context.close();
});
