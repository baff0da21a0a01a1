import { type PairwiseWeights, pairwiseWeights, reciprocalMatrix } from "../../geo/optimize/ahp.ts";

/**
 * What judgements of every two criteria make of the weights, in the order of the criteria: those that take part are
 * weighed by the judgements among themselves, the others have 0 and their judgements wait. Null where there are no
 * judgements, where they are of other criteria than these, or where none takes part.
 */
export function judgedWeights(
  judgements: readonly number[] | null,
  size: number,
  idle: ReadonlySet<number>,
): PairwiseWeights | null {
  if (!judgements || judgements.length !== (size * (size - 1)) / 2) return null;
  const active = Array.from({ length: size }, (_, i) => i).filter((i) => !idle.has(i));
  if (active.length === 0) return null;
  const all = reciprocalMatrix(judgements, size);
  const judged = pairwiseWeights(active.map((row) => active.map((column) => all[row]?.[column] as number)));
  const weights = new Float64Array(size);
  for (const [i, at] of active.entries()) weights[at] = judged.weights[i] as number;
  const { oddest } = judged;
  return {
    ...judged,
    weights,
    oddest: oddest && { ...oddest, row: active[oddest.row] as number, column: active[oddest.column] as number },
  };
}
