import type { LngLat } from "../../data/schema/ids.ts";
import type { ForcedCandidate, TradeOffPoint } from "../../geo/optimize/alternatives.ts";
import type { Check } from "../../geo/optimize/check.ts";
import type { Criterion, IdleReason } from "../../geo/optimize/criteria.ts";
import type { Dethroning } from "../../geo/optimize/dethroning-change.ts";
import type { BestCase } from "../../geo/optimize/first-under-some-weights.ts";
import type { Conflict } from "../../geo/optimize/infeasible.ts";
import type { PickLoss } from "../../geo/optimize/my-pick.ts";
import type { LocationProblem } from "../../geo/optimize/problem.ts";
import type { Relaxation } from "../../geo/optimize/relaxations.ts";
import type { Sensitivity } from "../../geo/optimize/sensitivity.ts";
import type { LocationResult } from "../../geo/optimize/solve.ts";
import type { Issue, PolygonGeometry } from "../../geo/types.ts";
import type { CriterionChoice } from "./choice-types.ts";

/** What a candidate or a demand is called: by what it is, so that every language has its own words. */
export type Label =
  | { readonly type: "site" | "place"; readonly id: string }
  /** The n-th cell of a grid within a district, from 1, north-west first. */
  | { readonly type: "cell"; readonly placeId: string; readonly number: number }
  | { readonly type: "drawn"; readonly number: number }
  /** As a file names it. */
  | { readonly type: "text"; readonly text: string };

export interface Candidate {
  /** See `CANDIDATE_ID`. */
  readonly id: string;
  readonly label: Label;
  readonly lngLat: LngLat;
  /** The district that it stands in; null outside Shanghai. */
  readonly districtId: string | null;
  /** What a cell of a grid covers of the districts' land. */
  readonly cell: PolygonGeometry | null;
  /** Open already: fixed in every answer, never scored. */
  readonly isOpen: boolean;
}

export interface Demand {
  readonly id: string;
  readonly label: Label;
  readonly lngLat: LngLat;
  readonly weight: number;
  /** Between these where the figure is a bound or a range; both are the weight where it is certain. */
  readonly low: number;
  readonly high: number;
  /** null: from the reader's own file. */
  readonly figureId: string | null;
}

/** One criterion as it stands at every candidate, the open ones too. */
export interface CriterionValues {
  /** `measureId` of its measure: the name in every answer. */
  readonly id: string;
  readonly choice: CriterionChoice;
  /** In the metric's stored unit per denominator, km, minutes, weight, a count or the file's own. */
  readonly values: Float64Array;
  /** The figure behind each value; null where it is computed or the reader's own. */
  readonly figureIds: readonly (string | null)[];
  /** Bounds, ranges and positions that are not certain. */
  readonly range: Criterion["range"] | null;
}

/** What the choices come to: candidates, demand, distances, criteria, and the problem to be solved. */
export interface SitingData {
  /** Open sites first, then the candidates; forbidden ones among them. Indices below are places in this list. */
  readonly candidates: readonly Candidate[];
  readonly openCount: number;
  readonly demand: readonly Demand[];
  /** Demand points without a weight: named, and counted nowhere. */
  readonly missing: readonly Label[];
  /** Row-major, a row a demand, a column a candidate: km, or minutes. */
  readonly costs: Float64Array;
  readonly costUnit: "km" | "min" | "own";
  readonly criteria: readonly CriterionValues[];
  readonly problem: LocationProblem;
  /** Errors leave nothing to solve; warnings and notices are told. */
  readonly issues: readonly Issue[];
  /** SHA-256 of candidates, demand, costs and criteria. */
  readonly hash: string;
}

/** Scores of the candidates that are not open already. */
export interface Scores {
  /** Places in `SitingData.candidates` of those that are scored, in its order. */
  readonly scored: Int32Array;
  /** Criteria that take part, by id, with their normalised weights. */
  readonly criteria: readonly { readonly id: string; readonly weight: number }[];
  /** A column a criterion that takes part: utilities from 0 to 1, one a scored candidate. */
  readonly utilities: readonly Float64Array[];
  /** What each criterion gives to the score, likewise; null for TOPSIS and Pareto fronts, which are no sums. */
  readonly contributions: readonly Float64Array[] | null;
  /** Weighted sum or closeness; for `pareto` the weighted sum, which orders within a front. */
  readonly scores: Float64Array;
  /** 1: nobody dominates it. */
  readonly fronts: Int32Array;
  /** Places in `scored`, best first. */
  readonly order: Int32Array;
  /** Of each place in `scored`; level candidates share the better rank. */
  readonly ranks: Int32Array;
  readonly idle: readonly { readonly id: string; readonly reason: IdleReason; readonly value: number | null }[];
  readonly excluded: readonly { readonly candidate: number; readonly missing: readonly string[] }[];
  readonly filled: readonly { readonly id: string; readonly candidates: readonly number[]; readonly with: number }[];
  /** Where weights come from pairwise judgements. */
  readonly pairwise: {
    readonly consistencyRatio: number | null;
    readonly lambdaMax: number;
    readonly oddest: { readonly row: number; readonly column: number; readonly implied: number } | null;
  } | null;
}

/** How firm the first place is; of the weighted sum. Indices are places in `Scores.scored`. */
export interface Robustness {
  readonly draws: number;
  readonly seed: number;
  /** Share of the draws in which each is first. */
  readonly firstShares: Float64Array;
  /** Best `ranks` of them, row-major: share of the draws in which each has rank 1, 2 …. */
  readonly rankShares: Float64Array;
  readonly ranks: number;
  /** Exact, for those that can be first under some weights. */
  readonly bestCases: readonly BestCase[];
  /** The smallest change of weights that dethrones the leader; null: none does. */
  readonly dethroning: Dethroning | null;
  /** The input whose uncertainty matters most; null where all values are certain. */
  readonly sensitivity: Sensitivity | null;
}

/** The location–allocation answer with its proof, and what the checker finds. Indices are places in `SitingData.candidates`. */
export interface LocationAnswer {
  readonly result: LocationResult;
  /** Recomputed by the checker, which shares no code with the solver. */
  readonly checks: readonly Check[];
  /** The answer with the open sites alone; null where that breaks the question. */
  readonly without: number | null;
  /** Of an infeasible question. */
  readonly conflict: Conflict | null;
  readonly relaxations: readonly Relaxation[];
}

/** What else there is: other sets, the price of forcing, the curve over p. */
export interface Alternatives {
  readonly runnerUps: readonly LocationResult[];
  /** How many sets are as good as the best, itself among them; `atLeast` where more than were looked for. */
  readonly ties: { readonly count: number; readonly atLeast: boolean };
  readonly forced: readonly ForcedCandidate[];
  readonly tradeOff: readonly TradeOffPoint[];
}

export type { PickLoss };
