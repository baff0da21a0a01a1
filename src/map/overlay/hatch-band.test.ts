import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hatchBand, type PixelRing } from "./hatch-band.ts";

const SQUARE: PixelRing = [
  [0, 0],
  [100, 0],
  [100, 100],
  [0, 100],
];

function distanceTo(rings: readonly PixelRing[], x: number, y: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const ring of rings)
    ring.forEach(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length] as PixelRing[number];
      const length2 = (x2 - x1) ** 2 + (y2 - y1) ** 2;
      const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length2));
      least = Math.min(least, Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1)));
    });
  return least;
}

function isInside(rings: readonly PixelRing[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings)
    ring.forEach(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length] as PixelRing[number];
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    });
  return inside;
}

describe("hatchBand", () => {
  it("rises to the right", () => {
    for (const [x1, y1, x2, y2] of hatchBand([SQUARE], { spacing: 7, from: 0, to: 10 }) as [
      number,
      number,
      number,
      number,
    ][]) {
      expect(x2).toBeGreaterThan(x1);
      expect(y2 - y1).toBeCloseTo(x1 - x2, 9);
    }
  });

  it("leaves the middle free", () => {
    const lines = hatchBand([SQUARE], { spacing: 6.4, from: 0, to: 10 });
    expect(lines.length).toBeGreaterThan(20);
    for (const [x1, y1, x2, y2] of lines as [number, number, number, number][]) {
      const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
      expect(Math.min(x, y, 100 - x, 100 - y)).toBeLessThan(10);
    }
  });

  it("covers of its lines exactly what lies inside and in the band", () => {
    const ring = fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 })), {
      minLength: 3,
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(ring, { minLength: 1, maxLength: 2 }), fc.constantFrom(0, 3), (rings, from) => {
        const [spacing, to] = [6.4, 10];
        const lines = hatchBand(rings, { spacing, from, to });
        const stretches = new Map<number, [number, number][]>();
        for (const [x1, y1, x2, y2] of lines as [number, number, number, number][]) {
          const k = Math.round(((x1 + y1) * Math.SQRT1_2) / spacing);
          stretches.set(k, [...(stretches.get(k) ?? []), [(x1 - y1) * Math.SQRT1_2, (x2 - y2) * Math.SQRT1_2]]);
        }
        for (let k = -1; k * spacing < 130; k++)
          for (let s = -95.3; s < 95; s += 3.7) {
            const v = k * spacing;
            const [x, y] = [(s + v) * Math.SQRT1_2, (v - s) * Math.SQRT1_2];
            const distance = distanceTo(rings, x, y);
            // On a border either answer is right.
            if (Math.min(distance, Math.abs(distance - from), Math.abs(distance - to)) < 1e-6) continue;
            const expected = isInside(rings, x, y) && distance < to && distance > from;
            const drawn = (stretches.get(k) ?? []).some(([a, b]) => a < s && s < b);
            expect(drawn).toBe(expected);
          }
      }),
      { numRuns: 60 },
    );
  });
});
