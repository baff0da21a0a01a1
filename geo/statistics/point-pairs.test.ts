import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { geodesicDistanceM } from "../measure/distance.ts";
import type { LngLat } from "../types.ts";
import { pointPairs } from "./point-pairs.ts";

const shanghai = fc.tuple(
  fc.double({ min: 120.85, max: 122.0, noNaN: true }),
  fc.double({ min: 30.65, max: 31.9, noNaN: true }),
) as fc.Arbitrary<LngLat>;
const delta = fc.tuple(
  fc.double({ min: 115, max: 123, noNaN: true }),
  fc.double({ min: 27, max: 35, noNaN: true }),
) as fc.Arbitrary<LngLat>;

describe("against GeographicLib's inverse", () => {
  test.each([
    ["Shanghai", shanghai, 2e-7],
    ["the Delta", delta, 6e-6],
  ] as const)("distances in %s", (_, place, relative) => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 8 }), (points) => {
        const { distanceM } = pointPairs(points);
        for (let a = 0; a < points.length; a += 1)
          for (let b = 0; b < a; b += 1) {
            const true_ = geodesicDistanceM(points[a] as LngLat, points[b] as LngLat);
            expect(Math.abs(distanceM(a, b) - true_)).toBeLessThanOrEqual(relative * true_ + 1e-6);
          }
      }),
    );
  });
});

test("counts and nearest ones are those of all pairs one by one", () => {
  const radii = [500, 2_000, 15_000, 60_000];
  fc.assert(
    fc.property(fc.array(shanghai, { minLength: 1, maxLength: 25 }), (points) => {
      const pairs = pointPairs(points);
      const all = points.map((_, a) => points.map((__, b) => pairs.distanceM(a, b)));
      expect(pairs.counts(radii)).toEqual(
        radii.map((r) => all.flatMap((row, a) => row.filter((d, b) => a !== b && d <= r)).length),
      );
      const nearest = pairs.nearestM();
      const third = pairs.rankedM(3);
      all.forEach((row, a) => {
        const sorted = row.filter((_, b) => a !== b).sort((x, y) => x - y);
        expect(nearest[a]).toBe(sorted[0] ?? Number.POSITIVE_INFINITY);
        expect(third[a]).toBe(sorted[1] ?? Number.POSITIVE_INFINITY);
      });
    }),
  );
});
