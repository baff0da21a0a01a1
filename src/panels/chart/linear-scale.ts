import { ticks } from "d3-array";

export type LinearScale = (value: number) => number;

/** From numbers to pixels; a domain without extent stands at the range's start. */
export function linearScale(
  [low, high]: readonly [number, number],
  [start, end]: readonly [number, number],
): LinearScale {
  return high > low ? (value) => start + ((value - low) / (high - low)) * (end - start) : () => start;
}

/** A domain with room above (and, where it goes below zero, beneath) for what stands on the outermost points. */
export function withRoom([low, high]: readonly [number, number], share = 0.08): readonly [number, number] {
  const room = (high - low) * share;
  return low === high
    ? [Math.min(0, low), Math.max(1, high)]
    : [low < 0 ? low - room : low, high > 0 ? high + room : high];
}

export interface AxisTicks {
  /** In the stored unit. */
  readonly values: readonly number[];
  /** Decimals that tell them apart when they are written over `factor`. */
  readonly digits: number;
}

/** Round numbers of the unit that is written: `factor` stored units each. */
export function axisTicks([low, high]: readonly [number, number], factor: number, count: number): AxisTicks {
  const written = ticks(low / factor, high / factor, count);
  const step = written.length > 1 ? (written[1] as number) - (written[0] as number) : 1;
  return {
    values: written.map((value) => value * factor),
    digits: Math.max(0, Math.min(6, -Math.floor(Math.log10(step) + 1e-9))),
  };
}

/** Width of a text of 12 px: Latin signs half as wide as Chinese ones. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += (sign.codePointAt(0) ?? 0) > 0x2e80 ? 12 : 7.2;
  return width;
}
