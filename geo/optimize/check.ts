import type { LocationProblem } from "./problem.ts";
import type { LocationResult } from "./solve.ts";

/** An answer as it is told: what is checked. */
export type Claim = Pick<
  LocationResult,
  "status" | "chosen" | "allocation" | "objective" | "bound" | "gap" | "uncovered" | "uncoveredWeight"
>;

/** One recomputed statement: the value found, and what it is held against. */
export interface Check {
  readonly name:
    | "chosen-known"
    | "count"
    | "fixed-open"
    | "forbidden-shut"
    | "group"
    | "spacing"
    | "budget"
    | "capacity"
    | "lines-known"
    | "lines-open"
    | "lines-within-reach"
    | "shares"
    | "nearest"
    | "served"
    | "uncovered"
    | "uncovered-weight"
    | "objective"
    | "bound"
    | "gap";
  /** Which group, pair or candidate, where there are several. */
  readonly of?: string;
  readonly holds: boolean;
  readonly value: number;
  readonly limit: number | null;
}

/**
 * Recomputes an answer from the raw matrix alone: every limit, every line of the allocation, coverage, objective, and whether
 * bound and gap agree with it. It shares no code with what made the answer. It cannot know whether the bound itself is right:
 * that is the proof's.
 *
 * Sums are compared to 1e-6 of themselves, the solver's tolerance, and to 1e-9 without capacities.
 */
export function checkAnswer(problem: LocationProblem, claim: Claim): Check[] {
  if (claim.objective === null) return [];
  const { kind, p, candidates } = problem;
  const checks: Check[] = [];
  const add = (name: Check["name"], holds: boolean, value: number, limit: number | null, of?: string) =>
    checks.push({ name, holds, value, limit, ...(of === undefined ? {} : { of }) });
  const tolerance = problem.capacities ? 1e-6 : 1e-9;
  const same = (a: number, b: number) => Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));
  const isOpen = new Map<number, boolean>();
  let strange = 0;
  for (const site of claim.chosen) {
    if (isOpen.has(site) || !Number.isInteger(site) || site < 0 || site >= candidates) strange += 1;
    isOpen.set(site, true);
  }
  add("chosen-known", strange === 0, strange, 0);
  if (p !== null) add("count", claim.chosen.length <= p, claim.chosen.length, p);
  const shutFixed = problem.fixed.filter((site) => !isOpen.has(site)).length;
  add("fixed-open", shutFixed === 0, shutFixed, 0);
  const openForbidden = problem.forbidden.filter((site) => isOpen.has(site)).length;
  add("forbidden-shut", openForbidden === 0, openForbidden, 0);
  for (const group of problem.groups) {
    const inside = claim.chosen.filter((site) => group.members.includes(site)).length;
    add("group", inside <= group.atMost, inside, group.atMost, group.name);
  }
  const close = problem.spacing.filter(([one, other]) => isOpen.has(one) && isOpen.has(other)).length;
  add("spacing", close === 0, close, 0);
  if (problem.budget !== null) {
    const spent = claim.chosen.reduce((sum, site) => sum + (problem.openingCosts?.[site] ?? 0), 0);
    add("budget", spent <= problem.budget || same(spent, problem.budget), spent, problem.budget);
  }
  const lines = readLines(problem, claim);
  add("lines-known", lines.unknown === 0, lines.unknown, 0);
  add("lines-open", lines.toShut === 0, lines.toShut, 0);
  add("lines-within-reach", lines.tooFar === 0, lines.tooFar, 0);
  add("shares", lines.wrongShares === 0, lines.wrongShares, 0);
  if (problem.capacities) {
    for (const site of claim.chosen) {
      const [load, most] = [lines.load.get(site) ?? 0, problem.capacities[site] ?? 0];
      add("capacity", load <= most || same(load, most), load, most, String(site));
    }
  } else {
    const notNearest = countNotNearest(problem, claim);
    add("nearest", notNearest === 0, notNearest, 0);
  }
  const mustServe = kind !== "mclp";
  if (mustServe) add("served", lines.unserved.length === 0, lines.unserved.length, 0);
  const listed = [...claim.uncovered].sort((a, b) => a - b);
  add("uncovered", listed.join() === lines.unserved.join(), lines.unserved.length, listed.length);
  add(
    "uncovered-weight",
    same(lines.unservedWeight, claim.uncoveredWeight),
    lines.unservedWeight,
    claim.uncoveredWeight,
  );
  const recomputed =
    kind === "lscp" ? isOpen.size : kind === "mclp" ? lines.weight : kind === "pMedian" ? lines.sum : lines.largest;
  add("objective", same(recomputed, claim.objective), recomputed, claim.objective);
  if (claim.bound !== null) {
    const slack = kind === "mclp" ? claim.bound - recomputed : recomputed - claim.bound;
    add("bound", slack >= 0 || same(recomputed, claim.bound), slack, 0);
    const larger = Math.max(Math.abs(recomputed), Math.abs(claim.bound));
    const gap = larger === 0 ? 0 : Math.abs(claim.bound - recomputed) / larger;
    const told = claim.gap ?? Number.NaN;
    add("gap", Math.abs(gap - told) <= tolerance && (claim.status !== "proved" || told === 0), gap, claim.gap);
  }
  return checks;
}

function readLines({ weights, costs, candidates, radius }: LocationProblem, { chosen, allocation }: Claim) {
  const open = new Set(chosen);
  const given = new Float64Array(weights.length);
  const load = new Map<number, number>();
  const read = { unknown: 0, toShut: 0, tooFar: 0, wrongShares: 0, sum: 0, weight: 0, largest: 0 };
  allocation.demand.forEach((from, k) => {
    const to = allocation.candidate[k] ?? -1;
    const share = allocation.share[k] ?? Number.NaN;
    const weight = weights[from];
    const cost = costs[from * candidates + to];
    if (weight === undefined || cost === undefined || to < 0 || to >= candidates) {
      read.unknown += 1;
      return;
    }
    if (!open.has(to)) read.toShut += 1;
    if (!Number.isFinite(cost) || (radius !== null && cost > radius)) read.tooFar += 1;
    if (!(share > 0 && share <= 1 + 1e-6)) read.wrongShares += 1;
    given[from] = (given[from] ?? 0) + share;
    if (weight === 0) return;
    load.set(to, (load.get(to) ?? 0) + weight * share);
    read.sum += weight * share * cost;
    read.weight += weight * share;
    read.largest = Math.max(read.largest, cost);
  });
  const unserved: number[] = [];
  let unservedWeight = 0;
  weights.forEach((weight, i) => {
    const share = given[i] ?? 0;
    if (share > 1 + 1e-6) read.wrongShares += 1;
    if (weight === 0 || share >= 1 - 1e-7) return;
    unserved.push(i);
    unservedWeight += weight * (1 - share);
  });
  return { ...read, load, unserved, unservedWeight };
}

/** Demands whose one line is not to the open candidate of least cost (of the smaller index at one cost). */
function countNotNearest(
  { weights, costs, candidates, radius }: LocationProblem,
  { chosen, allocation }: Claim,
): number {
  const told = new Map<number, number>();
  let wrong = 0;
  allocation.demand.forEach((from, k) => {
    if (told.has(from)) wrong += 1;
    told.set(from, allocation.candidate[k] ?? -1);
  });
  for (let i = 0; i < weights.length; i += 1) {
    const reachable = chosen
      .map((site) => ({ site, cost: costs[i * candidates + site] ?? Number.POSITIVE_INFINITY }))
      .filter(({ cost }) => Number.isFinite(cost) && (radius === null || cost <= radius))
      .sort((a, b) => a.cost - b.cost || a.site - b.site);
    if (told.get(i) !== reachable[0]?.site) wrong += 1;
  }
  return wrong;
}
