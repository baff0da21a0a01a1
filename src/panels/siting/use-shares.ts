import type { PairwiseWeights } from "../../../geo/optimize/ahp.ts";
import { useSitingChoice } from "../../bind/use-siting.ts";
import { judgedWeights } from "../../siting/judged-weights.ts";
import { sharesOf } from "./weights.ts";

/** What comparisons make of the weights of those that take part; null where there are none, or of other criteria than these. */
export function useJudged(idle: ReadonlySet<number>): PairwiseWeights | null {
  const { criteria, judgements } = useSitingChoice();
  return judgedWeights(judgements, criteria.length, idle);
}

/** The weights in force, over the sum of those that take part. */
export function useShares(idle: ReadonlySet<number>): { shares: readonly (number | null)[]; isJudged: boolean } {
  const { criteria, judgements } = useSitingChoice();
  const judged = useJudged(idle);
  const weights = judged ? [...judged.weights] : criteria.map(({ weight }) => weight);
  return { shares: sharesOf(weights, idle), isJudged: judgements !== null };
}
