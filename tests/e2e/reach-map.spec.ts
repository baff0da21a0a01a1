import { expect, test } from "./atlas-test.ts";

const TWO = "m=reach&r=121.4737,31.2304@30;base-hongqiao-pinhui@30";

const matching = (pattern: RegExp) => expect.stringMatching(pattern) as unknown as string;

/** The reaches of the link, each as origin and extent. */
function reachesOf(link: Record<string, string>, key = "r"): [string, string][] {
  return (link[key] ?? "")
    .split(";")
    .filter(Boolean)
    .map((reach) => reach.split("@") as [string, string]);
}

test("a ring's edge is dragged: the link has the new km, undo goes back over the whole drag; what is typed then is seen", async ({
  atlas,
}) => {
  await atlas.open(TWO);
  const edge = atlas.reachEdge("A");
  await expect(edge).toHaveText("A30 km");
  const from = await edge.boundingBox();
  await atlas.drag(edge, 30, -30);
  const [[, km] = ["", ""]] = reachesOf(await atlas.link());
  expect(Number(km)).toBeGreaterThan(33);
  expect(Number(km)).toBeLessThan(50);
  await expect(edge).toHaveText(`A${km} km`);
  // The camera stays: the label lies where the hand left it.
  const to = await edge.boundingBox();
  expect(Math.abs((to?.x ?? 0) - (from?.x ?? 0) - 30)).toBeLessThan(12);
  await atlas.undo();
  await atlas.expectLink({ r: "121.4737,31.2304@30;base-hongqiao-pinhui@30" });
  await atlas.redo();
  await atlas.expectLink({ r: expect.stringContaining(`@${km};`) as unknown as string });
  // The drag has fixed the camera: a ring far beyond it is brought into sight all the same.
  await atlas.radiusField("A").fill("300");
  await atlas.radiusField("A").press("Enter");
  await atlas.expectReady();
  await expect(edge).toBeInViewport();
});

test("locked radii follow the one that is dragged; Escape gives a drag up", async ({ atlas }) => {
  await atlas.open(`${TWO}&rl=1`);
  await atlas.drag(atlas.reachEdge("B"), -20, 0, { drop: false });
  await expect(atlas.reachEdge("A")).not.toHaveText("A30 km");
  await atlas.page.keyboard.press("Escape");
  await atlas.page.mouse.up();
  await atlas.expectReady();
  await expect(atlas.reachEdge("A")).toHaveText("A30 km");
  await atlas.expectLink({ r: "121.4737,31.2304@30;base-hongqiao-pinhui@30" });
});

test("an origin is dragged; a base becomes a point, which is said and can be undone", async ({ atlas }) => {
  await atlas.open(TWO);
  await atlas.drag(atlas.reachOrigin("B"), -60, 40);
  const [, [origin] = [""]] = reachesOf(await atlas.link());
  const [lng, lat] = origin.split(",").map(Number) as [number, number];
  expect(lng).toBeGreaterThan(120.8);
  expect(lng).toBeLessThan(121.31);
  expect(lat).toBeLessThan(31.18);
  const notice = atlas.page.getByRole("status").filter({ hasText: "no longer from Hongqiao Pinhui" });
  await notice.getByRole("button", { name: "Undo" }).dispatchEvent("click");
  await atlas.expectLink({ r: "121.4737,31.2304@30;base-hongqiao-pinhui@30" });
});

test("keys move origins and rings by round distances", async ({ atlas }) => {
  await atlas.open(TWO);
  await atlas.reachOrigin("A").focus();
  await atlas.page.keyboard.press("ArrowUp");
  await atlas.page.keyboard.press("Shift+ArrowRight");
  await atlas.expectReady();
  const [[origin] = [""]] = reachesOf(await atlas.link());
  const [lng, lat] = origin.split(",").map(Number) as [number, number];
  // 1 km north and 10 km east of the city's middle.
  expect(lat).toBeCloseTo(31.2394, 3);
  expect(lng).toBeCloseTo(121.5786, 3);
  await expect(atlas.reachOrigin("A")).toBeFocused();
  await atlas.reachEdge("A").focus();
  for (const key of ["ArrowUp", "ArrowRight", "PageUp", "Alt+ArrowDown"]) await atlas.page.keyboard.press(key);
  await expect(atlas.reachEdge("A")).toHaveAttribute("aria-valuetext", "41.9 km");
  await atlas.expectLink({ r: `${origin}@41.9;base-hongqiao-pinhui@30` });
  await atlas.undo();
  await atlas.expectLink({ r: `${origin}@42;base-hongqiao-pinhui@30` });
});

test("an unknown origin has a certain core and a possible fringe, named as an assumption, and nothing to drag", async ({
  atlas,
}) => {
  await atlas.open("m=reach&r=310000@300;base-yangpu@1h40_80x1.2_1.4");
  await expect(atlas.reachEdge("A")).toHaveText("A300 km · assumption");
  await expect(atlas.reachOrigin("A")).toHaveCount(0);
  const hour = atlas.page.getByRole("slider", { name: "Reach B, hours" });
  await expect(hour).toHaveText("B1 h · 28.6 km · assumption");
  await hour.focus();
  await atlas.page.keyboard.press("ArrowUp");
  await atlas.expectLink({ r: "310000@300;base-yangpu@1.1h40_80x1.2_1.4" });
  const legend = atlas.page.getByRole("region", { name: "Lines of reaches" });
  await expect(legend).toContainText("Inside all 2");
});

test("two sets are swiped: each map has its own, panels turn to one, either can stay", async ({ atlas }) => {
  await atlas.open(`${TWO}&rx=0.5&rx2=base-yangpu@10`);
  await expect(atlas.set(1)).toContainText("2 reaches");
  await expect(atlas.set(2)).toContainText("1 reach");
  await atlas.setSplitter.focus();
  await atlas.page.keyboard.press("End");
  await atlas.expectLink({ rx: "0.9" });
  // What the splitter hides cannot be met.
  await expect(atlas.page.locator("[data-reach-handle='origin-1']")).toBeVisible();
  await atlas.page.keyboard.press("Home");
  await expect(atlas.page.locator("[data-reach-handle='origin-1']")).toBeHidden();
  await atlas.page.keyboard.press("Enter");
  await atlas.page.getByRole("button", { name: "Swap the two sets" }).click();
  await atlas.expectReady();
  await expect(atlas.set(1)).toContainText("1 reach");
  await atlas.set(1).getByRole("button", { name: "Turn panels to Set 1" }).click();
  await atlas.page.getByRole("button", { name: "Keep this set alone" }).click();
  await atlas.expectReady();
  await atlas.expectLink({ r: "base-yangpu@10", rx: undefined, rx2: undefined });
  await atlas.undo();
  await expect(atlas.set(2)).toContainText("2 reaches");
});

test("taking hold of the other map's ring turns the panels to its set", async ({ atlas }) => {
  await atlas.open("m=reach&r=121.3,31.2@10&rx=0.5&rx2=121.7,31.2@10");
  await atlas.reachEdge("A").nth(0).focus();
  await atlas.page.keyboard.press("PageUp");
  await atlas.expectLink({ r: "121.3,31.2@20", rx2: "121.7,31.2@10", rx: "0.5,first" });
});

test("the timeline stands below while reaches follow it", async ({ atlas }) => {
  await atlas.open(TWO);
  await expect(atlas.timeline).toHaveCount(0);
  await atlas.open(`${TWO}&rf=1`);
  await expect(atlas.timeline).toBeVisible();
  await atlas.stepTime("previous");
  await expect(atlas.knob).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a finger drags a ring, two sets are swiped, and the sheet does all of it", async ({ own: atlas }) => {
    await atlas.load("m=reach&r=121.4737,31.2304@30");
    const edge = atlas.reachEdge("A");
    const box = await edge.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(24);
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 12];
    const touch = await atlas.page.context().newCDPSession(atlas.page);
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
    for (const step of [6, 12, 18, 24])
      await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x: x - step, y: y + step }] });
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await atlas.expectReady();
    const [[, km] = ["", ""]] = reachesOf(await atlas.link());
    expect(Number(km)).toBeLessThan(28);
    await atlas.open("m=reach&r=121.3,31.2@10&rx=0.5&rx2=121.7,31.2@10");
    await expect(atlas.set(1)).toBeVisible();
    await expect(atlas.setSplitter).toBeVisible();
    expect(await atlas.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await atlas.open("m=reach&lang=en");
    const sheet = atlas.page.getByRole("region", { name: "Panels" });
    await sheet.getByRole("slider", { name: "Height of the panel" }).press("End");
    await sheet.getByRole("button", { name: "Five bases, 30 km" }).click();
    await atlas.expectReady();
    await sheet.getByRole("button", { name: "Change reach A", exact: true }).click();
    const form = sheet.getByRole("group", { name: "Change reach A" });
    await atlas.chooseOriginKind("Unknown, within a district or a city", form);
    await atlas.expectLink({ r: matching(/^310000@30;/) });
    await sheet.getByRole("button", { name: "Lock all radii together" }).click();
    await expect(sheet.getByRole("slider", { name: "Radius, all locked" })).toBeVisible();
    expect(await atlas.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await atlas.chooseOriginKind("A point, typed or picked on the map", form);
    await form.getByRole("button", { name: "Pick on the map" }).click();
    await expect(sheet.getByText("Tap a spot on the map")).toBeVisible();
    // Above the sheet at any height: it may still be on its way datlas.
    await atlas.clickMap({ x: 195, y: 84 });
    await atlas.expectLink({ r: matching(/^\d+\.\d+,\d+\.\d+@30;/) });
  });
});
