import fc from "fast-check";
import { expect, test } from "vitest";
import { geodesicDistanceM } from "../measure/distance.ts";
import type { LngLat } from "../types.ts";
import { hexBins } from "./hex-bins.ts";
import { isInside } from "./is-inside.ts";

const MIDDLE: LngLat = [121.47, 31.23];
const spot = fc.tuple(
  fc.double({ min: 120.9, max: 122, noNaN: true }),
  fc.double({ min: 30.7, max: 31.9, noNaN: true }),
);

test("every point lies in one bin, in its ring, and no other centre is nearer", () => {
  fc.assert(
    fc.property(
      fc.array(spot, { minLength: 1, maxLength: 40 }),
      fc.double({ min: 0.5, max: 20, noNaN: true }),
      (points, km) => {
        const bins = hexBins(points, km, MIDDLE);
        expect(bins.flatMap(({ points: held }) => held).sort((a, b) => a - b)).toEqual(points.map((_, i) => i));
        for (const { center, ring, points: held } of bins) {
          for (const i of held) {
            const at = points[i] as LngLat;
            expect(geodesicDistanceM(center, at)).toBeLessThan((km * 1000 * 1.02) / Math.sqrt(3));
            const onEdge = Math.abs(geodesicDistanceM(center, at) - (km * 1000) / 2) < km * 100;
            if (!onEdge) expect(isInside(at, { type: "Polygon", coordinates: [ring] })).toBe(true);
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("a cell is as wide as asked, to 1 % over the city", () => {
  for (const at of [MIDDLE, [121.0, 30.75], [121.9, 31.8]] as LngLat[]) {
    const [bin] = hexBins([at], 5, MIDDLE);
    const [east, , west] = [bin?.ring[0], bin?.ring[1], bin?.ring[2]] as [LngLat, LngLat, LngLat];
    expect(Math.abs(geodesicDistanceM(east, west) / 5000 - 1)).toBeLessThan(0.01);
  }
  expect(() => hexBins([MIDDLE], 0, MIDDLE)).toThrow(RangeError);
});
