import { beforeEach, describe, expect, it } from "vitest";
import {
  chooseDenominator,
  chooseFacet,
  chooseMetric,
  chooseTime,
  clearFacets,
  moveCamera,
  openFigure,
  select,
  toggleFacet,
} from "./actions.ts";
import { DEFAULT_VIEW, View } from "./view.ts";
import { currentView, startView, undo, viewStore } from "./view-store.ts";

const steps = () => viewStore.temporal.getState().pastStates.length;

beforeEach(() => startView(DEFAULT_VIEW));

describe("chooseMetric", () => {
  const start = { denominator: "none", at: "2023-12-31", classes: { method: "quantile", k: 4 } } as const;

  it("starts with the metric's own date and classes, and forgets breaks and range of the old one in one step", () => {
    chooseFacet("range", [1, 2]);
    chooseFacet("districts", ["310118"]);
    const before = steps();
    chooseMetric("gdp", start);
    expect(currentView()).toMatchObject({
      metric: "gdp",
      denominator: "none",
      time: { at: "2023-12-31", policy: "at" },
      classes: { method: "quantile", k: 4, breaks: [] },
      facets: { range: null, districts: ["310118"] },
    });
    expect(steps()).toBe(before + 1);
    expect(View.safeParse(currentView()).success).toBe(true);
  });
});

describe("chooseDenominator", () => {
  it("drops a range and breaks that were of the old unit", () => {
    chooseFacet("range", [1, 2]);
    chooseDenominator("none");
    expect(currentView()).toMatchObject({ denominator: "none", facets: { range: null }, classes: { breaks: [] } });
  });
});

describe("facets", () => {
  it("toggle one option and clear all of them, window included", () => {
    toggleFacet("siteKinds", "street");
    toggleFacet("siteKinds", "venue");
    toggleFacet("siteKinds", "street");
    expect(currentView().facets.siteKinds).toEqual(["venue"]);
    chooseTime({ window: { from: "2020-01-01", to: "2021-12-31" } });
    clearFacets();
    expect(currentView()).toEqual(DEFAULT_VIEW);
  });
});

describe("chooseTime", () => {
  it("makes one step of a drag", () => {
    chooseTime({ at: "2018-05-01" }, "gesture");
    chooseTime({ at: "2018-06-01" }, "gesture");
    chooseTime({ at: "2018-07-01" });
    expect(steps()).toBe(1);
    undo();
    expect(currentView().time.at).toBe(DEFAULT_VIEW.time.at);
  });
});

describe("select", () => {
  it("takes the same thing twice for one step", () => {
    select({ type: "place", id: "310118" });
    select({ type: "place", id: "310118" });
    expect(steps()).toBe(1);
    select(null);
    expect(currentView().selection).toBeNull();
  });
});

describe("what undo does not know", () => {
  it("is the camera and the open card", () => {
    moveCamera({ lng: 121, lat: 31, zoom: 9 });
    openFigure("S001");
    expect(steps()).toBe(0);
  });
});
