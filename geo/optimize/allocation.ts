import { type LocationProblem, reachOf } from "./problem.ts";

/** Who serves whom: line k says that `candidate[k]` serves the share `share[k]` of demand `demand[k]`. */
export interface Allocation {
  readonly demand: Int32Array;
  readonly candidate: Int32Array;
  readonly share: Float64Array;
}

/** What a set of open candidates comes to. */
export interface Valued {
  /** In the kind's own unit: sites, covered weight, weight × cost, largest cost; over what is served. */
  readonly objective: number;
  /** Demands with a weight that are not wholly served, and the weight of theirs that is not. */
  readonly uncovered: readonly number[];
  readonly uncoveredWeight: number;
}

/** Each demand by its nearest open candidate within reach; of two at one cost the one of the smaller index. */
export function nearestAllocation(problem: LocationProblem, chosen: readonly number[]): Allocation {
  const { weights, candidates: n, costs } = problem;
  const reach = reachOf(problem);
  const open = [...chosen].sort((a, b) => a - b);
  const demand: number[] = [];
  const candidate: number[] = [];
  for (let i = 0; i < weights.length; i += 1) {
    let [nearest, least] = [-1, Infinity];
    for (const j of open) {
      const cost = costs[i * n + j] as number;
      if (cost <= reach && cost < least) [nearest, least] = [j, cost];
    }
    if (nearest < 0) continue;
    demand.push(i);
    candidate.push(nearest);
  }
  return {
    demand: Int32Array.from(demand),
    candidate: Int32Array.from(candidate),
    share: new Float64Array(demand.length).fill(1),
  };
}

/** The objective of a set with its allocation. */
export function valued(problem: LocationProblem, chosen: readonly number[], allocation: Allocation): Valued {
  const { weights, candidates: n, costs, kind } = problem;
  const served = new Float64Array(weights.length);
  let [sum, largest, covered] = [0, 0, 0];
  for (let k = 0; k < allocation.demand.length; k += 1) {
    const i = allocation.demand[k] as number;
    const share = allocation.share[k] as number;
    const weight = weights[i] as number;
    const cost = costs[i * n + (allocation.candidate[k] as number)] as number;
    served[i] = (served[i] as number) + share;
    if (weight === 0) continue;
    sum += weight * share * cost;
    covered += weight * share;
    if (cost > largest) largest = cost;
  }
  const uncovered: number[] = [];
  let uncoveredWeight = 0;
  for (let i = 0; i < weights.length; i += 1) {
    if (weights[i] === 0 || (served[i] as number) >= 1 - 1e-7) continue;
    uncovered.push(i);
    uncoveredWeight += (weights[i] as number) * (1 - (served[i] as number));
  }
  const objective = { lscp: chosen.length, mclp: covered, pMedian: sum, pCentre: largest }[kind];
  return { objective, uncovered, uncoveredWeight };
}

/** The shares of an assignment model's answer as an allocation; what is below the solver's tolerance is left away. */
export function sharesOf(
  weights: Float64Array,
  demand: Int32Array,
  candidate: Int32Array,
  shares: Float64Array,
): Allocation {
  const kept = Array.from(demand, (_, k) => k).filter((k) => (shares[k] as number) > 1e-7);
  const total = new Float64Array(weights.length);
  for (const k of kept) {
    const i = demand[k] as number;
    total[i] = (total[i] as number) + (shares[k] as number);
  }
  // A whole that the solver gives to its tolerance is a whole.
  const whole = (i: number) => (Math.abs((total[i] as number) - 1) < 1e-6 ? (total[i] as number) : 1);
  return {
    demand: Int32Array.from(kept, (k) => demand[k] as number),
    candidate: Int32Array.from(kept, (k) => candidate[k] as number),
    share: Float64Array.from(kept, (k) => (shares[k] as number) / whole(demand[k] as number)),
  };
}
