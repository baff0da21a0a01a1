import type { Progress } from "./heuristics.ts";
import { type OpenSet, openFixed } from "./open-set.ts";
import type { LocationProblem } from "./problem.ts";
import { type ServiceCosts, serviceTotal } from "./service-costs.ts";
import { topCandidates } from "./top-values.ts";

export interface LagrangianBound {
  /** No answer's sum is smaller. */
  readonly lower: number;
  /** The best set met, never worse than what it was started with. */
  readonly best: { readonly chosen: number[]; readonly total: number } | null;
  /** `(upper − lower) / upper`; 0 where both meet, `null` without an answer. */
  readonly gap: number | null;
  /** A lower bound on every answer in which this candidate is open. */
  readonly ifOpen: Float64Array;
  readonly multipliers: Float64Array;
}

/**
 * A lower bound on `mclp`'s uncovered weight or `pMedian`'s sum by Lagrangian relaxation of "each demand is served once", its
 * multipliers moved by subgradients (Cornuéjols, Fisher and Nemhauser 1977). The relaxation keeps the count p, the fixed and
 * the forbidden; it lets group, spacing, budget and capacity limits go, so that the bound holds with them too. Where all costs
 * are whole numbers the bound is rounded up. Yields every twenty rounds.
 *
 * @param start multipliers of an earlier run, to go on from; @param keepBest `upper` is not to be replaced by a set met.
 */
export function* lagrangianBound(
  problem: LocationProblem,
  service: ServiceCosts,
  upper: { readonly chosen: number[]; readonly total: number } | null,
  { rounds = 400, start, keepBest = false }: { rounds?: number; start?: Float64Array; keepBest?: boolean } = {},
): Generator<Progress, LagrangianBound> {
  const { demands: m, candidates: n, costs, idle, penalty } = service;
  const p = Math.min(problem.p ?? n, n);
  const closed = new Uint8Array(n);
  for (const j of problem.forbidden) closed[j] = 1;
  const fixed = [...new Set(problem.fixed)];
  const free = Float64Array.from({ length: n }, (_, j) => j).filter((j) => !closed[j] && !fixed.includes(j));
  const set = problem.capacities ? null : openFixed(problem);
  const room = Math.max(0, p - fixed.length);
  const v = start ? start.slice() : firstMultipliers(service, upper?.chosen ?? fixed);
  const saving = new Float64Array(n);
  const served = new Int32Array(m);
  let [lower, best, target] = [-Infinity, upper, upper?.total ?? Math.min(penalty, sum(idle))];
  const multipliers = v.slice();
  const ifOpen = new Float64Array(n).fill(-Infinity);
  let [step, idleRounds] = [start ? 0.5 : 1.5, 0];
  const told = () => Math.min(Math.max(0, rounded(service, lower)), best?.total ?? Infinity);
  for (let round = 0; round < rounds; round += 1) {
    for (let j = 0; j < n; j += 1) {
      let total = 0;
      for (let i = 0, at = j * m; i < m; i += 1) {
        const reduced = (costs[at + i] as number) - (v[i] as number);
        if (reduced < 0) total += reduced;
      }
      saving[j] = total;
    }
    const added = topCandidates(
      free.map((j) => -(saving[j] as number)),
      room,
    ).map((k) => free[k] as number);
    const open = [...fixed, ...added];
    const opened = new Uint8Array(n);
    for (const j of open) opened[j] = 1;
    const bound = sum(v) + open.reduce((total, j) => total + (saving[j] as number), 0);
    // Every round's bound on "this one open" holds: the best of all is kept.
    const last = room > 0 && free.length >= room ? (saving[added[room - 1] as number] as number) : 0;
    for (let j = 0; j < n; j += 1) {
      const own = opened[j] ? bound : bound - last + (saving[j] as number);
      if (own > (ifOpen[j] as number)) ifOpen[j] = own;
    }
    if (bound > lower) {
      lower = bound;
      idleRounds = 0;
      multipliers.set(v);
    } else idleRounds += 1;
    const answer = keepBest || !set ? null : primal(set, fixed, open);
    if (answer) {
      const total = serviceTotal(service, answer);
      if (total < penalty && (!best || total < best.total)) best = { chosen: answer.sort((a, b) => a - b), total };
      target = Math.min(target, total);
    }
    if (best && rounded(service, lower) >= best.total * (1 - 1e-12)) break;
    if (idleRounds >= 20) [step, idleRounds] = [step / 2, 0];
    if (step < 0.002) break;
    served.fill(0);
    for (const j of open)
      for (let i = 0, at = j * m; i < m; i += 1)
        if ((costs[at + i] as number) < (v[i] as number)) served[i] = (served[i] as number) + 1;
    let norm = 0;
    for (let i = 0; i < m; i += 1) norm += (1 - (served[i] as number)) ** 2;
    if (norm === 0) break;
    const size = (step * Math.max(target - bound, 1e-9 * Math.abs(target))) / norm;
    for (let i = 0; i < m; i += 1)
      v[i] = Math.min(idle[i] as number, Math.max(0, (v[i] as number) + size * (1 - (served[i] as number))));
    if (round % 20 === 19) yield { phase: "bound", share: round / rounds, best, lower: told() };
  }
  lower = told();
  const gap = best ? (best.total === 0 ? 0 : (best.total - lower) / best.total) : null;
  return { lower, best, gap, ifOpen, multipliers };
}

/** The set as the relaxation opens it, as far as all limits allow. */
function primal(set: OpenSet, fixed: readonly number[], open: readonly number[]): number[] {
  for (const j of [...set.list]) if (!fixed.includes(j)) set.remove(j);
  for (const j of open) if (!set.open[j] && set.canAdd(j)) set.add(j);
  return [...set.list];
}

function firstMultipliers({ demands: m, costs, idle }: ServiceCosts, open: readonly number[]): Float64Array {
  return idle.map((most, i) => {
    let [first, second] = [most, most];
    for (const j of open) {
      const cost = costs[j * m + i] as number;
      if (cost < first) [first, second] = [cost, first];
      else if (cost < second) second = cost;
    }
    return (first + Math.min(second, 2 * first + 1)) / 2;
  });
}

function rounded({ whole }: ServiceCosts, lower: number): number {
  return whole ? Math.ceil(lower - 1e-6) : lower;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
