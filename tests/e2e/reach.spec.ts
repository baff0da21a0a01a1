import { expect, test } from "./atlas-test.ts";

const MIDDLE = "121.4737,31.2304";
const BASES = [
  "base-yangpu",
  "base-xuhui-binjiang",
  "base-nanxiang-xingda",
  "base-qingpu-factories",
  "base-hongqiao-pinhui",
] as const;
const matching = (pattern: RegExp) => expect.stringMatching(pattern) as unknown as string;

test("300 km round the city's middle hold 12 cities wholly, 14 partly, 15 not; odd distances change nothing", async ({
  atlas,
}) => {
  await atlas.open(`m=reach&r=${MIDDLE}@300`);
  expect(await atlas.coverage("Districts")).toEqual([16, 0, 0]);
  expect(await atlas.coverage("Delta cities")).toEqual([12, 14, 15]);
  for (const text of ["0", "-5", "NaN", "1e3", "20001", "many", ""]) {
    await atlas.typeRadius(text);
    await expect(atlas.reachForm.getByText("Enter kilometres above 0, up to 20,000.")).toBeVisible();
  }
  const field = atlas.radiusField("A");
  await field.fill("-1");
  await field.press("Enter");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await atlas.expectLink({ r: `${MIDDLE}@300` });
  await field.fill("20000");
  await field.press("Enter");
  await atlas.expectReady();
  await atlas.expectLink({ r: `${MIDDLE}@20000` });
  expect(await atlas.coverage("Delta cities")).toEqual([41, 0, 0]);
});

test("the five bases come in one step, change together under the lock, and go again", async ({ atlas }) => {
  await atlas.open("m=reach");
  await expect(atlas.left).toContainText("No reach yet.");
  await atlas.addFiveBases();
  await atlas.expectLink({ r: BASES.map((id) => `${id}@30`).join(";") });
  await atlas.left.getByRole("button", { name: "Lock all radii together" }).click();
  const slider = atlas.left.getByRole("slider", { name: "Radius, all locked" });
  await slider.focus();
  await slider.press("PageUp");
  await atlas.expectLink({ r: BASES.map((id) => `${id}@40`).join(";"), rl: "1" });
  const box = await slider.boundingBox();
  if (!box) throw new Error("no slider");
  const middle = box.y + box.height / 2;
  await atlas.page.mouse.move(box.x + box.width / 2, middle);
  await atlas.page.mouse.down();
  await atlas.page.mouse.move(box.x + box.width * 0.667, middle, { steps: 3 });
  await atlas.page.mouse.up();
  await atlas.expectLink({ r: BASES.map((id) => `${id}@100`).join(";") });
  await atlas.undo();
  await atlas.expectLink({ r: BASES.map((id) => `${id}@40`).join(";") });
  await atlas.left.getByRole("button", { name: "Clear all" }).click();
  await atlas.expectLink({ r: undefined });
});

test("presets, another distance and changes round a site", async ({ atlas }) => {
  await atlas.open("m=reach");
  await atlas.chooseOrigin("Hongqiao Pinhui");
  await atlas.addRadius(10);
  await atlas.addRadius(10);
  await atlas.typeRadius("12.5 km");
  await atlas.expectLink({ r: [10, 12.5].map((km) => `base-hongqiao-pinhui@${km}`).join(";") });
  await atlas.removeReach("A");
  await atlas.radiusField("A").fill("45");
  await atlas.radiusField("A").press("Enter");
  await atlas.radiusField("A").press("ArrowDown");
  await atlas.expectLink({ r: "base-hongqiao-pinhui@44" });
});

test("typed coordinates: read, turned round, refused", async ({ atlas }) => {
  await atlas.open("m=reach");
  await atlas.typeCoordinates("121.47, 31.23");
  await atlas.typeCoordinates("31.5, 121.5");
  await expect(atlas.reachForm.getByText("Read as lat, lng: longitude 121.5, latitude 31.5.")).toBeVisible();
  await atlas.expectLink({ r: "121.47,31.23@30;121.5,31.5@30" });
  for (const text of ["here", "200, 100", "<b>121</b>, 31"]) {
    await atlas.typeCoordinates(text);
    await expect(atlas.reachForm.getByText(/^Not read as coordinates/)).toBeVisible();
  }
  await atlas.expectLink({ r: "121.47,31.23@30;121.5,31.5@30" });
});

test("a spot picked on the map is an origin, new or of a reach; Escape gives it up", async ({ atlas }) => {
  await atlas.open(`m=reach&r=${MIDDLE}@20&cam=121.55,31.63,10.00`);
  const form = await atlas.changeReach("A");
  await atlas.chooseOriginKind("A point, typed or picked on the map", form);
  const pick = form.getByRole("button", { name: "Pick on the map" });
  await pick.click();
  await expect(form.getByRole("button", { name: /Esc cancels/ })).toHaveAttribute("aria-pressed", "true");
  await atlas.page.keyboard.press("Escape");
  await pick.click();
  await atlas.clickMap(await atlas.mapMiddle());
  await atlas.expectLink({ r: matching(/^121\.5[45]\d*,31\.6[23]\d*@20$/) });
  await atlas.chooseOriginKind("A point, typed or picked on the map");
  await atlas.reachForm.getByRole("button", { name: "Pick on the map" }).click();
  const { x, y } = await atlas.mapMiddle();
  await atlas.clickMap({ x: x + 60, y });
  await atlas.expectLink({ r: matching(/^121\.5[45]\d*,31\.6[23]\d*@20;121\.59\d*,31\.6[23]\d*@20$/) });
});

test("an origin is unknown within a place, or one of several; an extent is a time on the way", async ({ atlas }) => {
  await atlas.open("m=reach&r=base-yangpu@30");
  const form = await atlas.changeReach("A");
  await atlas.chooseOriginKind("Unknown, within a district or a city", form);
  await form.getByRole("combobox", { name: "Unknown within" }).selectOption("Qingpu");
  await atlas.expectLink({ r: "310118@30" });
  await atlas.chooseOriginKind("One of several, nobody says which", form);
  await form.getByRole("checkbox", { name: "Suzhou (Jiangsu)" }).check();
  await atlas.expectLink({ r: "310118~320500@30" });
  await form.getByRole("button", { name: "Five bases" }).click();
  await form.getByText("Travel time", { exact: true }).click();
  await atlas.expectLink({ r: `${BASES.join("~")}@1h40_80x1.2_1.4` });
  await expect(atlas.left.getByRole("listitem").first()).toContainText("28.6–66.7 km");
  await expect(atlas.left.getByRole("listitem").first()).toContainText("assumption");
});

test("at most twelve reaches, and the page says so", async ({ atlas }) => {
  const reaches = Array.from({ length: 12 }, (_, i) => `${MIDDLE}@${10 + i}`);
  await atlas.open(`m=reach&r=${reaches.join(";")}`);
  await atlas.typeCoordinates("121.1, 31.1");
  await expect(atlas.left.getByText("At most 12 reaches at once; remove one first.")).toBeVisible();
  await expect(atlas.left.getByRole("button", { name: /^Remove reach/ })).toHaveCount(12);
});

test("what claims state is shown for an unknown origin or as an assumption, with what they leave unsaid", async ({
  atlas,
}) => {
  await atlas.open("m=reach");
  const stated = atlas.left.getByRole("region", { name: "Reaches stated in claims" });
  await expect(stated).toContainText("The origin is not stated");
  await expect(stated).toContainText("Cannot be drawn: no distance follows from a response time.");
  await stated.getByRole("button", { name: /show with its origin unknown/ }).click();
  await atlas.expectReady();
  await atlas.expectLink({ r: "310000@300" });
  await stated.getByRole("button", { name: /assume a speed and a detour/ }).click();
  await stated.getByRole("textbox", { name: "Speed to, km/h" }).fill("70");
  await stated.getByRole("button", { name: "Show as assumption" }).click();
  await atlas.expectReady();
  await atlas.expectLink({ r: "310000@300;310000@1h40_70x1.2_1.4" });
  await stated.getByRole("button", { name: "Sourcing within 300 km", exact: true }).click();
  await expect(atlas.card).toBeVisible();
  await atlas.page.keyboard.press("Escape");
});

test("from where everything is within r; the basis; a second set", async ({ atlas }) => {
  await atlas.open("m=reach");
  const within = atlas.left.getByRole("region", { name: "Within r of everything" });
  await within.getByRole("combobox", { name: "Of all" }).selectOption({ index: 2 });
  await within.getByRole("button", { name: "Show where" }).click();
  await atlas.expectReady();
  await atlas.expectLink({ r: matching(/^310101~.+~310151@80$/), rb: "certain" });
  await atlas.chooseBasis("Possible");
  await atlas.expectLink({ rb: "possible" });
  await atlas.undo();
  await atlas.undo();
  await atlas.expectLink({ r: undefined, rb: undefined });
  await atlas.open("m=reach&r=base-yangpu@30");
  await atlas.left.getByRole("switch", { name: "Second set, to swipe against" }).click();
  await atlas.expectReady();
  await atlas.radiusField("A").fill("60");
  await atlas.radiusField("A").press("Enter");
  await atlas.expectReady();
  await atlas.expectLink({ r: "base-yangpu@30", rx2: "base-yangpu@60" });
  await atlas.left.getByRole("switch", { name: "Second set, to swipe against" }).click();
  await atlas.expectReady();
  await atlas.expectLink({ r: "base-yangpu@60", rx2: undefined });
});
