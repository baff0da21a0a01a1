import type { Issue } from "../../geo/types.ts";
import type { SitingData } from "./answers.ts";
import { candidatesOf, type FullCandidate } from "./candidates.ts";
import type { SitingChoice } from "./choice-types.ts";
import { criteriaValues } from "./criteria-values.ts";
import { type DemandList, demandOf } from "./demand.ts";
import { type Distances, distancesOf } from "./distances.ts";
import type { SitingField } from "./field.ts";
import type { SitingInputs } from "./inputs.ts";
import { locationProblem } from "./location-problem.ts";

/** What hangs on `listsKey` alone. */
export interface SitingLists {
  readonly candidates: readonly FullCandidate[];
  readonly openCount: number;
  readonly demand: DemandList;
  readonly distances: Distances;
  readonly issues: readonly Issue[];
}

type Making<T> = Generator<{ readonly share: number }, T>;

/** Candidates, demand and the ways between them: the slow part, which stays while weights, limits and criteria change. */
export function* sitingLists(field: SitingField, inputs: SitingInputs, choice: SitingChoice): Making<SitingLists> {
  const { candidates, issues } = yield* part(candidatesOf(field, inputs, choice), 0, 0.4);
  const demand = yield* part(demandOf(field, inputs, choice), 0.4, 0.5);
  const distances = yield* part(distancesOf(demand.demand, candidates, choice, inputs.matrix), 0.5, 0.8);
  return {
    candidates,
    openCount: candidates.filter(({ isOpen }) => isOpen).length,
    demand,
    distances,
    issues: [...issues, ...demand.issues, ...distances.issues],
  };
}

/**
 * What the choices come to, with an empty hash: `hashSiting` makes it. The issues say what is wrong and what is missing; nothing is thrown
 * for what a reader chose or brought.
 *
 * @param lists of an earlier choice with the same `listsKey`, which then are not made again.
 */
export function* sitingData(
  field: SitingField,
  inputs: SitingInputs,
  choice: SitingChoice,
  lists?: SitingLists,
): Making<SitingData> {
  const known = lists ?? (yield* sitingLists(field, inputs, choice));
  const { candidates, openCount, demand, distances } = known;
  const task = { inputs, choice, candidates, openCount, demand: demand.demand, distances };
  const { criteria, issues: ofCriteria } = yield* part(criteriaValues(task), 0.8, 0.9);
  const { costs, costUnit } = distances;
  const isBroken = known.issues.some(({ severity }) => severity === "error");
  const { problem, issues: ofProblem } = yield* part(
    locationProblem({ choice, candidates, openCount, demand: demand.demand, costs }),
    0.9,
    1,
  );
  return {
    // What only the making needs stays here.
    candidates: candidates.map(({ uncertaintyM, row, ...shown }) => shown),
    openCount,
    demand: demand.demand,
    missing: demand.missing,
    costs,
    costUnit,
    criteria,
    problem,
    // A question without candidates or demand is told of once.
    issues: [
      ...known.issues,
      ...ofCriteria,
      ...ofProblem.filter(({ code }) => !isBroken || !code.startsWith("location.")),
    ],
    hash: "",
  };
}

/** Steps of a part of the work, as shares of the whole. */
function* part<T>(steps: Making<T>, from: number, to: number): Making<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { share: from + (to - from) * step.value.share };
  }
}
