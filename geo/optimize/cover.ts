import { type Allocation, sharesOf } from "./allocation.ts";
import type { Progress } from "./heuristics.ts";
import type { MipAnswer, SolveMip } from "./mip.ts";
import { assignModel, type BannedSets, coverModel } from "./models.ts";
import { openFixed } from "./open-set.ts";
import { type LocationProblem, reachOf } from "./problem.ts";
import { openOf, type RunLimits } from "./prove.ts";

export interface Covered {
  readonly status: "optimal" | "infeasible" | "limit" | "stopped";
  readonly chosen: number[] | null;
  readonly allocation: Allocation | null;
  /** No answer's objective is smaller. */
  readonly bound: number;
}

export interface CoverRun {
  readonly solveMip: SolveMip;
  readonly limits: RunLimits;
  readonly banned?: BannedSets;
}

/** A set that covers all demand within `reach`, adding what covers most weight, without what it can spare; `null` if that fails. */
export function greedyCover(problem: LocationProblem, reach: number): number[] | null {
  const { weights, candidates: n, costs } = problem;
  const set = openFixed(problem);
  if (!set || problem.capacities) return null;
  const times = new Int32Array(weights.length);
  const within = (i: number, j: number) => (weights[i] as number) > 0 && (costs[i * n + j] as number) <= reach;
  const count = (j: number, by: number) => {
    for (let i = 0; i < weights.length; i += 1) if (within(i, j)) times[i] = (times[i] as number) + by;
  };
  for (const j of set.list) count(j, 1);
  for (;;) {
    let [best, most] = [-1, 0];
    let open = false;
    for (let i = 0; i < weights.length; i += 1) if ((weights[i] as number) > 0 && times[i] === 0) open = true;
    if (!open) break;
    for (let j = 0; j < n; j += 1) {
      if (!set.canAdd(j)) continue;
      let gain = 0;
      for (let i = 0; i < weights.length; i += 1) if (times[i] === 0 && within(i, j)) gain += 1;
      if (gain > most) [best, most] = [j, gain];
    }
    if (best < 0) return null;
    set.add(best);
    count(best, 1);
  }
  for (const j of [...set.list]) {
    if (problem.fixed.includes(j)) continue;
    let spared = true;
    for (let i = 0; i < weights.length && spared; i += 1) if (within(i, j) && times[i] === 1) spared = false;
    if (!spared) continue;
    set.remove(j);
    count(j, -1);
  }
  return [...set.list].sort((a, b) => a - b);
}

/** One model of covering within `reach`: the fewest sites, or any answer. */
export function coverWithin(
  problem: LocationProblem,
  aim: "least" | "feasible",
  reach: number,
  { solveMip, limits, banned = [] }: CoverRun,
): Covered {
  const timeLimitMs = limits.until - limits.now();
  if (limits.shouldStop()) return { status: "stopped", chosen: null, allocation: null, bound: 0 };
  if (timeLimitMs <= 0) return { status: "limit", chosen: null, allocation: null, bound: 0 };
  const onProgress = (values: Float64Array | null, dual: number) => {
    if (values) best = openOf(values, problem.candidates);
    if (aim === "least") limits.onKnown?.(best && { chosen: best, total: best.length }, atLeast(problem, dual));
  };
  const options = { timeLimitMs, shouldStop: limits.shouldStop, onProgress };
  let best: number[] | null = null;
  if (problem.capacities) {
    const { model, demand, candidate } = assignModel(problem, aim, { reach, banned });
    const answer = solveMip(model, options);
    const shares = answer.values?.slice(problem.candidates);
    return covered(problem, answer, shares ? sharesOf(problem.weights, demand, candidate, shares) : null);
  }
  const model = coverModel(problem, aim, { reach, banned });
  const known = banned.length > 0 ? null : greedyCover(problem, reach);
  best = known;
  if (known && aim === "feasible") return { status: "optimal", chosen: known, allocation: null, bound: 0 };
  const start = known ? Float64Array.from({ length: problem.candidates }, (_, j) => (known.includes(j) ? 1 : 0)) : null;
  const answer = covered(problem, solveMip(model, { ...options, ...(start ? { start } : {}) }), null);
  return known && !answer.chosen && answer.status !== "infeasible" ? { ...answer, chosen: known } : answer;
}

function covered(problem: LocationProblem, answer: MipAnswer, allocation: Allocation | null): Covered {
  const chosen = answer.values ? openOf(answer.values, problem.candidates) : null;
  const bound = atLeast(problem, answer.bound);
  return { status: answer.status, chosen, allocation: chosen ? allocation : null, bound };
}

/** The fewest sites by a bound on their number. */
function atLeast({ fixed }: LocationProblem, bound: number): number {
  return Math.max(new Set(fixed).size, Math.ceil(bound - 1e-6));
}

/**
 * `pCentre`: the least cost within which a covering set keeps all limits, by bisection over the distinct costs of the matrix.
 * Each step is a covering model, without the wide gap that the relaxation of a min–max model leaves. A step that is not
 * decided in time ends the run, with the smallest cost not yet refuted as the bound.
 */
export function* centre(problem: LocationProblem, run: CoverRun): Generator<Progress, Covered> {
  const { weights, candidates: n, costs } = problem;
  const shut = new Set(problem.forbidden);
  const distinct = new Set<number>();
  let least = 0;
  for (let i = 0; i < weights.length; i += 1) {
    if (weights[i] === 0) continue;
    let nearest = Infinity;
    for (let j = 0; j < n; j += 1) {
      const cost = costs[i * n + j] as number;
      if (shut.has(j) || cost > reachOf(problem)) continue;
      distinct.add(cost);
      nearest = Math.min(nearest, cost);
    }
    if (nearest === Infinity) return { status: "infeasible", chosen: null, allocation: null, bound: Infinity };
    least = Math.max(least, nearest);
  }
  const values = Float64Array.from([...distinct].filter((cost) => cost >= least)).sort();
  if (values.length === 0) return { ...coverWithin(problem, "feasible", 0, run), bound: 0 };
  let [low, high] = [-1, values.length - 1];
  let best = coverWithin(problem, "feasible", values[high] as number, run);
  if (best.status !== "optimal") return { ...best, bound: best.status === "infeasible" ? Infinity : least };
  while (high - low > 1) {
    const found = best.chosen && { chosen: best.chosen, total: values[high] as number };
    yield { phase: "prove", share: 1 - (high - low) / values.length, best: found, lower: values[low + 1] as number };
    const middle = (low + high) >> 1;
    const step = coverWithin(problem, "feasible", values[middle] as number, run);
    if (step.status === "infeasible") low = middle;
    else if (step.status === "optimal") [high, best] = [middle, step];
    else return { ...best, status: step.status, bound: values[low + 1] as number };
  }
  return { ...best, status: "optimal", bound: values[high] as number };
}
