import { checkAnswer } from "../../geo/optimize/check.ts";
import { NOTHING_KNOWN, type Progress } from "../../geo/optimize/heuristics.ts";
import { minimalConflict } from "../../geo/optimize/infeasible.ts";
import type { SolveMip } from "../../geo/optimize/mip.ts";
import { pickLoss } from "../../geo/optimize/my-pick.ts";
import type { LocationProblem } from "../../geo/optimize/problem.ts";
import { relaxations } from "../../geo/optimize/relaxations.ts";
import { type LocationResult, type SolveOptions, solveLocation, stoppedResult } from "../../geo/optimize/solve.ts";
import type { LocationAnswer } from "./answers.ts";
import type { SitingChoice } from "./choice-types.ts";
import type { Step, Work } from "./step.ts";

export interface LocationTask {
  readonly problem: LocationProblem;
  /** Candidates that are open already: the first so many. */
  readonly openCount: number;
  readonly seed: SitingChoice["seed"];
  readonly patience: SitingChoice["patience"];
}

/** What a run needs beside its question. */
export interface Means {
  readonly solveMip: SolveMip;
  /** Told what is known while the solver works, which is one step of the work. */
  readonly onStep?: (step: Step<LocationAnswer>) => void;
}

const RESTARTS = 20;
const CONFLICT_MS = 2000;
const RELAXATION_MS = 5000;
/** Shares of the whole work. */
const SHARES = { search: [0, 0.2], bound: [0.2, 0.5], prove: [0.5, 1] } as const;

/** The best set of sites with its proof, what the checker finds of it, and what the open sites come to by themselves. */
export function* locating(task: LocationTask, { solveMip, onStep }: Means): Work<LocationAnswer> {
  const { problem, seed, patience } = task;
  const begun = performance.now();
  const stoppedAt = (progress: Progress) =>
    stoppedResult(problem, progress, { timeMs: performance.now() - begun, seed, restarts: RESTARTS });
  // Before anything else: with capacities it takes the solver, which nobody may call while it works.
  const without = withoutMore(task, stoppedAt(NOTHING_KNOWN), solveMip);
  const answerOf = (result: LocationResult): LocationAnswer => {
    return { result, checks: checkAnswer(problem, result), without, conflict: null, relaxations: [] };
  };
  const stepOf = (progress: Progress): Step<LocationAnswer> => {
    const [from, to] = SHARES[progress.phase];
    return { share: from + (to - from) * progress.share, partial: () => answerOf(stoppedAt(progress)) };
  };
  const options: SolveOptions = {
    solveMip,
    seed,
    restarts: RESTARTS,
    timeLimitMs: 1000 * patience,
    ...(onStep && { onProgress: (progress) => onStep(stepOf(progress)) }),
  };
  const steps = solveLocation(problem, options);
  for (;;) {
    const step = steps.next();
    if (!step.done) {
      yield stepOf(step.value);
      continue;
    }
    const answer = answerOf(step.value);
    return step.value.status === "infeasible" ? yield* explained(answer, task, solveMip) : answer;
  }
}

/** Which limits contradict, and the least change of each that leaves an answer. */
function* explained(answer: LocationAnswer, { problem }: LocationTask, solveMip: SolveMip): Work<LocationAnswer> {
  const conflicts = minimalConflict(problem, solveMip, CONFLICT_MS);
  for (;;) {
    const step = conflicts.next();
    if (!step.done) {
      yield { share: 1, partial: () => answer };
      continue;
    }
    const conflict = step.value;
    if (!conflict) return answer;
    const changes = relaxations(problem, conflict, solveMip, RELAXATION_MS);
    for (;;) {
      const change = changes.next();
      if (change.done) return { ...answer, conflict, relaxations: change.value };
      yield { share: 1, partial: () => ({ ...answer, conflict }) };
    }
  }
}

/** The objective of the open sites alone; null where they leave unserved what must be served, or are none. */
function withoutMore({ problem, openCount }: LocationTask, result: LocationResult, solveMip: SolveMip): number | null {
  if (openCount === 0) return null;
  const open = Array.from({ length: openCount }, (_, j) => j);
  const { objective, broken } = pickLoss(problem, open, result, solveMip);
  return broken.some(({ name }) => name === "served" || name === "capacity") ? null : objective;
}
