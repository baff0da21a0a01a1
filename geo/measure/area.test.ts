import fc from "fast-check";
import type { Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { forEachEdge } from "../shape/rings.ts";
import { raggedPolygon, raggedPolygonWithHole } from "../testing/ragged-polygon.ts";
import type { LngLat, Ring } from "../types.ts";
import { edgeAreaM2, polygonAreaM2 } from "./area.ts";
import { WGS84 } from "./wgs84.ts";

const rectangle = (west: number, south: number, east: number, north: number): Polygon => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

/** GeographicLib's polygon has geodesic edges: cut each drawn edge into `parts`, and its area converges as 1/parts²; two steps remove that term. */
function oracleAreaM2(polygon: Polygon, parts = 64): number {
  const densified = (n: number) =>
    (polygon.coordinates as Ring[]).reduce((total, ring, i) => {
      const geodesic = WGS84.Polygon();
      forEachEdge(ring, (lng1, lat1, lng2, lat2) => {
        for (let k = 0; k < n; k++) geodesic.AddPoint(lat1 + ((lat2 - lat1) * k) / n, lng1 + ((lng2 - lng1) * k) / n);
      });
      const area = Math.abs(geodesic.Compute(false, true).area ?? Number.NaN);
      return i === 0 ? area : total - area;
    }, 0);
  return (4 * densified(2 * parts) - densified(parts)) / 3;
}

const relativeError = (measured: number, expected: number) => Math.abs(measured / expected - 1);

describe("polygonAreaM2", { timeout: 30_000 }, () => {
  it("is exact for the published octant and the whole ellipsoid (GeographicLib's Planimeter tests)", () => {
    expect(polygonAreaM2(rectangle(0, 0, 90, 90))).toBeCloseTo(63758202715511.0, 0);
    expect(relativeError(polygonAreaM2(rectangle(-180, -90, 180, 90)), 8 * 63758202715511.0)).toBeLessThan(1e-14);
  });

  it.each([
    ["a district", raggedPolygon([121.4, 31.2], 0.2, 500)],
    ["a district with a hole", raggedPolygonWithHole([121.4, 31.2], 0.2, 500)],
    ["a province, 12 corners", raggedPolygon([118, 33], 3, 12)],
    ["a continent, 12 corners", raggedPolygon([100, 40], 25, 12)],
    ["the far north", raggedPolygon([20, 80], 6, 40)],
  ])("agrees with GeographicLib's densified polygon for %s", (_name, polygon) => {
    expect(relativeError(polygonAreaM2(polygon), oracleAreaM2(polygon))).toBeLessThan(1e-9);
  });

  it("agrees with it for a warehouse, as far as the oracle's own rounding goes: a thousandth of a square metre an edge", () => {
    const warehouse = raggedPolygon([121.4, 31.2], 2e-4, 12);
    expect(Math.abs(polygonAreaM2(warehouse) - oracleAreaM2(warehouse, 1))).toBeLessThan(12e-3);
  });

  it("agrees with the published area under a geodesic, S12 of geodesictest", () => {
    const s12 = 4198803992123.548; // from (−10.62672, −32.0898) to (5.883, −134.31681)
    const line = WGS84.InverseLine(-10.62672, -32.0898, 5.883, -134.31681);
    const steps = 20_000;
    const positions = Array.from({ length: steps + 1 }, (_, i): LngLat => {
      const { lon2, lat2 } = line.Position((line.s13 * i) / steps);
      return [lon2 as number, lat2 as number];
    });
    let area = 0;
    forEachEdge(positions, (lng1, lat1, lng2, lat2) => {
      area += edgeAreaM2(lng1, lat1, lng2, lat2, 0);
    });
    expect(relativeError(area, s12)).toBeLessThan(1e-7);
  });

  it("does not depend on winding or starting vertex, and adds up over parts", () => {
    const polygon = raggedPolygon([121.4, 31.2], 0.2, 300);
    const ring = polygon.coordinates[0] ?? [];
    const area = polygonAreaM2(polygon);
    expect(relativeError(polygonAreaM2({ type: "Polygon", coordinates: [[...ring].reverse()] }), area)).toBeLessThan(
      1e-12,
    );
    const restarted = [...ring.slice(100, -1), ...ring.slice(0, 101)];
    expect(relativeError(polygonAreaM2({ type: "Polygon", coordinates: [restarted] }), area)).toBeLessThan(1e-12);
    fc.assert(
      fc.property(
        fc.double({ min: -89, max: 89, noNaN: true }),
        fc.double({ min: -179, max: 179, noNaN: true }),
        (lat, lng) => {
          const parts = [rectangle(-180, -90, lng, lat), rectangle(lng, -90, 180, lat), rectangle(-180, lat, 180, 90)];
          const sum = parts.reduce((total, part) => total + polygonAreaM2(part), 0);
          expect(relativeError(sum, 8 * 63758202715511.0)).toBeLessThan(1e-13);
        },
      ),
    );
  });

  it("keeps the digits of a ring of one square metre", () => {
    const side = 1e-5;
    const lat = 31;
    const { a, f } = WGS84;
    const e2 = f * (2 - f);
    const radians = Math.PI / 180;
    const w2 = 1 - e2 * Math.sin((lat + side / 2) * radians) ** 2;
    const planar = ((a * a * (1 - e2)) / (w2 * w2)) * Math.cos((lat + side / 2) * radians) * (side * radians) ** 2;
    expect(relativeError(polygonAreaM2(rectangle(121, lat, 121 + side, lat + side)), planar)).toBeLessThan(1e-8);
  });

  it("is 0 for an empty geometry and refuses a coordinate that is not a number", () => {
    expect(polygonAreaM2({ type: "MultiPolygon", coordinates: [] })).toBe(0);
    expect(() => polygonAreaM2(rectangle(0, 0, Number.NaN, 1))).toThrow(/NaN/);
  });
});
