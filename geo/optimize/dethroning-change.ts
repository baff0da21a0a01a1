import { type LinearRow, maximise } from "./simplex.ts";
import { isAdmissible, limitRows, lowerLimit, type WeightLimits } from "./weight-limits.ts";

/** `sum`: of the absolute changes of all weights (L1); `largest`: the greatest change of one weight (max-norm). */
export type ChangeMeasure = "sum" | "largest";

export interface Dethroning {
  readonly leader: number;
  /** Who draws level there, and passes beyond; the lowest number of several. */
  readonly successor: number;
  /** The least change that does it, by the measure asked; 0 if the first place is shared already. */
  readonly change: number;
  readonly weights: Float64Array;
}

/**
 * The smallest change of weights, within the limits, after which the leader of a weighted sum no longer leads alone.
 *
 * @param columns utilities in [0, 1], more is better, a column a criterion, all of one length.
 * @param weights admissible ones, adding up to 1 (`isAdmissible`).
 * @returns null if the leader leads under all admissible weights, or nobody else is there.
 * @throws RangeError for weights that are not admissible.
 *
 * Accuracy: 1e-9; tested against brute force over a grid and against closed forms of two criteria. Method: a linear program for each rival,
 * minimise |w′ − w| with w′ · (u_rival − u_leader) ≥ 0, nearest rivals first, until a bound without the limits (what a change of that size
 * can move between the best and the worst criteria) says that no other is nearer.
 */
export function dethroningChange(
  columns: readonly Float64Array[],
  weights: ArrayLike<number>,
  limits: WeightLimits = {},
  measure: ChangeMeasure = "sum",
): Dethroning | null {
  const width = columns.length;
  if (weights.length !== width || !isAdmissible(weights, limits))
    throw new RangeError(`the weights ${Array.from(weights).join(", ")} are not admissible`);
  const count = columns[0]?.length ?? 0;
  const scores = Float64Array.from({ length: count }, (_, i) => dot(weights, columns, i));
  const leader = scores.reduce((best, score, i) => (score > (scores[best] as number) ? i : best), 0);
  const rivals = scores.reduce<Rival[]>((list, score, rival) => {
    if (rival === leader) return list;
    const ahead = columns.map((column) => (column[rival] as number) - (column[leader] as number));
    const atLeast = boundOf(ahead, (scores[leader] as number) - score, measure);
    if (atLeast < Infinity) list.push({ rival, ahead, atLeast });
    return list;
  }, []);
  rivals.sort((a, b) => a.atLeast - b.atLeast || a.rival - b.rival);
  const rows = changeRows(weights, limits, measure);
  let best: Dethroning | null = null;
  for (const { rival, ahead, atLeast } of rivals) {
    if (best && atLeast > best.change + 1e-12) break;
    const answer = nearest(weights, rows, ahead, measure);
    if (!answer || (best && answer.change > best.change - 1e-12)) {
      if (best && answer && Math.abs(answer.change - best.change) <= 1e-12 && rival < best.successor)
        best = { leader, successor: rival, ...answer };
      continue;
    }
    best = { leader, successor: rival, ...answer };
  }
  return best;
}

interface Rival {
  readonly rival: number;
  /** By how much the rival is ahead of the leader, criterion by criterion. */
  readonly ahead: readonly number[];
  readonly atLeast: number;
}

function dot(weights: ArrayLike<number>, columns: readonly Float64Array[], i: number): number {
  return columns.reduce((sum, column, c) => sum + (weights[c] as number) * (column[i] as number), 0);
}

/** The least change that could close a gap if no weight had limits: weight goes from where the rival is worst to where it is best. */
function boundOf(ahead: readonly number[], gap: number, measure: ChangeMeasure): number {
  if (gap <= 0) return 0;
  const sorted = [...ahead].sort((a, b) => a - b);
  const half = measure === "sum" ? 1 : Math.floor(sorted.length / 2);
  let moved = 0;
  for (let i = 0; i < half; i += 1) moved += (sorted[sorted.length - 1 - i] as number) - (sorted[i] as number);
  if (!(moved > 0)) return Infinity;
  return ((measure === "sum" ? 2 : 1) * gap) / moved;
}

/** Limits over the variables: each weight's rise, each weight's fall, and for the max-norm the greatest of them. */
function changeRows(weights: ArrayLike<number>, limits: WeightLimits, measure: ChangeMeasure): LinearRow[] {
  const width = weights.length;
  const rows = limitRows(limits, width).map(({ coefficients, relation, bound }): LinearRow => {
    let left = bound;
    for (let c = 0; c < width; c += 1)
      left -= (coefficients[c] as number) * ((weights[c] as number) - lowerLimit(limits, c));
    return { coefficients: riseAndFall(coefficients, width), relation, bound: insideOrOn(left, relation) };
  });
  for (let c = 0; c < width; c += 1) {
    const fall = new Float64Array(2 * width + 1);
    fall[width + c] = 1;
    fall[c] = -1;
    const room = Math.max(0, (weights[c] as number) - lowerLimit(limits, c));
    rows.push({ coefficients: fall, relation: "≤", bound: room });
    if (measure === "sum") continue;
    const within = new Float64Array(2 * width + 1);
    within[c] = 1;
    within[width + c] = 1;
    within[2 * width] = -1;
    rows.push({ coefficients: within, relation: "≤", bound: 0 });
  }
  return rows;
}

/** No change at all is allowed: what rounding says against it is dropped. */
function insideOrOn(left: number, relation: LinearRow["relation"]): number {
  if (relation === "=") return 0;
  return relation === "≤" ? Math.max(0, left) : Math.min(0, left);
}

function riseAndFall(coefficients: ArrayLike<number>, width: number): Float64Array {
  const both = new Float64Array(2 * width + 1);
  for (let c = 0; c < width; c += 1) {
    both[c] = coefficients[c] as number;
    both[width + c] = -(coefficients[c] as number);
  }
  return both;
}

function nearest(
  weights: ArrayLike<number>,
  rows: readonly LinearRow[],
  ahead: readonly number[],
  measure: ChangeMeasure,
): { change: number; weights: Float64Array } | null {
  const width = weights.length;
  const behind = -ahead.reduce((sum, difference, c) => sum + difference * (weights[c] as number), 0);
  // Divided by the greatest difference: the row's numbers are of the order of 1.
  const scale = Math.max(...ahead.map(Math.abs)) || 1;
  const coefficients = riseAndFall(
    ahead.map((difference) => difference / scale),
    width,
  );
  const overtakes: LinearRow = { coefficients, relation: "≥", bound: Math.max(0, behind / scale) };
  const costs = new Float64Array(2 * width + 1);
  if (measure === "sum") costs.fill(-1, 0, 2 * width);
  else costs[2 * width] = -1;
  const answer = maximise(costs, [...rows, overtakes]);
  if (answer.status !== "optimal") return null;
  const changed = Float64Array.from(weights, (w, c) => w + (answer.x[c] as number) - (answer.x[width + c] as number));
  return { change: Math.max(0, -answer.value), weights: changed };
}
