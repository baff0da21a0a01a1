import type { Found } from "./heuristics.ts";
import type { LagrangianBound } from "./lagrangian.ts";
import type { SolveMip } from "./mip.ts";
import { type BannedSets, levelModel } from "./models.ts";
import type { LocationProblem } from "./problem.ts";
import { type ServiceCosts, serviceTotal } from "./service-costs.ts";

/** How long a run may take, what ends it, and who is told what is known while the solver works. */
export interface RunLimits {
  /** By the clock `now`. */
  readonly until: number;
  readonly now: () => number;
  readonly shouldStop: () => boolean;
  readonly onKnown?: (best: Found | null, lower: number) => void;
}

export interface Proof {
  readonly status: "optimal" | "infeasible" | "limit" | "stopped";
  readonly found: Found | null;
  /** No answer's sum is smaller. */
  readonly lower: number;
  /** Candidates that the bound left to the solver, and of how many nearest candidates it was told. */
  readonly candidates: number;
  readonly rounds: number;
}

/**
 * Closes what is left between a Lagrangian bound and the best set known, by the mixed-integer solver. A candidate that cannot
 * be open in anything better than that set (`ifOpen` beyond its sum) is left out, and of each demand only the nearest candidates
 * are told apart; where an answer needs more of them the lists are doubled and the model solved again. The optimum is certain
 * once the sum, recomputed, meets the model's bound (to 1e-9 of it).
 */
export function proveSum(
  problem: LocationProblem,
  service: ServiceCosts,
  upper: Found | null,
  bound: LagrangianBound,
  solveMip: SolveMip,
  limits: RunLimits,
  banned: BannedSets = [],
): Proof {
  const { demands: m, candidates: n, costs } = service;
  const kept = new Uint8Array(n).fill(1);
  if (upper) {
    const most = service.whole ? upper.total - 1 + 1e-6 : upper.total * (1 + 1e-9);
    for (let j = 0; j < n; j += 1) kept[j] = (bound.ifOpen[j] as number) > most ? 0 : 1;
    for (const j of [...upper.chosen, ...problem.fixed]) kept[j] = 1;
  }
  const candidates = kept.reduce((sum, flag) => sum + flag, 0);
  const nearest = new Int32Array(m).map((_, i) => {
    let near = 4;
    const reach = bound.multipliers[i] as number;
    for (let j = 0; j < n; j += 1) if (kept[j] && (costs[j * m + i] as number) <= reach) near += 1;
    return near;
  });
  let [best, lower] = [upper, bound.lower];
  for (let rounds = 1; ; rounds += 1) {
    const outcome = (status: Proof["status"]): Proof => ({ status, found: best, lower, candidates, rounds });
    if (limits.shouldStop()) return outcome("stopped");
    const timeLimitMs = limits.until - limits.now();
    if (timeLimitMs <= 0) return outcome("limit");
    const { model, leftOut, valuesOf } = levelModel(problem, service, { kept, nearest, banned });
    const start = best ? valuesOf(best.chosen) : undefined;
    const options = { timeLimitMs, shouldStop: limits.shouldStop, ...(start ? { start } : {}) };
    let met = best;
    const onProgress = (values: Float64Array | null, dual: number) => {
      const found = values ? foundIn(values, service) : null;
      if (found && (!met || found.total < met.total)) met = found;
      limits.onKnown?.(met, Math.max(lower, Math.min(dual, met?.total ?? Infinity)));
    };
    const answer = solveMip(model, { ...options, onProgress });
    if (answer.status === "infeasible") {
      if (best) lower = best.total;
      return outcome(best ? "optimal" : "infeasible");
    }
    const found = answer.values ? foundIn(answer.values, service) : null;
    if (found && (!best || found.total < best.total)) best = found;
    lower = Math.max(lower, Math.min(answer.bound, best?.total ?? Infinity));
    if (answer.status !== "optimal") return outcome(answer.status);
    const isMet = best && best.total - answer.bound <= 1e-9 * Math.max(1, Math.abs(best.total));
    const short = leftOut.filter(({ column }) => (answer.values?.[column] ?? 0) > 1e-6);
    if (isMet || short.length === 0) {
      if (best) lower = best.total;
      return outcome("optimal");
    }
    for (const { demand } of short) nearest[demand] = (nearest[demand] as number) * 2;
  }
}

/** The set of a model's answer, with the sum that it really comes to; `null` where it serves somebody not at all. */
function foundIn(values: Float64Array, service: ServiceCosts): Found | null {
  const chosen = openOf(values, service.candidates);
  const total = serviceTotal(service, chosen);
  return total < service.penalty ? { chosen, total } : null;
}

/** The open candidates of a model's answer. */
export function openOf(values: Float64Array, candidates: number): number[] {
  const chosen: number[] = [];
  for (let j = 0; j < candidates; j += 1) if ((values[j] as number) > 0.5) chosen.push(j);
  return chosen;
}
