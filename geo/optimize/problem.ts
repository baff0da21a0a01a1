import type { Issue } from "../types.ts";

/**
 * What is asked: `lscp` fewest sites that cover all demand within the radius; `mclp` most demand covered within the radius by at
 * most p sites; `pMedian` least sum of weight × cost to the nearest of at most p; `pCentre` least largest cost to the nearest of
 * at most p.
 */
export type LocationKind = "lscp" | "mclp" | "pMedian" | "pCentre";

/** At most so many of these candidates may be open. */
export interface GroupLimit {
  readonly name: string;
  readonly members: readonly number[];
  readonly atMost: number;
}

/** A problem of location and allocation. Candidates and demand are named by their index. */
export interface LocationProblem {
  readonly kind: LocationKind;
  /** One a demand, ≥ 0; a demand of weight 0 asks for nothing and binds nothing. */
  readonly weights: Float64Array;
  readonly candidates: number;
  /** Row-major, one row a demand, one column a candidate: km or minutes, ≥ 0; `Infinity` where there is no way. */
  readonly costs: Float64Array;
  /** The cost within which demand is served: needed by `lscp` and `mclp`, a limit for the others (`null`: none). */
  readonly radius: number | null;
  /** At most so many are open, the fixed among them: needed by all but `lscp`, a limit there. */
  readonly p: number | null;
  /** Open in every answer. */
  readonly fixed: readonly number[];
  /** Open in none. */
  readonly forbidden: readonly number[];
  readonly groups: readonly GroupLimit[];
  /** Pairs of which at most one may be open. */
  readonly spacing: readonly (readonly [number, number])[];
  /** Weight that each candidate can serve; demand may then be split between candidates. */
  readonly capacities: Float64Array | null;
  /** What opening each candidate costs, the fixed too (0 for one already paid). */
  readonly openingCosts: Float64Array | null;
  readonly budget: number | null;
}

/** What is to be told about a problem before it is solved; empty when it can be. Contradicting limits are not here: see `infeasible.ts`. */
export function locationIssues(problem: LocationProblem): Issue[] {
  const { kind, weights, candidates, costs, radius, p } = problem;
  const issues: Issue[] = [];
  const wrong = (code: string, where: string, params: Issue["params"] = {}) =>
    issues.push({ severity: "error", code: `location.${code}`, where, params });
  if (weights.length === 0) wrong("no-demand", "weights");
  if (!Number.isInteger(candidates) || candidates < 1) wrong("no-candidates", "candidates", { candidates });
  if (costs.length !== weights.length * candidates)
    wrong("matrix-size", "costs", { expected: weights.length * candidates, found: costs.length });
  const bad = (values: Float64Array, infinite: boolean) =>
    values.findIndex((value) => !(value >= 0 && (infinite || value < Number.POSITIVE_INFINITY)));
  const list = (values: Float64Array | null, where: string, infinite = false) => {
    const at = values ? bad(values, infinite) : -1;
    if (at >= 0) wrong("not-a-quantity", where, { index: at, value: String(values?.[at]) });
  };
  list(weights, "weights");
  list(costs, "costs", true);
  list(problem.capacities, "capacities", true);
  list(problem.openingCosts, "openingCosts");
  for (const where of ["capacities", "openingCosts"] as const) {
    const values = problem[where];
    if (values && values.length !== candidates) wrong("length", where, { expected: candidates, found: values.length });
  }
  if ((kind === "lscp" || kind === "mclp") && radius === null) wrong("radius-missing", "radius");
  if (radius !== null && !(radius >= 0)) wrong("not-a-quantity", "radius", { value: String(radius) });
  if (kind !== "lscp" && p === null) wrong("p-missing", "p");
  if (p !== null && !(Number.isInteger(p) && p >= 1)) wrong("p-not-a-count", "p", { value: String(p) });
  if (problem.budget !== null && !(problem.budget >= 0))
    wrong("not-a-quantity", "budget", { value: String(problem.budget) });
  if (problem.budget !== null && !problem.openingCosts) wrong("budget-without-costs", "budget");
  const indices = (found: readonly number[], where: string) => {
    const stray = found.find((j) => !(Number.isInteger(j) && j >= 0 && j < candidates));
    if (stray !== undefined) wrong("no-such-candidate", where, { candidate: String(stray) });
  };
  indices(problem.fixed, "fixed");
  indices(problem.forbidden, "forbidden");
  for (const [g, { name, members, atMost }] of problem.groups.entries()) {
    indices(members, `groups[${g}]`);
    if (!(Number.isInteger(atMost) && atMost >= 0)) wrong("group-not-a-count", `groups[${g}]`, { name });
  }
  for (const [k, pair] of problem.spacing.entries()) {
    indices(pair, `spacing[${k}]`);
    if (pair[0] === pair[1]) wrong("spacing-with-itself", `spacing[${k}]`, { candidate: pair[0] });
  }
  return issues;
}

/** A problem of this kind and matrix with no further limit, to be spread over. */
export function plainProblem(
  kind: LocationKind,
  weights: Float64Array,
  candidates: number,
  costs: Float64Array,
  { radius = null, p = null }: { radius?: number | null; p?: number | null },
): LocationProblem {
  const none = { fixed: [], forbidden: [], groups: [], spacing: [] };
  return { kind, weights, candidates, costs, radius, p, ...none, capacities: null, openingCosts: null, budget: null };
}

/** The largest cost at which demand counts as served. */
export function reachOf(problem: LocationProblem): number {
  return Math.min(problem.radius ?? Number.POSITIVE_INFINITY, Number.MAX_VALUE);
}

/** Throws for a problem that `locationIssues` refuses: the caller has not asked. */
export function assertLocationProblem(problem: LocationProblem): void {
  const [issue] = locationIssues(problem);
  if (issue) throw new RangeError(`${issue.code} at ${issue.where}: ${JSON.stringify(issue.params)}`);
}
