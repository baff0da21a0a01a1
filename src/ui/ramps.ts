export type RampTheme = "light" | "dark";
export type RampKind = "sequential" | "diverging";

type Ramp = readonly string[];

/** ColorBrewer 2.0 YlGnBu (Brewer & Harrower, Apache 2.0), as published, by number of classes. Low is pale. */
const YL_GN_BU: readonly Ramp[] = [
  ["#edf8b1", "#7fcdbb", "#2c7fb8"],
  ["#ffffcc", "#a1dab4", "#41b6c4", "#225ea8"],
  ["#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494"],
  ["#ffffcc", "#c7e9b4", "#7fcdbb", "#41b6c4", "#2c7fb8", "#253494"],
  ["#ffffcc", "#c7e9b4", "#7fcdbb", "#41b6c4", "#1d91c0", "#225ea8", "#0c2c84"],
];

/** mako (M. Waskom, seaborn 0.8, BSD): evenly spaced samples of its table from 0.2 to 1. Low is dark. */
const MAKO: readonly Ramp[] = [
  ["#382a54", "#3497a9", "#def5e5"],
  ["#382a54", "#3671a0", "#45bdad", "#def5e5"],
  ["#382a54", "#395d9c", "#3497a9", "#60ceac", "#def5e5"],
  ["#382a54", "#3d5195", "#3480a4", "#3aaeac", "#7dd7af", "#def5e5"],
  ["#382a54", "#40498e", "#3671a0", "#3497a9", "#45bdad", "#91dbb4", "#def5e5"],
];

/** ColorBrewer 2.0 PuOr, as published: on light ground both arms darken outwards. */
const PU_OR_LIGHT: readonly Ramp[] = [
  ["#f1a340", "#f7f7f7", "#998ec3"],
  ["#e66101", "#fdb863", "#b2abd2", "#5e3c99"],
  ["#e66101", "#fdb863", "#f7f7f7", "#b2abd2", "#5e3c99"],
  ["#b35806", "#f1a340", "#fee0b6", "#d8daeb", "#998ec3", "#542788"],
  ["#b35806", "#f1a340", "#fee0b6", "#f7f7f7", "#d8daeb", "#998ec3", "#542788"],
];

/** The same hues for dark ground: the middle sinks into it and both arms brighten outwards. */
const PU_OR_DARK: readonly Ramp[] = [
  ["#f1a340", "#2c333b", "#998ec3"],
  ["#fdb863", "#e66101", "#5e3c99", "#b2abd2"],
  ["#fdb863", "#e66101", "#2c333b", "#5e3c99", "#b2abd2"],
  ["#fee0b6", "#f1a340", "#b35806", "#542788", "#998ec3", "#d8daeb"],
  ["#fee0b6", "#f1a340", "#b35806", "#2c333b", "#542788", "#998ec3", "#d8daeb"],
];

const RAMPS = {
  light: { sequential: YL_GN_BU, diverging: PU_OR_LIGHT },
  dark: { sequential: MAKO, diverging: PU_OR_DARK },
} as const;

const FEWEST = 3;
export const MOST_CLASSES = 7;

/**
 * Colours of `k` classes, lowest first. Fewer than three classes (too few distinct values) take theirs from the ramp
 * of three: one its middle, two its ends.
 */
export function rampColors(theme: RampTheme, kind: RampKind, k: number): readonly string[] {
  const ramps = RAMPS[theme][kind];
  const [low, middle, high] = ramps[0] as [string, string, string];
  if (k <= 1) return [middle];
  if (k === 2) return [low, high];
  return ramps[Math.min(k, MOST_CLASSES) - FEWEST] as Ramp;
}

/** `count` neighbouring colours of the ramp of `size`, from the `from`th (0 = lowest) on. */
export function rampSlice(
  theme: RampTheme,
  { kind, size, from, count }: { kind: RampKind; size: number; from: number; count: number },
): readonly string[] {
  return rampColors(theme, kind, size).slice(from, from + count);
}
