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
  readonly candidates: Int32Array;
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
  const everyone = new Int32Array(count);
  for (let i = 0; i < count; i += 1) everyone[i] = i;
  const idle: { id: string; reason: IdleReason }[] = [];
  const factsOfAll = new Map(criteria.map((criterion) => [criterion, factsOf(criterion, everyone)]));
  const separating = criteria.filter((criterion) => {
    const reason = idleReason(criterion, factsOfAll.get(criterion) as ColumnFacts);
    if (reason) idle.push({ id: criterion.id, reason });
    return !reason;
  });
  const strict = separating.filter((criterion) => {
    const { known } = factsOfAll.get(criterion) as ColumnFacts;
    return criterion.missing === "exclude" && known < count;
  });
  const excluded = excludedBy(strict, count);
  const out = new Uint8Array(count);
  for (const { candidate } of excluded) out[candidate] = 1;
  const candidates = excluded.length > 0 ? everyone.filter((i) => !out[i]) : everyone;
  const scored: ScoredCriterion[] = [];
  for (const criterion of separating) {
    const known = candidates === everyone ? factsOfAll.get(criterion) : undefined;
    const facts = known ?? factsOf(criterion, candidates);
    const reason = idleReason(criterion, facts);
    const answer = reason ? null : scoreOne(criterion, candidates, facts);
    if (answer && isVaried(answer.utilities)) scored.push(answer);
    else idle.push({ id: criterion.id, reason: reason ?? "same-utility" });
  }
  return { candidates, criteria: scored, idle, excluded };
}

function assertColumn({ id, values, range }: Criterion, count: number): void {
  if (values.length !== count)
    throw new RangeError(`criterion ${id} has ${values.length} values for ${count} candidates`);
  if (!range) return;
  for (let i = 0; i < count; i += 1) {
    const low = range.low[i] as number;
    const high = range.high[i] as number;
    if (Number.isNaN(low) && Number.isNaN(high)) continue;
    const value = values[i] as number;
    if (!(low <= value && value <= high && high < Infinity && low > -Infinity))
      throw new RangeError(`criterion ${id}: ${value} does not lie in the range ${low} to ${high}`);
  }
}

function excludedBy(strict: readonly Criterion[], count: number): { candidate: number; missing: string[] }[] {
  const excluded: { candidate: number; missing: string[] }[] = [];
  const isMissing = new Uint8Array(count);
  for (const { values } of strict) for (let i = 0; i < count; i += 1) if (Number.isNaN(values[i])) isMissing[i] = 1;
  for (let i = 0; i < count; i += 1)
    if (isMissing[i])
      excluded.push({
        candidate: i,
        missing: strict.filter(({ values }) => Number.isNaN(values[i])).map(({ id }) => id),
      });
  return excluded;
}

/** What is known of a criterion's values among some candidates. */
interface ColumnFacts {
  readonly known: number;
  /** All known values, with their ranges, are the same. */
  readonly same: boolean;
  /** Of all that the values may be. */
  readonly least: number;
  readonly greatest: number;
}

function factsOf({ id, values, range }: Criterion, candidates: Int32Array): ColumnFacts {
  let known = 0;
  let [least, greatest, leastStated, greatestStated] = [Infinity, -Infinity, Infinity, -Infinity];
  let [highestLow, lowestHigh] = [-Infinity, Infinity];
  for (let n = 0; n < candidates.length; n += 1) {
    const i = candidates[n] as number;
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    known += 1;
    if (value < leastStated) leastStated = value;
    if (value > greatestStated) greatestStated = value;
    if (!range) continue;
    const low = Number.isNaN(range.low[i]) ? value : (range.low[i] as number);
    const high = Number.isNaN(range.high[i]) ? value : (range.high[i] as number);
    if (low < least) least = low;
    if (low > highestLow) highestLow = low;
    if (high > greatest) greatest = high;
    if (high < lowestHigh) lowestHigh = high;
  }
  if (leastStated === -Infinity || (greatestStated === Infinity && known > 0))
    throw new RangeError(`criterion ${id}: expected finite values, found ${leastStated} to ${greatestStated}`);
  if (!range) return { known, same: leastStated === greatestStated, least: leastStated, greatest: greatestStated };
  const same = leastStated === greatestStated && least === highestLow && greatest === lowestHigh;
  return { known, same, least, greatest };
}

function idleReason({ transformation }: Criterion, { known, same, least }: ColumnFacts): IdleReason | null {
  if (known === 0) return "no-values";
  if (transformation.kind === "log" && least <= 0) return "not-positive";
  return same ? "same-value" : null;
}

function isVaried(utilities: Float64Array): boolean {
  const first = utilities[0];
  for (let i = 1; i < utilities.length; i += 1) if (utilities[i] !== first) return true;
  return false;
}

function scoreOne(
  criterion: Criterion,
  candidates: Int32Array,
  { known, least, greatest }: ColumnFacts,
): ScoredCriterion {
  const utilityOf = utilityFor(criterion.transformation, least, greatest);
  const filled = known < candidates.length ? [...candidates].filter((i) => Number.isNaN(criterion.values[i])) : [];
  const filledWith = filled.length > 0 ? fill(criterion, candidates, utilityOf) : null;
  const values = new Float64Array(candidates.length);
  const utilities = new Float64Array(candidates.length);
  for (let n = 0; n < candidates.length; n += 1) {
    let value = criterion.values[candidates[n] as number] as number;
    if (filledWith !== null && Number.isNaN(value)) value = filledWith;
    values[n] = value;
    utilities[n] = utilityOf(value);
  }
  const range = keptRange(criterion.range, candidates);
  return { id: criterion.id, values, utilities, utilityOf, range, filled, filledWith };
}

function fill({ values, missing }: Criterion, candidates: Int32Array, utilityOf: Utility): number {
  const found = [...candidates].map((i) => values[i] as number).filter((value) => !Number.isNaN(value));
  if (missing === "median") return quantile(found, 0.5);
  return found.reduce((worst, value) => (utilityOf(value) < utilityOf(worst) ? value : worst));
}

function keptRange(range: ValueRange | undefined, candidates: Int32Array): Required<ValueRange> | null {
  if (!range?.low.some((low, i) => (range.high[i] as number) > low)) return null;
  return {
    low: Float64Array.from(candidates, (i) => range.low[i] as number),
    high: Float64Array.from(candidates, (i) => range.high[i] as number),
    sources: range.sources
      ? Uint32Array.from(candidates, (i) => range.sources?.[i] as number)
      : Uint32Array.from(candidates),
  };
}
