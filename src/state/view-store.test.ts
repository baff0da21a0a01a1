import { beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_VIEW, type View } from "./view.ts";
import {
  changeView,
  changeViewInGesture,
  changeViewUnrecorded,
  currentView,
  openView,
  redo,
  startView,
  undo,
  viewStore,
} from "./view-store.ts";

const at = (date: string): Pick<View, "time"> => ({ time: { ...DEFAULT_VIEW.time, at: date } });
const steps = () => viewStore.temporal.getState().pastStates.length;
const dates = (): string[] => {
  const seen: string[] = [];
  for (let before = ""; before !== currentView().time.at; undo()) {
    before = currentView().time.at;
    seen.push(before);
  }
  return seen;
};

beforeEach(() => startView(DEFAULT_VIEW));

describe("startView", () => {
  it("leaves nothing to undo", () => {
    changeView({ mode: "reach" });
    startView({ ...DEFAULT_VIEW, tab: "table" });
    undo();
    expect(currentView()).toEqual({ ...DEFAULT_VIEW, tab: "table" });
  });
});

describe("changeView", () => {
  it("is undone and redone step by step", () => {
    changeView({ mode: "reach" });
    changeView({ tab: "table" });
    undo();
    expect(currentView()).toMatchObject({ mode: "reach", tab: "map" });
    undo();
    expect(currentView()).toEqual(DEFAULT_VIEW);
    redo();
    redo();
    expect(currentView()).toMatchObject({ mode: "reach", tab: "table" });
  });

  it("keeps the very same view when nothing changes, also in a new object of the same content", () => {
    const before = currentView();
    changeView({ time: { ...before.time }, facets: { ...before.facets } });
    expect(currentView()).toBe(before);
    expect(steps()).toBe(0);
  });

  it("forgets what could be redone", () => {
    changeView({ mode: "reach" });
    undo();
    changeView({ tab: "table" });
    redo();
    expect(currentView()).toEqual({ ...DEFAULT_VIEW, tab: "table" });
  });
});

describe("a gesture", () => {
  it("is shown at once and undone at once", () => {
    changeView(at("2010-01-01"));
    for (const date of ["2011-01-01", "2012-01-01", "2013-01-01"]) changeViewInGesture(at(date));
    expect(currentView().time.at).toBe("2013-01-01");
    expect(steps()).toBe(1);
    changeView(at("2014-01-01"));
    expect(dates()).toEqual(["2014-01-01", "2010-01-01", DEFAULT_VIEW.time.at]);
  });

  it("ends with its last step when the reader undoes in its middle", () => {
    changeViewInGesture(at("2011-01-01"));
    changeViewInGesture(at("2012-01-01"));
    undo();
    expect(currentView().time.at).toBe(DEFAULT_VIEW.time.at);
    redo();
    expect(currentView().time.at).toBe("2012-01-01");
  });

  it("never shows the view before it again while it ends", () => {
    changeViewInGesture(at("2011-01-01"));
    const seen: string[] = [];
    const stop = viewStore.subscribe(({ view }) => seen.push(view.time.at));
    changeView({ mode: "reach" });
    stop();
    expect(seen).toEqual(["2011-01-01"]);
    undo();
    expect(currentView()).toEqual(DEFAULT_VIEW);
  });

  it("that comes back to where it began leaves no step", () => {
    changeViewInGesture(at("2011-01-01"));
    changeView(at(DEFAULT_VIEW.time.at));
    expect(steps()).toBe(0);
  });

  it("does not take the camera back with it", () => {
    const camera = { lng: 121, lat: 31, zoom: 9 };
    changeViewInGesture(at("2011-01-01"));
    changeViewUnrecorded({ camera });
    changeView(at("2012-01-01"));
    undo();
    expect(currentView()).toEqual({ ...DEFAULT_VIEW, camera });
  });
});

describe("undo and redo", () => {
  it("leave camera, language, theme and open card where the reader put them since", () => {
    changeView({ mode: "reach" });
    const standing = { camera: { lng: 121, lat: 31, zoom: 9 }, locale: "en", theme: "dark", figure: "S001" } as const;
    changeViewUnrecorded(standing);
    expect(steps()).toBe(1);
    undo();
    expect(currentView()).toEqual({ ...DEFAULT_VIEW, ...standing });
    redo();
    expect(currentView()).toEqual({ ...DEFAULT_VIEW, ...standing, mode: "reach" });
  });

  it("go over in one change, so that nobody sees the language of then", () => {
    changeView({ mode: "reach" });
    changeViewUnrecorded({ locale: "en" });
    const seen: string[] = [];
    const stop = viewStore.subscribe(({ view }) => seen.push(`${view.mode} ${view.locale}`));
    undo();
    redo();
    stop();
    expect(seen).toEqual(["explore en", "reach en"]);
  });

  it("do nothing at the ends", () => {
    undo();
    redo();
    expect(currentView()).toBe(DEFAULT_VIEW);
  });
});

describe("openView", () => {
  it("can be undone", () => {
    openView({ ...DEFAULT_VIEW, mode: "reach", metric: "gdp" });
    undo();
    expect(currentView()).toEqual(DEFAULT_VIEW);
  });
});
