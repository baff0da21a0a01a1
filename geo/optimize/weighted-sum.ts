/**
 * Weights of any positive sum, divided by it.
 *
 * @throws RangeError for a weight that is negative or not finite, or if all are 0.
 */
export function normalisedWeights(weights: ArrayLike<number>): Float64Array {
  const odd = Array.from(weights).find((weight) => !(weight >= 0 && weight < Infinity));
  if (odd !== undefined) throw new RangeError(`a weight is a number from 0, not ${odd}`);
  // Added from the smallest: the order of the criteria must not change a bit of the sum.
  const total = Float64Array.from(weights)
    .sort()
    .reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) throw new RangeError("no weight is above 0");
  return Float64Array.from(weights, (weight) => weight / total);
}

/**
 * Adding and taking away 384 = 1.5 × 2^8 rounds a number of up to 1 to a multiple of 2^-44 (6e-14). Sums of such multiples are exact as
 * doubles, in any order: contributions add up to the score to the last bit.
 */
const GRID = 384;

/**
 * The weighted sum of utilities: a score from 0 to 1 each candidate.
 *
 * @param columns utilities in [0, 1], a column a criterion, all of one length.
 * @param weights one a criterion, adding up to 1 (`normalisedWeights`).
 * @param scores filled and returned, if given.
 * @returns scores, each exactly the sum of what `contributions` gives, whatever the order of the criteria.
 *
 * Accuracy: each part is rounded to 2^-44, so a score is right to 3e-14 a criterion. Source: the additive value model; Keeney & Raiffa,
 * Decisions with Multiple Objectives (1976), ch. 3.
 */
export function weightedSum(
  columns: readonly Float64Array[],
  weights: ArrayLike<number>,
  scores: Float64Array = new Float64Array(columns[0]?.length ?? 0),
): Float64Array {
  assertWeights(columns, weights);
  scores.fill(0);
  for (let c = 0; c < columns.length; c += 1) {
    const column = columns[c] as Float64Array;
    const weight = weights[c] as number;
    for (let i = 0; i < column.length; i += 1)
      scores[i] = (scores[i] as number) + (weight * (column[i] as number) + GRID - GRID);
  }
  return scores;
}

/** What each criterion gives to one candidate's score by `weightedSum`, in the order of the columns. */
export function contributions(
  columns: readonly Float64Array[],
  weights: ArrayLike<number>,
  candidate: number,
): Float64Array {
  assertWeights(columns, weights);
  return Float64Array.from(
    columns,
    (column, c) => (weights[c] as number) * (column[candidate] as number) + GRID - GRID,
  );
}

function assertWeights(columns: readonly Float64Array[], weights: ArrayLike<number>): void {
  if (weights.length !== columns.length)
    throw new RangeError(`${weights.length} weights for ${columns.length} criteria`);
  for (let c = 0; c < columns.length; c += 1)
    if (!((weights[c] as number) >= 0 && (weights[c] as number) <= 1 + 1e-9))
      throw new RangeError(`a weight lies in 0 to 1, not at ${weights[c]}`);
}
