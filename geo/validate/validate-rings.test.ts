import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LngLat, Ring } from "../types.ts";
import type { UnitFeature } from "./units.ts";
import { validateRings } from "./validate-rings.ts";

const SQUARE: Ring = [
  [121, 31],
  [122, 31],
  [122, 32],
  [121, 32],
  [121, 31],
];

function polygon(...rings: Ring[]): UnitFeature {
  return { type: "Feature", id: "310101", properties: {}, geometry: { type: "Polygon", coordinates: rings } };
}

const codes = (feature: UnitFeature) => validateRings([feature]).map(({ code }) => code);
const square = (west: number, south: number, size: number): Ring =>
  SQUARE.map(([lng, lat]): LngLat => [west + (lng - 121) * size, south + (lat - 31) * size]);
const hole = (west: number, south: number, size: number) => square(west, south, size).reverse();

describe("validateRings", () => {
  it("passes a square, a square with a hole, and a hole that touches the outer ring in a point", () => {
    expect(codes(polygon(SQUARE))).toEqual([]);
    expect(codes(polygon(SQUARE, hole(121.25, 31.25, 0.5)))).toEqual([]);
    const touching: Ring = [
      [121, 31.5],
      [121.5, 31.75],
      [121.5, 31.25],
      [121, 31.5],
    ];
    expect(codes(polygon(SQUARE, touching))).toEqual([]);
  });

  it("finds each planted fault of form", () => {
    expect(codes(polygon(SQUARE.slice(0, 4)))).toEqual(["ring-open"]);
    expect(codes(polygon([SQUARE[0]!, SQUARE[1]!, SQUARE[0]!]))).toEqual(["ring-short"]);
    expect(codes(polygon([...SQUARE].reverse()))).toEqual(["ring-winding"]);
    expect(codes(polygon(SQUARE, square(121.25, 31.25, 0.5)))).toEqual(["ring-winding"]);
    expect(codes(polygon([SQUARE[0]!, ...SQUARE]))).toEqual(["ring-repeats-position"]);
    expect(codes(polygon([[121, Number.NaN], ...SQUARE]))).toEqual(["position-invalid"]);
    expect(codes(polygon(SQUARE.map(([lng, lat]): LngLat => [lat, lng])))).toEqual(["position-invalid"]);
  });

  it("finds a bow tie, a spike, a ring that meets itself in a point, and says where", () => {
    const bowTie: Ring = [SQUARE[0]!, SQUARE[2]!, SQUARE[1]!, [121, 32.5], SQUARE[0]!];
    expect(codes(polygon(bowTie))).toContain("ring-crosses-itself");
    const spike: Ring = [SQUARE[0]!, SQUARE[1]!, [123, 31], SQUARE[1]!, ...SQUARE.slice(2)];
    expect(codes(polygon(spike))).toContain("ring-crosses-itself");
    const pinched: Ring = [
      [121, 31],
      [122, 31],
      [121.5, 31.5],
      [122, 32],
      [121, 32],
      [121.5, 31.5],
      [121, 31],
    ];
    const faults = validateRings([polygon(pinched)]);
    expect(faults[0]).toMatchObject({ code: "ring-crosses-itself", unit: "310101", polygon: 0, ring: 0 });
    expect(faults.some(({ at }) => at[0] === 121.5 && at[1] === 31.5)).toBe(true);
  });

  it("finds holes that cross or lie outside, and polygons of one feature that cross", () => {
    expect(codes(polygon(SQUARE, hole(121.75, 31.25, 0.5)))).toContain("rings-cross");
    expect(codes(polygon(SQUARE, hole(123, 31, 0.5)))).toEqual(["hole-outside"]);
    const multi: UnitFeature = {
      type: "Feature",
      properties: {},
      geometry: { type: "MultiPolygon", coordinates: [[SQUARE], [square(121.5, 31.5, 1)]] },
    };
    expect(validateRings([multi]).map(({ code, unit }) => `${unit} ${code}`)).toContain("#0 rings-cross");
  });

  it("passes any star-shaped ring, and refuses it once two of its vertices are swapped across it", () => {
    const star = fc
      .array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 8, maxLength: 40 })
      .map((radii) => {
        const ring = radii.map((radius, i): LngLat => {
          const angle = (2 * Math.PI * i) / radii.length;
          return [121 + radius * Math.cos(angle), 31 + radius * Math.sin(angle)];
        });
        return ring;
      });
    fc.assert(
      fc.property(star, (open) => {
        expect(codes(polygon([...open, open[0]!]))).toEqual([]);
        const swapped = [...open];
        const far = Math.floor(open.length / 2);
        [swapped[0], swapped[far]] = [open[far]!, open[0]!];
        expect(codes(polygon([...swapped, swapped[0]!])).length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
