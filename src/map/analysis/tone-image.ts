import type { TonePattern } from "../../ui/tones.ts";
import type { HatchImage } from "../engine/hatch-image.ts";
import { channels } from "../palette.ts";

/** Image pixels of a tile; two of them are a pixel of the page. */
const TILE = 16;

/** How much of a pixel of the tile is covered, 0 to 1, by how far it lies from the mark. */
type Mark = (x: number, y: number) => number;

const edge = (away: number, half: number) => Math.min(1, Math.max(0, half + 0.5 - away));
const wrapped = (d: number) => Math.min(Math.abs(d), TILE - Math.abs(d));
const diagonal = (along: number) => wrapped(((along % TILE) + TILE) % TILE) / Math.SQRT2;

const MARKS: Readonly<Record<Exclude<TonePattern, "plain">, Mark>> = {
  hatch: (x, y) => edge(diagonal(x - y), 1.4),
  empty: (x, y) => edge(diagonal(x + y), 1.1),
  dots: (x, y) => edge(Math.hypot(x + 0.5 - TILE / 2, y + 0.5 - TILE / 2), 2.4),
  cross: (x, y) => Math.max(edge(diagonal(x - y), 0.8), edge(diagonal(x + y + 1), 0.8)),
};

export type ToneMark = keyof typeof MARKS;
const NAME = /^tone-(hatch|empty|dots|cross) (#[0-9a-f]{6}) ([\d.]+)$/i;

/** The name of a pattern that says itself what it looks like. */
export function toneImageName(mark: ToneMark, color: string, alpha: number): string {
  return `tone-${mark} ${color} ${alpha}`;
}

/** A pattern that repeats without a seam, by its name; null where it is none. */
export function toneImage(name: string): HatchImage | null {
  const [, mark, color, alpha] = NAME.exec(name) ?? [];
  if (!mark || !color) return null;
  const covers = MARKS[mark as ToneMark];
  const rgb = channels(color);
  const data = new Uint8ClampedArray(TILE * TILE * 4);
  for (let y = 0; y < TILE; y++) {
    for (let x = 0; x < TILE; x++) {
      const cover = covers(x, y) * Number(alpha);
      if (cover > 0) data.set([...rgb, Math.round(255 * cover)], (y * TILE + x) * 4);
    }
  }
  return { width: TILE, height: TILE, data };
}
