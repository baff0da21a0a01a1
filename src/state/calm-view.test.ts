import { beforeEach, expect, it, vi } from "vitest";
import { chooseTime, select } from "./actions.ts";
import { calmStore } from "./calm-view.ts";
import { beginComparison } from "./pane.ts";
import { RUN_MS } from "./run-of-steps.ts";
import { DEFAULT_VIEW } from "./view.ts";
import { startView } from "./view-store.ts";

const calm = () => [calmStore.getState().view.time.at, calmStore.getState().isBehind];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  startView(DEFAULT_VIEW);
  vi.advanceTimersByTime(2 * RUN_MS);
});

it("keeps step with dates that come one by one", () => {
  for (const at of ["2012-12-31", "2013-12-31", "2014-12-31"]) {
    chooseTime({ at });
    expect(calm()).toEqual([at, false]);
    vi.advanceTimersByTime(RUN_MS + 1);
  }
});

it("stands at the first date of a run, says so, and comes after when it rests", () => {
  chooseTime({ at: "2012-12-31" });
  for (const at of ["2013-12-31", "2014-12-31", "2015-12-31"]) {
    vi.advanceTimersByTime(RUN_MS - 20);
    chooseTime({ at });
    expect(calm()).toEqual(["2012-12-31", true]);
  }
  vi.advanceTimersByTime(RUN_MS);
  expect(calm()).toEqual(["2015-12-31", false]);
});

it("comes after at once when anything else is asked", () => {
  chooseTime({ at: "2012-12-31" });
  chooseTime({ at: "2013-12-31" });
  expect(calm()).toEqual(["2012-12-31", true]);
  select({ type: "place", id: "310118" });
  expect(calm()).toEqual(["2013-12-31", false]);
  expect(calmStore.getState().view.selection?.id).toBe("310118");
});

it("keeps step with two maps", () => {
  startView({ ...DEFAULT_VIEW, compare: { ...beginComparison(DEFAULT_VIEW), active: "first" } });
  chooseTime({ at: "2012-12-31" });
  chooseTime({ at: "2013-12-31" });
  expect(calm()).toEqual(["2013-12-31", false]);
});
