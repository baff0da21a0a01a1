import { type LinearRow, maximise } from "./simplex.ts";

/** Which weights are admissible: at least 0, adding up to 1, within these limits. */
export interface WeightLimits {
  /** One a criterion, from 0. */
  readonly lower?: ArrayLike<number>;
  readonly upper?: ArrayLike<number>;
  /** Pairs of criteria of which the first weighs at least as much as the second. */
  readonly order?: readonly (readonly [number, number])[];
}

/** Beyond rounding of sums of weights. */
const ROUNDING = 1e-9;

export function lowerLimit(limits: WeightLimits, criterion: number): number {
  return limits.lower?.[criterion] ?? 0;
}

export function upperLimit(limits: WeightLimits, criterion: number): number {
  return limits.upper?.[criterion] ?? 1;
}

/**
 * The limits as rows over what each weight has above its lower limit (w − lower ≥ 0), for `maximise`.
 *
 * @throws RangeError for a limit outside [0, 1], crossed limits, an order of criteria that there are not.
 */
export function limitRows(limits: WeightLimits, size: number): LinearRow[] {
  assertLimits(limits, size);
  let left = 1;
  for (let c = 0; c < size; c += 1) left -= lowerLimit(limits, c);
  // A sum of lower limits that is 1 but for rounding.
  if (Math.abs(left) < 1e-12) left = 0;
  const rows: LinearRow[] = [{ coefficients: new Float64Array(size).fill(1), relation: "=", bound: left }];
  for (let c = 0; c < size; c += 1)
    if (upperLimit(limits, c) < 1)
      rows.push({ coefficients: unit(size, c), relation: "≤", bound: upperLimit(limits, c) - lowerLimit(limits, c) });
  for (const [heavier, lighter] of limits.order ?? []) {
    const coefficients = unit(size, heavier);
    coefficients[lighter] = -1;
    rows.push({ coefficients, relation: "≥", bound: lowerLimit(limits, lighter) - lowerLimit(limits, heavier) });
  }
  return rows;
}

function unit(size: number, at: number): Float64Array {
  const row = new Float64Array(size);
  row[at] = 1;
  return row;
}

/** Some admissible weights, or null if there are none. */
export function someWeights(limits: WeightLimits, size: number): Float64Array | null {
  const answer = maximise(new Float64Array(size), limitRows(limits, size));
  return answer.status === "optimal" ? aboveLower(answer.x, limits) : null;
}

/** The weights of a solution over what they have above their lower limits. */
export function aboveLower(x: Float64Array, limits: WeightLimits): Float64Array {
  return x.map((above, c) => lowerLimit(limits, c) + above);
}

export function isAdmissible(weights: ArrayLike<number>, limits: WeightLimits): boolean {
  let sum = 0;
  for (let c = 0; c < weights.length; c += 1) {
    const weight = weights[c] as number;
    sum += weight;
    if (!(weight >= lowerLimit(limits, c) - ROUNDING && weight <= upperLimit(limits, c) + ROUNDING)) return false;
  }
  if (Math.abs(sum - 1) > ROUNDING) return false;
  return (limits.order ?? []).every(
    ([heavier, lighter]) => (weights[heavier] as number) >= (weights[lighter] as number) - ROUNDING,
  );
}

function assertLimits(limits: WeightLimits, size: number): void {
  for (let c = 0; c < size; c += 1) {
    const lower = lowerLimit(limits, c);
    const upper = upperLimit(limits, c);
    if (!(lower >= 0 && upper <= 1 && lower <= upper))
      throw new RangeError(`limits of a weight ascend within 0 to 1: ${lower} to ${upper} do not`);
  }
  for (const pair of limits.order ?? [])
    for (const criterion of pair)
      if (!(Number.isInteger(criterion) && criterion >= 0 && criterion < size))
        throw new RangeError(`there is no criterion ${criterion} to order`);
}
