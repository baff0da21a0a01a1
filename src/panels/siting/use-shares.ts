import { useMemo } from "react";
import { type PairwiseWeights, pairwiseWeights, reciprocalMatrix } from "../../../geo/optimize/ahp.ts";
import { useSitingChoice } from "../../bind/use-siting.ts";
import { pairsOf } from "./judgements.ts";
import { sharesOf } from "./weights.ts";

/** What comparisons make of the weights; null where there are none, or of other criteria than these. */
export function judgedWeights(judgements: readonly number[] | null, size: number): PairwiseWeights | null {
  if (!judgements || size === 0 || judgements.length !== pairsOf(size).length) return null;
  return pairwiseWeights(reciprocalMatrix(judgements, size));
}

export function useJudged(): PairwiseWeights | null {
  const { criteria, judgements } = useSitingChoice();
  return useMemo(() => judgedWeights(judgements, criteria.length), [judgements, criteria.length]);
}

/** The weights in force, over the sum of those that take part. */
export function useShares(idle: ReadonlySet<number>): { shares: readonly (number | null)[]; isJudged: boolean } {
  const { criteria } = useSitingChoice();
  const judged = useJudged();
  const weights = judged ? [...judged.weights] : criteria.map(({ weight }) => weight);
  return { shares: sharesOf(weights, idle), isJudged: judged !== null };
}
