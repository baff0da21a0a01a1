import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelledTicks, plotScale, stackDots } from "./plot-scale.ts";

const axis = { dots: [], domain: [0, 15] as const, ticks: [], max: 13, total: 16 };

describe("plotScale", () => {
  it("turns values into pixels and back, and stays on the axis", () => {
    const scale = plotScale(axis, 264);
    expect(scale.x(0)).toBe(6);
    expect(scale.x(15)).toBe(258);
    expect(scale.value(scale.x(7.3))).toBeCloseTo(7.3, 12);
    expect([scale.value(-50), scale.value(900)]).toEqual([0, 15]);
  });
});

describe("labelledTicks", () => {
  const ticks = [0, 1e7, 2e7, 3e7];
  const scale = plotScale({ ...axis, domain: [0, 3e7] }, 264);

  it("labels all ticks with short numbers", () => {
    expect(labelledTicks(ticks, scale, (value) => String(value / 1e4))).toEqual(ticks);
  });

  it("leaves some out before long numbers run into each other", () => {
    expect(labelledTicks(ticks, scale, (value) => value.toLocaleString("en"))).toEqual([0, 2e7]);
  });
});

describe("stackDots", () => {
  it("gives 16 scattered dots their full size", () => {
    expect(stackDots(Array.from({ length: 16 }, (_, i) => i * 16)).diameter).toBe(7.6);
  });

  it("makes dots smaller before they would hide each other", () => {
    const xs = Array.from({ length: 41 }, (_, i) => 40 + i * 1.2);
    const { diameter, ys } = stackDots(xs);
    expect(diameter).toBeLessThan(7.6);
    for (const [i, x] of xs.entries())
      for (let j = i + 1; j < xs.length; j++)
        expect(Math.hypot((xs[j] as number) - x, (ys[j] as number) - (ys[i] as number))).toBeGreaterThan(diameter / 2);
  });

  it("never leaves the plot", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 6, max: 258, noNaN: true }), { maxLength: 80 }), (raw) => {
        for (const y of stackDots(raw.sort((a, b) => a - b)).ys) {
          expect(y).toBeGreaterThanOrEqual(4.999);
          expect(y).toBeLessThanOrEqual(39);
        }
      }),
    );
  });
});
