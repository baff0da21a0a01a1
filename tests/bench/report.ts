/** One ratio of a run: what it compares, what it should reach, and every repetition behind its medians. */
export interface Comparison {
  what: string;
  /** The ratio asked for, if one is: of the cost of ours to theirs (`atMost`), or of theirs to ours (`atLeast`). */
  goal?: { atMost: number } | { atLeast: number };
  /** Their name, in print and in the file. */
  against: string;
  oursMs: number[];
  theirsMs: number[];
  /** Said below the ratio: what was left out, scaled or counted. */
  notes?: string[];
}

export interface Result extends Comparison {
  ratio: number;
  /** Null where no ratio is asked for. */
  reached: boolean | null;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** Prints a ratio with its goal and verdict. */
export function report(comparison: Comparison): Result {
  const { what, goal, against, oursMs, theirsMs, notes = [] } = comparison;
  const [ours, theirs] = [median(oursMs), median(theirsMs)];
  const ratio = goal && "atLeast" in goal ? theirs / ours : ours / theirs;
  const reached = goal ? ("atMost" in goal ? ratio <= goal.atMost : ratio >= goal.atLeast) : null;
  const asked = goal && ("atMost" in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`);
  const verdict = asked ? `goal ${asked}, ${reached ? "reached" : "missed"}` : "no goal";
  console.log(
    `${what.padEnd(48)} atlas ${ours.toFixed(1).padStart(8)} ms   ${against} ${theirs.toFixed(1).padStart(8)} ms   ratio ${ratio.toFixed(2)} (${verdict})`,
  );
  for (const note of notes) console.log(`  ${note}`);
  return { ...comparison, ratio, reached };
}

/** Milliseconds that some work takes, and what it gives. */
export function timed<T>(work: () => T): { ms: number; value: T } {
  const start = performance.now();
  const value = work();
  return { ms: performance.now() - start, value };
}

/** A time that no repetition may exceed. */
export interface Limit {
  what: string;
  limitMs: number;
  measuredMs: number[];
  worstMs: number;
  reached: boolean;
  notes: string[];
}

export function reportLimit(what: string, limitMs: number, measuredMs: number[], notes: string[]): Limit {
  const worstMs = Math.max(...measuredMs);
  const reached = worstMs <= limitMs;
  console.log(
    `${what.padEnd(48)} median ${median(measuredMs).toFixed(1).padStart(7)} ms   worst ${worstMs.toFixed(1).padStart(8)} ms   (goal ≤ ${limitMs} ms, ${reached ? "reached" : "missed"})`,
  );
  for (const note of notes) console.log(`  ${note}`);
  return { what, limitMs, measuredMs, worstMs, reached, notes };
}
