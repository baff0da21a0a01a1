import fc from "fast-check";
import gcoord from "gcoord";
import { describe, expect, it } from "vitest";
import { geodesicDistanceM } from "../measure/distance.ts";
import type { Crs, LngLat } from "../types.ts";
import { fromWgs84, toWgs84 } from "./convert.ts";

const SHIFTED: Crs[] = ["GCJ-02", "BD-09"];
const china = fc.tuple(
  fc.double({ min: 73.5, max: 135, noNaN: true }),
  fc.double({ min: 3.5, max: 53.5, noNaN: true }),
);

describe("fromWgs84 and toWgs84", () => {
  it("come back to where they were: 1 µm, anywhere in China", () => {
    for (const crs of SHIFTED)
      fc.assert(
        fc.property(china, (position) => {
          expect(geodesicDistanceM(toWgs84(fromWgs84(position, crs), crs), position)).toBeLessThan(1e-6);
          expect(geodesicDistanceM(fromWgs84(toWgs84(position, crs), crs), position)).toBeLessThan(1e-6);
        }),
        { numRuns: 500 },
      );
  });

  // The test cases of https://github.com/googollee/eviltransform: lat, lng in WGS 84, then in GCJ-02.
  it.each([
    ["Shanghai", 31.1774276, 121.5272106, 31.17530398364597, 121.531541859215],
    ["Shenzhen", 22.543847, 113.912316, 22.540796131694766, 113.9171764808363],
    ["Beijing", 39.911954, 116.377817, 39.91334545536069, 116.38404722455657],
  ])("agree with the published pair of %s", (_name, wgsLat, wgsLng, gcjLat, gcjLng) => {
    expect(geodesicDistanceM(fromWgs84([wgsLng, wgsLat], "GCJ-02"), [gcjLng, gcjLat])).toBeLessThan(1e-6);
    expect(geodesicDistanceM(toWgs84([gcjLng, gcjLat], "GCJ-02"), [wgsLng, wgsLat])).toBeLessThan(1e-6);
  });

  it("agree with gcoord's closed inverse of BD-09 to half a metre, which is what that one is good for", () => {
    fc.assert(
      fc.property(china, (position) => {
        const closed = gcoord.transform([...position], gcoord.BD09, gcoord.WGS84) as LngLat;
        expect(geodesicDistanceM(toWgs84(position, "BD-09"), closed)).toBeLessThan(0.5);
      }),
    );
  });

  it("shift Shanghai by some hundred metres, and Baidu's coordinates by about a kilometre more", () => {
    const shanghai: LngLat = [121.4737, 31.2304];
    const gcjM = geodesicDistanceM(shanghai, fromWgs84(shanghai, "GCJ-02"));
    const bdM = geodesicDistanceM(fromWgs84(shanghai, "GCJ-02"), fromWgs84(shanghai, "BD-09"));
    expect(gcjM).toBeGreaterThan(300);
    expect(gcjM).toBeLessThan(700);
    expect(bdM).toBeGreaterThan(500);
    expect(bdM).toBeLessThan(1500);
  });

  it("leave GCJ-02 alone outside China and WGS 84 everywhere, and never change their argument", () => {
    expect(fromWgs84([-0.1, 51.5], "GCJ-02")).toEqual([-0.1, 51.5]);
    expect(toWgs84([-0.1, 51.5], "GCJ-02")).toEqual([-0.1, 51.5]);
    const position: LngLat = [121.4737, 31.2304];
    expect(toWgs84(position, "WGS84")).toEqual(position);
    expect(toWgs84(position, "WGS84")).not.toBe(position);
    toWgs84(position, "BD-09");
    fromWgs84(position, "GCJ-02");
    expect(position).toEqual([121.4737, 31.2304]);
  });

  it("come to an end everywhere, at the edge of the shifted region too", () => {
    const edge = fc.oneof(
      fc.double({ min: 72.0, max: 72.01, noNaN: true }),
      fc.double({ min: 137.83, max: 137.84, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
    );
    const lat = fc.oneof(
      fc.double({ min: 0.82, max: 0.84, noNaN: true }),
      fc.double({ min: 55.82, max: 55.83, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
    );
    fc.assert(
      fc.property(edge, lat, fc.constantFrom(...SHIFTED), (lng, latitude, crs) => {
        expect(toWgs84([lng, latitude], crs).every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it("refuse what is no number", () => {
    expect(() => toWgs84([Number.NaN, 31], "GCJ-02")).toThrow(/NaN/);
    expect(() => fromWgs84([121, Number.POSITIVE_INFINITY], "WGS84")).toThrow(/Infinity/);
  });
});
