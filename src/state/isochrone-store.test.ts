import { beforeEach, describe, expect, it } from "vitest";
import type { DeviceBox } from "./device-box.ts";
import {
  addIsochrones,
  areaOfIsochrone,
  isMissingArea,
  isochroneStore,
  readIsochrones,
  removeIsochrone,
  resetIsochrones,
  type StoredIsochrone,
} from "./isochrone-store.ts";

const area = (id: string): StoredIsochrone => ({
  id,
  geometry: { type: "Polygon", coordinates: [] },
  minutes: 30,
  km: null,
  mode: "driving-car",
  provider: "openrouteservice",
  attribution: null,
  label: null,
  fileName: "a.json",
  host: null,
  receivedAt: "2026-01-02T03:04:05Z",
  originSiteId: null,
});

/** What stays when the page is left. */
let disk: Map<string, unknown>;
const box: DeviceBox = {
  all: async () => [...disk.values()],
  put: async (records) => {
    for (const one of records) disk.set(one.id, structuredClone(one));
  },
  remove: async (id) => {
    disk.delete(id);
  },
};
const full = async () => {
  throw new DOMException("full", "QuotaExceededError");
};
const reload = (open: () => Promise<DeviceBox> = async () => box) => resetIsochrones(open);
const ids = () => [...isochroneStore.getState().isochrones.keys()];

beforeEach(() => {
  disk = new Map();
  reload();
});

describe("areas that the reader brought", () => {
  it("are there at once, and again after a reload", async () => {
    const adding = addIsochrones([area("aaaaaaaa"), area("bbbbbbbb")]);
    expect(ids()).toEqual(["aaaaaaaa", "bbbbbbbb"]);
    expect(areaOfIsochrone("aaaaaaaa")).toBe(isochroneStore.getState().isochrones.get("aaaaaaaa")?.geometry);
    await adding;
    expect(isochroneStore.getState().kept).toBe("device");
    reload();
    expect(ids()).toEqual([]);
    await readIsochrones();
    expect(ids()).toEqual(["aaaaaaaa", "bbbbbbbb"]);
    await removeIsochrone("aaaaaaaa");
    expect(areaOfIsochrone("aaaaaaaa")).toBeNull();
    reload();
    await readIsochrones();
    expect(ids()).toEqual(["bbbbbbbb"]);
  });

  it("are missing only once the browser's store has been looked into", async () => {
    expect(isMissingArea("aaaaaaaa")).toBe(false);
    await readIsochrones();
    expect(isMissingArea("aaaaaaaa")).toBe(true);
    await addIsochrones([area("aaaaaaaa")]);
    expect(isMissingArea("aaaaaaaa")).toBe(false);
  });

  it("the newer one of a name stands, and what is no area is left aside", async () => {
    disk.set("aaaaaaaa", { ...area("aaaaaaaa"), minutes: 10 });
    for (const odd of [null, 7, {}, { ...area("x") }, { ...area("cccccccc"), geometry: { type: "Point" } }])
      disk.set(JSON.stringify(odd), odd);
    const looking = readIsochrones();
    await addIsochrones([area("aaaaaaaa")]);
    await looking;
    expect(ids()).toEqual(["aaaaaaaa"]);
    expect(isochroneStore.getState().isochrones.get("aaaaaaaa")?.minutes).toBe(30);
  });

  it("stay for the visit where the disk is full, and it is said", async () => {
    reload(async () => ({ ...box, put: full }));
    await addIsochrones([area("aaaaaaaa")]);
    expect(isochroneStore.getState()).toMatchObject({ kept: "session", status: "read" });
    expect(areaOfIsochrone("aaaaaaaa")).not.toBeNull();
    await removeIsochrone("bbbbbbbb");
    expect(isochroneStore.getState().kept).toBe("session");
  });

  it("are all kept once there is room again", async () => {
    let isFull = true;
    reload(async () => ({ ...box, put: (records) => (isFull ? full() : box.put(records)) }));
    await addIsochrones([area("aaaaaaaa")]);
    isFull = false;
    await addIsochrones([area("bbbbbbbb")]);
    expect(isochroneStore.getState().kept).toBe("device");
    expect([...disk.keys()]).toEqual(["aaaaaaaa", "bbbbbbbb"]);
  });

  it("stay for the visit where the browser has no store", async () => {
    resetIsochrones();
    await addIsochrones([area("aaaaaaaa")]);
    expect(isochroneStore.getState()).toMatchObject({ kept: "session", status: "read" });
    expect(ids()).toEqual(["aaaaaaaa"]);
    await removeIsochrone("aaaaaaaa");
    expect(ids()).toEqual([]);
  });
});
