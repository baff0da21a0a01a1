import { type Histogram, stackLevels } from "../../derive/histogram.ts";

/** Diameters tried from the largest: as large as lets the highest stack fit. */
const DOTS = [7.6, 6.4, 5.4, 4.6, 4] as const;
export const PLOT_HEIGHT = 60;
export const TRACK_Y = 50;
const INSET = 6;
const BASE_Y = 39;
const TOP_Y = 5;
const GAP = 0.6;

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

export interface StackedDots {
  readonly diameter: number;
  /** Of the centres, in the order of `xs`. */
  readonly ys: readonly number[];
}

/** Stacks dots so that none hides another; a stack too high for the smallest dots moves closer together. */
export function stackDots(xs: readonly number[]): StackedDots {
  const room = BASE_Y - TOP_Y;
  const tried = DOTS.map((diameter) => {
    const levels = stackLevels(xs, diameter);
    return { diameter, levels, highest: Math.max(0, ...levels) };
  });
  const fits = tried.find(({ diameter, highest }) => highest * (diameter + GAP) <= room);
  const { diameter, levels, highest } = fits ?? (tried.at(-1) as (typeof tried)[number]);
  const step = Math.min(diameter + GAP, highest === 0 ? room : room / highest);
  return { diameter, ys: levels.map((level) => BASE_Y - level * step) };
}

/** Of a 12 px tabular numeral or separator, on the wide side; and the least space between two labels. */
const CHARACTER = 7;
const SPACE = 6;

/** As many ticks as have room for their numbers: all, or every nth. */
export function labelledTicks(
  ticks: readonly number[],
  scale: PlotScale,
  write: (value: number) => string,
): readonly number[] {
  for (let nth = 1; nth < ticks.length; nth++) {
    const kept = ticks.filter((_, i) => i % nth === 0);
    const fits = kept.every((tick, i) => {
      const next = kept[i + 1];
      if (next === undefined) return true;
      // The outermost labels are pushed inwards: the gap beside them must hold nearly all of them.
      const isOuter = i === 0 || i === kept.length - 2;
      const needed = ((write(tick).length + write(next).length) * CHARACTER) / 2;
      const pushed = isOuter ? (write(i === 0 ? tick : next).length * CHARACTER) / 2 : 0;
      return scale.x(next) - scale.x(tick) >= needed + pushed + SPACE;
    });
    if (fits) return kept;
  }
  return ticks.slice(0, 1);
}
