import fc from "fast-check";
import loadHighs from "highs";
import { describe, expect, it } from "vitest";
import { seededRandom, shuffle } from "../statistics/seeded-random.ts";
import { forcedCandidates, runnerUps, tradeOff } from "./alternatives.ts";
import { checkAnswer } from "./check.ts";
import { finish } from "./finish.ts";
import { bestNeighbour, searchLocation } from "./heuristics.ts";
import { highsMip } from "./highs-mip.ts";
import { minimalConflict, type namedLimits } from "./infeasible.ts";
import { lagrangianBound } from "./lagrangian.ts";
import { pickLoss } from "./my-pick.ts";
import { type LocationKind, type LocationProblem, locationIssues, plainProblem } from "./problem.ts";
import { proveSum } from "./prove.ts";
import { relaxations } from "./relaxations.ts";
import { serviceCosts, serviceTotal } from "./service-costs.ts";
import { type LocationResult, solveLocation } from "./solve.ts";

const solveMip = highsMip(await loadHighs());
const KINDS: LocationKind[] = ["lscp", "mclp", "pMedian", "pCentre"];
const OPTIONS = { solveMip, seed: 7, restarts: 3, timeLimitMs: 10_000 };

const solved = (problem: LocationProblem, more = {}) => finish(solveLocation(problem, { ...OPTIONS, ...more }));

/** A small problem, whole numbers in it half the time; each limit in about a third. */
function randomProblem(kind: LocationKind, seed: number, { capacities = false } = {}): LocationProblem {
  const random = seededRandom(seed);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const [m, n] = capacities ? [2 + upTo(3), 2 + upTo(3)] : [3 + upTo(7), 2 + upTo(6)];
  const whole = random() < 0.5;
  const cost = () => (random() < 0.06 ? Number.POSITIVE_INFINITY : whole ? upTo(12) : 12 * random());
  const some = (share: number) => Array.from({ length: n }, (_, j) => j).filter(() => random() < share);
  const maybe = <T>(make: () => T, none: T) => (random() < 0.35 ? make() : none);
  const openingCosts = Float64Array.from({ length: n }, () => 1 + upTo(8));
  return {
    kind,
    weights: Float64Array.from({ length: m }, () => (random() < 0.1 ? 0 : 1 + upTo(5))),
    candidates: n,
    costs: Float64Array.from({ length: m * n }, cost),
    radius: kind === "lscp" || kind === "mclp" ? 3 + upTo(5) : maybe(() => 8, null),
    p: kind === "lscp" ? maybe(() => 1 + upTo(3), null) : 1 + upTo(3),
    fixed: maybe(() => some(0.2), []),
    forbidden: maybe(() => some(0.2), []),
    groups: maybe(() => [{ name: "a", members: some(0.5), atMost: upTo(2) }], []),
    spacing: maybe(() => [[0, 1] as const, [upTo(n - 2), n - 1] as const], []).filter(([a, b]) => a !== b),
    capacities: capacities ? Float64Array.from({ length: n }, () => 2 + upTo(8)) : null,
    openingCosts,
    budget: maybe(() => 4 + upTo(12), null),
  };
}

/** All sets of up to `most` of n. */
function subsets(n: number, most: number, from = 0): number[][] {
  if (most === 0) return [[]];
  const longer = Array.from({ length: n - from }, (_, k) => from + k).flatMap((j) =>
    subsets(n, most - 1, j + 1).map((set) => [j, ...set]),
  );
  return [[], ...longer];
}

/** Every set that keeps the limits, with its objective, best first: by looking at all. */
function bruteForce(problem: LocationProblem): { set: number[]; objective: number }[] {
  const { kind, candidates: n, p, fixed, forbidden, groups, spacing, openingCosts, budget } = problem;
  const keeps = (set: number[]) =>
    (p === null || set.length <= p) &&
    fixed.every((j) => set.includes(j)) &&
    !forbidden.some((j) => set.includes(j)) &&
    groups.every(({ members, atMost }) => set.filter((j) => members.includes(j)).length <= atMost) &&
    !spacing.some(([a, b]) => set.includes(a) && set.includes(b)) &&
    (budget === null || set.reduce((sum, j) => sum + (openingCosts?.[j] as number), 0) <= budget);
  return subsets(n, p ?? n)
    .filter(keeps)
    .map((set) => ({ set, objective: problem.capacities ? flowValue(problem, set) : plainValue(problem, set) }))
    .filter(({ objective }) => Number.isFinite(objective))
    .sort((a, b) => (kind === "mclp" ? b.objective - a.objective : a.objective - b.objective));
}

function plainValue({ kind, weights, candidates, costs, radius }: LocationProblem, set: number[]): number {
  const nearest = Array.from(weights, (weight, i) => ({
    weight,
    cost: Math.min(...set.map((j) => costs[i * candidates + j] as number)),
  })).filter(({ weight }) => weight > 0);
  const served = (cost: number) => cost <= (radius ?? Number.MAX_VALUE);
  if (kind === "mclp") return nearest.reduce((sum, { weight, cost }) => sum + (served(cost) ? weight : 0), 0);
  if (nearest.some(({ cost }) => !served(cost))) return Number.POSITIVE_INFINITY;
  if (kind === "lscp") return set.length;
  if (kind === "pMedian") return nearest.reduce((sum, { weight, cost }) => sum + weight * cost, 0);
  return Math.max(0, ...nearest.map(({ cost }) => cost));
}

/** With capacities and whole weights: cheapest augmenting paths (Bellman and Ford), unit by unit. */
function flowValue(problem: LocationProblem, set: number[]): number {
  const { kind, weights, candidates, costs, radius, capacities } = problem;
  const m = weights.length;
  const within = (cost: number, most: number) => cost <= most && cost <= (radius ?? Number.MAX_VALUE);
  const flow = (most: number) => {
    const sent = Array.from({ length: m }, () => new Map(set.map((j) => [j, 0])));
    const left = new Map(set.map((j) => [j, capacities?.[j] as number]));
    const asked = Array.from(weights);
    let [served, sum] = [0, 0];
    for (;;) {
      const toDemand = asked.map((weight) => (weight > 0 ? 0 : Number.POSITIVE_INFINITY));
      const toSite = new Map(set.map((j) => [j, Number.POSITIVE_INFINITY]));
      const demandVia = new Map<number, number>();
      const siteVia = new Map<number, number>();
      for (let round = 0; round < m + set.length; round += 1) {
        for (let i = 0; i < m; i += 1)
          for (const j of set) {
            const cost = costs[i * candidates + j] as number;
            if (!within(cost, most)) continue;
            if ((toDemand[i] as number) + cost < (toSite.get(j) as number) - 1e-12) {
              toSite.set(j, (toDemand[i] as number) + cost);
              siteVia.set(j, i);
            }
            if ((sent[i]?.get(j) as number) > 0 && (toSite.get(j) as number) - cost < (toDemand[i] as number) - 1e-12) {
              toDemand[i] = (toSite.get(j) as number) - cost;
              demandVia.set(i, j);
            }
          }
      }
      const ends = set.filter((j) => (left.get(j) as number) > 0 && Number.isFinite(toSite.get(j)));
      const end = ends.sort((a, b) => (toSite.get(a) as number) - (toSite.get(b) as number))[0];
      if (end === undefined) break;
      sum += toSite.get(end) as number;
      served += 1;
      left.set(end, (left.get(end) as number) - 1);
      for (let j: number | undefined = end; j !== undefined; ) {
        const i = siteVia.get(j) as number;
        sent[i]?.set(j, (sent[i]?.get(j) as number) + 1);
        const before = (asked[i] as number) > 0 && !demandVia.has(i) ? undefined : demandVia.get(i);
        if (before === undefined) asked[i] = (asked[i] as number) - 1;
        else sent[i]?.set(before, (sent[i]?.get(before) as number) - 1);
        j = before;
      }
    }
    return { served, sum, all: asked.every((weight) => weight === 0) };
  };
  const most = flow(Number.MAX_VALUE);
  if (kind === "mclp") return most.served;
  if (!most.all) return Number.POSITIVE_INFINITY;
  if (kind === "lscp") return set.length;
  if (kind === "pMedian") return most.sum;
  const enough = [...new Set(costs)].sort((a, b) => a - b).find((cost) => flow(cost).all);
  return weights.some((weight) => weight > 0) ? (enough as number) : 0;
}

function expectChecked(problem: LocationProblem, result: LocationResult): void {
  const failed = checkAnswer(problem, result).filter(({ holds }) => !holds);
  expect(failed).toEqual([]);
}

const seeds = fc.integer({ min: 1, max: 2 ** 30 });

describe.each(KINDS)("%s against looking at every set", (kind) => {
  it("finds the optimum under every limit, and the checker agrees", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = randomProblem(kind, seed);
        expect(locationIssues(problem)).toEqual([]);
        const [best] = bruteForce(problem);
        const result = solved(problem);
        expect(result.status).toBe(best ? "proved" : "infeasible");
        if (!best) return;
        expect(result.objective).toBeCloseTo(best.objective, 8);
        expect(result.gap).toBe(0);
        expectChecked(problem, result);
      }),
      { numRuns: 60 },
    );
  });

  it("finds it with capacities", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = randomProblem(kind, seed, { capacities: true });
        const [best] = bruteForce(problem);
        const result = solved(problem);
        expect(result.status).toBe(best ? "proved" : "infeasible");
        if (!best) return;
        expect(result.objective).toBeCloseTo(best.objective, 5);
        expectChecked(problem, result);
      }),
      { numRuns: 30 },
    );
  });

  it("lists the next best sets in order", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = randomProblem(kind, seed);
        const all = bruteForce(problem).slice(0, 4);
        const best = solved(problem);
        const found = [best, ...finish(runnerUps(problem, best, 3, OPTIONS))].filter((one) => one.objective !== null);
        expect(found.map(({ objective }) => Math.fround(objective as number))).toEqual(
          all.map(({ objective }) => Math.fround(objective)),
        );
        expect(new Set(found.map(({ chosen }) => chosen.join())).size).toBe(found.length);
        for (const one of found) expectChecked(problem, one);
      }),
      { numRuns: 15 },
    );
  });

  it("charges a forced candidate what looking at every set charges, never less than nothing", {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = randomProblem(kind, seed);
        const best = solved(problem);
        const all = bruteForce(problem);
        for (const { candidate, forced, objective, cost } of finish(forcedCandidates(problem, best, OPTIONS))) {
          const [kept] = all.filter(({ set }) => set.includes(candidate) === (forced === "in"));
          if (!kept) expect(objective).toBeNull();
          else {
            expect(objective).toBeCloseTo(kept.objective, 8);
            expect(cost).toBeCloseTo(Math.abs(kept.objective - (best.objective as number)), 8);
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  it("gives the same whatever the order of candidates and demand", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = randomProblem(kind, seed);
        const { weights, candidates: n, costs } = problem;
        const random = seededRandom(seed + 1);
        const site = Array.from({ length: n }, (_, j) => j);
        const demand = Array.from(weights, (_, i) => i);
        shuffle(site, random);
        shuffle(demand, random);
        const to = site.map((_, j) => site.indexOf(j));
        const moved = (list: readonly number[]) => list.map((j) => to[j] as number);
        const turned: LocationProblem = {
          ...problem,
          weights: Float64Array.from(demand, (i) => weights[i] as number),
          costs: Float64Array.from(demand.flatMap((i) => site.map((j) => costs[i * n + j] as number))),
          fixed: moved(problem.fixed),
          forbidden: moved(problem.forbidden),
          groups: problem.groups.map((group) => ({ ...group, members: moved(group.members) })),
          spacing: problem.spacing.map(([a, b]) => [to[b] as number, to[a] as number]),
          openingCosts: Float64Array.from(site, (j) => problem.openingCosts?.[j] as number),
        };
        const [one, other] = [solved(problem), solved(turned)];
        expect(other.status).toBe(one.status);
        if (one.objective !== null) expect(other.objective).toBeCloseTo(one.objective, 8);
      }),
      { numRuns: 15 },
    );
  });

  it("names a minimal conflict and changes that resolve it", { timeout: 60_000 }, () => {
    let conflicts = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = randomProblem(kind, seed, { capacities: seed % 3 === 0 });
        const conflict = finish(minimalConflict(problem, solveMip));
        expect(conflict === null).toBe(bruteForce(problem).length > 0);
        if (!conflict) return;
        conflicts += 1;
        expect(conflict.minimal).toBe(true);
        const keeping = (limits: ReturnType<typeof namedLimits>): LocationProblem => {
          const has = (name: string) => limits.some(({ limit }) => limit === name);
          const of = (name: "fixed" | "forbidden") =>
            limits.flatMap((one) => (one.limit === name ? [one.candidate] : []));
          const served = new Set(limits.flatMap((one) => (one.limit === "service" ? [one.demand] : [])));
          return {
            ...problem,
            kind: kind === "mclp" ? "mclp" : "lscp",
            radius: problem.radius ?? Number.MAX_VALUE,
            weights: problem.weights.map((weight, i) => (served.has(i) ? weight : 0)),
            p: has("p") ? problem.p : null,
            budget: has("budget") ? problem.budget : null,
            capacities: has("capacities") ? problem.capacities : null,
            fixed: of("fixed"),
            forbidden: of("forbidden"),
            groups: limits.flatMap((one) => (one.limit === "group" ? [problem.groups[one.group] as never] : [])),
            spacing: limits.flatMap((one) => (one.limit === "spacing" ? [one.pair] : [])),
          };
        };
        expect(bruteForce(keeping([...conflict.limits]))).toEqual([]);
        for (const out of conflict.limits)
          expect(bruteForce(keeping(conflict.limits.filter((one) => one !== out)))).not.toEqual([]);
        for (const { limit, to, group } of finish(relaxations(problem, conflict, solveMip))) {
          const eased: Partial<Record<string, (by: number) => Partial<LocationProblem>>> = {
            p: (by) => ({ p: to - by }),
            budget: (by) => ({ budget: to - by }),
            group: (by) => ({
              groups: problem.groups.map((one, g) => (g === group ? { ...one, atMost: to - by } : one)),
            }),
            radius: (by) => ({ radius: to - by }),
          };
          const make = eased[limit];
          if (!make) continue;
          expect(bruteForce({ ...problem, ...make(0) })).not.toEqual([]);
          expect(bruteForce({ ...problem, ...make(limit === "radius" ? 1e-9 : 1) })).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
    expect(conflicts).toBeGreaterThan(0);
  });
});

describe("search and bound", () => {
  it("keep every limit and hold the optimum between them", () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom<LocationKind>("mclp", "pMedian"), (seed, kind) => {
        const problem = randomProblem(kind, seed);
        const service = serviceCosts(problem);
        const found = finish(searchLocation(problem, service, { seed, restarts: 3 }));
        const sets = bruteForce(problem);
        const [best] = sets;
        if (found) expect(sets.map(({ set }) => set.join())).toContain(found.chosen.join());
        if (!best) return;
        const total = problem.weights.reduce((sum, weight) => sum + weight, 0);
        const sum = kind === "mclp" ? total - best.objective : best.objective;
        const bound = finish(lagrangianBound(problem, service, found));
        expect(bound.lower).toBeLessThanOrEqual(sum + 1e-7);
        if (bound.best) expect(bound.best.total).toBeGreaterThanOrEqual(sum - 1e-7);
        for (const { set, objective } of sets)
          for (const j of set)
            expect(bound.ifOpen[j]).toBeLessThanOrEqual((kind === "mclp" ? total - objective : objective) + 1e-7);
      }),
      { numRuns: 80 },
    );
  });

  it("prove the optimum from whatever set they start with", () => {
    const limits = { until: Number.POSITIVE_INFINITY, now: () => 0, shouldStop: () => false };
    fc.assert(
      fc.property(seeds, fc.constantFrom<LocationKind>("mclp", "pMedian"), (seed, kind) => {
        const problem = randomProblem(kind, seed);
        const service = serviceCosts(problem);
        const sets = bruteForce(problem);
        const [best] = sets;
        const worse = sets[seed % Math.max(1, sets.length)];
        if (!best || !worse) return;
        const upper = { chosen: worse.set, total: serviceTotal(service, worse.set) };
        const bound = finish(lagrangianBound(problem, service, upper, { keepBest: true, rounds: 1 + (seed % 100) }));
        const proof = proveSum(problem, service, upper, bound, solveMip, { ...limits, until: 60_000 });
        expect(proof.status).toBe("optimal");
        expect(proof.found?.total).toBeCloseTo(serviceTotal(service, best.set), 7);
      }),
      { numRuns: 80 },
    );
  });

  it("leave no single exchange that improves, and know the best neighbour", () => {
    const services = [plane("pMedian", 40, 14, 4, null), plane("mclp", 60, 14, 4, 18)];
    for (const [k, problem] of [...services, ...services].entries()) {
      const own = { ...problem, fixed: k < 2 ? [] : [1], forbidden: k < 2 ? [] : [6] };
      const service = serviceCosts(own);
      for (let seed = 1; seed < 4; seed += 1) {
        const found = finish(searchLocation(own, service, { seed, restarts: 0 }, [[seed, seed + 3, seed + 7, 12]]));
        const chosen = found?.chosen as number[];
        const other = (set: number[]) => set.filter((j) => !chosen.includes(j)).length;
        const near = bruteForce(own)
          .filter(({ set }) => set.length >= 3 && other(set) <= 1 && set.join() !== chosen.join())
          .filter(({ set }) => set.length + 1 >= chosen.length && (set.length === chosen.length || other(set) === 0));
        const totals = near.map(({ set }) => serviceTotal(service, set));
        expect(found?.total).toBeCloseTo(serviceTotal(service, chosen), 6);
        expect(Math.min(...totals)).toBeGreaterThanOrEqual((found?.total as number) - 1e-6);
        const neighbour = bestNeighbour(own, service, chosen, new Set([chosen.join()]));
        expect(neighbour?.total).toBeCloseTo(Math.min(...totals), 6);
        expect(neighbour?.total).toBeCloseTo(serviceTotal(service, neighbour?.chosen as number[]), 6);
      }
    }
  });

  it("give the same twice", () => {
    const problem = { ...randomProblem("pMedian", 5), p: 3 };
    const service = serviceCosts(problem);
    const run = () => finish(searchLocation(problem, service, { seed: 3, restarts: 5 }));
    expect(run()).toEqual(run());
  });
});

/** Places at random in a square, everywhere a candidate. */
function plane(kind: LocationKind, m: number, n: number, p: number, radius: number | null): LocationProblem {
  const random = seededRandom(m * n + p);
  const place = () => [100 * random(), 100 * random()] as const;
  const [demand, site] = [Array.from({ length: m }, place), Array.from({ length: n }, place)];
  const costs = Float64Array.from(demand.flatMap(([x, y]) => site.map(([a, b]) => Math.hypot(x - a, y - b))));
  const weights = Float64Array.from({ length: m }, () => 1 + 99 * random());
  return plainProblem(kind, weights, n, costs, { p, radius });
}

describe.each([
  ["mclp", 25],
  ["pMedian", null],
  ["pCentre", null],
] as const)("%s with 20 candidates in a plane", (kind, radius) => {
  it("meets looking at every set", () => {
    for (const p of [2, 3, 4]) {
      const problem = { ...plane(kind, 50, 20, p, radius), spacing: [[3, 7] as const] };
      const result = solved(problem);
      expect(result.status).toBe("proved");
      expect(result.objective).toBeCloseTo(bruteForce(problem)[0]?.objective as number, 8);
    }
  });
});

describe.each(KINDS)("%s with 20 candidates under every limit at once", (kind) => {
  const limited = (): LocationProblem => ({
    ...plane(kind, 30, 20, 5, kind === "pMedian" ? 60 : 45),
    fixed: [4],
    forbidden: [0, 9, 17],
    groups: [
      { name: "north", members: [1, 2, 3, 5, 6, 7], atMost: 1 },
      { name: "south", members: [10, 11, 12, 13, 14, 15], atMost: 2 },
    ],
    spacing: [
      [4, 8],
      [8, 12],
      [16, 19],
    ],
    openingCosts: Float64Array.from({ length: 20 }, (_, j) => 1 + (j % 4)),
    budget: 11,
  });

  it("meets looking at every set", () => {
    const problem = limited();
    const result = solved(problem);
    expect(result.status).toBe("proved");
    expect(result.objective).toBeCloseTo(bruteForce(problem)[0]?.objective as number, 8);
    expectChecked(problem, result);
  });

  it("finds the same set in other units", () => {
    const problem = limited();
    const scaled = {
      ...problem,
      weights: problem.weights.map((weight) => weight * 1024),
      costs: problem.costs.map((cost) => cost / 64),
      radius: problem.radius === null ? null : problem.radius / 64,
      openingCosts: (problem.openingCosts as Float64Array).map((cost) => cost * 8),
      budget: 88,
    };
    const [one, other] = [solved(problem), solved(scaled)];
    expect([other.status, other.chosen]).toEqual([one.status, one.chosen]);
  });
});

describe("the curve over the number of sites", () => {
  it.each(["mclp", "pMedian", "pCentre"] as const)("never gets worse: %s", (kind) => {
    const problem = plane(kind, 60, 25, 1, kind === "mclp" ? 20 : null);
    const points = finish(tradeOff(problem, 8, OPTIONS));
    expect(points.map(({ p }) => p)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const [k, { result, meanCost }] of points.entries()) {
      expect(result.status).toBe("proved");
      expect(meanCost).toBeGreaterThan(0);
      expectChecked({ ...problem, p: k + 1 }, result);
      const before = points[k - 1]?.result.objective;
      if (before == null) continue;
      if (kind === "mclp") expect(result.objective).toBeGreaterThanOrEqual(before);
      else expect(result.objective).toBeLessThanOrEqual(before);
    }
  });
});

describe("a run that ends early", () => {
  const problem = plane("pMedian", 80, 40, 6, null);

  it("says stopped, with what it has and a bound", () => {
    let asked = 0;
    const result = solved(problem, { shouldStop: () => asked++ > 1 });
    expect(["stopped", "proved"]).toContain(result.status);
    expect(result.objective).not.toBeNull();
    expect(result.bound as number).toBeLessThanOrEqual(result.objective as number);
    expectChecked(problem, result);
  });

  it("says not proved when time runs out", () => {
    let time = 0;
    const now = () => (time += 1000);
    const result = solved(problem, { now, timeLimitMs: 2500 });
    expect(result.status).toBe("not-proved");
    expect(result.gap).toBeGreaterThan(0);
    expectChecked(problem, result);
  });
});

describe("the checker", () => {
  const problem: LocationProblem = { ...plane("mclp", 40, 12, 4, 25), fixed: [2], forbidden: [5] };
  const right = solved(problem);
  const failed = (claim: Partial<LocationResult>, changed: Partial<LocationProblem> = {}) =>
    checkAnswer({ ...problem, ...changed }, { ...right, ...claim })
      .filter(({ holds }) => !holds)
      .map(({ name }) => name);

  it("has nothing to say of a right answer", () => expect(failed({})).toEqual([]));

  it("catches planted errors", () => {
    const objective = right.objective as number;
    const site = right.chosen.find((j) => j !== 2) as number;
    const shut = [0, 1, 3, 4].find((j) => !right.chosen.includes(j)) as number;
    const lines = right.allocation;
    expect(failed({ objective: objective + 0.001 })).toContain("objective");
    expect(failed({ bound: objective - 1 })).toContain("bound");
    expect(failed({ gap: 0.1 })).toEqual(["gap"]);
    expect(failed({ uncovered: [...right.uncovered, 0] })).toContain("uncovered");
    expect(failed({ uncoveredWeight: right.uncoveredWeight + 1 })).toEqual(["uncovered-weight"]);
    expect(failed({ chosen: right.chosen.filter((j) => j !== 2) })).toContain("fixed-open");
    expect(failed({ chosen: right.chosen.filter((j) => j !== site) })).toContain("lines-open");
    expect(failed({ chosen: [...right.chosen, 5] })).toContain("forbidden-shut");
    expect(failed({ chosen: [...right.chosen, shut, shut] })).toContain("count");
    expect(failed({ chosen: [...right.chosen.slice(1), 99] })).toContain("chosen-known");
    const turned = lines.candidate.map((j, k) => (k === 0 ? (right.chosen.find((one) => one !== j) as number) : j));
    expect(failed({ allocation: { ...lines, candidate: turned } })).toContain("nearest");
    expect(failed({ allocation: { ...lines, share: lines.share.map((s, k) => (k === 0 ? 0.5 : s)) } })).toContain(
      "objective",
    );
    expect(failed({}, { groups: [{ name: "g", members: [...right.chosen], atMost: 1 }] })).toEqual(["group"]);
    expect(failed({}, { spacing: [[2, site]] })).toEqual(["spacing"]);
    expect(failed({}, { openingCosts: new Float64Array(12).fill(3), budget: 10 })).toEqual(["budget"]);
    expect(failed({}, { radius: 24.9 / 2 })).toContain("lines-within-reach");
    expect(failed({}, { capacities: new Float64Array(12).fill(1) })).toContain("capacity");
    expect(failed({}, { kind: "lscp" })).toContain("objective");
  });
});

describe("a hand-made choice", () => {
  const problem = plane("mclp", 60, 20, 3, 20);
  const best = solved(problem);

  it("loses nothing when it is the optimum", () => {
    const { loss, lossAtMost, lost, broken } = pickLoss(problem, [...best.chosen].reverse(), best, solveMip);
    expect({ loss, lossAtMost, lost, broken }).toEqual({ loss: 0, lossAtMost: 0, lost: [], broken: [] });
  });

  it("loses the difference, and says what stays uncovered and which limits it breaks", () => {
    const pick = [0, 1, 2, 3];
    const { loss, objective, uncovered, lost, broken } = pickLoss(problem, pick, best, solveMip);
    expect(objective).toBeCloseTo(plainValue(problem, pick), 9);
    expect(loss).toBeCloseTo((best.objective as number) - (objective as number), 9);
    expect(lost).toEqual(uncovered.filter((i) => !best.uncovered.includes(i)));
    expect(broken.map(({ name }) => name)).toEqual(["count"]);
  });

  it("is shared out where there are capacities", () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(...KINDS), (seed, kind) => {
        const own = randomProblem(kind, seed, { capacities: true });
        const pick = [0, own.candidates - 1];
        const { objective } = pickLoss(own, pick, solved(own), solveMip);
        const value = flowValue(own, [...new Set(pick)]);
        if (kind === "pCentre") return;
        if (Number.isFinite(value)) expect(objective).toBeCloseTo(value, 5);
        else expect(objective).toBeNull();
      }),
      { numRuns: 20 },
    );
  });
});

describe("what is asked of a problem", () => {
  const problem = plane("mclp", 3, 2, 1, 10);
  const codes = (changed: Partial<LocationProblem>) =>
    locationIssues({ ...problem, ...changed }).map(({ code }) => code);

  it("is told by codes", () => {
    expect(codes({})).toEqual([]);
    expect(codes({ radius: null })).toEqual(["location.radius-missing"]);
    expect(codes({ p: null })).toEqual(["location.p-missing"]);
    expect(codes({ p: 1.5 })).toEqual(["location.p-not-a-count"]);
    expect(codes({ weights: Float64Array.of(1, -1, 2) })).toEqual(["location.not-a-quantity"]);
    expect(codes({ costs: Float64Array.of(1, Number.NaN, 1, 1, 1, Number.POSITIVE_INFINITY) })).toEqual([
      "location.not-a-quantity",
    ]);
    expect(codes({ costs: new Float64Array(5) })).toEqual(["location.matrix-size"]);
    expect(codes({ fixed: [2] })).toEqual(["location.no-such-candidate"]);
    expect(codes({ spacing: [[1, 1]] })).toEqual(["location.spacing-with-itself"]);
    expect(codes({ groups: [{ name: "g", members: [0], atMost: -1 }] })).toEqual(["location.group-not-a-count"]);
    expect(codes({ budget: 3 })).toEqual(["location.budget-without-costs"]);
    expect(codes({ capacities: Float64Array.of(1) })).toEqual(["location.length"]);
    expect(() => solved({ ...problem, p: 0 })).toThrow(RangeError);
  });
});
