import type { LngLat } from "../../data/schema/ids.ts";
import type { Denominator } from "../../data/schema/metric.ts";
import type { MissingRule } from "../../geo/optimize/criteria.ts";
import type { Transformation } from "../../geo/optimize/transformation.ts";

export const GRID_SHAPES = ["hex", "square"] as const;
export const PROBLEMS = ["mclp", "pMedian", "pCentre", "lscp"] as const;
export const SCORE_METHODS = ["weighted-sum", "topsis", "pareto"] as const;
export const MISSING_RULES = ["exclude", "worst-case", "median"] as const satisfies readonly MissingRule[];
/** What the map's cells and points are coloured by, and whether the answer is drawn over them. */
export const SHOWN = ["answer", "scores", "pick"] as const;
export const SITING_TABLES = ["candidates", "allocation", "robustness", "alternatives", "checks"] as const;

/** What a criterion measures at a candidate. */
export type Measure =
  /** Of the candidate's district; where only the city has a figure, that one for all. */
  | { readonly type: "metric"; readonly metric: string; readonly denominator: Denominator }
  /** Mean distance to the demand, weighted by it. */
  | { readonly type: "mean-distance" }
  /** To the nearest site that is open already. */
  | { readonly type: "nearest-open" }
  | { readonly type: "site"; readonly id: string }
  /** Weight of the demand within so many km. */
  | { readonly type: "demand-within"; readonly km: number }
  /** Number of located sites within so many km. */
  | { readonly type: "sites-within"; readonly km: number }
  /** A column of the candidates' file, by its number from 0. */
  | { readonly type: "column"; readonly column: number };

export interface CriterionChoice {
  readonly measure: Measure;
  readonly transformation: Transformation;
  /** ≥ 0; weights are divided by their sum. */
  readonly weight: number;
  readonly missing: MissingRule;
}

/** One number for all candidates, or a column of their file; null: none. */
export type PerCandidate =
  | { readonly type: "all"; readonly value: number }
  | { readonly type: "column"; readonly column: number };

export type DemandChoice =
  /** The 16 districts at a point inside their land, weighted by a metric. */
  | { readonly type: "districts"; readonly metric: string }
  /** The delta's cities at their seats. */
  | { readonly type: "cities"; readonly metric: string }
  | { readonly type: "file"; readonly id: string };

/** What mode Site asks. */
export interface SitingChoice {
  /** Located sites that are not open already. */
  readonly sites: boolean;
  /** Districts that stand for themselves by a point inside their land. */
  readonly points: readonly string[];
  readonly grid: { readonly shape: (typeof GRID_SHAPES)[number]; readonly km2: number } | null;
  /** Districts that the grid lies in. */
  readonly within: readonly string[];
  readonly drawn: readonly LngLat[];
  /** A file of candidates that the reader brought, by its name in the store. */
  readonly file: string | null;
  /** Sites that are open already and stay so, in every answer. */
  readonly open: readonly string[];
  /** Candidates by their id (see `candidates.ts`). */
  readonly forced: readonly string[];
  readonly forbidden: readonly string[];
  /** At most so many new sites in a district. */
  readonly limits: readonly { readonly district: string; readonly most: number }[];
  readonly spacingKm: number | null;
  /** Weight of demand that a site can serve. */
  readonly capacity: PerCandidate | null;
  readonly cost: PerCandidate | null;
  readonly budget: number | null;
  readonly demand: DemandChoice;
  /** Figures are the last ones stated by then. */
  readonly at: string;
  /** Geodesic, as km or as minutes by the speed that the reader assumes; or a matrix that the reader brought. */
  readonly distance:
    | { readonly type: "km" | "min"; readonly detour: number; readonly speedKmh: number }
    | { readonly type: "file"; readonly id: string };
  readonly criteria: readonly CriterionChoice[];
  readonly method: (typeof SCORE_METHODS)[number];
  /** Pairwise judgements above the diagonal, row by row, in place of the weights; null: weights. */
  readonly judgements: readonly number[] | null;
  readonly problem: (typeof PROBLEMS)[number];
  /** How many new sites; `lscp` asks it. */
  readonly newSites: number;
  /** In km or minutes; a limit on service for `pMedian` and `pCentre`, null: none. */
  readonly radius: number | null;
  readonly seed: number;
  readonly draws: number;
  /** Seconds that the proof may take. */
  readonly patience: number;
  /** Candidates chosen by hand. */
  readonly pick: readonly string[];
  readonly shown: (typeof SHOWN)[number];
  readonly table: (typeof SITING_TABLES)[number];
}
