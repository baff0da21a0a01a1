import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { polygonAreaM2 } from "../measure/area.ts";
import { geodesicDistanceM } from "../measure/distance.ts";
import { cutCells } from "../relate/cut-cells.ts";
import { raggedPolygon } from "../testing/ragged-polygon.ts";
import type { LngLat } from "../types.ts";
import { equalAreaGrid } from "./equal-area-grid.ts";
import { isInside } from "./is-inside.ts";

const ANCHOR: LngLat = [121.4, 31.2];
const area = (ring: LngLat[]) => polygonAreaM2({ type: "Polygon", coordinates: [ring] });

describe("equalAreaGrid", () => {
  it.each([
    ["hex", 25, 1e-7],
    ["square", 25, 1e-7],
    ["hex", 0.25, 1e-6],
    ["hex", 400, 3e-7],
    ["square", 400, 3e-7],
  ] as const)("makes %s cells of %d km², to %d, anywhere in Shanghai", (shape, km2, tolerance) => {
    const grid = equalAreaGrid(shape, km2, ANCHOR);
    let worst = 0;
    for (const lat of [30.6, 31.2, 31.9])
      for (const row of grid.rows(lat, lat))
        for (const { ring } of grid.cells(row, 120.8, 122.3).slice(0, 20))
          worst = Math.max(worst, Math.abs(area(ring) / (km2 * 1e6) - 1));
    expect(worst).toBeLessThan(tolerance);
  });

  it("keeps a hexagon regular to 2 % within 0.7° of the anchor's parallel", () => {
    const grid = equalAreaGrid("hex", 25, ANCHOR);
    const side = Math.sqrt((2 * 25e6) / (3 * Math.sqrt(3)));
    for (const lat of [30.5, 31.2, 31.9]) {
      const [row = 0] = grid.rows(lat, lat);
      for (const { ring } of grid.cells(row, 121.4, 121.4))
        for (let i = 1; i < ring.length; i += 1) {
          const length = geodesicDistanceM(ring[i - 1] as LngLat, ring[i] as LngLat);
          expect(Math.abs(length / side - 1)).toBeLessThan(0.02);
        }
    }
  });

  it.each(["hex", "square"] as const)("gives every place to one %s cell", (shape) => {
    const grid = equalAreaGrid(shape, 7, ANCHOR);
    const place = fc.tuple(
      fc.double({ min: 120.8, max: 122.2, noNaN: true }),
      fc.double({ min: 30.6, max: 31.9, noNaN: true }),
    );
    fc.assert(
      fc.property(place, (lngLat) => {
        const cells = grid.rows(lngLat[1], lngLat[1]).flatMap((row) => grid.cells(row, lngLat[0], lngLat[0]));
        const holding = cells.filter(({ ring }) => isInside(lngLat, { type: "Polygon", coordinates: [ring] }));
        expect(holding).toHaveLength(1);
      }),
    );
  });

  it("refuses a cell without a size and an anchor at a pole", () => {
    expect(() => equalAreaGrid("hex", 0, ANCHOR)).toThrow(RangeError);
    expect(() => equalAreaGrid("hex", Number.NaN, ANCHOR)).toThrow(RangeError);
    expect(() => equalAreaGrid("square", 1, [0, 90])).toThrow(RangeError);
  });
});

describe("cutCells", () => {
  it.each(["hex", "square"] as const)("tiles a ragged polygon with %s cells: 1e-8", (shape) => {
    const polygon = raggedPolygon([121.3, 31.1], 0.2, 200, 7);
    for (const km2 of [1, 10, 100]) {
      const cells = [...cutCells(equalAreaGrid(shape, km2, ANCHOR), polygon)].flat();
      const sum = cells.reduce((total, { areaM2 }) => total + areaM2, 0);
      expect(Math.abs(sum / polygonAreaM2(polygon) - 1)).toBeLessThan(1e-8);
      expect(new Set(cells.map(({ cell }) => `${cell.row} ${cell.column}`)).size).toBe(cells.length);
      for (const { areaM2 } of cells) expect(areaM2).toBeLessThan(km2 * 1e6 * (1 + 1e-6));
    }
  });

  it("finds nothing in nothing", () => {
    const grid = equalAreaGrid("hex", 1, ANCHOR);
    expect([...cutCells(grid, { type: "MultiPolygon", coordinates: [] })].flat()).toEqual([]);
  });
});
