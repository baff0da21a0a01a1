import type { Histogram } from "../../derive/histogram.ts";

export const DOT = 7.6;
export const PLOT_HEIGHT = 60;
export const TRACK_Y = 50;
const INSET = 6;
const BASE_Y = 39;
const TOP_Y = 5;
const LEVEL = DOT + 0.6;

/** Where values stand on the plot, in pixels. */
export interface PlotScale {
  readonly width: number;
  x(value: number): number;
  value(x: number): number;
}

export function plotScale({ domain: [low, high] }: Histogram, width: number): PlotScale {
  const inner = Math.max(1, width - 2 * INSET);
  return {
    width,
    x: (value) => INSET + ((value - low) / (high - low)) * inner,
    value: (x) => Math.min(high, Math.max(low, low + ((x - INSET) / inner) * (high - low))),
  };
}

/** Height of a level's dots; many levels move closer together so that the highest still fits. */
export function levelY(level: number, highest: number): number {
  return BASE_Y - level * Math.min(LEVEL, highest === 0 ? LEVEL : (BASE_Y - TOP_Y) / highest);
}
