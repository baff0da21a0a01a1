import { beforeEach, describe, expect, it } from "vitest";
import {
  addReach,
  askedReaches,
  changeReach,
  chooseReach,
  clearReaches,
  endSecondSet,
  removeReach,
  showReach,
  startSecondSet,
} from "./reach-actions.ts";
import { DEFAULT_VIEW, MAX_REACHES, type Reach } from "./view.ts";
import { currentView, startView, undo } from "./view-store.ts";

const near: Reach = { origin: { type: "point", lng: 121, lat: 31 }, extent: { type: "distance", km: 30 } };
const at = (km: number): Reach => ({ ...near, extent: { type: "distance", km } });
const hour: Reach = { ...near, extent: { type: "duration", hours: 1, speedKmh: [40, 80], detour: [1.2, 1.4] } };

beforeEach(() => startView(DEFAULT_VIEW));

describe("reaches", () => {
  it("are added once, up to the limit, changed and taken away", () => {
    addReach(near);
    addReach({ ...near, origin: { ...near.origin } });
    expect(currentView()).toMatchObject({ mode: "reach", reaches: [near], reach: { shown: 0 } });
    for (let km = 101; km < 140; km++) addReach(at(km));
    expect(currentView().reaches).toHaveLength(MAX_REACHES);
    expect(currentView().reach.shown).toBe(MAX_REACHES - 1);
    changeReach(0, { extent: { type: "distance", km: 60 } }, "gesture");
    changeReach(0, { extent: { type: "distance", km: 61 } });
    expect(currentView().reaches[0]).toEqual(at(61));
    undo();
    expect(currentView().reaches[0]).toEqual(near);
    removeReach(0);
    expect(currentView().reaches).toHaveLength(MAX_REACHES - 1);
    expect(currentView().reach.shown).toBe(MAX_REACHES - 2);
    clearReaches();
    expect(currentView()).toMatchObject({ reaches: [], reach: { shown: 0 } });
  });

  it("that are locked together change their extents together, each kind for itself", () => {
    for (const reach of [at(10), at(20), hour]) addReach(reach);
    chooseReach({ locked: true });
    changeReach(1, { extent: { type: "distance", km: 45 } });
    expect(currentView().reaches).toEqual([at(45), at(45), hour]);
    changeReach(0, { origin: { type: "place", id: "310000" } });
    expect(currentView().reaches[1]?.origin).toEqual(near.origin);
  });

  it("of two sets are asked of the one that panels are turned to", () => {
    addReach(at(10));
    startSecondSet();
    changeReach(0, { extent: { type: "distance", km: 300 } });
    expect(currentView().reaches).toEqual([at(10)]);
    expect(askedReaches()).toEqual([at(300)]);
    showReach(0);
    endSecondSet();
    expect(currentView()).toMatchObject({ reaches: [at(300)], reach: { second: null } });
    undo();
    expect(currentView().reaches).toEqual([at(10)]);
  });
});
