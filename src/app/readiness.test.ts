import { expect, it } from "vitest";
import { beginComparison } from "../state/pane.ts";
import { DEFAULT_VIEW } from "../state/view.ts";
import { readiness } from "./readiness.ts";

const onTable = { ...DEFAULT_VIEW, tab: "table" as const };

const state = {
  mapReady: false,
  secondMapReady: false,
  pageReady: false,
  panelsReady: true,
  analysisReady: false,
  failed: [] as string[],
};

it("is ready when the tab that is shown stands drawn", () => {
  expect(readiness(DEFAULT_VIEW, state)).toBe("loading");
  expect(readiness(DEFAULT_VIEW, { ...state, mapReady: true })).toBe("ready");
  expect(readiness(onTable, { ...state, mapReady: true })).toBe("loading");
  expect(readiness(onTable, { ...state, pageReady: true })).toBe("ready");
});

it("is not ready while panels wait for a run of dates to end", () => {
  expect(readiness(DEFAULT_VIEW, { ...state, mapReady: true }, true)).toBe("loading");
});

it("is an error only while the shown tab itself is broken", () => {
  expect(readiness(DEFAULT_VIEW, { ...state, failed: ["map"] })).toBe("error");
  expect(readiness(onTable, { ...state, pageReady: true, failed: ["map"] })).toBe("ready");
  expect(readiness(DEFAULT_VIEW, { ...state, mapReady: true, failed: ["left"] })).toBe("ready");
});

it("waits for both of two maps, or for what computes the difference", () => {
  const compare = beginComparison(DEFAULT_VIEW);
  const one = { ...state, mapReady: true };
  expect(readiness({ ...DEFAULT_VIEW, compare }, one)).toBe("loading");
  expect(readiness({ ...DEFAULT_VIEW, compare }, { ...one, secondMapReady: true })).toBe("ready");
  expect(readiness({ ...DEFAULT_VIEW, compare: { ...compare, layout: "difference" } }, one)).toBe("loading");
  expect(readiness({ ...DEFAULT_VIEW, compare, mode: "reach" }, one)).toBe("ready");
});
