import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { polygonAreaM2 } from "../measure/area.ts";
import { intersection } from "../relate/clip.ts";
import { seededRandom } from "../statistics/seeded-random.ts";
import { raggedPolygonWithHole } from "../testing/ragged-polygon.ts";
import type { LngLat, PolygonGeometry } from "../types.ts";
import { isInside } from "./is-inside.ts";
import { insideTest, randomPointsIn } from "./random-points.ts";

const window = raggedPolygonWithHole([121.4, 31.2], 0.4, 200);

test("inside is what isInside says", () => {
  const isIn = insideTest(window);
  const near = fc.tuple(
    fc.double({ min: 120.7, max: 122.1, noNaN: true }),
    fc.double({ min: 30.5, max: 31.9, noNaN: true }),
  );
  fc.assert(
    fc.property(near, (point) => {
      expect(isIn(point)).toBe(isInside(point, window));
    }),
    { numRuns: 2000 },
  );
  for (const ring of window.coordinates)
    for (const vertex of ring) expect(isIn(vertex as LngLat)).toBe(isInside(vertex as LngLat, window));
});

describe("positions drawn", () => {
  test("lie inside, evenly over the area, the same for the same seed", () => {
    const draw = randomPointsIn(window, seededRandom(7));
    const again = randomPointsIn(window, seededRandom(7));
    const points = Array.from({ length: 20_000 }, () => draw());
    expect(points.slice(0, 50)).toEqual(Array.from({ length: 50 }, () => again()));
    expect(points.every((point) => isInside(point, window))).toBe(true);
    for (const [west, south, east, north] of [
      [120, 30, 121.4, 33],
      [120, 31.3, 123, 33],
      [121.45, 31.0, 121.6, 31.25],
    ] as [number, number, number, number][]) {
      const box: PolygonGeometry = {
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
      };
      const share = polygonAreaM2(intersection(window, box)) / polygonAreaM2(window);
      const drawn = points.filter(([lng, lat]) => lng > west && lng < east && lat > south && lat < north).length;
      expect(Math.abs(drawn - 20_000 * share)).toBeLessThan(4 * Math.sqrt(20_000 * share * (1 - share)));
    }
  });

  test("need an area", () => {
    expect(() => randomPointsIn({ type: "MultiPolygon", coordinates: [] }, Math.random)).toThrow(RangeError);
  });
});
