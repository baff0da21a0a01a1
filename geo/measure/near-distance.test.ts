import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LngLat } from "../types.ts";
import { geodesicDistanceM } from "./distance.ts";
import { nearDistanceM, reducedPosition } from "./near-distance.ts";

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const apart = (a: LngLat, b: LngLat) =>
  Math.abs(nearDistanceM(reducedPosition(a), reducedPosition(b)) - geodesicDistanceM(a, b));

describe("nearDistanceM", () => {
  it("is GeographicLib's distance to 2 µm over Shanghai", () => {
    const place = fc.tuple(degrees(120.8, 122.3), degrees(30.6, 31.9));
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(apart(a, b)).toBeLessThan(2e-6);
      }),
      { numRuns: 5000 },
    );
  });

  it("to 5 µm up to 5° apart, down to a millimetre, and to the last bit beyond", () => {
    const place = fc.tuple(degrees(-180, 180), degrees(-80, 80));
    const span = fc.constantFrom(1e-8, 1e-4, 0.1, 5, 60);
    fc.assert(
      fc.property(place, span, degrees(-1, 1), degrees(-1, 1), ([lng, lat], wide, dx, dy) => {
        const b: LngLat = [lng + dx * wide, Math.max(-90, Math.min(90, lat + dy * wide))];
        expect(apart([lng, lat], b)).toBeLessThan(5e-6);
      }),
      { numRuns: 5000 },
    );
  });

  it("is 0 at one place, the same both ways, and refuses what is no position", () => {
    const [a, b] = [reducedPosition([121.4, 31.2]), reducedPosition([121.5, 0])];
    expect(nearDistanceM(a, a)).toBe(0);
    expect(nearDistanceM(reducedPosition([10, 0]), reducedPosition([11, 0]))).toBeCloseTo(111_319.490793, 5);
    expect(nearDistanceM(a, b)).toBeCloseTo(nearDistanceM(b, a), 6);
    expect(() => nearDistanceM(a, reducedPosition([Number.NaN, 31]))).toThrow(RangeError);
  });
});
