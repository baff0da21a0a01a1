import { centre } from "./cover.ts";
import { finish } from "./finish.ts";
import type { Conflict, NamedLimit } from "./infeasible.ts";
import { type MipModel, mipBuilder, type SolveMip } from "./mip.ts";
import { limitRows } from "./models.ts";
import { type LocationProblem, reachOf } from "./problem.ts";

/** The least change of one kind of limit, all others kept, that leaves an answer. */
export interface Relaxation {
  readonly limit: NamedLimit["limit"] | "radius";
  /** The limit as it is and as it would have to be: a count, a sum, a cost; for lists, how many of them stay and would stay. */
  readonly from: number;
  readonly to: number;
  /** Which group. */
  readonly group?: number;
  /** Which candidates would not be fixed or forbidden, which demands not be served, which pairs stand too close. */
  readonly candidates?: readonly number[];
  readonly demands?: readonly number[];
  readonly pairs?: readonly (readonly [number, number])[];
}

/**
 * For each kind of limit in a conflict the least change of that kind alone that leaves an answer to the whole problem
 * (elastic models: the limit becomes what is minimised). Kinds that do not help alone are left out; an empty list says that
 * several must give way together.
 */
export function* relaxations(
  problem: LocationProblem,
  conflict: Conflict,
  solveMip: SolveMip,
  timeLimitMs = 10_000,
): Generator<number, Relaxation[]> {
  const found: Relaxation[] = [];
  const asked = new Set<string>();
  for (const limit of conflict.limits) {
    const key = limit.limit === "group" ? `group ${limit.group}` : limit.limit;
    if (asked.has(key)) continue;
    asked.add(key);
    found.push(...relaxed(problem, limit, solveMip, timeLimitMs));
    yield asked.size;
  }
  if (asked.has("service") && problem.radius !== null) found.push(...widerRadius(problem, solveMip, timeLimitMs));
  return found;
}

function relaxed(problem: LocationProblem, limit: NamedLimit, solveMip: SolveMip, timeLimitMs: number): Relaxation[] {
  const { candidates: n, groups, fixed, forbidden, spacing, weights } = problem;
  const solve = (changed: LocationProblem, elastic: Elastic) => {
    const { model, slack } = elasticModel(changed, elastic);
    const { status, values } = solveMip(model, { timeLimitMs });
    if (status !== "optimal" || !values) return null;
    const given = (k: number) => values[slack + k] as number;
    return { open: (j: number) => (values[j] as number) > 0.5, given };
  };
  const total = (open: (j: number) => boolean, cost: (j: number) => number) =>
    Array.from({ length: n }, (_, j) => (open(j) ? cost(j) : 0)).reduce((sum, own) => sum + own, 0);
  const none = { cost: () => 0 };
  if (limit.limit === "p") {
    const answer = solve({ ...problem, p: null }, { cost: () => 1 });
    return answer ? [{ limit: "p", from: problem.p as number, to: total(answer.open, () => 1) }] : [];
  }
  if (limit.limit === "budget") {
    const cost = (j: number) => problem.openingCosts?.[j] as number;
    const answer = solve({ ...problem, budget: null }, { cost });
    return answer ? [{ limit: "budget", from: problem.budget as number, to: total(answer.open, cost) }] : [];
  }
  if (limit.limit === "group") {
    const group = groups[limit.group] as (typeof groups)[number];
    const cost = (j: number) => (group.members.includes(j) ? 1 : 0);
    const answer = solve({ ...problem, groups: groups.filter((_, g) => g !== limit.group) }, { cost });
    if (!answer) return [];
    return [{ limit: "group", group: limit.group, from: group.atMost, to: total(answer.open, cost) }];
  }
  if (limit.limit === "fixed" || limit.limit === "forbidden") {
    const isFixed = limit.limit === "fixed";
    const list = [...new Set(isFixed ? fixed : forbidden)];
    const answer = solve(
      { ...problem, [limit.limit]: [] },
      { cost: (j) => (list.includes(j) ? (isFixed ? -1 : 1) : 0) },
    );
    if (!answer) return [];
    const candidates = list.filter((j) => answer.open(j) !== isFixed);
    return [{ limit: limit.limit, from: list.length, to: list.length - candidates.length, candidates }];
  }
  if (limit.limit === "spacing") {
    const answer = solve({ ...problem, spacing: [] }, { ...none, pairs: spacing });
    if (!answer) return [];
    const pairs = spacing.filter(([a, b]) => answer.open(a) && answer.open(b));
    return [{ limit: "spacing", from: spacing.length, to: spacing.length - pairs.length, pairs }];
  }
  if (limit.limit === "service") {
    const answer = solve(problem, { ...none, unserved: true });
    if (!answer) return [];
    const asking = Array.from(weights, (_, i) => i).filter((i) => (weights[i] as number) > 0);
    const demands = asking.filter((_, k) => answer.given(k) > 1e-6);
    return [{ limit: "service", from: asking.length, to: asking.length - demands.length, demands }];
  }
  const room = problem.capacities as Float64Array;
  const answer = solve(problem, { ...none, more: true });
  if (!answer) return [];
  const candidates = Array.from(room, (_, j) => j).filter((j) => answer.given(j) > 1e-6);
  const from = room.reduce((sum, own) => sum + own, 0);
  return [
    { limit: "capacities", from, to: from + candidates.reduce((sum, j) => sum + answer.given(j), 0), candidates },
  ];
}

function widerRadius(problem: LocationProblem, solveMip: SolveMip, timeLimitMs: number): Relaxation[] {
  const until = Date.now() + timeLimitMs;
  const limits = { until, now: Date.now, shouldStop: () => false };
  const { status, bound } = finish(centre({ ...problem, kind: "pCentre", radius: null }, { solveMip, limits }));
  return status === "optimal" ? [{ limit: "radius", from: problem.radius as number, to: bound }] : [];
}

/** What gives way: a price on each open candidate, on each pair that stands too close, on unserved weight, on more capacity. */
interface Elastic {
  readonly cost: (j: number) => number;
  readonly pairs?: readonly (readonly [number, number])[];
  readonly unserved?: boolean;
  readonly more?: boolean;
}

function elasticModel(problem: LocationProblem, elastic: Elastic): { model: MipModel; slack: number } {
  const { candidates: n, weights, costs, kind, capacities } = problem;
  const reach = reachOf(problem);
  const builder = mipBuilder();
  const [fixed, forbidden] = [new Set(problem.fixed), new Set(problem.forbidden)];
  for (let j = 0; j < n; j += 1) builder.column(elastic.cost(j), fixed.has(j) ? 1 : 0, forbidden.has(j) ? 0 : 1, true);
  limitRows(problem, builder);
  const asking = kind === "mclp" ? [] : Array.from(weights, (_, i) => i).filter((i) => (weights[i] as number) > 0);
  for (const [a, b] of elastic.pairs ?? []) {
    const broken = builder.column(1, 0, 1, false);
    builder.row(-Infinity, 1, [a, b, broken], [1, 1, -1]);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const unserved = elastic.unserved ? asking.map((i) => builder.column(weights[i] as number, 0, 1, !capacities)) : [];
  const more = elastic.more ? Array.from({ length: n }, () => builder.column(1, 0, total, false)) : [];
  const load = Array.from({ length: n }, () => ({ columns: [] as number[], weights: [] as number[] }));
  asking.forEach((i, k) => {
    const serving: number[] = unserved.slice(k, k + 1);
    for (let j = 0; j < n; j += 1) {
      if (!((costs[i * n + j] as number) <= reach)) continue;
      if (!capacities) {
        serving.push(j);
        continue;
      }
      const share = builder.column(0, 0, 1, false);
      builder.row(-Infinity, 0, [share, j], [1, -1]);
      serving.push(share);
      load[j]?.columns.push(share);
      load[j]?.weights.push(weights[i] as number);
    }
    builder.row(1, Infinity, serving);
  });
  load.forEach(({ columns, weights: own }, j) => {
    const room = capacities?.[j] ?? Infinity;
    if (columns.length === 0 || room === Infinity) return;
    const extra = more.slice(j, j + 1);
    builder.row(-Infinity, 0, [...columns, j, ...extra], [...own, -room, ...extra.map(() => -1)]);
  });
  return { model: builder.build(), slack: n };
}
