/**
 * The mean consistency index of random reciprocal matrices, from 3 × 3 to 15 × 15: Saaty, Theory and Applications of the Analytic Network
 * Process (RWS Publications, 2005), p. 31, as the package AHPy transcribes it.
 */
const RANDOM_INDEX = [0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59];
const ALMOST = 1e-9;

export interface PairwiseWeights {
  /** The principal eigenvector, adding up to 1. */
  readonly weights: Float64Array;
  readonly lambdaMax: number;
  /** (λmax − n) / (n − 1). */
  readonly consistencyIndex: number;
  /** The index by that of random judgements; 0.1 and below is Saaty's rule of what is acceptable. Null beyond 15 criteria. */
  readonly consistencyRatio: number | null;
  /** The judgement that is farthest, as a ratio, from what the weights say, and what they say; null if all agree. */
  readonly oddest: { readonly row: number; readonly column: number; readonly implied: number } | null;
}

/**
 * The matrix of pairwise judgements above its diagonal, the rest being 1 and reciprocals.
 *
 * @param upper row after row: (1,2), (1,3) … (1,n), (2,3) …; each says how many times more the first weighs.
 */
export function reciprocalMatrix(upper: readonly number[], size: number): number[][] {
  if (upper.length !== (size * (size - 1)) / 2)
    throw new RangeError(`${size} criteria have ${(size * (size - 1)) / 2} pairs, not ${upper.length}`);
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(1));
  let at = 0;
  for (let row = 0; row < size; row += 1)
    for (let column = row + 1; column < size; column += 1) {
      const judgement = upper[at++] as number;
      (matrix[row] as number[])[column] = judgement;
      (matrix[column] as number[])[row] = 1 / judgement;
    }
  return matrix;
}

/**
 * Weights from pairwise comparisons by the analytic hierarchy process, with how consistent the judgements are.
 *
 * @param matrix positive and reciprocal: `matrix[i][j]` says how many times more i weighs than j.
 * @throws RangeError for one that is not square, positive or reciprocal.
 *
 * Accuracy: the eigenvector to 1e-12; Saaty's published example to its three decimals (see the test). Method: power iteration, which
 * converges for every positive matrix (Perron). Source: Saaty, Decision making with the analytic hierarchy process, Int. J. Services
 * Sciences 1 (2008) 83–98.
 */
export function pairwiseWeights(matrix: readonly (readonly number[])[]): PairwiseWeights {
  const size = matrix.length;
  assertReciprocal(matrix);
  let weights = new Float64Array(size).fill(1 / size);
  let lambdaMax = size;
  for (let step = 0; step < 10_000; step += 1) {
    const next = Float64Array.from(matrix, (row) =>
      row.reduce((sum, entry, j) => sum + entry * (weights[j] as number), 0),
    );
    lambdaMax = next.reduce((sum, value) => sum + value, 0);
    let change = 0;
    for (let i = 0; i < size; i += 1) {
      next[i] = (next[i] as number) / lambdaMax;
      change = Math.max(change, Math.abs((next[i] as number) - (weights[i] as number)) / (next[i] as number));
    }
    weights = next;
    if (change < 1e-14) break;
  }
  const consistencyIndex = size > 2 ? Math.max(0, (lambdaMax - size) / (size - 1)) : 0;
  const random = RANDOM_INDEX[size - 3];
  const consistencyRatio = size < 3 ? 0 : random === undefined ? null : consistencyIndex / random;
  return { weights, lambdaMax, consistencyIndex, consistencyRatio, oddest: oddestOf(matrix, weights) };
}

function assertReciprocal(matrix: readonly (readonly number[])[]): void {
  if (matrix.length === 0) throw new RangeError("no criteria to compare");
  matrix.forEach((row, i) => {
    if (row.length !== matrix.length) throw new RangeError(`row ${i} has ${row.length} of ${matrix.length} judgements`);
    row.forEach((entry, j) => {
      if (!(entry > 0 && entry < Infinity)) throw new RangeError(`a judgement is a positive ratio, not ${entry}`);
      const mirrored = entry * ((matrix[j] as readonly number[])[i] as number);
      if (Math.abs(mirrored - 1) > ALMOST) throw new RangeError(`${entry} is no reciprocal of its mirror image`);
    });
  });
}

function oddestOf(matrix: readonly (readonly number[])[], weights: Float64Array): PairwiseWeights["oddest"] {
  let oddest: PairwiseWeights["oddest"] = null;
  let most = ALMOST;
  for (let row = 0; row < weights.length; row += 1)
    for (let column = row + 1; column < weights.length; column += 1) {
      const implied = (weights[row] as number) / (weights[column] as number);
      const off = Math.abs(Math.log((matrix[row] as readonly number[])[column] as number) - Math.log(implied));
      if (off > most) {
        most = off;
        oddest = { row, column, implied };
      }
    }
  return oddest;
}
