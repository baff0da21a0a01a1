import type { ClassRamp } from "../derive/classes.ts";
import { type RampTheme, rampSlice } from "../ui/ramps.ts";

/** The tokens that paint the map, by the names of tokens.css. */
export const PALETTE_TOKENS = {
  land: "--land",
  landLine: "--land-line",
  sea: "--sea",
  river: "--river",
  edge: "--district-edge",
  panel: "--panel",
  panel2: "--panel2",
  ink: "--ink",
  hatch: "--hatch",
  focus: "--focus",
  accent: "--accent",
} as const;

export type Palette = Readonly<Record<keyof typeof PALETTE_TOKENS, string>> & {
  readonly theme: RampTheme;
  /** Under text and symbols on the map, so that they hold on every class. */
  readonly halo: string;
};

const HALO: Readonly<Record<RampTheme, string>> = { light: "#ffffff", dark: "#0c1116" };

/** The palette of a page's tokens; `token` reads one by its name. */
export function paletteOf(theme: RampTheme, token: (name: string) => string): Palette {
  const colors = Object.fromEntries(
    Object.entries(PALETTE_TOKENS).map(([field, name]) => [field, token(name).trim()]),
  ) as Record<keyof typeof PALETTE_TOKENS, string>;
  return Object.freeze({ ...colors, theme, halo: HALO[theme] });
}

/** The palette as the page shows it now. */
export function currentPalette(root: HTMLElement = document.documentElement): Palette {
  const style = getComputedStyle(root);
  return paletteOf(root.dataset.theme === "dark" ? "dark" : "light", (name) => style.getPropertyValue(name));
}

/** Colours of a choropleth's classes, lowest first. */
export function classColors(palette: Palette, ramp: ClassRamp | null): readonly string[] {
  return ramp ? rampSlice(palette.theme, ramp) : [];
}

/** Red, green and blue of "#rrggbb" or "#rgb", 0 to 255. */
export function channels(hex: string): readonly [number, number, number] {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, "$&$&") : hex;
  return [1, 3, 5].map((at) => Number.parseInt(full.slice(at, at + 2), 16)) as [number, number, number];
}

/** A colour with a share of another laid over it. */
export function mixed(hex: string, over: string, share: number): string {
  const [below, above] = [channels(hex), channels(over)];
  return `rgb(${below.map((value, i) => Math.round(value * (1 - share) + (above[i] as number) * share)).join()})`;
}

export function withAlpha(hex: string, alpha: number): string {
  return `rgba(${channels(hex).join()},${alpha})`;
}

/** Relative luminance of "#rrggbb" (WCAG 2.2). */
function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The least contrast at which the theme's ink, with its halo, still reads on a class. */
const INK_HOLDS: Readonly<Record<RampTheme, number>> = { light: 4.2, dark: 2.5 };

/** Whether a name on this colour must be written in the other ink: the two darkest of five, or on dark ground the two palest. */
export function needsInverseInk(palette: Palette, color: string): boolean {
  return contrast(palette.ink, color) < INK_HOLDS[palette.theme];
}
