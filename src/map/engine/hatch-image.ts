import { channels, type Palette } from "../palette.ts";

/** An image as MapLibre takes it: RGBA, row by row, not premultiplied. */
export interface HatchImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Device pixels of image a CSS pixel. */
export const HATCH_RATIO = 2;

type Rgb = readonly [number, number, number];

interface Stripe {
  readonly color: Rgb;
  readonly alpha: number;
  /** Width and distance from the first stripe, in image pixels along the axis. */
  readonly width: number;
  readonly at: number;
}

/** Oblique stripes that repeat without a seam; `rising` runs from lower left to upper right. */
function stripes(period: number, rising: boolean, all: readonly Stripe[]): HatchImage {
  const data = new Uint8ClampedArray(period * period * 4);
  for (let y = 0; y < period; y++) {
    for (let x = 0; x < period; x++) {
      const along = ((rising ? x + y : x - y + period) + 0.5) % period;
      for (const { color, alpha, width, at } of all) {
        const away = Math.abs(along - at - width / 2);
        const cover = Math.min(1, Math.max(0, width / 2 + 0.5 - Math.min(away, period - away)));
        if (cover === 0) continue;
        const k = (y * period + x) * 4;
        data.set([...color, Math.round(255 * alpha * cover)], k);
      }
    }
  }
  return { width: period, height: period, data };
}

const OWN = /^hatch (#\w{6}) (\d+) ([\d.]+) ([\d.]+)$/;

/** The name of a rising hatch that says itself what it looks like; sizes in image pixels. */
export function hatchName(color: string, period: number, width: number, alpha: number): string {
  return `hatch ${color} ${period} ${width} ${alpha}`;
}

/**
 * The two hatches of units: wide and rising where nothing is known, fine and falling where the value is of an earlier
 * date; and those of which the name says all.
 */
export function hatchImage(id: string, palette: Palette): HatchImage | null {
  if (id === "no-data") return stripes(12, true, [{ color: channels(palette.hatch), alpha: 1, width: 2.2, at: 0 }]);
  if (id === "stale") {
    // A light and a dark stripe side by side, so that one of them stands out on every class.
    return stripes(10, false, [
      { color: channels(palette.halo), alpha: 0.5, width: 1.2, at: 0 },
      { color: channels(palette.ink), alpha: 0.4, width: 1.2, at: 2 },
    ]);
  }
  const [, color, period, width, alpha] = OWN.exec(id) ?? [];
  if (!color) return null;
  return stripes(Number(period), true, [{ color: channels(color), alpha: Number(alpha), width: Number(width), at: 0 }]);
}
