import { expect, test } from "./atlas-test.ts";
import { violations } from "./axe.ts";
import { expectHonest } from "./honest.ts";
import { MAIN_VIEWS, SCANNED_VIEWS } from "./main-views.ts";
import { shownAttributes, shownTexts } from "./page-text.ts";
import { faultsOf } from "./words.ts";

/** In this order a view changes its theme once, and the next begins in the theme that this one ends in. */
const LANGUAGES = [
  ["en", "Livestream Atlas", 0],
  ["zh-Hans", "上海直播电商集群图谱", 0],
  ["zh-Hant", "上海直播電商集群圖譜", 1],
] as const;

const THEMES = ["light", "dark"] as const;

test("every view that axe reads is one of the main views", () => {
  expect([...SCANNED_VIEWS].filter((name) => !(name in MAIN_VIEWS))).toEqual([]);
});

for (const [i, [name, link]] of Object.entries(MAIN_VIEWS).entries()) {
  const scan = SCANNED_VIEWS.has(name) ? ", and axe finds nothing in either theme" : "";
  test(`${name}: every numeral has an owner, the words of each language are whole${scan}`, async ({ atlas }) => {
    for (const [locale, title, turn] of LANGUAGES) {
      const theme = THEMES[(i + turn) % 2] as string;
      const where = `${name}, ${locale}, ${theme}`;
      await test.step(where, async () => {
        await atlas.open(`${link}&lang=${locale}&th=${theme}`);
        await expect(atlas.page.locator("html")).toHaveAttribute("lang", locale);
        await expect(atlas.page.locator("html")).toHaveAttribute("data-theme", theme);
        await expect(atlas.page).toHaveTitle(new RegExp(`^${title}`));
        if (name.endsWith("card")) await expect(atlas.card).toBeVisible();
        if (locale === "en") {
          if (name === "reach") await atlas.coverage("Delta cities");
          await expectHonest(atlas, where);
        }
        const texts = (await shownTexts(atlas.page)).map(({ text }) => text);
        expect(texts.length).toBeGreaterThan(20);
        const faults = [...texts, ...(await shownAttributes(atlas.page))].flatMap(faultsOf);
        expect.soft(faults, where).toEqual([]);
        if (scan !== "" && locale !== "zh-Hans") expect.soft(await violations(atlas.page), where).toEqual([]);
      });
    }
  });
}
