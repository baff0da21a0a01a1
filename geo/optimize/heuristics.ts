import { seededRandom, shuffle } from "../statistics/seeded-random.ts";
import { type OpenSet, openFixed } from "./open-set.ts";
import type { LocationProblem } from "./problem.ts";
import type { ServiceCosts } from "./service-costs.ts";

/** Where a run stands: what it does, how much of that is done (0 to 1), and what is known. */
export interface Progress {
  readonly phase: "search" | "bound" | "prove";
  readonly share: number;
  readonly best: Found | null;
  /** No answer's sum is smaller; −Infinity where nothing is known. */
  readonly lower: number;
}

export const NOTHING_KNOWN: Progress = { phase: "prove", share: 0, best: null, lower: Number.NEGATIVE_INFINITY };

/** A set that keeps all limits, with its sum in units of the objective's sum. */
export interface Found {
  /** Ascending. */
  readonly chosen: number[];
  readonly total: number;
}

/**
 * A good answer to `mclp` or `pMedian` without proof: candidates added one by one (greedy), then exchanged until no single
 * exchange or addition improves (Teitz and Bart 1968, with the evaluation of all exchanges of one candidate at once after
 * Whitaker 1983); again from `restarts` seeded kicks of the best, each of which puts about a third of the set at random.
 * Fixed, forbidden, group, spacing, count and budget limits hold in every step. Yields after each restart.
 *
 * @returns the best found, or `null` where none was (the limits contradict, or nobody found a set that serves all) and always
 * with capacities, which it does not know.
 */
export function* searchLocation(
  problem: LocationProblem,
  service: ServiceCosts,
  { seed, restarts }: { seed: number; restarts: number },
  starts: readonly (readonly number[])[] = [],
): Generator<Progress, Found | null> {
  if (problem.capacities || !openFixed(problem)) return null;
  const random = seededRandom(seed);
  const whole = (found: Found) => (found.total < service.penalty ? found : null);
  let best: Found | null = null;
  for (let run = 0; run < restarts + 1; run += 1) {
    const set = openFixed(problem) as OpenSet;
    const kept = run === 0 ? (starts[0] ?? []) : best && run % 4 !== 0 ? kicked(best.chosen, random) : [];
    for (const j of kept) if (set.canAdd(j)) set.add(j);
    if (run > 0) fillAtRandom(set, problem.candidates, random);
    const total = exchange(service, set, run);
    if (!best || total < best.total * (1 - 1e-14)) best = { chosen: ascending(set.list), total };
    yield { phase: "search", share: (run + 1) / (restarts + 1), best: whole(best), lower: -Infinity };
  }
  return best && whole(best);
}

function kicked(chosen: readonly number[], random: () => number): number[] {
  const list = [...chosen];
  shuffle(list, random);
  return list.slice(0, Math.floor((list.length * 2) / 3));
}

function fillAtRandom(set: OpenSet, candidates: number, random: () => number): void {
  const order = Array.from({ length: candidates }, (_, j) => j);
  shuffle(order, random);
  for (const j of order) if (set.canAdd(j)) set.add(j);
}

const ascending = (list: readonly number[]) => [...list].sort((a, b) => a - b);

/** Nearest and second nearest of the open for each demand: what an exchange is judged by. */
interface Nearest {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly owner: Int32Array;
  total: number;
}

function nearestOf({ demands, costs, idle }: ServiceCosts, open: readonly number[], into?: Nearest): Nearest {
  const nearest = into ?? {
    first: new Float64Array(demands),
    second: new Float64Array(demands),
    owner: new Int32Array(demands),
    total: 0,
  };
  const { first, second, owner } = nearest;
  first.set(idle);
  second.set(idle);
  owner.fill(-1);
  for (const j of open) {
    const at = j * demands;
    for (let i = 0; i < demands; i += 1) {
      const cost = costs[at + i] as number;
      if (cost < (first[i] as number)) {
        second[i] = first[i] as number;
        first[i] = cost;
        owner[i] = j;
      } else if (cost < (second[i] as number)) second[i] = cost;
    }
  }
  nearest.total = first.reduce((sum, cost) => sum + cost, 0);
  return nearest;
}

/** Adds and exchanges until nothing improves; the set is left at the end's, whose sum is returned. */
function exchange(service: ServiceCosts, set: OpenSet, from: number): number {
  const { candidates: n } = service;
  const nearest = nearestOf(service, set.list);
  addGreedily(service, set, nearest);
  const judged = judge(service);
  for (let unchanged = 0, j = from % n; unchanged < n; j = (j + 1) % n) {
    unchanged += 1;
    if (set.open[j]) continue;
    const move = judged.best(nearest, set, j);
    if (!move || move.change >= -1e-12 * Math.max(1, nearest.total)) continue;
    if (move.out >= 0) set.remove(move.out);
    set.add(j);
    nearestOf(service, set.list, nearest);
    judged.renew(nearest, set);
    unchanged = 0;
  }
  return nearest.total;
}

function addGreedily(service: ServiceCosts, set: OpenSet, nearest: Nearest): void {
  const { candidates, demands, costs } = service;
  for (;;) {
    let [chosen, most] = [-1, 0];
    for (let j = 0; j < candidates; j += 1) {
      if (!set.canAdd(j)) continue;
      let gain = 0;
      for (let i = 0, at = j * demands; i < demands; i += 1) {
        const saved = (nearest.first[i] as number) - (costs[at + i] as number);
        if (saved > 0) gain += saved;
      }
      if (gain > most) [chosen, most] = [j, gain];
    }
    if (chosen < 0) return;
    set.add(chosen);
    nearestOf(service, set.list, nearest);
  }
}

interface Move {
  /** What leaves, −1 for an addition. */
  readonly out: number;
  readonly change: number;
}

/** Judges what one candidate's coming in changes, for every candidate that may leave for it, in one pass over the demand. */
function judge({ candidates, demands, costs }: ServiceCosts) {
  const loss = new Float64Array(candidates);
  const spared = new Float64Array(candidates);
  let ready = false;
  const renew = ({ first, second, owner }: Nearest, set: OpenSet) => {
    for (const k of set.list) loss[k] = 0;
    for (let i = 0; i < demands; i += 1) {
      const k = owner[i] as number;
      if (k >= 0) loss[k] = (loss[k] as number) + (second[i] as number) - (first[i] as number);
    }
    ready = true;
  };
  const pass = ({ first, second, owner }: Nearest, set: OpenSet, j: number) => {
    for (const k of set.list) spared[k] = 0;
    let gain = 0;
    for (let i = 0, at = j * demands; i < demands; i += 1) {
      const cost = costs[at + i] as number;
      const runnerUp = second[i] as number;
      if (cost >= runnerUp) continue;
      const least = first[i] as number;
      const k = owner[i] as number;
      if (cost < least) {
        gain += least - cost;
        if (k >= 0) spared[k] = (spared[k] as number) + runnerUp - least;
      } else if (k >= 0) spared[k] = (spared[k] as number) + runnerUp - cost;
    }
    return gain;
  };
  const changes = function* (nearest: Nearest, set: OpenSet, j: number): Generator<Move> {
    if (!ready) renew(nearest, set);
    const gain = pass(nearest, set, j);
    if (set.canAdd(j)) yield { out: -1, change: -gain };
    for (const k of set.list)
      if (set.canSwap(j, k)) yield { out: k, change: (loss[k] as number) - (spared[k] as number) - gain };
  };
  return {
    renew,
    changes,
    /** The best of `changes`, without a generator: it is asked hundreds of thousands of times. */
    best(nearest: Nearest, set: OpenSet, j: number): Move | null {
      if (!ready) renew(nearest, set);
      const gain = pass(nearest, set, j);
      let [out, change] = set.canAdd(j) ? [-1, -gain] : [-2, Infinity];
      for (const k of set.list) {
        const own = (loss[k] as number) - (spared[k] as number) - gain;
        if (own < change && set.canSwap(j, k)) [out, change] = [k, own];
      }
      return out === -2 ? null : { out, change };
    },
  };
}

/**
 * The best set that one addition, exchange or omission away from `chosen` keeps the limits and is none of `banned`:
 * an upper bound for the next best set.
 */
export function bestNeighbour(
  problem: LocationProblem,
  service: ServiceCosts,
  chosen: readonly number[],
  banned: ReadonlySet<string>,
): Found | null {
  const set = openFixed(problem);
  if (!set) return null;
  for (const j of chosen) if (set.canAdd(j)) set.add(j);
  const nearest = nearestOf(service, set.list);
  const judged = judge(service);
  let best: Found | null = null;
  const consider = (list: readonly number[], total: number) => {
    if (total < service.penalty && (!best || total < best.total) && !banned.has(setKey(list)))
      best = { chosen: ascending(list), total };
  };
  for (let j = 0; j < service.candidates; j += 1) {
    if (set.open[j]) continue;
    for (const { out, change } of judged.changes(nearest, set, j))
      consider([...set.list.filter((k) => k !== out), j], nearest.total + change);
  }
  for (const out of set.list) {
    if (problem.fixed.includes(out)) continue;
    const rest = set.list.filter((k) => k !== out);
    consider(rest, nearestOf(service, rest).total);
  }
  return best;
}

/** The same text for the same set, in whatever order. */
export function setKey(set: readonly number[]): string {
  return ascending(set).join(",");
}
