import { expect, test } from "./atlas-test.ts";

// The words of the main views are read by the sweep of main-views.spec.ts.

test("language and theme change by their switches, stay in the link, and no choice is lost", async ({ atlas }) => {
  await atlas.load("i=gdp&d=none&t=2025-12-31&s=place:310118");
  await atlas.switchLanguage("简体中文");
  await atlas.expectLink({ lang: "zh-Hans", i: "gdp", s: "place:310118" });
  await expect(atlas.page.getByRole("heading", { name: "青浦区" })).toBeVisible();
  await atlas.switchLanguage("繁體中文");
  await expect(atlas.page.getByRole("heading", { name: "青浦區" })).toBeVisible();
  await expect(atlas.page).toHaveTitle(/^上海直播電商集群圖譜/);
  await atlas.switchLanguage("English");
  await atlas.expectLink({ lang: undefined });
  const background = () => atlas.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await atlas.switchTheme();
  const light = await background();
  await atlas.switchTheme();
  await atlas.expectLink({ th: "dark" });
  expect(await background()).not.toBe(light);
  await atlas.switchTheme();
  await atlas.expectLink({ th: undefined });
});

test("the browser's language and colours decide until the reader does", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: "zh-TW", colorScheme: "dark" });
  const page = await context.newPage();
  await page.goto("./");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hant");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await context.close();
});

test("Chinese numbers count in 万 and 亿, English in thousands", async ({ atlas }) => {
  await atlas.open("lang=zh-Hans&i=gdp&d=none&t=2025-12-31");
  await expect(atlas.page.getByText("亿元").first()).toBeVisible();
  await atlas.open("lang=zh-Hant&i=gdp&d=none&t=2025-12-31");
  await expect(atlas.page.getByText("億元").first()).toBeVisible();
  await atlas.open("lang=en&i=gdp&d=none&t=2025-12-31");
  await expect(atlas.page.getByText("CNY billion").first()).toBeVisible();
});
