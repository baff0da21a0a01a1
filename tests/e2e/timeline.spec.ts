import { expect, test } from "./atlas-test.ts";
import { known } from "./known.ts";

const STOPS = [
  ...new Set(known.figures.filter((f) => f.metricId === "floor_area_factory").map((f) => f.period.end)),
].sort();
const [FIRST = "", LAST = ""] = [STOPS[0], STOPS.at(-1)];
/** Claims about the country stand with the city's. */
const CITY = ["310000", "CN"];
/** 2017-12-31 is the default, which a link leaves out. */
const linked = (date: string | undefined) => (date === "2017-12-31" ? undefined : date);

test("steps by buttons only to dates with figures", async ({ atlas }) => {
  await atlas.open();
  const at = STOPS.indexOf("2017-12-31");
  await atlas.stepTime("previous");
  await atlas.expectLink({ t: STOPS[at - 1] });
  await expect(atlas.year).toContainText(String(STOPS[at - 1]?.slice(0, 4)));
  await atlas.stepTime("next");
  await atlas.stepTime("next");
  await atlas.expectLink({ t: STOPS[at + 1] });
  await expect(atlas.title).toContainText("The source gives the city only");
});

test("steps by keys: arrows, a year with Shift, Home and End, and stops at the ends", async ({ atlas }) => {
  await atlas.open();
  const press = async (key: string, expected: string | undefined) => {
    await atlas.knob.press(key);
    await atlas.expectReady();
    await atlas.expectLink({ t: linked(expected) });
  };
  await press("Home", FIRST);
  await press("ArrowLeft", FIRST);
  await press("ArrowRight", STOPS[1]);
  await press("End", LAST);
  await press("ArrowRight", LAST);
  await press("Shift+ArrowLeft", `${Number(LAST.slice(0, 4)) - 1}${LAST.slice(4)}`);
  await press("PageDown", `${Number(LAST.slice(0, 4)) - 6}${LAST.slice(4)}`);
  await expect(atlas.timeline.getByRole("button", { name: "Previous date with figures" })).toHaveAttribute(
    "title",
    /2012/,
  );
  await press("Home", FIRST);
  await expect(atlas.timeline.getByRole("button", { name: "Previous date with figures" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
});

test("takes an exact date, and says what is wrong with any other", async ({ atlas }) => {
  await atlas.open();
  for (const [text, reason] of [
    ["soon", "Not a date that can be read"],
    ["2017-02-30", "There is no such day"],
    ["1999-12-31", "The timeline runs from"],
    ["2028-01-01", "The timeline runs from"],
    ["", "Not a date that can be read"],
  ] as const) {
    await atlas.typeDate(text);
    await expect(atlas.page.getByRole("dialog", { name: "Enter a date" })).toContainText(reason);
    await atlas.expectLink({ t: undefined });
  }
  await atlas.typeDate("2012");
  await atlas.expectLink({ t: "2012-12-31" });
  await expect(atlas.year).toBeFocused();
  await expect(atlas.title).toContainText("end of 2012");
});

test("says where nothing is known, and offers the latest before with its age", async ({ atlas }) => {
  await atlas.open("t=2014-06-01");
  await expect(atlas.title).toContainText("Nothing at this date; latest before is end of 2012");
  expect((await atlas.legendRows()).at(-1)?.count).toBe(16);
  expect((await atlas.rankingRows()).every(({ number }) => number === null)).toBe(true);
  await atlas.title.getByRole("button", { name: "Use latest before" }).click();
  await atlas.expectReady();
  await atlas.expectLink({ tp: "latest" });
  await expect(atlas.title).toContainText("1 yr 5 mo earlier");
  expect((await atlas.rankingRows()).filter(({ number }) => number?.ref.includes("/2012-12-31"))).toHaveLength(16);
  await atlas.title.getByRole("button", { name: "This date only" }).click();
  await atlas.expectReady();
  expect((await atlas.rankingRows()).every(({ number }) => number === null)).toBe(true);
});

test("plays from stop to stop, pauses, and is one step of undo", async ({ atlas }) => {
  await atlas.load();
  await atlas.knob.press("Home");
  await atlas.expectReady();
  await atlas.timeline.getByRole("button", { name: /^Speed/ }).click();
  await atlas.timeline.getByRole("button", { name: "Play" }).click();
  const pause = await atlas.timeline.getByRole("button", { name: "Pause" }).elementHandle();
  // Looked at and paused within a frame: at twice the speed the last date is here before a slow machine asks again.
  await atlas.year.evaluate(
    (year, [wanted, button]) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (!year.textContent?.includes(wanted)) return requestAnimationFrame(look);
          (button as HTMLElement).click();
          return resolve();
        };
        look();
      }),
    [String(STOPS[2]?.slice(0, 4)), pause] as const,
  );
  await atlas.expectReady();
  const stopped = (await atlas.year.textContent())?.slice(0, 4);
  expect(STOPS.map((stop) => stop.slice(0, 4))).toContain(stopped);
  await expect(atlas.timeline.getByRole("button", { name: "Play" })).toBeVisible();
  await atlas.undo();
  await expect(atlas.year).toContainText(FIRST.slice(0, 4));
  await atlas.redo();
  await expect(atlas.year).toContainText(String(stopped));
});

test("plays by the space bar to its end, and stands still there", async ({ atlas }) => {
  await atlas.open(`t=${STOPS.at(-2)}`);
  await atlas.knob.press(" ");
  await expect(atlas.year).toContainText(LAST.slice(0, 4));
  await expect(atlas.timeline.getByRole("button", { name: "Play" })).toBeVisible();
  await atlas.expectLink({ t: LAST });
});

test("a window filters events and claims by their dates, and can be moved by keys", async ({ atlas }) => {
  const [from, to] = ["2020-01-01", "2021-12-31"];
  const inside = (period: { start: string; end: string } | null) => period && period.start <= to && from <= period.end;
  const events = known.events.filter(({ period }) => inside(period));
  const claims = known.claims.filter(({ placeId, period }) => CITY.includes(placeId) && inside(period));
  await atlas.open(`w=${from}..${to}`);
  await expect(atlas.timeline.getByRole("button", { name: `${events.length} policy events, 2020–2021` })).toBeVisible();
  await expect(atlas.right.getByRole("button", { name: `Claims ${claims.length}` })).toBeVisible();
  await expect(atlas.chips).toHaveCount(1);
  await atlas.timeline.getByRole("slider", { name: "Start of the window" }).press("Shift+ArrowLeft");
  await atlas.expectReady();
  await atlas.expectLink({ w: `2019-01-01..${to}` });
  await atlas.timeline.getByRole("button", { name: "Window" }).click();
  await atlas.expectReady();
  await atlas.expectLink({ w: undefined });
  await expect(atlas.right.getByRole("button", { name: /^Claims/ })).toHaveText(
    new RegExp(String(known.claims.filter(({ placeId }) => CITY.includes(placeId)).length)),
  );
});

test("events and targets open what stands behind their marks", async ({ atlas }) => {
  await atlas.open();
  await atlas.timeline.getByRole("button", { name: /policy events, 2020/ }).click();
  const events = atlas.page.getByRole("dialog", { name: /policy events, 2020/ });
  await expect(events.getByRole("listitem")).toHaveCount(
    known.events.filter(({ period }) => period.start < "2022").length,
  );
  await atlas.page.keyboard.press("Escape");
  await expect(events).toHaveCount(0);
  await atlas.timeline.getByRole("button", { name: /targets due/ }).click();
  await atlas.page
    .getByRole("dialog", { name: /targets due/ })
    .getByRole("button")
    .first()
    .click();
  await expect(atlas.card).toContainText("A target, not an observation");
  await atlas.page.keyboard.press("Escape");
});
