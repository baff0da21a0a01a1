import {
  type ForcedCandidate,
  forcedCandidates,
  runnerUps,
  type TradeOffPoint,
  tradeOff,
} from "../../geo/optimize/alternatives.ts";
import type { LocationProblem } from "../../geo/optimize/problem.ts";
import type { LocationResult, SolveOptions } from "../../geo/optimize/solve.ts";
import type { Alternatives } from "./answers.ts";
import type { LocationTask, Means } from "./locating.ts";
import type { Step, Work } from "./step.ts";

/** Looked for beside the best set. */
const RUNNER_UPS = 5;
/** Points of the curve beyond the open sites. */
const MORE_SITES = 8;
/** Seconds that one of many questions may take. */
const PATIENCE = 5;
/** Of thousands of candidates not every one is priced: those that are chosen come first. */
const FORCING_MS = 120_000;
/** Two sums this near are one. */
const LEVEL = 1e-9;

/** What else there is beside the best set; the curve first, as it is looked at first, the price of forcing last. */
export function* alternatives(
  { problem, seed, patience }: LocationTask,
  best: LocationResult,
  { solveMip }: Means,
): Work<Alternatives> {
  const ties = best.objective === null ? { count: 0, atLeast: false } : { count: 1, atLeast: true };
  let known: Alternatives = { runnerUps: [], ties, forced: [], tradeOff: [] };
  const options: SolveOptions = { solveMip, seed, restarts: 4, timeLimitMs: 1000 * Math.min(patience, PATIENCE) };
  const partial = () => known;
  const curve: TradeOffPoint[] = [];
  for (const point of curveOf(problem, options)) {
    curve.push(point);
    known = { ...known, tradeOff: [...curve] };
    yield { share: 0.2 * Math.min(1, curve.length / MORE_SITES), partial };
    if (isAll(problem, point)) break;
  }
  if (best.objective === null) return known;
  known = { ...known, ...(yield* others(problem, best, options, partial)) };
  yield { share: 0.4, partial };
  const forced: ForcedCandidate[] = [];
  const until = performance.now() + FORCING_MS;
  for (const { share, latest } of forcedCandidates(problem, best, options)) {
    forced.push(latest);
    yield { share: 0.4 + 0.6 * share, partial: () => ({ ...known, forced: [...forced] }) };
    if (performance.now() > until) break;
  }
  return { ...known, forced };
}

/** A question for the fewest sites has a curve of what fewer would cover. */
function curveOf(problem: LocationProblem, options: SolveOptions): Generator<TradeOffPoint> {
  const fixed = new Set(problem.fixed).size;
  const asked: LocationProblem = problem.kind === "lscp" ? { ...problem, kind: "mclp" } : problem;
  const most = Math.min(problem.candidates - new Set(problem.forbidden).size, fixed + MORE_SITES);
  return tradeOff(asked, most, options);
}

/** Whether more sites can add nothing: all is covered, or the sum is nothing. */
function isAll({ kind }: LocationProblem, { result }: TradeOffPoint): boolean {
  if (result.objective === null) return false;
  return kind === "mclp" || kind === "lscp" ? result.uncovered.length === 0 : result.objective === 0;
}

function* others(
  problem: LocationProblem,
  best: LocationResult,
  options: SolveOptions,
  partial: () => Alternatives,
): Generator<Step<Alternatives>, Pick<Alternatives, "runnerUps" | "ties">> {
  const steps = runnerUps(problem, best, RUNNER_UPS, options);
  for (;;) {
    const step = steps.next();
    if (!step.done) {
      yield { share: 0.3, partial };
      continue;
    }
    const found = step.value;
    const least = best.objective as number;
    const isLevel = ({ objective }: LocationResult) =>
      objective !== null && Math.abs(objective - least) <= LEVEL * Math.max(1, Math.abs(least));
    const level = found.filter(isLevel).length;
    const areAllProved = [best, ...found].every(({ status }) => status === "proved");
    return { runnerUps: found, ties: { count: 1 + level, atLeast: level === RUNNER_UPS || !areAllProved } };
  }
}
