import type { Route } from "@playwright/test";
import type { AtlasDriver } from "./atlas-driver.ts";
import { expect, test } from "./atlas-test.ts";

const DATA = /\/assets\/atlas-[\w-]+\.json/;

/** Loads a page that is not expected to become ready. */
async function goTo(atlas: AtlasDriver, link = ""): Promise<void> {
  await atlas.page.goto("about:blank");
  await atlas.page.goto(`./#${link}`);
}

test.describe("the data do not arrive", () => {
  for (const [what, answer, words] of [
    ["the network is down", (route: Route) => route.abort(), "could not be fetched"],
    ["the server refuses", (route: Route) => route.fulfill({ status: 503, body: "busy" }), "status 503"],
    ["the file is cut off", (route: Route) => route.fulfill({ body: '{"header":' }), "is not complete JSON"],
    ["the file is another", (route: Route) => route.fulfill({ body: '{"header":{},"places":3}' }), "faults of form"],
  ] as const) {
    test(`${what}: what, which file, what to do; then it loads`, async ({ own }) => {
      await own.page.route(DATA, answer);
      await goTo(own, "i=gdp&d=none&t=2025-12-31");
      await own.expectReady("error");
      const alert = own.page.getByRole("alert");
      await expect(alert).toContainText("The data did not load");
      await expect(alert).toContainText("atlas.json");
      await expect(alert).toContainText(words);
      await expect(alert.getByRole("button", { name: "Copy report" })).toBeVisible();
      await own.page.unroute(DATA);
      await alert.getByRole("button", { name: "Try again" }).click();
      await own.expectReady();
      await own.expectLink({ i: "gdp", t: "2025-12-31" });
    });
  }

  test("geometry of another kind is named", async ({ own }) => {
    await own.page.route(/\/assets\/(units|districts|sea)-[\w-]+\.json/, (route) => route.fulfill({ body: "[]" }));
    await goTo(own);
    await own.expectReady("error");
    await expect(own.page.getByRole("alert")).toContainText(/\.json is not a TopoJSON topology/);
  });
});

test("the map's program does not arrive: the page says so, the table works, coming back tries again", async ({
  own,
}) => {
  const map = /\/assets\/(map-stage|maplibre)-[\w-]+\.js/;
  await own.page.route(map, (route) => route.abort());
  await goTo(own, "i=gdp&d=none&t=2025-12-31");
  await own.expectReady("error");
  await expect(own.page.getByRole("alert")).toContainText("A file of this page could not be fetched");
  await own.chooseTab("Table");
  expect(await own.tableRows()).toHaveLength(16);
  await own.page.unroute(map);
  await own.page.getByRole("tab", { name: "Map" }).click();
  await own.expectReady();
  await expect(own.map).toBeVisible();
  await own.expectLink({ i: "gdp" });
});

test("the table's program does not arrive: the map goes on, another try mends it", async ({ own }) => {
  const table = /\/assets\/table-panel-[\w-]+\.js/;
  await own.page.route(table, (route) => route.abort());
  await own.load();
  await own.page.getByRole("tab", { name: "Table" }).click();
  await own.expectReady("error");
  await expect(own.page.getByRole("alert")).toContainText("A file of this page could not be fetched");
  await own.chooseTab("Map");
  await expect(own.map).toBeVisible();
  await own.page.getByRole("tab", { name: "Table" }).click();
  await own.expectReady("error");
  await own.page.unroute(table);
  await own.page.getByRole("alert").getByRole("button", { name: "Try again" }).click();
  await own.expectReady();
  expect(await own.tableRows()).toHaveLength(16);
});

test("the bar over two maps does not arrive: the maps go on, another try mends it", async ({ own }) => {
  const bar = /\/assets\/compare-bar-[\w-]+\.js/;
  await own.page.route(bar, (route) => route.abort());
  await goTo(own, "x=swipe,0.5,locked");
  await own.expectReady("error");
  await expect(own.page.locator("canvas.maplibregl-canvas")).toHaveCount(2);
  await own.page.unroute(bar);
  await own.page.getByRole("alert").getByRole("button", { name: "Try again" }).click();
  await own.expectReady();
  await expect(own.page.getByRole("alert")).toHaveCount(0);
});

test("an evidence card that does not arrive lies where it can be pressed", async ({ own }) => {
  const card = /\/assets\/figure-card-[\w-]+\.js/;
  await own.page.route(card, (route) => route.abort());
  await goTo(own, "f=S001");
  const again = own.page.getByRole("alert").getByRole("button", { name: "Try again" });
  await expect(again).toBeVisible();
  await own.page.unroute(card);
  await again.click();
  await expect(own.card).toBeVisible();
});

test("a lost WebGL context: the map is drawn again from the reader's choices", async ({ own }) => {
  await own.load("i=gdp&d=none&t=2025-12-31&s=place:310151&cam=121.55000,31.63000,10.00");
  const middle = await own.mapMiddle();
  const before = await own.mapPixel(middle);
  await own.page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>("canvas.maplibregl-canvas");
    canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
  });
  await expect(own.page.getByText("The map is being restored")).toBeVisible();
  await own.page.waitForFunction(() => document.documentElement.dataset.ready === "loading");
  await own.expectReady();
  await expect(own.page.getByText("The map is being restored")).toHaveCount(0);
  expect(await own.mapPixel(middle)).toBe(before);
  await own.expectLink({ i: "gdp", s: "place:310151", cam: "121.55000,31.63000,10.00" });
  await own.clickMap({ x: middle.x + 2, y: middle.y + 2 });
  await own.chooseMetric("Land area");
  await expect(own.title).toContainText("Land area");
});

test("no WebGL: the page says so, and table, ranking and lists hold every number", async ({ own }) => {
  await own.page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith("webgl") ? null : Reflect.apply(original, this, [kind, ...rest]);
    } as typeof original;
  });
  await own.load();
  await expect(own.page.getByText("This browser cannot draw the map")).toBeVisible();
  expect(await own.rankingRows()).toHaveLength(16);
  await expect(own.place("Qingpu")).toHaveCount(1);
  await own.page.getByRole("button", { name: "Open the table" }).click();
  await own.expectReady();
  expect(await own.tableRows()).toHaveLength(16);
  await own.chooseMetric("Gross domestic product");
  await expect(own.table).toContainText("Pudong");
});

test("the reach worker does not start: the page says so, and computes on the next try", async ({ own }) => {
  const worker = /\/assets\/reach\.worker-[\w-]+\.js/;
  await own.page.context().route(worker, (route) => route.abort());
  await own.load("m=reach&r=121.4737,31.2304@300");
  await expect(own.page.getByText("The answer was not finished: its worker stopped.")).toBeVisible();
  await own.page.context().unroute(worker);
  await own.page.getByRole("button", { name: "Compute again" }).click();
  expect(await own.coverage("Delta cities")).toEqual([12, 14, 15]);
});

test("the reach worker is killed at work: the page gives it up, and computes on the next try", async ({ own }) => {
  await own.page.clock.install();
  await own.page.addInitScript(() => {
    const Original = window.Worker;
    let killed = false;
    window.Worker = class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        if (killed || !String(url).includes("reach.worker")) return;
        killed = true;
        this.terminate();
      }
    };
  });
  await own.load("m=reach&r=121.4737,31.2304@300");
  await own.page.clock.fastForward("00:30");
  await expect(own.page.getByText("The answer was not finished: its worker stopped.")).toBeVisible();
  await own.page.getByRole("button", { name: "Compute again" }).click();
  expect(await own.coverage("Delta cities")).toEqual([12, 14, 15]);
});

test("a language does not arrive: the page goes on in the old one, and says so", async ({ own }) => {
  await own.page.route(/\/assets\/zh-Hant-[\w-]+\.(js|json)/, (route) => route.abort());
  await own.load("s=place:310118");
  await own.page.getByRole("radio", { name: "繁體中文" }).locator("xpath=..").click();
  await expect(own.page.getByText(/The words of this language could not be fetched/)).toBeVisible();
  await expect(own.right.getByRole("heading", { name: "Qingpu" })).toBeVisible();
});

test("towns do not arrive: the table says so, and tries again", async ({ own }) => {
  const towns = /\/assets\/towns-[\w-]+\.json/;
  await own.page.route(towns, (route) => route.abort());
  await own.load("v=table");
  await own.page.getByRole("radio", { name: "Town employment" }).locator("xpath=..").click();
  await expect(own.page.getByText(/The towns did not load/)).toBeVisible();
  await own.page.unroute(towns);
  await own.page.getByRole("button", { name: "Try again" }).click();
  await expect(own.table.locator("tbody tr").nth(100)).toBeVisible();
});

test("where the clipboard is refused, the link stands there to be copied by hand", async ({ own }) => {
  await own.page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("no")) } });
  });
  await own.load("s=place:310118");
  await own.page.getByRole("button", { name: "Share" }).click();
  await expect(own.page.getByRole("textbox", { name: /copy this link yourself/ })).toHaveValue(own.page.url());
});
