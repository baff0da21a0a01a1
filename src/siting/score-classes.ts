import { classBreaks } from "../../geo/statistics/class-breaks.ts";
import { memo } from "../derive/memo.ts";
import type { Scores } from "./answers.ts";
import type { SitingChoice } from "./choice-types.ts";

export const MOST_SCORE_CLASSES = 5;
/** Natural breaks of more scores than this would hold up a drag: they are made from as many, taken evenly from low to high. */
const MOST_CUT = 2_000;

export interface ScoreClass {
  /** The lowest and highest score that it holds; of fronts, the numbers of its first and last. */
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

export interface ScoreClasses {
  readonly by: "score" | "front";
  /** The worst first. */
  readonly rows: readonly ScoreClass[];
  /** Of each place in `Scores.scored`, its row. */
  readonly classOf: Uint8Array;
}

/** Classes of the scores by natural breaks, or of Pareto fronts the first four and all behind them; null where nothing is scored. */
export const scoreClasses = memo(
  (scores: Scores, method: SitingChoice["method"]): ScoreClasses | null =>
    scores.scored.length === 0 ? null : method === "pareto" ? byFront(scores.fronts) : byScore(scores.scores),
  4,
);

function byScore(scores: Float64Array): ScoreClasses {
  const sorted = Float64Array.from(scores).sort();
  const { breaks } = classBreaks(evenly(sorted), { method: "natural-breaks", k: MOST_SCORE_CLASSES }) ?? { breaks: [] };
  return classed("score", scores, breaks.length + 1, (score) => {
    let at = 0;
    while (at < breaks.length && score > (breaks[at] as number)) at += 1;
    return at;
  });
}

function evenly(sorted: Float64Array): readonly number[] {
  if (sorted.length <= MOST_CUT) return [...sorted];
  const step = (sorted.length - 1) / (MOST_CUT - 1);
  return Array.from({ length: MOST_CUT }, (_, i) => sorted[Math.round(i * step)] as number);
}

function byFront(fronts: Int32Array): ScoreClasses {
  const count = Math.min(MOST_SCORE_CLASSES, Math.max(...new Set(fronts)));
  return classed("front", fronts, count, (front) => count - Math.min(front, count));
}

function classed(
  by: ScoreClasses["by"],
  values: Float64Array | Int32Array,
  size: number,
  classAt: (value: number) => number,
): ScoreClasses {
  const classOf = new Uint8Array(values.length);
  const rows = Array.from({ length: size }, () => ({ low: Infinity, high: -Infinity, count: 0 }));
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number;
    const at = classAt(value);
    classOf[i] = at;
    const row = rows[at] as { low: number; high: number; count: number };
    if (value < row.low) row.low = value;
    if (value > row.high) row.high = value;
    row.count += 1;
  }
  return { by, rows, classOf };
}
