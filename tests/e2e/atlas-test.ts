import { test as base, expect } from "@playwright/test";
import { AtlasDriver } from "./atlas-driver.ts";
import { PageWatch } from "./page-watch.ts";

interface Shared {
  driver: AtlasDriver;
  watch: PageWatch;
  /** The file whose tests the page has served last. */
  file: string;
}

interface TestFixtures {
  /**
   * The page that all tests share: loaded anew for each file, opened at another link by each test. Its reader wants no
   * motion, so that no test waits for a glide; the map glides in `own`.
   */
  atlas: AtlasDriver;
  /** A page of its own, for tests that break it, and for other screens and preferences. It is not watched. */
  own: AtlasDriver;
}

export const test = base.extend<TestFixtures, { shared: Shared }>({
  shared: [
    async ({ browser }, use) => {
      const baseURL = `http://127.0.0.1:${process.env.ATLAS_PORT}`;
      const context = await browser.newContext({
        baseURL,
        viewport: { width: 1440, height: 900 },
        locale: "en-GB",
        reducedMotion: "reduce",
        permissions: ["clipboard-read", "clipboard-write"],
      });
      const page = await context.newPage();
      const watch = new PageWatch(context, page, baseURL);
      await watch.install(page);
      await use({ driver: new AtlasDriver(page), watch, file: "" });
      await context.close();
    },
    { scope: "worker" },
  ],
  atlas: async ({ shared }, use, info) => {
    if (shared.file !== info.file) await shared.driver.load();
    shared.file = info.file;
    shared.watch.take();
    await use(shared.driver);
    expect(shared.watch.take()).toEqual([]);
  },
  own: async ({ page }, use) => {
    await use(new AtlasDriver(page));
  },
});

export { expect };
