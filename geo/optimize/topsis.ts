import type { Direction } from "./transformation.ts";

export interface Topsis {
  /** One a candidate, from 0 (the anti-ideal) to 1 (the ideal). */
  readonly closeness: Float64Array;
  readonly toIdeal: Float64Array;
  readonly toAntiIdeal: Float64Array;
  /** Best and worst weighted normalised value of each criterion. */
  readonly ideal: Float64Array;
  readonly antiIdeal: Float64Array;
}

/**
 * TOPSIS: how near a candidate is to an ideal of the best values found, and how far from the worst, in Euclidean distance of weighted
 * values after vector normalisation (each column divided by its root of the sum of squares).
 *
 * @param columns values in any unit, a column a criterion, all of one length, none missing. A column of zeros separates nobody.
 * @param weights one a criterion, adding up to 1.
 * @returns closeness = distance to the anti-ideal / sum of both distances; 1 where both are 0 (all candidates alike).
 * @throws RangeError for a value that is not finite.
 *
 * Accuracy: a published example to its four decimals, its ideals to 1e-9 (see the test). Source: Hwang & Yoon, Multiple Attribute
 * Decision Making (1981). Adding a candidate can reverse the order of others, since it may move the ideals: so it is with the method.
 */
export function topsis(
  columns: readonly Float64Array[],
  weights: ArrayLike<number>,
  directions: readonly Direction[],
): Topsis {
  const count = columns[0]?.length ?? 0;
  const toIdeal = new Float64Array(count);
  const toAntiIdeal = new Float64Array(count);
  const ideal = new Float64Array(columns.length);
  const antiIdeal = new Float64Array(columns.length);
  columns.forEach((column, c) => {
    let squares = 0;
    let least = Infinity;
    let greatest = -Infinity;
    for (const value of column) {
      if (!Number.isFinite(value)) throw new RangeError(`expected finite values, found ${value}`);
      squares += value * value;
      if (value < least) least = value;
      if (value > greatest) greatest = value;
    }
    const factor = squares > 0 ? (weights[c] as number) / Math.sqrt(squares) : 0;
    const more = directions[c] === "more";
    ideal[c] = factor * (more ? greatest : least);
    antiIdeal[c] = factor * (more ? least : greatest);
    for (let i = 0; i < count; i += 1) {
      const value = factor * (column[i] as number);
      toIdeal[i] = (toIdeal[i] as number) + (value - (ideal[c] as number)) ** 2;
      toAntiIdeal[i] = (toAntiIdeal[i] as number) + (value - (antiIdeal[c] as number)) ** 2;
    }
  });
  const closeness = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    toIdeal[i] = Math.sqrt(toIdeal[i] as number);
    toAntiIdeal[i] = Math.sqrt(toAntiIdeal[i] as number);
    const both = (toIdeal[i] as number) + (toAntiIdeal[i] as number);
    closeness[i] = both > 0 ? (toAntiIdeal[i] as number) / both : 1;
  }
  return { closeness, toIdeal, toAntiIdeal, ideal, antiIdeal };
}
