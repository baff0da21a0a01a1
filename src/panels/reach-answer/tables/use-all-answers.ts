import type { Asked } from "../../../bind/asked-answer.ts";
import { useReachAnswer } from "../../../bind/use-reach-answers.ts";
import type { ReachAnswer } from "../../../derive/reach-answer.ts";

/** What each reach of the asked set covers: as many places as a set may have reaches; null where there is none. */
export function useAllAnswers(): readonly (Asked<ReachAnswer> | null)[] {
  return [
    useReachAnswer(0),
    useReachAnswer(1),
    useReachAnswer(2),
    useReachAnswer(3),
    useReachAnswer(4),
    useReachAnswer(5),
    useReachAnswer(6),
    useReachAnswer(7),
    useReachAnswer(8),
    useReachAnswer(9),
    useReachAnswer(10),
    useReachAnswer(11),
  ];
}
