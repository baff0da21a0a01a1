import type { SolveMip } from "./mip.ts";
import { assignModel, coverModel } from "./models.ts";
import type { LocationProblem } from "./problem.ts";

/** A limit by its name. `service`: this demand must be served within reach. */
export type NamedLimit =
  | { readonly limit: "p" | "budget" | "capacities" }
  | { readonly limit: "fixed" | "forbidden"; readonly candidate: number }
  | { readonly limit: "group"; readonly group: number }
  | { readonly limit: "spacing"; readonly pair: readonly [number, number] }
  | { readonly limit: "service"; readonly demand: number };

export interface Conflict {
  /** They contradict; without any one of them they do not. */
  readonly limits: readonly NamedLimit[];
  /** False where the solver ran out of time at some step: then the set may be larger than it need be. */
  readonly minimal: boolean;
}

/** All limits of a problem. `mclp` need serve nobody. */
export function namedLimits(problem: LocationProblem): NamedLimit[] {
  const serves = problem.kind !== "mclp";
  return [
    ...Array.from(problem.weights, (weight, demand): NamedLimit[] =>
      serves && weight > 0 ? [{ limit: "service", demand }] : [],
    ).flat(),
    ...problem.spacing.map((pair): NamedLimit => ({ limit: "spacing", pair })),
    ...problem.groups.map((_, group): NamedLimit => ({ limit: "group", group })),
    ...[...new Set(problem.forbidden)].map((candidate): NamedLimit => ({ limit: "forbidden", candidate })),
    ...[...new Set(problem.fixed)].map((candidate): NamedLimit => ({ limit: "fixed", candidate })),
    ...(problem.capacities && serves ? [{ limit: "capacities" } as const] : []),
    ...(problem.budget !== null ? [{ limit: "budget" } as const] : []),
    ...(problem.p !== null ? [{ limit: "p" } as const] : []),
  ];
}

/** The problem with these limits and no others. */
function withLimits(problem: LocationProblem, limits: readonly NamedLimit[]): LocationProblem {
  const weights = new Float64Array(problem.weights.length);
  const kept = { fixed: [] as number[], forbidden: [] as number[] };
  const groups: LocationProblem["groups"][number][] = [];
  const spacing: (readonly [number, number])[] = [];
  let [p, budget, capacities]: [number | null, number | null, Float64Array | null] = [null, null, null];
  for (const limit of limits) {
    if (limit.limit === "service") weights[limit.demand] = problem.weights[limit.demand] as number;
    else if (limit.limit === "group") groups.push(problem.groups[limit.group] as (typeof groups)[number]);
    else if (limit.limit === "spacing") spacing.push(limit.pair);
    else if (limit.limit === "p") p = problem.p;
    else if (limit.limit === "budget") budget = problem.budget;
    else if (limit.limit === "capacities") capacities = problem.capacities;
    else if (limit.limit === "fixed" || limit.limit === "forbidden") kept[limit.limit].push(limit.candidate);
  }
  return { ...problem, ...kept, weights, groups, spacing, p, budget, capacities };
}

/**
 * A minimal set of contradicting limits: dropping any one of them lets the others be kept. Found by halving the list and
 * keeping what each half needs of the other (Junker's QuickXplain, a deletion filter in O(k log n) models), every question a
 * feasibility model.
 *
 * @returns `null` when the limits do not contradict. Yields after each model.
 */
export function* minimalConflict(
  problem: LocationProblem,
  solveMip: SolveMip,
  timeLimitMs = 2000,
): Generator<number, Conflict | null> {
  let asked = 0;
  let minimal = true;
  const feasible = (limits: readonly NamedLimit[]) => {
    asked += 1;
    const own = withLimits(problem, limits);
    const contradicted = own.fixed.some((j) => own.forbidden.includes(j));
    if (contradicted) return false;
    const model = own.capacities ? assignModel(own, "feasible").model : coverModel(own, "feasible");
    const { status } = solveMip(model, { timeLimitMs });
    if (status !== "optimal" && status !== "infeasible") minimal = false;
    return status !== "infeasible";
  };
  const needed = function* (
    before: readonly NamedLimit[],
    grown: boolean,
    rest: readonly NamedLimit[],
  ): Generator<number, readonly NamedLimit[]> {
    if (grown) {
      yield asked;
      if (!feasible(before)) return [];
    }
    if (rest.length === 1) return rest;
    const half = rest.length >> 1;
    const [first, second] = [rest.slice(0, half), rest.slice(half)];
    const ofSecond = yield* needed([...before, ...first], true, second);
    const ofFirst = yield* needed([...before, ...ofSecond], ofSecond.length > 0, first);
    return [...ofFirst, ...ofSecond];
  };
  const all = namedLimits(problem);
  if (all.length === 0 || feasible(all)) return null;
  return { limits: yield* needed([], false, all), minimal };
}
