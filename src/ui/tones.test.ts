import { expect, it } from "vitest";
import { ciede2000, labOf } from "../../tests/support/color-difference.ts";
import { type Tone, toneColor } from "./tones.ts";

/** Colours as seen without medium or long cones (Machado, Oliveira & Fernandes 2009, severity 1), on linear light. */
const VISIONS: readonly (readonly number[])[] = [
  [1, 0, 0, 0, 1, 0, 0, 0, 1],
  [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
];
const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const encoded = (c: number) => (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055);

function seen(hex: string, matrix: readonly number[]): string {
  const rgb = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  const out = [0, 1, 2].map((row) => {
    const sum = rgb.reduce((total, value, column) => total + (matrix[row * 3 + column] as number) * value, 0);
    return Math.round(255 * encoded(Math.min(1, Math.max(0, sum))));
  });
  return `#${out.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function leastDifference(colors: readonly string[]): number {
  const differences = VISIONS.flatMap((vision) =>
    colors.flatMap((a, i) => colors.slice(i + 1).map((b) => ciede2000(labOf(seen(a, vision)), labOf(seen(b, vision))))),
  );
  return Math.min(...differences);
}

it.each([
  ["light", 20],
  ["dark", 17],
] as const)("eight hues are told apart in all three visions, better than those of reaches: %s", (theme, least) => {
  const hues = ([0, 1, 2, 3, 4, 5, 6, 7] as const).map((tone) => toneColor(theme, tone));
  expect(leastDifference(hues)).toBeGreaterThan(least);
});

it("no hue of the dark theme glares", () => {
  for (const tone of [0, 1, 2, 3, 4, 5, 6, 7] as const) {
    const [lightness, a, b] = labOf(toneColor("dark", tone));
    expect(Math.hypot(a, b)).toBeLessThan(40);
    expect(lightness).toBeLessThan(85);
    expect(lightness).toBeGreaterThan(43);
  }
});

it.each(["light", "dark"] as const)("the ends, their mixed corners and no claim are told apart: %s", (theme) => {
  const tones: Tone[] = ["high", "low", "high-in-low", "low-in-high", "none"];
  expect(leastDifference(tones.map((tone) => toneColor(theme, tone)))).toBeGreaterThan(10);
});
