import { expect, test } from "./atlas-test.ts";
import { known } from "./known.ts";

const MIDDLE = "121.4737,31.2304";
const PRESETS = [10, 30, 60, 100, 300] as const;

test("300 km round the city's middle hold 12 cities wholly, 14 partly, 15 not", async ({ atlas }) => {
  await atlas.open(`m=reach&r=${MIDDLE}@300`);
  expect(await atlas.coverage("Districts")).toEqual([16, 0, 0]);
  expect(await atlas.coverage("Delta cities")).toEqual([12, 14, 15]);
  const whole = atlas.right.getByRole("table", { name: /41 cities/ }).getByRole("row", { name: /Wholly in 100 %/ });
  const names = await whole.getByRole("rowheader").allInnerTexts();
  expect(names).toEqual(expect.arrayContaining(["Shanghai", "Suzhou", "Ningbo", "Zhoushan", "Wuxi"]));
  await atlas.right.getByRole("button", { name: "List the 15 outside" }).click();
  await expect(atlas.right.getByRole("table", { name: /41 cities/ }).locator("tbody tr")).toHaveCount(41);
  await expect(atlas.right.getByRole("heading", { name: "300 km" })).toBeVisible();
  await expect(atlas.right).toContainText("from Point 121.4737, 31.2304");
});

test("presets, another distance and changes round a base", async ({ atlas }) => {
  await atlas.open("m=reach");
  await expect(atlas.left).toContainText("No radius yet.");
  await atlas.left.getByRole("combobox", { name: "Origin" }).selectOption("Hongqiao Pinhui");
  for (const km of PRESETS) await atlas.addRadius(km);
  await atlas.expectLink({ r: PRESETS.map((km) => `base-hongqiao-pinhui@${km}`).join(";") });
  await atlas.addRadius(30);
  await expect(atlas.left.getByRole("button", { name: /^Remove radius/ })).toHaveCount(5);
  await atlas.typeRadius("12.5 km");
  await atlas.expectLink({ r: expect.stringMatching(/;base-hongqiao-pinhui@12.5$/) as unknown as string });
  await atlas.left.getByRole("button", { name: "Remove radius A" }).click();
  await atlas.expectReady();
  await atlas.radiusField("A").fill("45");
  await atlas.radiusField("A").press("Enter");
  await atlas.expectReady();
  await atlas.expectLink({ r: expect.stringMatching(/^base-hongqiao-pinhui@45;/) as unknown as string });
  await atlas.left.getByRole("button", { name: "Clear" }).click();
  await atlas.expectReady();
  await atlas.expectLink({ r: undefined });
  await atlas.undo();
  await expect(atlas.left.getByRole("button", { name: /^Remove radius/ })).toHaveCount(5);
});

test("odd distances are refused with words, and change nothing", async ({ atlas }) => {
  await atlas.open(`m=reach&r=${MIDDLE}@30`);
  for (const text of ["0", "-5", "NaN", "1e3", "20001", "many", ""]) {
    await atlas.typeRadius(text);
    await expect(atlas.left.getByText("Enter kilometres above 0, up to 20,000.")).toBeVisible();
    await atlas.expectLink({ r: `${MIDDLE}@30` });
  }
  const field = atlas.radiusField("A");
  await field.fill("-1");
  await field.press("Enter");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await atlas.expectLink({ r: `${MIDDLE}@30` });
  await field.fill("20000");
  await field.press("Enter");
  await atlas.expectReady();
  await atlas.expectLink({ r: `${MIDDLE}@20000` });
  expect(await atlas.coverage("Delta cities")).toEqual([41, 0, 0]);
});

test("typed coordinates: read, turned round, refused", async ({ atlas }) => {
  await atlas.open("m=reach");
  await atlas.typeCoordinates("121.47, 31.23");
  await atlas.expectLink({ r: "121.47,31.23@30" });
  await atlas.typeCoordinates("31.5, 121.5");
  await expect(atlas.left.getByText("Read as lat, lng: longitude 121.5, latitude 31.5.")).toBeVisible();
  await atlas.expectLink({ r: "121.47,31.23@30;121.5,31.5@30" });
  for (const text of ["here", "200, 100", "", "121.47", "<b>121</b>, 31"]) {
    await atlas.typeCoordinates(text);
    await expect(atlas.left.getByText(/^Not read as coordinates/)).toBeVisible();
  }
  await atlas.expectLink({ r: "121.47,31.23@30;121.5,31.5@30" });
  await expect(atlas.left.getByRole("button", { name: "Point 121.47, 31.23" })).toBeVisible();
});

test("a spot picked on the map is an origin; Escape gives it up", async ({ atlas }) => {
  await atlas.open("m=reach&cam=121.55,31.63,10.00");
  const pick = atlas.left.getByRole("button", { name: "Pick on the map" });
  await pick.click();
  await expect(atlas.left.getByRole("button", { name: /Esc cancels/ })).toHaveAttribute("aria-pressed", "true");
  await atlas.page.keyboard.press("Escape");
  await expect(pick).toBeVisible();
  await pick.click();
  await atlas.clickMap(await atlas.mapMiddle());
  const [, lng, lat] = /^([\d.]+),([\d.]+)@30$/.exec((await atlas.link()).r ?? "") ?? [];
  expect(Number(lng)).toBeCloseTo(121.55, 2);
  expect(Number(lat)).toBeCloseTo(31.63, 2);
  await expect(pick).toBeVisible();
});

test("at most twelve radii, and the page says so", async ({ atlas }) => {
  const radii = Array.from({ length: 12 }, (_, i) => `${MIDDLE}@${10 + i}`);
  await atlas.open(`m=reach&r=${radii.join(";")}`);
  await expect(atlas.left.getByText("At most 12 radii at once; remove one first.")).toBeVisible();
  await atlas.left.getByRole("button", { name: "300 km", exact: true }).click({ force: true });
  await atlas.typeCoordinates("121.1, 31.1");
  await expect(atlas.left.getByRole("button", { name: /^Remove radius/ })).toHaveCount(12);
  expect(await atlas.coverage("Districts")).toHaveLength(3);
});

test("what claims state of reaches is offered as an assumption, with what they leave unsaid", async ({ atlas }) => {
  await atlas.open("m=reach");
  const stated = atlas.left.getByRole("region", { name: "Reaches stated in claims" });
  await expect(stated).toContainText("The origin is not stated");
  await expect(stated).toContainText("A duration without mode, speed and origin cannot be drawn as a circle.");
  await stated.getByRole("button", { name: /as an assumption/ }).click();
  await atlas.expectReady();
  await atlas.expectLink({ r: expect.stringMatching(/@300$/) as unknown as string });
});

test("sites within a radius are listed by their distance", async ({ atlas }) => {
  await atlas.open(`m=reach&r=${MIDDLE}@10`);
  const rows = atlas.right.locator("[data-computed=geodesic-distance]");
  const distances = await rows.evaluateAll((list) => list.map((row) => Number(row.getAttribute("data-value"))));
  expect(distances.length).toBeGreaterThan(3);
  expect(distances).toEqual([...distances].sort((a, b) => a - b));
  for (const distance of distances) expect(distance).toBeLessThanOrEqual(10);
  const drawn = known.sites.filter(({ geometry }) => geometry !== "none").length;
  await expect(atlas.right).toContainText(`${distances.length} / ${drawn}`);
});

test("the table tab of Reach is the coverage, not the metric", async ({ atlas }) => {
  await atlas.open("m=reach&v=table&r=base-yangpu@30");
  const main = atlas.page.getByRole("main");
  await expect(main.getByRole("table", { name: /16 districts covered by 30 km/ })).toBeVisible();
  await expect(main.getByRole("table", { name: /Factory floor area/ })).toHaveCount(0);
  await expect(atlas.right.getByRole("heading", { name: "Shanghai" })).toBeVisible();
});
