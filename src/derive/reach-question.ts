import type { MultiPolygon, Polygon } from "geojson";
import type { LngLat } from "../../data/schema/ids.ts";
import type { ReachBasis } from "../state/view.ts";
import type { Discrimination, ReachAnswer, ReachSpec, ServiceArea, SetAnswer } from "./reach-answer.ts";
import type { NearestOrigin } from "./reach-nearest.ts";

/** To draw: the areas of a reach that are no plain disc. */
export interface ReachOutline {
  readonly certain: Polygon | MultiPolygon;
  readonly possible: Polygon | MultiPolygon;
}

/** A position and the reach whose it is, by its place in the list. */
export interface IndexedPosition {
  readonly index: number;
  readonly lngLat: LngLat;
}

/** What is asked of reaches, and what comes back; all of it goes through a structured clone. */
export interface ReachAnswers {
  readonly reach: ReachAnswer;
  readonly set: SetAnswer;
  readonly discrimination: Discrimination;
  readonly service: readonly ServiceArea[];
  readonly nearest: readonly NearestOrigin[];
  readonly outline: ReachOutline;
}
export type ReachQuestion =
  | { readonly type: "reach"; readonly spec: ReachSpec }
  /** null: takes no part. */
  | { readonly type: "set"; readonly specs: readonly (ReachSpec | null)[]; readonly basis: ReachBasis }
  /** `radiiKm`: to be told exactly, besides the curve. */
  | { readonly type: "discrimination"; readonly centers: readonly LngLat[]; readonly radiiKm: readonly number[] }
  | { readonly type: "service"; readonly origins: readonly IndexedPosition[] }
  | { readonly type: "nearest"; readonly origins: readonly IndexedPosition[] }
  | { readonly type: "outline"; readonly spec: Extract<ReachSpec, { type: "distance" }> };
export type AnswerTo<Q extends ReachQuestion> = ReachAnswers[Q["type"]];
/** The question that gets this answer. */
export type QuestionFor<T extends keyof ReachAnswers> = Extract<ReachQuestion, { readonly type: T }>;

/** Called between pieces of work with the share that is done; throws when the answer is wanted no more. */
export type Pace = (done: number) => Promise<void>;

/** A piece of the work, between two shares of all of it. */
export function partOf(pace: Pace, from: number, to: number): Pace {
  return (done) => pace(from + (to - from) * done);
}
