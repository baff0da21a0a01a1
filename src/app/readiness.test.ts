import { expect, it } from "vitest";
import { readiness } from "./readiness.ts";

const state = { mapReady: false, pageReady: false, panelsReady: true, failed: [] as string[] };

it("is ready when the tab that is shown stands drawn", () => {
  expect(readiness("map", state)).toBe("loading");
  expect(readiness("map", { ...state, mapReady: true })).toBe("ready");
  expect(readiness("table", { ...state, mapReady: true })).toBe("loading");
  expect(readiness("table", { ...state, pageReady: true })).toBe("ready");
});

it("is an error only while the shown tab itself is broken", () => {
  expect(readiness("map", { ...state, failed: ["map"] })).toBe("error");
  expect(readiness("table", { ...state, pageReady: true, failed: ["map"] })).toBe("ready");
  expect(readiness("map", { ...state, mapReady: true, failed: ["left"] })).toBe("ready");
});
