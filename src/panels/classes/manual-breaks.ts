/** Breaks as typed: which are numbers, in order and inside the values; and why the others are not. */
export type BreakFault = "not-a-number" | "outside" | "duplicate" | "not-ascending";

export interface ReadBreaks {
  /** In the unit they were typed in; null when one of them is at fault. */
  readonly breaks: readonly number[] | null;
  /** One a field. */
  readonly faults: readonly (BreakFault | null)[];
}

const NUMBER = /^-?\d+(\.\d+)?$/;

/** A number as people write it: full-width digits, grouping commas and spaces are taken; anything else is NaN. */
export function parseTyped(text: string): number {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s,，]/g, "")
    .replace("−", "-");
  return NUMBER.test(plain) ? Number(plain) : Number.NaN;
}

/**
 * Checks typed breaks against the smallest and largest value. A value on a break belongs to the class below, so a break
 * may be the smallest value and not the largest: the class above it would be empty at every date.
 */
export function readBreaks(texts: readonly string[], min: number, max: number): ReadBreaks {
  const numbers = texts.map(parseTyped);
  const faults = numbers.map((value, i): BreakFault | null => {
    if (Number.isNaN(value)) return "not-a-number";
    if (value < min || value >= max) return "outside";
    const before = numbers.slice(0, i).findLast((other) => !Number.isNaN(other));
    if (before === undefined || value > before) return null;
    return value === before ? "duplicate" : "not-ascending";
  });
  return { breaks: faults.every((fault) => fault === null) ? numbers : null, faults };
}

/** One break more, in the middle of the widest class. */
export function withBreakAdded(breaks: readonly number[], min: number, max: number): readonly number[] {
  const bounds = [min, ...breaks, max];
  const widths = bounds.slice(1).map((high, i) => high - (bounds[i] as number));
  const widest = widths.indexOf(Math.max(...widths));
  const middle = ((bounds[widest] as number) + (bounds[widest + 1] as number)) / 2;
  return breaks.toSpliced(widest, 0, middle);
}

/** One break less: the one that parts the two narrowest neighbours. */
export function withBreakRemoved(breaks: readonly number[], min: number, max: number): readonly number[] {
  const bounds = [min, ...breaks, max];
  const joined = breaks.map((_, i) => (bounds[i + 2] as number) - (bounds[i] as number));
  return breaks.toSpliced(joined.indexOf(Math.min(...joined)), 1);
}
