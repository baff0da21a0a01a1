import { readFileSync } from "node:fs";
import { expect, test } from "./atlas-test.ts";

const RICH =
  "v=table&i=gdp&d=residents&t=2025-12-31&tp=latest&w=2020-01-01..2025-12-31&c=quantile&k=4&cs=date&fd=310110,310118" +
  "&fs=street&fk=observed&fq=official-via-transcription&s=place:310118&f=S001" +
  "&r=base-hongqiao-pinhui@30;121.4737,31.2304@300&cam=121.47370,31.23040,9.50&sort=place,ascending&lang=zh-Hant&th=dark";

/** Links that nobody should have made. Each must open a valid view with at most one notice, and never an error. */
const HOSTILE = [
  "i=__proto__&d=constructor&fd=toString",
  "__proto__=1&constructor=2&hasOwnProperty=3",
  "i=<img src=x onerror=alert(1)>&s=place:<script>",
  "i=javascript:alert(1)&f=javascript:alert(1)",
  "%E0%A4%A=%E0%A4%A&i=%E0%A4%A&t=%",
  "%%%%&&&&====&=&=1&k",
  "k=NaN&t=NaN&b=NaN,NaN&fr=NaN,NaN&cam=NaN,NaN,NaN&r=NaN,NaN@NaN",
  "k=Infinity&cam=Infinity,-Infinity,1e999&r=1e999,1e999@1e999",
  "r=121.47,31.23@20001&r=121.47,31.23@0",
  "r=121.47,31.23@-5",
  "r=181,91@10;200,100@10",
  "r=@;@@;;;",
  `r=${Array.from({ length: 13 }, (_, i) => `121.4,31.2@${i + 1}`).join(";")}`,
  "k=1000000&k=-1&c=made-up&cs=never",
  "t=2017-02-30&w=2025-01-01..2020-01-01",
  "t=9999-12-31&w=0000-00-00..9999-99-99",
  "i=no_such_metric&d=land",
  "i=area_km2&d=residents",
  "s=place:999999&s=site:no-such-site&f=no/such/figure",
  "fd=310118,999999,310000,CN&fs=castle&ft=telepathy&fk=guess&fq=perfect",
  "fr=5,1",
  "b=3,2,1&c=manual",
  "b=1,2,3,4,5,6,7,8&c=manual",
  "cam=121,31,99",
  "lang=xx&th=neon&m=war&v=hologram",
  "i=GDP&old-key=1&center=31,121&zoom=9",
  "sort=value,sideways",
  "f=https://example.com/evil&s=site:https://example.com",
  `i=${"a".repeat(9_000)}`,
  `x=${"%25".repeat(3_000)}`,
  "i=floor_area_factory\u0000&t=2017-12-31\u202e",
] as const;

test.describe("hostile links", () => {
  for (const [index, hash] of HOSTILE.entries()) {
    test(`number ${index + 1} opens the nearest valid view: ${encodeURI(hash).slice(0, 50)}`, async ({ atlas }) => {
      await atlas.open(`lang=en&${hash}`);
      expect(await atlas.notices.count()).toBeLessThanOrEqual(1);
      await expect(atlas.page.getByRole("alert").filter({ hasText: /failed/ })).toHaveCount(0);
      await expect(atlas.page.getByRole("tablist")).toBeVisible();
      expect(await atlas.page.evaluate(() => document.documentElement.dataset.ready)).toBe("ready");
      if (await atlas.notices.isVisible()) {
        await expect(atlas.page.getByText(/settings? in the link could not be read/)).toBeVisible();
        await atlas.notices.click();
      }
    });
  }

  test("loaded anew they are as harmless, and what could be read of them holds", async ({ atlas }) => {
    await atlas.page.goto("about:blank");
    await atlas.page.goto(`./#lang=en&${HOSTILE[2]}&t=2012-12-31&k=99&s=place:310118`);
    // Before all else: it goes by itself.
    await expect(atlas.page.getByText("2 settings in the link could not be read; defaults used")).toBeVisible();
    await atlas.expectReady();
    await expect(atlas.title).toContainText("end of 2012");
    await atlas.expectLink({ i: undefined, k: undefined, t: "2012-12-31", s: "place:310118" });
    expect(await atlas.page.locator("img[src=x]").count()).toBe(0);
  });
});

test("a rich view goes through its own link and back", async ({ atlas }) => {
  await atlas.load(RICH);
  const before = await atlas.link();
  expect(before).toEqual(Object.fromEntries(RICH.split("&").map((part) => part.split("="))));
  await expect(atlas.page.locator("html")).toHaveAttribute("lang", "zh-Hant");
  await atlas.load(new URL(atlas.page.url()).hash.slice(1));
  expect(await atlas.link()).toEqual(before);
  await expect(atlas.card).toBeVisible();
  await atlas.load("lang=en");
});

test("every example of the handbook opens without a notice", async ({ atlas }) => {
  test.slow();
  const handbook = readFileSync(new URL("../../docs/links.md", import.meta.url), "utf8");
  const examples = [...handbook.matchAll(/\| `([a-z]+=[^`]+)` \|$/gm)].map(([, example]) => example as string);
  expect(examples.length).toBeGreaterThan(20);
  for (const example of examples) {
    await atlas.open(example);
    await expect(atlas.notices, example).toHaveCount(0);
  }
  await atlas.open("lang=en&th=system");
});

test("the plain address stays plain; back and forward go over the steps", async ({ atlas }) => {
  await atlas.load();
  expect(new URL(atlas.page.url()).hash).toBe("");
  await atlas.chooseMetric("Gross domestic product");
  await atlas.selectDistrict("Qingpu");
  await atlas.chooseTab("Table");
  await atlas.page.goBack();
  await atlas.expectReady();
  await expect(atlas.page.getByRole("tab", { name: "Map" })).toHaveAttribute("aria-selected", "true");
  await atlas.page.goBack();
  await atlas.expectReady();
  await atlas.expectLink({ s: undefined, i: "gdp" });
  await atlas.page.goBack();
  await atlas.expectReady();
  await expect(atlas.title).toContainText("Factory floor area");
  await atlas.page.goForward();
  await atlas.page.goForward();
  await atlas.expectReady();
  await atlas.expectLink({ i: "gdp", s: "place:310118" });
});

test("undo and redo, by buttons and by keys, leave language and theme alone", async ({ atlas }) => {
  await atlas.load();
  const undo = atlas.page.getByRole("button", { name: "Undo", exact: true });
  await expect(undo).toHaveAttribute("aria-disabled", "true");
  await atlas.chooseMetric("Gross domestic product");
  await atlas.switchTheme();
  await atlas.chooseDenominator("Total");
  await atlas.undo();
  await atlas.expectLink({ d: "residents", th: "light" });
  await atlas.page.keyboard.press("Control+z");
  await atlas.expectReady();
  await atlas.expectLink({ i: undefined, th: "light" });
  await atlas.page.keyboard.press("Control+Shift+z");
  await atlas.expectReady();
  await atlas.expectLink({ i: "gdp", d: "residents" });
  await atlas.redo();
  await atlas.expectLink({ d: "none" });
  await expect(atlas.page.getByRole("button", { name: "Redo", exact: true })).toHaveAttribute("aria-disabled", "true");
  await atlas.page.getByRole("combobox", { name: /^Search places/ }).fill("q");
  await atlas.page.keyboard.press("Control+z");
  await atlas.expectLink({ i: "gdp", d: "none" });
  await atlas.open("th=system");
});

test("the copied link opens what is seen, camera included", async ({ atlas }) => {
  await atlas.load("i=gdp&d=none&t=2025-12-31&cam=121.50000,31.20000,9.00");
  await atlas.page.getByRole("button", { name: "Zoom in" }).click();
  await atlas.expectReady();
  await atlas.selectDistrict("Qingpu");
  const link = await atlas.copyLink();
  expect(link).toBe(atlas.page.url());
  expect(link).toContain("s=place:310118");
  await atlas.notices.click();
});
