import type { RampTheme } from "./ramps.ts";

/** What a category of an analysis is painted with: two ends, their mixed corners, no claim, or one of eight hues. */
export type Tone = "high" | "low" | "high-in-low" | "low-in-high" | "none" | 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
/** What is laid over it, so that no category is told by its colour alone; empty: what has no answer is hatched. */
export type TonePattern = "plain" | "hatch" | "dots" | "cross" | "empty";

/**
 * The ends are those of PuOr (ColorBrewer 2.0), as in diverging classes. The hues were searched for: any two are at least
 * ΔE2000 20 apart in the light theme and 17 in the dark one under normal, deutan and protan vision (Machado 2009, severity 1).
 * Those of the dark theme are pale enough to be seen (3:1 on its panel) and of little chroma (at most 38), so that no district glares.
 */
const HUES: Readonly<Record<RampTheme, readonly string[]>> = {
  light: ["#1a6680", "#b38000", "#1a99e6", "#339980", "#804d33", "#66e6ff", "#b3e6cc", "#cce666"],
  dark: ["#486d99", "#b69e5b", "#649cdc", "#756766", "#a39599", "#a7dae9", "#c2d8b9", "#8a632c"],
};
const ENDS: Readonly<Record<RampTheme, Readonly<Record<Exclude<Tone, number>, string>>>> = {
  light: {
    high: "#5e3c99",
    low: "#e66101",
    "high-in-low": "#b2abd2",
    "low-in-high": "#fdb863",
    none: "#dddbd3",
  },
  dark: {
    high: "#b2abd2",
    low: "#fdb863",
    "high-in-low": "#5e3c99",
    "low-in-high": "#e66101",
    none: "#343c45",
  },
};

export function toneColor(theme: RampTheme, tone: Tone): string {
  return typeof tone === "number" ? (HUES[theme][tone] as string) : ENDS[theme][tone];
}

/** The same for a stylesheet, in the theme of the page. */
export function toneCss(tone: Tone): string {
  return `light-dark(${toneColor("light", tone)}, ${toneColor("dark", tone)})`;
}

/** Areas with a value of their own are drawn in so many steps of the sequential ramp. */
export const AREA_STEPS = 5;
