import { paretoFronts } from "../../geo/optimize/pareto.ts";
import { topsis } from "../../geo/optimize/topsis.ts";
import { contributions, weightedSum } from "../../geo/optimize/weighted-sum.ts";
import type { Scores } from "./answers.ts";
import type { SitingChoice } from "./choice-types.ts";
import { type ScoreTask, weighedCriteria } from "./scored-criteria.ts";
import type { Work } from "./step.ts";

/** Scores of the candidates that are not open already, by the method chosen. */
export function* scoring(task: ScoreTask, method: SitingChoice["method"]): Work<Scores> {
  const { table, weights, pairwise } = weighedCriteria(task);
  const utilities = table.criteria.map((criterion) => criterion.utilities);
  const count = table.candidates.length;
  const fronts = utilities.length > 0 ? yield* frontsOf(utilities) : new Int32Array(count).fill(1);
  const sums = utilities.length > 0 ? weightedSum(utilities, weights) : new Float64Array(count);
  const hasWeight = weights.some((weight) => weight > 0);
  const scores =
    method === "topsis" && hasWeight
      ? topsis(
          utilities,
          weights,
          utilities.map(() => "more"),
        ).closeness
      : sums;
  const before = comparison(scores, method === "pareto" ? fronts : null);
  const order = Int32Array.from({ length: count }, (_, i) => i).sort((a, b) => before(a, b) || a - b);
  const scored = table.candidates.map((i) => i + task.openCount);
  return {
    scored,
    criteria: table.criteria.map(({ id }, c) => ({ id, weight: weights[c] as number })),
    utilities,
    contributions: method === "weighted-sum" ? byCriterion(utilities, weights, count) : null,
    scores,
    fronts,
    order,
    ranks: ranked(order, before),
    idle: table.idle.map(({ id, reason }) => ({
      id,
      reason,
      value: reason === "same-value" ? onlyValue(task, id) : null,
    })),
    excluded: table.excluded.map(({ candidate, missing }) => ({ candidate: candidate + task.openCount, missing })),
    filled: table.criteria.flatMap(({ id, filled, filledWith }) =>
      filledWith === null ? [] : [{ id, candidates: filled.map((i) => i + task.openCount), with: filledWith }],
    ),
    pairwise,
  };
}

function* frontsOf(utilities: readonly Float64Array[]): Generator<{ share: number }, Int32Array> {
  const steps = paretoFronts(utilities);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { share: step.value };
  }
}

/** Best first; fronts, where they count, before scores. */
function comparison(scores: Float64Array, fronts: Int32Array | null): (a: number, b: number) => number {
  return (a, b) => {
    const apart = fronts ? (fronts[a] as number) - (fronts[b] as number) : 0;
    return apart || (scores[b] as number) - (scores[a] as number);
  };
}

function ranked(order: Int32Array, before: (a: number, b: number) => number): Int32Array {
  const ranks = new Int32Array(order.length);
  order.forEach((i, place) => {
    const ahead = place > 0 ? (order[place - 1] as number) : -1;
    ranks[i] = ahead >= 0 && before(ahead, i) === 0 ? (ranks[ahead] as number) : place + 1;
  });
  return ranks;
}

/** Columns of contributions: they add up to the score to the last bit. */
function byCriterion(utilities: readonly Float64Array[], weights: Float64Array, count: number): Float64Array[] {
  const columns = utilities.map(() => new Float64Array(count));
  for (let i = 0; i < count; i += 1)
    contributions(utilities, weights, i).forEach((value, c) => {
      (columns[c] as Float64Array)[i] = value;
    });
  return columns;
}

/** The one value that all candidates have. */
function onlyValue({ criteria, openCount }: ScoreTask, id: string): number | null {
  const values = criteria.find((criterion) => criterion.id === id)?.values.subarray(openCount);
  return values?.find((value) => !Number.isNaN(value)) ?? null;
}
