import { describe, expect, it } from "vitest";
import { tokenPalette } from "../../tests/support/map-scene.ts";
import { classColors, contrast, needsInverseInk, PALETTE_TOKENS } from "./palette.ts";

const five = { kind: "sequential", size: 5, from: 0, count: 5 } as const;

describe("palette", () => {
  it.each(["light", "dark"] as const)("finds every token in the %s theme", (theme) => {
    const palette = tokenPalette(theme);
    for (const field of Object.keys(PALETTE_TOKENS) as (keyof typeof PALETTE_TOKENS)[])
      expect(palette[field], field).toMatch(/^#[0-9a-f]{3,6}$/i);
  });

  it.each(["light", "dark"] as const)("writes in the other ink on the fourth and fifth class of five: %s", (theme) => {
    const palette = tokenPalette(theme);
    expect(classColors(palette, five).map((color) => needsInverseInk(palette, color))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  it("knows contrast as WCAG does", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  });
});
