import type { SolveMip } from "../../geo/optimize/mip.ts";
import { pickLoss } from "../../geo/optimize/my-pick.ts";
import type { LocationProblem } from "../../geo/optimize/problem.ts";
import type { LocationResult } from "../../geo/optimize/solve.ts";
import { alternatives } from "./alternatives.ts";
import type { Alternatives, LocationAnswer, PickLoss, Robustness, Scores, SitingData } from "./answers.ts";
import type { SitingChoice } from "./choice-types.ts";
import type { SitingField } from "./field.ts";
import type { SitingInputs } from "./inputs.ts";
import { type LocationTask, locating } from "./locating.ts";
import { robustness } from "./robustness.ts";
import type { ScoreTask } from "./scored-criteria.ts";
import { scoring } from "./scoring.ts";
import { type SitingLists, sitingData, sitingLists } from "./siting-data.ts";
import type { Step, Work } from "./step.ts";

/** What a worker is asked in mode Site; plain data all of it. */
export type SitingTask =
  /** `lists` names what candidates, demand and distances hang on. */
  | { readonly type: "data"; readonly inputs: SitingInputs; readonly choice: SitingChoice; readonly lists: string }
  | { readonly type: "scores"; readonly of: ScoreTask; readonly method: SitingChoice["method"] }
  | { readonly type: "robustness"; readonly of: ScoreTask; readonly choice: Pick<SitingChoice, "seed" | "draws"> }
  | { readonly type: "location"; readonly of: LocationTask }
  | { readonly type: "alternatives"; readonly of: LocationTask; readonly best: LocationResult }
  | {
      readonly type: "pick";
      readonly problem: LocationProblem;
      readonly pick: readonly number[];
      readonly best: LocationResult;
    };

export interface SitingAnswers {
  readonly data: SitingData;
  readonly scores: Scores;
  readonly robustness: Robustness;
  readonly location: LocationAnswer;
  readonly alternatives: Alternatives;
  readonly pick: PickLoss;
}

/** Whether a task asks the mixed-integer solver: a hand-made choice does only where demand is to be shared out. */
export function needsSolver(task: SitingTask): boolean {
  return (
    task.type === "location" ||
    task.type === "alternatives" ||
    (task.type === "pick" && task.problem.capacities !== null)
  );
}

/** Where the work is done, and what stays there from one task to the next. */
export interface Place {
  readonly field: SitingField;
  lists: { readonly key: string; readonly value: SitingLists } | null;
}

/** The work that a task is. `onStep` is told what is known while the solver works, which is one step of the work. */
export function workOf(
  place: Place,
  task: SitingTask,
  solveMip: SolveMip,
  onStep: (step: Step<LocationAnswer>) => void,
): Work<SitingAnswers[SitingTask["type"]]> {
  switch (task.type) {
    case "data":
      return making(place, task);
    case "scores":
      return scoring(task.of, task.method);
    case "robustness":
      return robustness(task.of, task.choice);
    case "location":
      return locating(task.of, { solveMip, onStep });
    case "alternatives":
      return alternatives(task.of, task.best, { solveMip });
    case "pick":
      return picking(task, solveMip);
  }
}

/** Data whose lists are those of the last time keep them: that is the slow part. */
function* making(
  place: Place,
  { inputs, choice, lists: key }: Extract<SitingTask, { type: "data" }>,
): Work<SitingData> {
  const known = place.lists?.key === key ? place.lists.value : yield* sitingLists(place.field, inputs, choice);
  place.lists = { key, value: known };
  return yield* sitingData(place.field, inputs, choice, known);
}

// biome-ignore lint/correctness/useYield: one step
function* picking({ problem, pick, best }: Extract<SitingTask, { type: "pick" }>, solveMip: SolveMip): Work<PickLoss> {
  return pickLoss(problem, pick, best, solveMip);
}
