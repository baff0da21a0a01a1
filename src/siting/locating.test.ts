import loadHighs from "highs";
import { describe, expect, it } from "vitest";
import { finish } from "../../geo/optimize/finish.ts";
import { highsMip } from "../../geo/optimize/highs-mip.ts";
import { type LocationProblem, plainProblem } from "../../geo/optimize/problem.ts";
import { seededRandom } from "../../geo/statistics/seeded-random.ts";
import { alternatives } from "./alternatives.ts";
import type { Alternatives, LocationAnswer } from "./answers.ts";
import { type LocationTask, locating } from "./locating.ts";
import type { Step } from "./step.ts";

const solveMip = highsMip(await loadHighs());

/** Forty demands and 24 candidates in a square of 100 km, of which the first two stand open. */
function task(kind: LocationProblem["kind"], more: Partial<LocationProblem> = {}): LocationTask {
  const random = seededRandom(11);
  const places = (count: number) => Array.from({ length: count }, () => [100 * random(), 100 * random()] as const);
  const [demand, sites] = [places(40), places(24)];
  const costs = Float64Array.from(demand.flatMap(([x, y]) => sites.map(([a, b]) => Math.hypot(x - a, y - b))));
  const weights = Float64Array.from(demand, () => 1 + Math.floor(9 * random()));
  const problem = { ...plainProblem(kind, weights, 24, costs, { p: 4, radius: 25 }), fixed: [0, 1], ...more };
  return { problem, openCount: 2, seed: 1, patience: 20 };
}
const located = (of: LocationTask) => finish(locating(of, { solveMip }));
const others = (of: LocationTask) => finish(alternatives(of, located(of).result, { solveMip }));

describe("the best set", () => {
  it("comes with its proof, the checker's consent and what the open sites come to alone", () => {
    const { result, checks, without, conflict } = located(task("mclp"));
    expect(result).toMatchObject({ status: "proved", gap: 0 });
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
    expect(without).toBeGreaterThan(0);
    expect(without).toBeLessThan(result.objective as number);
    expect(conflict).toBeNull();
  });

  it("has nothing to be held against where the open sites leave someone unserved, or where there are none", () => {
    expect(located(task("pCentre", { radius: 45 })).without).toBeNull();
    expect(located({ ...task("mclp", { fixed: [] }), openCount: 0 }).without).toBeNull();
  });

  it("tells on its way the best set and a bound, both right", () => {
    const of = task("pMedian", { radius: null });
    const told: LocationAnswer[] = [];
    const hear = (step: Step<LocationAnswer>) => step.partial && told.push(step.partial());
    const steps = locating(of, { solveMip, onStep: hear });
    let step = steps.next();
    for (; !step.done; step = steps.next()) hear(step.value);
    const best = step.value.result.objective as number;
    expect(told.length).toBeGreaterThan(2);
    for (const { result, checks } of told) {
      expect(result.status).toBe("stopped");
      expect(result.bound as number).toBeLessThanOrEqual(best + 1e-6);
      if (result.objective !== null) expect(result.objective).toBeGreaterThanOrEqual(best - 1e-6);
      expect(checks.filter(({ holds }) => !holds)).toEqual([]);
    }
  });

  it("tells of its bound while the solver shares out what sites can serve", () => {
    const of = task("pMedian", { radius: null, capacities: new Float64Array(24).fill(60) });
    const told: LocationAnswer[] = [];
    const onStep = (step: Step<LocationAnswer>) => step.partial && told.push(step.partial());
    const { result, without } = finish(locating(of, { solveMip, onStep }));
    expect(result.status).toBe("proved");
    expect(without).toBeNull();
    expect(told.length).toBeGreaterThan(0);
    for (const one of told) expect(one.result.bound as number).toBeLessThanOrEqual((result.objective as number) + 1e-6);
  });

  it("names what contradicts, and how far each limit would have to give", () => {
    const { result, conflict, relaxations } = located(task("lscp", { radius: 30, p: 2 }));
    expect(result.status).toBe("infeasible");
    expect(conflict?.minimal).toBe(true);
    expect(conflict?.limits.map(({ limit }) => limit)).toContain("service");
    const radius = relaxations.find(({ limit }) => limit === "radius");
    expect(radius?.to).toBeGreaterThan(30);
    expect(located(task("lscp", { radius: radius?.to as number, p: 2 })).result.status).toBe("proved");
  });
});

describe("what else there is", () => {
  it("counts ties, prices every candidate, and draws the curve from the open sites", () => {
    const of = task("mclp");
    const { result } = located(of);
    const found = others(of);
    expect(found.runnerUps).toHaveLength(5);
    const level = found.runnerUps.filter(({ objective }) => objective === result.objective).length;
    expect(found.ties).toEqual({ count: 1 + level, atLeast: level === 5 });
    expect(found.forced).toHaveLength(22);
    expect(found.forced.slice(0, 2).map(({ forced }) => forced)).toEqual(["out", "out"]);
    for (const { cost } of found.forced) expect(cost).toBeGreaterThanOrEqual(0);
    expect(found.tradeOff[0]?.p).toBe(2);
    expect(found.tradeOff.find(({ p }) => p === 4)?.result.objective).toBe(result.objective);
    expect(found.tradeOff.length).toBeLessThanOrEqual(9);
  });

  it("ends the curve where all is covered", () => {
    const { tradeOff } = others(task("mclp", { radius: 70 }));
    expect(tradeOff.at(-1)?.coveredShare).toBe(1);
    expect(tradeOff.filter(({ coveredShare }) => coveredShare === 1)).toHaveLength(1);
  });

  it("still has the curve where the question has no answer: how many would be enough", () => {
    const of = task("pMedian", { radius: 40, p: 2 });
    const found = others(of);
    expect(found.runnerUps).toEqual([]);
    expect(found.forced).toEqual([]);
    expect(found.ties.count).toBe(0);
    expect(found.tradeOff[0]?.result.status).toBe("infeasible");
    expect(found.tradeOff.at(-1)?.result.status).toBe("proved");
  });

  it("shows what fewer sites would cover where the fewest are asked", () => {
    const { tradeOff } = others(task("lscp", { p: null, radius: 45 }));
    const shares = tradeOff.map(({ coveredShare }) => coveredShare as number);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it("tells on its way what it has", () => {
    const of = task("mclp");
    const told: Alternatives[] = [];
    const steps = alternatives(of, located(of).result, { solveMip });
    for (let step = steps.next(); !step.done; step = steps.next())
      if (step.value.partial) told.push(step.value.partial());
    expect(told.some(({ tradeOff, forced }) => tradeOff.length > 0 && forced.length === 0)).toBe(true);
    expect(told.some(({ forced }) => forced.length === 5)).toBe(true);
  });
});
