import { describe, expect, it } from "vitest";
import { changedDistricts } from "./changed-districts.ts";
import type { Unit } from "./clean-edges.ts";

function box(id: string, east: number): Unit {
  const ring = [
    [121, 31],
    [east, 31],
    [east, 31.1],
    [121, 31.1],
    [121, 31],
  ];
  return { type: "Feature", id, properties: { id }, geometry: { type: "Polygon", coordinates: [ring] } };
}

describe("changedDistricts", () => {
  it("warns of a district that grew or shrank by more than 1 %, and of no other", () => {
    const given = [box("310101", 121.1), box("310104", 121.1), box("310105", 121.1)];
    const cleaned = [box("310101", 121.1005), box("310104", 121.102), box("310105", 121.08)];
    expect(changedDistricts(given, cleaned, "mine.geojson")).toEqual([
      {
        severity: "warning",
        code: "district-changed",
        where: { file: "mine.geojson", feature: "310104" },
        params: { adcode: "310104", percent: 2 },
      },
      {
        severity: "warning",
        code: "district-changed",
        where: { file: "mine.geojson", feature: "310105" },
        params: { adcode: "310105", percent: -20 },
      },
    ]);
  });
});
