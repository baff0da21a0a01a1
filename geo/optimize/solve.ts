import { type Allocation, nearestAllocation, sharesOf, valued } from "./allocation.ts";
import { type CoverRun, centre, coverWithin } from "./cover.ts";
import { bestNeighbour, type Found, NOTHING_KNOWN, type Progress, searchLocation, setKey } from "./heuristics.ts";
import { lagrangianBound } from "./lagrangian.ts";
import type { SolveMip } from "./mip.ts";
import { assignModel, type BannedSets } from "./models.ts";
import { assertLocationProblem, type LocationProblem, reachOf } from "./problem.ts";
import { openOf, proveSum, type RunLimits } from "./prove.ts";
import { serviceCosts } from "./service-costs.ts";

export interface SolveOptions {
  readonly solveMip: SolveMip;
  readonly seed: number;
  /** Kicks of the search; 20 when left out. */
  readonly restarts?: number;
  readonly timeLimitMs: number;
  /** Milliseconds; the clock of the machine when left out. */
  readonly now?: () => number;
  /** Asked between steps and inside the solver; true ends the run with what it has. */
  readonly shouldStop?: () => boolean;
  /** Sets that the answer may not be. */
  readonly banned?: BannedSets;
  /** An answer to a problem much like this one. */
  readonly like?: LocationResult;
  /** Told what is known while the solver works, which is one step. */
  readonly onProgress?: (progress: Progress) => void;
}

export interface LocationResult {
  /** `not-proved`: time ran out; `stopped`: by `shouldStop`. Both may come with the best set known. */
  readonly status: "proved" | "not-proved" | "infeasible" | "stopped";
  /** `lscp` sites, `mclp` covered weight, `pMedian` Σ weight × cost, `pCentre` largest cost; `null` without an answer. */
  readonly objective: number | null;
  /** No answer is better. */
  readonly bound: number | null;
  /** |bound − objective| over the larger of the two; 0 when proved, `null` without an answer. */
  readonly gap: number | null;
  /** Ascending; empty without an answer. */
  readonly chosen: readonly number[];
  readonly allocation: Allocation;
  readonly uncovered: readonly number[];
  readonly uncoveredWeight: number;
  /** What the search alone had found. */
  readonly searched: number | null;
  /** Candidates that the bound left to the solver; `null` where it was not asked, all of them where there is no such bound. */
  readonly undecided: number | null;
  readonly timeMs: number;
  readonly seed: number;
  readonly restarts: number;
  /** Multipliers of the bound, to start another run by. */
  readonly multipliers: Float64Array | null;
}

interface Outcome {
  status: "optimal" | "infeasible" | "limit" | "stopped";
  chosen: number[] | null;
  allocation?: Allocation | null;
  /** Of the objective. */
  bound: number;
  searched?: number | null;
  undecided?: number | null;
  multipliers?: Float64Array | null;
}

/**
 * An answer to a problem of location, with its proof: a search, a Lagrangian bound, then the mixed-integer solver on what the
 * bound leaves open (`mclp`, `pMedian`); covering models alone for `lscp` and `pCentre`; with capacities one model with shares.
 *
 * Proved means: the objective, recomputed from the set, meets the bound to 1e-9 of it, under the solver's own tolerances of
 * 1e-6 on limits. Yields its progress; the solver itself is one step.
 *
 * @throws RangeError for a problem that `locationIssues` refuses.
 */
export function* solveLocation(problem: LocationProblem, options: SolveOptions): Generator<Progress, LocationResult> {
  assertLocationProblem(problem);
  const { now = Date.now, shouldStop = () => false, restarts = 20, seed } = options;
  const begun = now();
  const { onProgress } = options;
  const limits: RunLimits = {
    until: begun + options.timeLimitMs,
    now,
    shouldStop,
    ...(onProgress && { onKnown: (best, lower) => onProgress({ phase: "prove", share: 0, best, lower }) }),
  };
  const outcome = yield* outcomeOf(problem, { ...options, restarts }, limits);
  return result(problem, outcome, { timeMs: now() - begun, seed, restarts });
}

type Running = SolveOptions & { readonly restarts: number };

function* outcomeOf(problem: LocationProblem, options: Running, limits: RunLimits): Generator<Progress, Outcome> {
  const { solveMip, banned = [] } = options;
  const run: CoverRun = { solveMip, limits, banned };
  if (problem.kind === "lscp") {
    yield NOTHING_KNOWN;
    return coverWithin(problem, "least", reachOf(problem), run);
  }
  if (problem.kind === "pCentre") return yield* centre(problem, run);
  return yield* problem.capacities ? shared(problem, run) : summed(problem, options, limits);
}

/** `mclp` and `pMedian` with capacities. */
function* shared(problem: LocationProblem, { solveMip, limits, banned = [] }: CoverRun): Generator<Progress, Outcome> {
  yield NOTHING_KNOWN;
  const { model, demand, candidate } = assignModel(problem, "sum", { banned });
  const answer = solveMip(model, {
    timeLimitMs: limits.until - limits.now(),
    shouldStop: limits.shouldStop,
    // The best set alone would be told by the wrong shares.
    onProgress: (_, dual) => limits.onKnown?.(null, Math.max(0, dual)),
  });
  const { values, status } = answer;
  const chosen = values ? openOf(values, problem.candidates) : null;
  const allocation = values ? sharesOf(problem.weights, demand, candidate, values.slice(problem.candidates)) : null;
  return {
    status,
    chosen,
    allocation,
    bound: objectiveOf(problem, Math.max(0, answer.bound)),
    undecided: problem.candidates,
  };
}

/** `mclp` and `pMedian` without. */
function* summed(problem: LocationProblem, options: Running, limits: RunLimits): Generator<Progress, Outcome> {
  const { solveMip, banned = [], like, restarts, seed } = options;
  const service = serviceCosts(problem);
  let upper: Found | null = null;
  let ended: "limit" | "stopped" | null = null;
  const over = () => {
    ended = limits.shouldStop() ? "stopped" : limits.now() >= limits.until ? "limit" : null;
    return ended !== null;
  };
  if (banned.length > 0) {
    const taken = new Set(banned.map(setKey));
    for (const set of banned) {
      const near = bestNeighbour(problem, service, set, taken);
      if (near && (!upper || near.total < upper.total)) upper = near;
    }
  } else {
    const starts = like ? [like.chosen] : [];
    const steps = searchLocation(problem, service, { seed, restarts }, starts);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        upper = step.value;
        break;
      }
      yield step.value;
      if (over() && step.value.best) {
        upper = step.value.best;
        break;
      }
    }
  }
  const searched = upper ? objectiveOf(problem, upper.total) : null;
  const start = like?.multipliers ?? undefined;
  const bound = yield* lagrangianBound(problem, service, upper, {
    rounds: ended ? 1 : start ? 120 : 400,
    ...(start ? { start } : {}),
    keepBest: banned.length > 0,
  });
  upper = bound.best;
  const found = { searched, multipliers: bound.multipliers };
  if (upper && bound.lower >= upper.total * (1 - 1e-12)) {
    return {
      ...found,
      status: "optimal",
      chosen: upper.chosen,
      bound: objectiveOf(problem, upper.total),
      undecided: 0,
    };
  }
  if (over() && ended)
    return { ...found, status: ended, chosen: upper?.chosen ?? null, bound: objectiveOf(problem, bound.lower) };
  yield { phase: "prove", share: 0, best: upper, lower: bound.lower };
  const proof = proveSum(problem, service, upper, bound, solveMip, limits, banned);
  return {
    ...found,
    status: proof.status,
    chosen: proof.found?.chosen ?? null,
    bound: objectiveOf(problem, proof.lower),
    undecided: proof.candidates,
  };
}

/** What a run that is stopped here has: the best set so far (with capacities none, whose shares nobody knows), and the bound. */
export function stoppedResult(
  problem: LocationProblem,
  { best, lower }: Progress,
  run: Pick<LocationResult, "timeMs" | "seed" | "restarts">,
): LocationResult {
  const bound = objectiveOf(problem, Math.max(0, lower));
  const chosen = problem.capacities ? null : (best?.chosen ?? null);
  return result(problem, { status: "stopped", chosen, bound }, run);
}

/** The objective of a sum: what stays uncovered is told as what is covered. */
function objectiveOf({ kind, weights }: LocationProblem, sum: number): number {
  return kind === "mclp" ? weights.reduce((total, weight) => total + weight, 0) - sum : sum;
}

function result(
  problem: LocationProblem,
  outcome: Outcome,
  { timeMs, seed, restarts }: Pick<LocationResult, "timeMs" | "seed" | "restarts">,
): LocationResult {
  const { status, chosen, searched = null, undecided = null, multipliers = null } = outcome;
  const rest = { searched, undecided, timeMs, seed, restarts, multipliers };
  if (!chosen) {
    const none = nearestAllocation(problem, []);
    const known = Number.isFinite(outcome.bound) ? outcome.bound : null;
    const told = status === "infeasible" || status === "stopped" ? status : "not-proved";
    const bound = told === "infeasible" ? null : known;
    return {
      status: told,
      objective: null,
      bound,
      gap: null,
      chosen: [],
      allocation: none,
      uncovered: [],
      uncoveredWeight: 0,
      ...rest,
    };
  }
  const allocation = outcome.allocation ?? nearestAllocation(problem, chosen);
  const { objective, uncovered, uncoveredWeight } = valued(problem, chosen, allocation);
  const larger = Math.max(Math.abs(objective), Math.abs(outcome.bound));
  const away = larger === 0 ? 0 : Math.abs(outcome.bound - objective) / larger;
  const proved = status === "optimal" && away <= PROOF_TOLERANCE;
  return {
    status: proved ? "proved" : status === "stopped" ? "stopped" : "not-proved",
    objective,
    bound: proved ? objective : outcome.bound,
    gap: proved ? 0 : away,
    chosen,
    allocation,
    uncovered,
    uncoveredWeight,
    ...rest,
  };
}

/** Shares of capacitated answers are the solver's, to its tolerance of 1e-6 on limits. */
const PROOF_TOLERANCE = 1e-6;
