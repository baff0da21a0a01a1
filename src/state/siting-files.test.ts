import { beforeEach, describe, expect, it } from "vitest";
import type { SitingFile } from "../../data/schema/siting-file.ts";
import type { DeviceBox } from "./device-box.ts";
import {
  addSitingFiles,
  readSitingFiles,
  removeSitingFile,
  resetSitingFiles,
  sitingFileStore,
} from "./siting-files.ts";

const table = (id: string): SitingFile => ({
  kind: "points",
  id,
  name: "a.csv",
  receivedAt: "2026-01-02T03:04:05Z",
  columns: [{ name: "rent", isNumeric: true }],
  weight: 0,
  rows: [{ id: "east", lngLat: [121.6, 31.2], cells: [null] }],
});
const distances: SitingFile = {
  kind: "matrix",
  id: "matrix00",
  name: "m.csv",
  receivedAt: "2026-01-02T03:04:05Z",
  from: ["a"],
  to: ["b", "c"],
  values: [[1, null]],
};

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
const names = () => [...sitingFileStore.getState().tables.keys()];

beforeEach(() => {
  disk = new Map();
  resetSitingFiles(async () => box);
});

describe("tables that the reader brought", () => {
  it("are there at once, and again after a reload, until they are taken away", async () => {
    const adding = addSitingFiles([table("rows0000"), distances]);
    expect(names()).toEqual(["rows0000", "matrix00"]);
    await adding;
    resetSitingFiles(async () => box);
    expect(names()).toEqual([]);
    await readSitingFiles();
    expect(sitingFileStore.getState()).toMatchObject({ status: "read", kept: "device" });
    expect(sitingFileStore.getState().tables.get("matrix00")).toEqual(distances);
    await removeSitingFile("matrix00");
    resetSitingFiles(async () => box);
    await readSitingFiles();
    expect(names()).toEqual(["rows0000"]);
  });

  it("leave aside what is none", async () => {
    const odd = [
      null,
      {},
      { ...table("x") },
      { ...table("rows0001"), rows: [{ id: "a", lngLat: [500, 31], cells: [] }] },
      { ...distances, id: "matrix01", values: [[-1, 2]] },
      { ...table("rows0002"), kind: "other" },
    ];
    for (const [i, one] of odd.entries()) disk.set(String(i), one);
    await readSitingFiles();
    expect(names()).toEqual([]);
  });

  it("stay for the visit where the browser has no store, and it is said", async () => {
    resetSitingFiles();
    await addSitingFiles([table("rows0000")]);
    expect(sitingFileStore.getState()).toMatchObject({ kept: "session", status: "read" });
    expect(names()).toEqual(["rows0000"]);
  });
});
