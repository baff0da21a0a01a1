import { type LocationProblem, reachOf } from "./problem.ts";

/**
 * A problem of `mclp` or `pMedian` as one form: open at most p sites so that the sum over demand of the least cost among the
 * open, or of `idle` where none is open, becomes least. For `mclp` a cost is 0 within the radius and the demand's weight
 * outside: the sum is what stays uncovered. For `pMedian` it is weight × cost; what cannot be served costs `penalty`, which is
 * more than any whole answer.
 */
export interface ServiceCosts {
  readonly demands: number;
  readonly candidates: number;
  /** Candidate-major: cost of serving demand i from candidate j at `j * demands + i`. */
  readonly costs: Float64Array;
  readonly idle: Float64Array;
  /** A sum this large serves somebody not at all. */
  readonly penalty: number;
  /** All costs are whole numbers: so is every sum. */
  readonly whole: boolean;
}

export function serviceCosts(problem: LocationProblem): ServiceCosts {
  const { weights, candidates: n, costs: raw, kind } = problem;
  const m = weights.length;
  const reach = reachOf(problem);
  const costs = new Float64Array(m * n);
  const idle = new Float64Array(m);
  let worst = 0;
  let whole = true;
  for (let i = 0; i < m; i += 1) {
    const weight = weights[i] as number;
    let farthest = 0;
    for (let j = 0; j < n; j += 1) {
      const km = raw[i * n + j] as number;
      const served = km <= reach;
      const cost = kind === "mclp" ? (served ? 0 : weight) : weight === 0 ? 0 : served ? weight * km : Infinity;
      costs[j * m + i] = cost;
      if (cost !== Infinity && cost > farthest) farthest = cost;
      if (cost !== Infinity && !Number.isInteger(cost)) whole = false;
    }
    worst += farthest;
    idle[i] = weight === 0 ? 0 : kind === "mclp" ? weight : Infinity;
  }
  const penalty = kind === "mclp" ? Infinity : Math.ceil(worst) + 1;
  for (const values of [costs, idle])
    for (let k = 0; k < values.length; k += 1) if (values[k] === Infinity) values[k] = penalty;
  return { demands: m, candidates: n, costs, idle, penalty, whole };
}

/** The sum of least costs for a set of open candidates. */
export function serviceTotal({ demands, costs, idle }: ServiceCosts, open: readonly number[]): number {
  let total = 0;
  for (let i = 0; i < demands; i += 1) {
    let least = idle[i] as number;
    for (const j of open) least = Math.min(least, costs[j * demands + i] as number);
    total += least;
  }
  return total;
}
