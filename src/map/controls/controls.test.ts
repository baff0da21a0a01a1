import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenPalette } from "../../../tests/support/map-scene.ts";
import { hatchImage } from "../engine/hatch-image.ts";
import { clearOfCards } from "./clear-of-cards.ts";
import { showsOffSheet } from "./off-sheet.ts";
import { scaleStep } from "./scale-step.ts";

describe("scaleStep", () => {
  it("takes 1, 2 or 5 times a power of ten and never grows past its room", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 50_000, noNaN: true }), (metresPerPx) => {
        const { metres, px } = scaleStep(metresPerPx, 112);
        expect(px).toBeLessThanOrEqual(112 + 1e-6);
        expect(px).toBeGreaterThan(112 / 2.51);
        expect([1, 2, 5]).toContain(Math.round(metres / 10 ** Math.floor(Math.log10(metres) + 1e-9)));
      }),
    );
  });
});

describe("clearOfCards", () => {
  const insets = { top: 24, right: 56, bottom: 120, left: 24 };
  it("stands between the cards in the corners", () => {
    const cards = [
      { x: 12, y: 560, w: 190, h: 172 },
      { x: 580, y: 580, w: 216, h: 152 },
    ];
    const { right, maxWidth, bottom } = clearOfCards({ width: 808, height: 852, insets, cards });
    expect(bottom).toBeUndefined();
    expect([right, maxWidth]).toEqual([808 - 580, 580 - 202]);
  });
  it("stands over the right one where nothing is left between them", () => {
    const cards = [
      { x: 12, y: 400, w: 220, h: 132 },
      { x: 300, y: 400, w: 220, h: 132 },
    ];
    expect(clearOfCards({ width: 532, height: 652, insets, cards }).bottom).toBe(252);
  });
});

describe("hatchImage", () => {
  it("repeats without a seam: the last row goes on in the first", () => {
    for (const id of ["no-data", "stale"]) {
      const image = hatchImage(id, tokenPalette("light"));
      if (!image) throw new Error(`no image ${id}`);
      const { width, height, data } = image;
      const alpha = (x: number, y: number) => data[((y % height) * width + (x % width)) * 4 + 3];
      const step = id === "no-data" ? 1 : width - 1;
      for (let x = 0; x < width; x++)
        for (let y = 0; y < height; y++) expect(alpha(x + step, y + height - 1)).toBe(alpha(x, y));
    }
  });
  it("knows no other image", () => {
    expect(hatchImage("else", tokenPalette("dark"))).toBeNull();
  });
});

describe("showsOffSheet", () => {
  const sheet = [115, 27, 125, 35] as const;
  const at = { width: 800, height: 600, lng: 121, lat: 31 };
  it("says so only where blank paper is seen", () => {
    expect(showsOffSheet({ ...at, zoom: 9 }, [...sheet])).toBe(false);
    expect(showsOffSheet({ ...at, zoom: 5 }, [...sheet])).toBe(true);
    expect(showsOffSheet({ ...at, lng: 124.8, zoom: 9 }, [...sheet])).toBe(true);
  });
});
