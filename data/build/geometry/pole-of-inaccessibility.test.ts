import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInside } from "../../../geo/shape/is-inside.ts";
import type { LngLat, Ring } from "../../../geo/types.ts";
import { poleOfInaccessibility } from "./pole-of-inaccessibility.ts";

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

describe("poleOfInaccessibility", () => {
  it("is the middle of a square on the ground, and avoids its hole", () => {
    const [lng, lat] = poleOfInaccessibility([box(121, 31, 121.2, 31.17)]);
    expect(lng).toBeCloseTo(121.1, 2);
    expect(lat).toBeCloseTo(31.085, 2);
    const holed = [box(121, 31, 121.2, 31.17), box(121.05, 31.04, 121.15, 31.13).reverse()];
    expect(isInside(poleOfInaccessibility(holed), { type: "Polygon", coordinates: holed })).toBe(true);
  });

  it("lies inside any star-shaped polygon, however thin its arms", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.02, max: 0.5, noNaN: true }), { minLength: 5, maxLength: 25 }),
        (radii) => {
          const open = radii.map((radius, i): LngLat => {
            const angle = (2 * Math.PI * i) / radii.length;
            return [121 + radius * Math.cos(angle), 31 + radius * Math.sin(angle)];
          });
          const ring = [...open, open[0]!];
          expect(isInside(poleOfInaccessibility([ring]), { type: "Polygon", coordinates: [ring] })).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });
});
