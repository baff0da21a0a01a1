import { describe, expect, it } from "vitest";
import { ciede2000, colorDifference } from "../../tests/support/color-difference.ts";
import { rampColors, rampSlice } from "./ramps.ts";

const SIZES = [3, 4, 5, 6, 7] as const;
const THEMES = ["light", "dark"] as const;
const KINDS = ["sequential", "diverging"] as const;

describe("rampColors", () => {
  it("gives exactly as many distinct colours as classes", () => {
    for (const theme of THEMES)
      for (const kind of KINDS)
        for (const k of [1, 2, ...SIZES]) {
          const colors = rampColors(theme, kind, k);
          expect(new Set(colors).size, `${theme} ${kind} ${k}`).toBe(k);
          for (const color of colors) expect(color).toMatch(/^#[0-9a-f]{6}$/);
        }
  });

  it("shows five classes in the colours of the tokens", () => {
    expect(rampColors("light", "sequential", 5)).toEqual(["#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494"]);
    expect(rampColors("dark", "sequential", 5)).toEqual(["#382a54", "#395d9c", "#3497a9", "#60ceac", "#def5e5"]);
  });

  it.each(THEMES)("keeps neighbours of every %s ramp apart by CIEDE2000", (theme) => {
    const floor = { 3: 23, 4: 17, 5: 17, 6: 10, 7: 9 };
    for (const kind of KINDS)
      for (const k of SIZES) {
        const colors = rampColors(theme, kind, k);
        const steps = colors.slice(1).map((color, i) => colorDifference(colors[i] as string, color));
        expect(Math.min(...steps), `${theme} ${kind} ${k}: ${steps.map((s) => s.toFixed(1))}`).toBeGreaterThan(
          floor[k],
        );
      }
  });
});

describe("rampSlice", () => {
  it("keeps the colours that classes have in the whole ramp", () => {
    const whole = rampColors("light", "diverging", 5);
    expect(rampSlice("light", { kind: "diverging", size: 5, from: 1, count: 4 })).toEqual(whole.slice(1));
    expect(rampSlice("light", { kind: "sequential", size: 5, from: 0, count: 5 })).toHaveLength(5);
  });
});

describe("ciede2000, by which the ramps are judged", () => {
  // Published test pairs of Sharma, Wu & Dalal (2005), table 1: numbers 1, 4, 7 and 25.
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  ] as const)("%j %j is %d", (a, b, expected) => {
    expect(ciede2000(a, b)).toBeCloseTo(expected, 4);
  });
});
