import { quantile } from "../statistics/rank.ts";
import { type Transformation, type Utility, utilityFor } from "./transformation.ts";

/** `exclude`: a candidate without the value drops out; `worst-case`: it gets the worst known value; `median`: the median known one. */
export type MissingRule = "exclude" | "worst-case" | "median";

/** What is not certain of a criterion's values: within [low, high], drawn evenly unless said otherwise. */
export interface ValueRange {
  /** One a candidate, in the criterion's unit; NaN where the value is certain. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Candidates with the same number share one uncertain figure (as that of the district that they stand in) and are drawn together. */
  readonly sources?: Uint32Array;
}

export interface Criterion {
  readonly id: string;
  /** One a candidate, in the criterion's own unit; NaN where it is missing. */
  readonly values: Float64Array;
  readonly transformation: Transformation;
  readonly missing: MissingRule;
  readonly range?: ValueRange;
}

export interface ScoredCriterion {
  readonly id: string;
  /** One a kept candidate, in the criterion's unit, the missing ones filled by the rule. */
  readonly values: Float64Array;
  /** One a kept candidate, from 0 (worst) to 1 (best). */
  readonly utilities: Float64Array;
  readonly utilityOf: Utility;
  readonly range: Required<ValueRange> | null;
  /** Candidates (numbers of the input) whose value was missing and filled, and with what. */
  readonly filled: readonly number[];
  readonly filledWith: number | null;
}

/** Why a criterion takes no part: no candidate has a value; all known values, or all utilities, are the same; a logarithm of a value ≤ 0. */
export type IdleReason = "no-values" | "same-value" | "same-utility" | "not-positive";

export interface ScoredTable {
  /** Numbers of the kept candidates in the input, in its order. */
  readonly candidates: readonly number[];
  readonly criteria: readonly ScoredCriterion[];
  readonly idle: readonly { readonly id: string; readonly reason: IdleReason }[];
  /** Candidates left out, with the criteria that ask it. */
  readonly excluded: readonly { readonly candidate: number; readonly missing: readonly string[] }[];
}

/**
 * Puts criteria on one scale from 0 (worst) to 1 (best), by each one's transformation and rule for missing values. A criterion that cannot
 * separate the candidates is named in `idle` and takes no part: neither does it exclude anybody.
 *
 * The scale of a linear or logarithmic criterion without stated ends reaches from the least to the greatest value that a kept candidate has
 * or, within its range, may have; a change of unit therefore changes nothing, and draws within the ranges stay on the scale.
 *
 * @throws RangeError for columns of different lengths, an infinite value, or a range that does not hold its value.
 */
export function scoreCriteria(criteria: readonly Criterion[]): ScoredTable {
  const count = criteria[0]?.values.length ?? 0;
  for (const criterion of criteria) assertColumn(criterion, count);
  const idle: { id: string; reason: IdleReason }[] = [];
  const separating = criteria.filter((criterion) => {
    const reason = idleReason(criterion, everyone(count));
    if (reason) idle.push({ id: criterion.id, reason });
    return !reason;
  });
  const strict = separating.filter(({ missing }) => missing === "exclude");
  const candidates: number[] = [];
  const excluded: { candidate: number; missing: string[] }[] = [];
  for (let i = 0; i < count; i += 1) {
    const missing = strict.filter(({ values }) => Number.isNaN(values[i])).map(({ id }) => id);
    if (missing.length > 0) excluded.push({ candidate: i, missing });
    else candidates.push(i);
  }
  const scored: ScoredCriterion[] = [];
  for (const criterion of separating) {
    const reason = idleReason(criterion, candidates);
    const answer = reason ? null : scoreOne(criterion, candidates);
    if (answer?.utilities.some((utility) => utility !== answer.utilities[0])) scored.push(answer);
    else idle.push({ id: criterion.id, reason: reason ?? "same-utility" });
  }
  return { candidates, criteria: scored, idle, excluded };
}

function everyone(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

function assertColumn({ id, values, range }: Criterion, count: number): void {
  if (values.length !== count)
    throw new RangeError(`criterion ${id} has ${values.length} values for ${count} candidates`);
  for (const [i, value] of values.entries()) {
    if (Math.abs(value) === Infinity) throw new RangeError(`criterion ${id}: expected finite values, found ${value}`);
    const low = range?.low[i] ?? Number.NaN;
    const high = range?.high[i] ?? Number.NaN;
    if (Number.isNaN(low) && Number.isNaN(high)) continue;
    if (!(low <= value && value <= high && high < Infinity && low > -Infinity))
      throw new RangeError(`criterion ${id}: ${value} does not lie in the range ${low} to ${high}`);
  }
}

function lowOf({ values, range }: Criterion, i: number): number {
  const low = range?.low[i] as number | undefined;
  return low === undefined || Number.isNaN(low) ? (values[i] as number) : low;
}

function highOf({ values, range }: Criterion, i: number): number {
  const high = range?.high[i] as number | undefined;
  return high === undefined || Number.isNaN(high) ? (values[i] as number) : high;
}

function idleReason(criterion: Criterion, candidates: readonly number[]): IdleReason | null {
  const known = candidates.filter((i) => !Number.isNaN(criterion.values[i]));
  const first = known[0];
  if (first === undefined) return "no-values";
  const { values, transformation } = criterion;
  if (transformation.kind === "log" && known.some((i) => lowOf(criterion, i) <= 0)) return "not-positive";
  const same = known.every(
    (i) =>
      values[i] === values[first] &&
      lowOf(criterion, i) === lowOf(criterion, first) &&
      highOf(criterion, i) === highOf(criterion, first),
  );
  return same ? "same-value" : null;
}

function scoreOne(criterion: Criterion, candidates: readonly number[]): ScoredCriterion {
  const known = candidates.filter((i) => !Number.isNaN(criterion.values[i]));
  let least = Infinity;
  let greatest = -Infinity;
  for (const i of known) {
    least = Math.min(least, lowOf(criterion, i));
    greatest = Math.max(greatest, highOf(criterion, i));
  }
  const utilityOf = utilityFor(criterion.transformation, least, greatest);
  const filled = candidates.filter((i) => Number.isNaN(criterion.values[i]));
  const filledWith = filled.length > 0 ? fill(criterion, known, utilityOf) : null;
  const values = Float64Array.from(candidates, (i) => {
    const value = criterion.values[i] as number;
    return Number.isNaN(value) ? (filledWith as number) : value;
  });
  return {
    id: criterion.id,
    values,
    utilities: values.map(utilityOf),
    utilityOf,
    range: keptRange(criterion.range, candidates),
    filled,
    filledWith,
  };
}

function fill({ values, missing }: Criterion, known: readonly number[], utilityOf: Utility): number {
  const found = known.map((i) => values[i] as number);
  if (missing === "median") return quantile(found, 0.5);
  return found.reduce((worst, value) => (utilityOf(value) < utilityOf(worst) ? value : worst));
}

function keptRange(range: ValueRange | undefined, candidates: readonly number[]): Required<ValueRange> | null {
  if (!range || !candidates.some((i) => (range.high[i] as number) > (range.low[i] as number))) return null;
  return {
    low: Float64Array.from(candidates, (i) => range.low[i] as number),
    high: Float64Array.from(candidates, (i) => range.high[i] as number),
    sources: Uint32Array.from(candidates, (i) => (range.sources ? (range.sources[i] as number) : i)),
  };
}
