import { expect, test } from "./atlas-test.ts";
import { expectHonest } from "./honest.ts";
import { known } from "./known.ts";

// The main views are read by the sweep of main-views.spec.ts.

test("every numeral has an owner: what opens on request", async ({ atlas }) => {
  await atlas.load("s=place:310115");
  for (const list of ["Metrics", "Claims", "Events", "Sites"]) {
    await atlas.right.getByRole("button", { name: new RegExp(`^${list}`) }).click();
    await expectHonest(atlas, list);
  }
  await atlas.left.getByRole("button", { name: "About this metric" }).click();
  await atlas.left.getByRole("button", { name: /more kinds?$/ }).click();
  await atlas.unfoldDistricts();
  await atlas.left.getByRole("button", { name: /^List of sites/ }).click();
  await expectHonest(atlas, "unfolded lists");
  await atlas.metricPicker.click();
  await expect(atlas.metricSearch).toBeVisible();
  await expectHonest(atlas, "metric picker");
  await atlas.page.keyboard.press("Escape");
  for (const button of [/policy events, 2020/, /policy events, 2024/, /targets due/]) {
    await atlas.timeline.getByRole("button", { name: button }).click();
    await expectHonest(atlas, String(button));
    await atlas.page.keyboard.press("Escape");
  }
  await atlas.year.click();
  await expectHonest(atlas, "exact date");
  await atlas.page.keyboard.press("Escape");
  await atlas.page.getByRole("button", { name: "Export" }).click();
  await expectHonest(atlas, "export");
  await atlas.page.keyboard.press("Escape");
  for (const query of ["5G", "310", "2025", "base"]) {
    await expect((await atlas.search(query)).getByRole("option").first()).toBeVisible();
    await expectHonest(atlas, `search for ${query}`);
  }
  await atlas.page.keyboard.press("Escape");
  await atlas.answer.getByRole("button", { name: "Sources" }).click();
  await expect(atlas.card).toBeVisible();
  await expectHonest(atlas, "data note");
  await atlas.page.keyboard.press("Escape");
});

test("every numeral has an owner: towns, all dates of a metric, tooltips", async ({ atlas }) => {
  await atlas.open("v=table");
  await atlas.page.getByRole("radio", { name: "Town employment" }).locator("xpath=..").click();
  await expect(atlas.table.locator("tbody tr").nth(100)).toBeVisible();
  await expectHonest(atlas, "towns");
  await atlas.page.getByRole("radio", { name: "Districts" }).locator("xpath=..").click();
  await atlas.open("f=resident_population_year_end/310118/2024-12-31");
  await atlas.card.getByText(/^\d+ figures?$/).click();
  await expectHonest(atlas, "series");
  await atlas.page.keyboard.press("Escape");
  await atlas.open("cam=121.47,31.23,11.00");
  for (const [x, y] of [
    [0, 0],
    [-90, 40],
    [120, -60],
    [30, 110],
  ] as const) {
    const middle = await atlas.mapMiddle();
    await atlas.pointAtMap({ x: middle.x + x, y: middle.y + y });
    await expectHonest(atlas, "tooltip");
  }
  await atlas.page.mouse.move(4, 4);
});

test("every card of every claim opens, whole and honest", async ({ atlas }) => {
  for (const { id } of known.claims.filter((_, i) => i % 6 === 0)) {
    await atlas.open(`f=${id}`);
    await expect(atlas.card.getByRole("heading", { level: 2 })).toBeVisible();
    await expectHonest(atlas, id);
  }
});
