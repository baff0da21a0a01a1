import { beforeEach, describe, expect, it } from "vitest";
import {
  askedView,
  chooseClasses,
  chooseFacet,
  chooseMetric,
  choosePane,
  chooseTime,
  moveCamera,
  startComparison,
  toggleFacet,
} from "./actions.ts";
import { chooseComparison, endComparison, movePanes, swapPanes } from "./compare-actions.ts";
import { viewOf } from "./pane.ts";
import { DEFAULT_VIEW, type View } from "./view.ts";
import { changeView, currentView, startView, undo } from "./view-store.ts";

const start = { denominator: "none" as const, at: "2020-11-01", classes: { method: "quantile" as const, k: 4 } };
const first = () => viewOf(currentView(), "first");
const second = () => viewOf(currentView(), "second");
const asked = ({ metric, denominator, time, facets }: View) => ({ metric, denominator, at: time.at, facets });

beforeEach(() => {
  startView(DEFAULT_VIEW);
  startComparison({ first: "2012-12-31", second: "2017-12-31" });
});

describe("two maps", () => {
  it("begin with the same question at two dates, and panels turned to the second", () => {
    expect([first().time.at, second().time.at]).toEqual(["2012-12-31", "2017-12-31"]);
    expect(second().metric).toBe(first().metric);
    expect(askedView()).toBe(second());
  });

  it("take what is asked on the one that panels are turned to, and leave the other alone", () => {
    const before = asked(first());
    chooseMetric("gdp", start);
    toggleFacet("districts", "310110");
    expect(asked(first())).toEqual(before);
    expect(asked(second())).toMatchObject({ metric: "gdp", denominator: "none", at: "2020-11-01" });
    expect(second().facets.districts).toEqual(["310110"]);
    choosePane("first");
    const other = asked(second());
    chooseTime({ at: "2015-12-31", policy: "latest" });
    expect(first().time).toMatchObject({ at: "2015-12-31", policy: "latest" });
    expect(asked(second())).toEqual(other);
  });

  it("have the same classes over all dates while they show one measure, and their own when not", () => {
    chooseClasses({ method: "quantile", k: 3, scope: "date" });
    expect(first().classes).toBe(second().classes);
    expect(first().classes).toMatchObject({ method: "quantile", scope: "fixed" });
    chooseMetric("gdp", start);
    chooseClasses({ k: 6 });
    expect([first().classes.k, second().classes.k]).toEqual([3, 6]);
  });

  it("give the same object for the same view, so that nothing is drawn twice", () => {
    expect(second()).toBe(second());
    const { time } = second();
    changeView({ selection: { type: "place", id: "310110" } });
    expect(second().time).toBe(time);
    expect(second().selection?.id).toBe("310110");
  });

  it("share the camera until it is set free, and go on from there", () => {
    moveCamera({ lng: 121, lat: 31, zoom: 9 }, "second");
    expect(first().camera).toEqual(second().camera);
    chooseComparison({ locked: false });
    moveCamera({ lng: 122, lat: 30, zoom: 8 }, "second");
    expect([first().camera?.lng, second().camera?.lng]).toEqual([121, 122]);
  });

  it("change places, back again the same", () => {
    chooseMetric("gdp", start);
    const before = currentView();
    swapPanes();
    expect(first().metric).toBe("gdp");
    expect(first().classes).toEqual(before.compare?.pane.classes);
    swapPanes();
    expect(currentView()).toEqual(before);
  });

  it("end with what the panels were turned to", () => {
    chooseMetric("gdp", start);
    endComparison();
    expect(currentView()).toMatchObject({ metric: "gdp", compare: null });
  });

  it("sleep in another mode", () => {
    changeView({ mode: "reach" });
    expect(askedView()).toBe(currentView());
  });
});

describe("undo", () => {
  it("goes over what was asked of either map, and leaves splitter, cameras and the active map where they are", () => {
    chooseComparison({ locked: false });
    chooseMetric("gdp", start);
    choosePane("first");
    movePanes(0.3);
    moveCamera({ lng: 121, lat: 31, zoom: 9 }, "second");
    undo();
    expect(second().metric).toBe(DEFAULT_VIEW.metric);
    expect(currentView().compare).toMatchObject({ split: 0.3, active: "first", locked: false });
    expect(second().camera?.lng).toBe(121);
  });

  it("leaves the comparison step by step", () => {
    undo();
    expect(currentView().compare).toBeNull();
    expect(currentView().time.at).toBe("2017-12-31");
  });
});

it("keeps the splitter off the edges", () => {
  movePanes(0);
  expect(currentView().compare?.split).toBe(0.1);
  movePanes(4);
  expect(currentView().compare?.split).toBe(0.9);
});

it("asks what lies between from the earlier date to the later, whichever map has it", () => {
  const between = () => viewOf(currentView(), "difference");
  expect([between().change?.from, between().time.at]).toEqual(["2012-12-31", "2017-12-31"]);
  chooseFacet("range", [10, 20]);
  expect(between().facets.range).toBeNull();
  swapPanes();
  expect([between().change?.from, between().time.at]).toEqual(["2012-12-31", "2017-12-31"]);
  chooseTime({ at: "2017-12-31" });
  expect(between().change).toBeNull();
});
