import { finish } from "./finish.ts";
import type { Progress } from "./heuristics.ts";
import type { LocationProblem } from "./problem.ts";
import { type LocationResult, type SolveOptions, solveLocation } from "./solve.ts";

/**
 * The next best sets, best first, each different from all before and from `best` by at least one candidate: the problem solved
 * again with a cut against each. Ends early when no further set keeps the limits.
 *
 * @param count at most 5.
 */
export function* runnerUps(
  problem: LocationProblem,
  best: LocationResult,
  count: number,
  options: SolveOptions,
): Generator<Progress, LocationResult[]> {
  const found: LocationResult[] = [];
  if (best.objective === null) return found;
  for (let k = 0; k < Math.min(count, MOST_RUNNER_UPS); k += 1) {
    const banned = [best, ...found].map(({ chosen }) => chosen);
    const next = yield* solveLocation(problem, { ...options, banned, like: best });
    if (next.objective === null) break;
    found.push(next);
    if (next.status === "stopped") break;
  }
  return found;
}

const MOST_RUNNER_UPS = 5;

/** What forcing one candidate in (or out, where the best set has it) comes to. */
export interface ForcedCandidate {
  readonly candidate: number;
  readonly forced: "in" | "out";
  readonly status: LocationResult["status"];
  readonly objective: number | null;
  /** How much worse than the best, ≥ 0 in the objective's unit; `null` when no answer is left. */
  readonly cost: number | null;
}

/** The cost of forcing each candidate out, those that are chosen, then in, all others; those fixed or forbidden have none. Yields after each. */
export function* forcedCandidates(
  problem: LocationProblem,
  best: LocationResult,
  options: SolveOptions,
): Generator<{ readonly share: number; readonly latest: ForcedCandidate }, ForcedCandidate[]> {
  const settled = new Set([...problem.fixed, ...problem.forbidden]);
  const forced: ForcedCandidate[] = [];
  const chosen = new Set(best.chosen);
  const others = Array.from({ length: problem.candidates }, (_, j) => j).filter((j) => !chosen.has(j));
  const asked = best.objective === null ? [] : [...best.chosen, ...others].filter((j) => !settled.has(j));
  for (const [k, candidate] of asked.entries()) {
    if (options.shouldStop?.()) break;
    const out = chosen.has(candidate);
    const changed: LocationProblem = out
      ? { ...problem, forbidden: [...problem.forbidden, candidate] }
      : { ...problem, fixed: [...problem.fixed, candidate] };
    const changedOptions = { ...options, like: best, restarts: options.restarts ?? 4 };
    const { status, objective } = finish(solveLocation(changed, changedOptions));
    const worse = problem.kind === "mclp" ? -1 : 1;
    const cost = objective === null ? null : Math.max(0, worse * (objective - (best.objective as number)));
    const latest: ForcedCandidate = { candidate, forced: out ? "out" : "in", status, objective, cost };
    forced.push(latest);
    yield { share: (k + 1) / asked.length, latest };
  }
  return forced;
}

/** One point of the curve over the number of sites. */
export interface TradeOffPoint {
  readonly p: number;
  readonly result: LocationResult;
  /** Covered share of all weight, at the radius or within reach. */
  readonly coveredShare: number | null;
  /** Weighted mean cost of what is served. */
  readonly meanCost: number | null;
}

/** The answer for each count from 1, or from the number of fixed, to `most`; each starts from the one before. Yields each. */
export function* tradeOff(
  problem: LocationProblem,
  most: number,
  options: SolveOptions,
): Generator<TradeOffPoint, TradeOffPoint[]> {
  const total = problem.weights.reduce((sum, weight) => sum + weight, 0);
  const points: TradeOffPoint[] = [];
  for (let p = Math.max(1, new Set(problem.fixed).size); p <= most; p += 1) {
    if (options.shouldStop?.()) break;
    const before = points.at(-1)?.result;
    const like = before && before.objective !== null ? { like: before } : {};
    const result = finish(solveLocation({ ...problem, p }, { ...options, ...like }));
    const served = total - result.uncoveredWeight;
    const known = result.objective !== null && total > 0;
    const point: TradeOffPoint = {
      p,
      result,
      coveredShare: known ? served / total : null,
      meanCost: known && served > 0 ? servedCost(problem, result) / served : null,
    };
    points.push(point);
    yield point;
  }
  return points;
}

function servedCost({ weights, costs, candidates }: LocationProblem, { allocation }: LocationResult): number {
  let sum = 0;
  for (let k = 0; k < allocation.demand.length; k += 1) {
    const i = allocation.demand[k] as number;
    if (weights[i] === 0) continue;
    const cost = costs[i * candidates + (allocation.candidate[k] as number)] as number;
    sum += (weights[i] as number) * (allocation.share[k] as number) * cost;
  }
  return sum;
}
