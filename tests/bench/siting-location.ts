import loadHighs from "highs";
import { checkAnswer } from "../../geo/optimize/check.ts";
import { finish } from "../../geo/optimize/finish.ts";
import { searchLocation } from "../../geo/optimize/heuristics.ts";
import { highsMip } from "../../geo/optimize/highs-mip.ts";
import type { SolveMip } from "../../geo/optimize/mip.ts";
import { levelModel } from "../../geo/optimize/models.ts";
import { type LocationProblem, plainProblem } from "../../geo/optimize/problem.ts";
import { openOf } from "../../geo/optimize/prove.ts";
import { serviceCosts, serviceTotal } from "../../geo/optimize/service-costs.ts";
import { solveLocation } from "../../geo/optimize/solve.ts";
import { seededRandom } from "../../geo/statistics/seeded-random.ts";
import { type Limit, type Result, report, reportLimit } from "./report.ts";

const INSTANCES = 20;
const RESTARTS = 20;
const SITE_KM = 100;

/** Demand and candidates at random in a square of 100 km, demand weighing 1 to 100. */
function instance(kind: "mclp" | "pMedian", demands: number, candidates: number, p: number, seed: number) {
  const random = seededRandom(seed);
  const places = (count: number) =>
    Array.from({ length: count }, () => [SITE_KM * random(), SITE_KM * random()] as const);
  const demand = places(demands);
  const sites = demands === candidates ? demand : places(candidates);
  const costs = Float64Array.from(demand.flatMap(([x, y]) => sites.map(([a, b]) => Math.hypot(x - a, y - b))));
  const weights = Float64Array.from({ length: demands }, () => 1 + Math.floor(100 * random()));
  return plainProblem(kind, weights, candidates, costs, { p, radius: kind === "mclp" ? 13 : null });
}

function cpu<T>(work: () => T): { ms: number; value: T } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, value };
}

/** The plain model, solved by HiGHS to its end without a word from us. */
function plain(problem: LocationProblem, solveMip: SolveMip): number {
  const service = serviceCosts(problem);
  const { values } = solveMip(levelModel(problem, service).model, { timeLimitMs: 120_000 });
  if (!values) throw new Error("HiGHS found nothing");
  return serviceTotal(service, openOf(values, problem.candidates));
}

/** Twenty seeded problems of maximal cover and one p-median: the search against HiGHS, and search, bound and proof together. */
export async function compareLocation(): Promise<(Result | Limit)[]> {
  const solveMip = highsMip(await loadHighs());
  const search = { oursMs: [] as number[], theirsMs: [] as number[] };
  const proofMs: number[] = [];
  let [optimal, undecided] = [0, 0];
  const prove = (problem: LocationProblem) => {
    const options = { solveMip, seed: 1, restarts: RESTARTS, timeLimitMs: 60_000 };
    const { ms, value } = cpu(() => finish(solveLocation(problem, options)));
    if (value.status !== "proved") throw new Error(`${problem.kind}: ${value.status}, gap ${value.gap}`);
    const wrong = checkAnswer(problem, value).find(({ holds }) => !holds);
    if (wrong) throw new Error(`${problem.kind}: the checker finds ${wrong.name} ${wrong.value} for ${wrong.limit}`);
    return { ms, undecided: value.undecided ?? 0 };
  };
  for (let seed = 0; seed <= INSTANCES; seed += 1) {
    const problem = instance("mclp", 1000, 200, 5, seed);
    const ours = cpu(() => finish(searchLocation(problem, serviceCosts(problem), { seed: 1, restarts: RESTARTS })));
    const theirs = cpu(() => plain(problem, solveMip));
    const whole = prove(problem);
    // The first one warms the machine up.
    if (seed === 0) continue;
    search.oursMs.push(ours.ms);
    search.theirsMs.push(theirs.ms);
    proofMs.push(whole.ms);
    undecided = Math.max(undecided, whole.undecided);
    if (ours.value && ours.value.total <= theirs.value + 1e-6) optimal += 1;
  }
  const median = prove(instance("pMedian", 216, 216, 8, 1));
  const enough = Math.ceil(0.95 * INSTANCES);
  return [
    report({
      what: "MCLP 200 × 1,000, p = 5: search, CPU",
      goal: { atMost: 0.3 },
      against: "HiGHS, plain model",
      ...search,
      notes: [
        `optimal on ${optimal} of ${INSTANCES} (goal ≥ ${enough}, ${optimal >= enough ? "reached" : "missed"}); ${RESTARTS} restarts`,
      ],
    }),
    reportLimit("MCLP 200 × 1,000, p = 5: search, bound, proof", 10_000, proofMs, [
      `all ${INSTANCES} proved, the checker agrees; at most ${undecided} candidates were left to HiGHS`,
    ]),
    reportLimit(
      "p-median 216 × 216, p = 8: search, bound, proof",
      60_000,
      [median.ms],
      [`proved, the checker agrees; ${median.undecided} candidates were left to HiGHS`],
    ),
  ];
}
