import { type Allocation, nearestAllocation, sharesOf, valued } from "./allocation.ts";
import { type Check, checkAnswer } from "./check.ts";
import type { SolveMip } from "./mip.ts";
import { assignModel } from "./models.ts";
import type { LocationProblem } from "./problem.ts";
import type { LocationResult } from "./solve.ts";

export interface PickLoss {
  readonly chosen: readonly number[];
  /** What the pick comes to, over what it serves; `null` when with capacities it cannot serve what must be served. */
  readonly objective: number | null;
  /** How much worse than the best answer, in the objective's unit; negative for a pick that gains by breaking a limit. */
  readonly loss: number | null;
  /** How much worse than the bound: no answer beats the pick by more. */
  readonly lossAtMost: number | null;
  /** Demands not wholly served by the pick, their weight, and those among them that the best answer serves. */
  readonly uncovered: readonly number[];
  readonly uncoveredWeight: number;
  readonly lost: readonly number[];
  readonly allocation: Allocation;
  /** Limits that the pick breaks. */
  readonly broken: readonly Check[];
}

/**
 * What a hand-made choice loses against the best answer. A loss is comparable only where `broken` is empty: a pick that leaves
 * demand unserved, or opens too many, may well come to less.
 *
 * @param solveMip shares out the demand of a problem with capacities.
 */
export function pickLoss(
  problem: LocationProblem,
  pick: readonly number[],
  best: LocationResult,
  solveMip: SolveMip,
): PickLoss {
  const chosen = [...new Set(pick)].sort((a, b) => a - b);
  const allocation = problem.capacities ? sharedOut(problem, chosen, solveMip) : nearestAllocation(problem, chosen);
  const told = allocation ?? nearestAllocation(problem, []);
  const { objective, uncovered, uncoveredWeight } = valued(problem, chosen, told);
  const worse = problem.kind === "mclp" ? -1 : 1;
  const against = (other: number | null) =>
    allocation === null || other === null ? null : worse * (objective - other) || 0;
  const unserved = new Set(best.uncovered);
  const claim = { status: "not-proved" as const, chosen, allocation: told, objective, uncovered, uncoveredWeight };
  return {
    chosen,
    objective: allocation ? objective : null,
    loss: against(best.objective),
    lossAtMost: against(best.bound),
    uncovered,
    uncoveredWeight,
    lost: uncovered.filter((i) => !unserved.has(i)),
    allocation: told,
    broken: checkAnswer(problem, { ...claim, bound: null, gap: null }).filter(({ holds }) => !holds),
  };
}

/** The best shares of demand between exactly these sites; other limits than capacity and reach are left to the checks. */
function sharedOut(problem: LocationProblem, chosen: readonly number[], solveMip: SolveMip): Allocation | null {
  const others = Array.from({ length: problem.candidates }, (_, j) => j).filter((j) => !chosen.includes(j));
  const free = { ...problem, p: null, groups: [], spacing: [], budget: null, fixed: chosen, forbidden: others };
  const summed = problem.kind === "mclp" || problem.kind === "pMedian";
  const { model, demand, candidate } = assignModel(free, summed ? "sum" : "feasible");
  const { values } = solveMip(model, { timeLimitMs: 10_000 });
  return values ? sharesOf(problem.weights, demand, candidate, values.slice(problem.candidates)) : null;
}
