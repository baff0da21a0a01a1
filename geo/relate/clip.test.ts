import fc from "fast-check";
import type { Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { polygonAreaM2, ringAreaM2 } from "../measure/area.ts";
import { geodesicCircle } from "../measure/geodesic-circle.ts";
import { raggedPolygon, raggedPolygonWithHole } from "../testing/ragged-polygon.ts";
import type { PolygonGeometry, Ring } from "../types.ts";
import { difference, intersection, union } from "./clip.ts";

const box = (west: number, south: number, east: number, north: number): Polygon => ({
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
const areaM2 = polygonAreaM2;

describe("union, intersection, difference", { timeout: 30_000 }, () => {
  it("keep the areas' algebra for ragged shapes, nearly equal ones too", () => {
    const shift = fc.oneof(
      fc.double({ min: -0.5, max: 0.5, noNaN: true }),
      fc.double({ min: -1e-11, max: 1e-11, noNaN: true }),
    );
    fc.assert(
      fc.property(shift, shift, fc.integer({ min: 3, max: 200 }), fc.integer(), (dx, dy, vertices, seed) => {
        const a = raggedPolygonWithHole([121, 31], 0.3, vertices, seed);
        const b = raggedPolygon([121 + dx, 31 + dy], 0.3, vertices, seed);
        const scale = areaM2(a) + areaM2(b);
        const common = areaM2(intersection(a, b));
        expect(Math.abs(common + areaM2(difference(a, b)) - areaM2(a)) / scale).toBeLessThan(1e-8);
        expect(Math.abs(areaM2(union(a, b)) + common - scale) / scale).toBeLessThan(1e-8);
      }),
      { numRuns: 150 },
    );
  });

  it("give whole boxes whole answers", () => {
    expect(areaM2(intersection(box(0, 0, 2, 2), box(1, 1, 3, 3)))).toBeCloseTo(areaM2(box(1, 1, 2, 2)), 0);
    expect(union(box(0, 0, 1, 1), box(1, 0, 2, 1)).coordinates).toHaveLength(1);
    expect(union(box(0, 0, 1, 1), box(2, 0, 3, 1)).coordinates).toHaveLength(2);
    expect(intersection(box(0, 0, 1, 1), box(2, 0, 3, 1))).toEqual({ type: "MultiPolygon", coordinates: [] });
    expect(union()).toEqual({ type: "MultiPolygon", coordinates: [] });
  });

  it("nest rings as RFC 7946 wants them: an island in a lake is a polygon of its own", () => {
    const lake = difference(box(0, 0, 9, 9), box(1, 1, 8, 8));
    const island = union(lake, box(3, 3, 5, 5));
    expect(island.coordinates).toHaveLength(2);
    for (const rings of island.coordinates)
      for (const [i, ring] of rings.entries()) {
        expect(ringAreaM2(ring as Ring) > 0).toBe(i === 0);
        expect(ring[0]).toEqual(ring.at(-1));
      }
  });

  it("trust no winding", () => {
    const turned: PolygonGeometry = {
      type: "Polygon",
      coordinates: box(0, 0, 2, 2).coordinates.map((ring) => [...ring].reverse()),
    };
    expect(areaM2(union(turned, box(1, 1, 3, 3)))).toBeGreaterThan(areaM2(box(0, 0, 2, 2)));
  });

  it("dissolve many reaches into one", () => {
    const reaches = Array.from({ length: 12 }, (_, i) => geodesicCircle([121 + i * 0.05, 31.2], 30_000));
    const dissolved = union(...reaches);
    expect(dissolved.coordinates).toHaveLength(1);
    for (const reach of reaches) expect(areaM2(difference(reach, dissolved)) / areaM2(reach)).toBeLessThan(1e-8);
  });

  it("refuse a coordinate that is not a number", () => {
    expect(() => union(box(0, 0, Number.NaN, 1))).toThrow(/NaN/);
  });
});
