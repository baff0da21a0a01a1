import { useEffect, useState } from "react";
import { answerChoices } from "../../bind/siting-decision.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { type DecisionDiff, singleChanges } from "../../siting/decision-diff.ts";
import type { DecisionFile } from "../../siting/decision-file.ts";
import { whyMoved } from "./why-moved.ts";

/** Whether a change, made alone in the earlier question, moves its sites; null where that question has no answer. */
export interface SingleChange {
  readonly name: string;
  readonly moves: boolean | null;
}

/** What each of several changes does alone; null while it is being found out, empty where one change explains itself. */
export function useSingleChanges(file: DecisionFile, diff: DecisionDiff | null): readonly SingleChange[] | null {
  const atlas = useAtlas();
  const [found, setFound] = useState<{ of: DecisionDiff; changes: readonly SingleChange[] } | null>(null);
  const isAsked = diff !== null && !diff.isSameAnswer && diff.choices.filter((one) => one.bearsOnSites).length > 1;
  useEffect(() => {
    if (!diff || !isAsked) return;
    const ended = new AbortController();
    const single = singleChanges(file, diff);
    void answerChoices(
      atlas,
      single.map(({ choice }) => choice),
      ended.signal,
    ).then(
      (answers) => {
        if (ended.signal.aborted) return;
        const changes = single.map(({ name }, i) => {
          const answer = answers[i];
          return { name, moves: answer ? whyMoved(file, answer.data, answer.location).type !== "tie" : null };
        });
        setFound({ of: diff, changes });
      },
      // The other reasons stand without it.
      () => !ended.signal.aborted && setFound({ of: diff, changes: [] }),
    );
    return () => ended.abort();
  }, [atlas, file, diff, isAsked]);
  if (!isAsked) return [];
  return found?.of === diff ? found.changes : null;
}
