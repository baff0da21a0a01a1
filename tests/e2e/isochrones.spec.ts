import type { AddressInfo } from "node:net";
import type { Locator, Page } from "@playwright/test";
import { siteFolder } from "../../scripts/serve.mjs";
import { createStaticServer } from "../../scripts/static-server.mjs";
import { openRouteService, TRAVEL_TIME, VALHALLA_LINES } from "../support/isochrone-documents.ts";
import { startRoutingServer } from "../support/routing-server.mjs";
import { AtlasDriver } from "./atlas-driver.ts";
import { expect, test } from "./atlas-test.ts";

const BASE = "base-hongqiao-pinhui";
const START = `m=reach&r=${BASE}@30`;

/** The form for areas that the reader brings, opened from the list of reaches. */
async function areas({ left }: AtlasDriver): Promise<Locator> {
  const region = left.getByRole("region", { name: "Travel-time areas" });
  const kind = left.getByRole("radio", { name: "Imported" }).last();
  if (!(await kind.isVisible())) await left.getByRole("button", { name: "Add", exact: true }).first().click();
  await kind.locator("xpath=..").click();
  await region.getByRole("combobox", { name: "Starts from" }).selectOption(BASE);
  return region;
}

async function bring(region: Locator, document: unknown, name = "areas.json"): Promise<void> {
  const chooser = region.page().waitForEvent("filechooser");
  await region.getByRole("button", { name: "Choose a file…" }).click();
  const buffer = Buffer.from(typeof document === "string" ? document : JSON.stringify(document));
  await (await chooser).setFiles({ name, mimeType: "application/json", buffer });
}

test.describe("a file of travel-time areas", () => {
  test("is read, bound to a base, kept in this browser and named in the link", async ({ own }) => {
    // It loads the page twice.
    test.slow();
    await own.load(START);
    const region = await areas(own);
    await bring(
      region,
      openRouteService([
        { value: 900, half: 0.2 },
        { value: 1800, half: 0.4 },
      ]),
    );
    const found = region.getByRole("group", { name: "2 areas read from areas.json" });
    await expect(found).toContainText("15 min · Car · openrouteservice");
    await found.getByRole("button", { name: "Add 2 reaches" }).click();
    await expect(own.page.getByText("Added 2 reaches.", { exact: true })).toBeVisible();
    await own.expectReady();
    await expect(own.left.getByRole("listitem").nth(1)).toBeInViewport();
    const name = "[a-z0-9]{14}";
    const asked = new RegExp(`^${BASE}@30;${BASE}@iso:${name};${BASE}@iso:${name}$`);
    await own.expectLink({ r: expect.stringMatching(asked) as unknown as string });
    const { r = "" } = await own.link();
    await own.load(`m=reach&r=${r}`);
    const again = await areas(own);
    await expect(again.getByRole("list", { name: "Imported areas" }).getByRole("listitem")).toHaveCount(2);
    await again.getByRole("button", { name: /^Remove from this device: 15 min/ }).click();
    await expect(again).toContainText("1 reach asks for an area that is not on this device");
    await own.expectLink({ r });
  });

  test("that cannot be read is refused with reason and place; another datum reads it anew", async ({ atlas }) => {
    await atlas.open(START);
    const region = await areas(atlas);
    await bring(region, VALHALLA_LINES);
    await expect(region).toContainText("A line, not an area");
    await bring(region, "<!doctype html>");
    await expect(region).toContainText("This is a web page, not JSON");
    await bring(region, '{"__proto__":{},"type":"FeatureCollection"}');
    await expect(region).toContainText("Refused.");
    await bring(region, TRAVEL_TIME, "tt.json");
    const found = region.getByRole("group", { name: "1 area read from tt.json" });
    await expect(found).toContainText("Neither a time nor a distance is stated");
    await region.getByRole("radio", { name: "GCJ-02" }).locator("xpath=..").click();
    await expect(found).toBeVisible();
    await found.getByRole("button", { name: "Discard" }).click();
    await expect(found).toHaveCount(0);
    await atlas.expectLink({ r: `${BASE}@30` });
  });
});

test("a link to an area that is not here keeps its reach and says what to bring", async ({ atlas }) => {
  const r = `${BASE}@30;${BASE}@iso:abcdefgh`;
  await atlas.open(`m=reach&r=${r}`);
  await expect(await areas(atlas)).toContainText("1 reach asks for an area that is not on this device");
  await atlas.expectLink({ r });
});

test.describe("a routing service", () => {
  let service: Awaited<ReturnType<typeof startRoutingServer>>;
  let site: ReturnType<typeof createStaticServer>;
  let home: string;

  test.beforeAll(async () => {
    service = await startRoutingServer();
    site = createStaticServer(siteFolder(), [service.origin]);
    await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
    home = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
  });
  test.afterAll(async () => {
    await service.close();
    site.close();
    site.closeAllConnections();
  });
  test.beforeEach(() => {
    service.setMode("good");
    service.asked.length = 0;
  });

  async function openForm(page: Page, address: string): Promise<{ driver: AtlasDriver; form: Locator }> {
    await page.goto(address);
    const driver = new AtlasDriver(page);
    await driver.expectReady();
    const form = await areas(driver);
    await form.getByText("Ask a routing service").click();
    await form.getByRole("textbox", { name: "Address of the service" }).fill(service.origin);
    return { driver, form };
  }

  test("is asked after consent alone, for exactly what was shown; what is slow, wrong or barred is told apart", async ({
    page,
  }) => {
    const { driver, form } = await openForm(page, `${home}#${START}`);
    await form.getByRole("radio", { name: "openrouteservice" }).locator("xpath=..").click();
    await form.getByRole("button", { name: "Ask" }).click();
    const consent = form.getByRole("region", { name: /^Send this to 127\.0\.0\.1/ });
    const shown = await consent.locator("code").allInnerTexts();
    expect(service.asked).toEqual([]);
    await consent.getByRole("button", { name: "Do not send" }).click();
    await form.getByRole("button", { name: "Ask" }).click();
    await consent.getByRole("button", { name: /^Send to/ }).click();
    await expect(form).toContainText("Added: 30 min · Car · openrouteservice");
    expect(service.asked).toHaveLength(1);
    const [{ method, path, body, headers }] = service.asked as [(typeof service.asked)[number]];
    expect(shown).toEqual([`${method} ${service.origin}${path}`, body]);
    expect(headers).not.toHaveProperty("referer");
    expect(headers).not.toHaveProperty("cookie");
    await driver.expectReady();
    const asked = { r: expect.stringMatching(/@iso:[a-z0-9]{14}$/) as unknown as string };
    await driver.expectLink(asked);
    const ask = form.getByRole("button", { name: "Ask" });
    await form.getByRole("radio", { name: "Valhalla" }).locator("xpath=..").click();
    // The service was agreed to: it is asked at once from now on.
    service.setMode("slow");
    await ask.click();
    await expect(form).toContainText(/Waiting for 127\.0\.0\.1:\d+, at most 15 seconds/);
    await form.getByRole("button", { name: "Cancel" }).click();
    await expect(form).toContainText("Cancelled. Nothing was added.");
    for (const [mode, words] of [
      ["html", "This is a web page, not JSON"],
      ["shape", "JSON, but of none of the known forms"],
      ["empty", "No area in it."],
      ["error", "The road network is being loaded"],
      ["redirect", "sends on to another address"],
      ["huge", "Larger than 20 MB"],
      ["lines", "A line, not an area"],
    ] as const) {
      service.setMode(mode);
      await ask.click();
      await expect(form).toContainText(words);
    }
    await driver.expectLink(asked);
    const gone = await startRoutingServer();
    await gone.close();
    await form.getByRole("textbox", { name: "Address of the service" }).fill(gone.origin);
    await ask.click();
    await form.getByRole("button", { name: /^Send to/ }).click();
    // Not even a service that is down is reached where the policy does not name it: the words are of the policy.
    await expect(form).toContainText("This site's own security policy does not allow");
    await expect(form).toContainText(`ROUTING_ORIGINS="${gone.origin}"`);
  });
});
