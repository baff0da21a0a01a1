import { useCallback, useEffect, useRef, useSyncExternalStore } from "react";
import { reachField } from "../derive/reach-field.ts";
import type { QuestionFor, ReachAnswers } from "../derive/reach-question.ts";
import type { Atlas } from "../model/atlas.ts";
import { beginAnswer, endAnswer } from "../state/answering.ts";
import type { Asked } from "./asked-answer.ts";
import { createAsker } from "./reach-asker.ts";
import { connectWorker } from "./reach-link.ts";
import { useAtlas } from "./use-atlas.ts";

const asker = createAsker(connectWorker);

/** What the page waits for before it calls itself drawn. */
const OPEN = "reaches";
function endWhenAnswered(): void {
  if (!asker.isOpen()) endAnswer(OPEN);
}
asker.subscribe(endWhenAnswered);

/** A question with the place on the page that asks it; the same key is the same question. */
export interface Asking<T extends keyof ReachAnswers> {
  readonly slot: string;
  readonly key: string;
  readonly question: QuestionFor<T>;
}

/** The answers to several questions, in their order; null where none is asked. */
export function useAskedList<T extends keyof ReachAnswers>(
  askings: readonly (Asking<T> | null)[],
): readonly (Asked<ReachAnswers[T]> | null)[] {
  const field = reachField(useAtlas());
  const keys = JSON.stringify(askings.map((asking) => asking && [asking.slot, asking.key]));
  const latest = useRef(askings);
  latest.current = askings;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys name the questions
  useEffect(() => {
    const ends = latest.current.flatMap((asking) =>
      asking ? [asker.want(field, asking.slot, asking.key, asking.question)] : [],
    );
    if (asker.isOpen()) beginAnswer(OPEN);
    return () => {
      for (const end of ends) end();
      endWhenAnswered();
    };
  }, [field, keys]);

  const last = useRef<readonly (Asked<unknown> | null)[]>([]);
  const read = useCallback(() => {
    const next = (JSON.parse(keys) as ([string, string] | null)[]).map((pair) => pair && asker.answerOf(...pair));
    const before = last.current;
    if (next.length !== before.length || next.some((answer, i) => answer !== before[i])) last.current = next;
    return last.current;
  }, [keys]);
  return useSyncExternalStore(asker.subscribe, read) as readonly (Asked<ReachAnswers[T]> | null)[];
}

/** The answer to a question; null where none is asked. */
export function useAsked<T extends keyof ReachAnswers>(asking: Asking<T> | null): Asked<ReachAnswers[T]> | null {
  return useAskedList([asking])[0] ?? null;
}

/** The answer to a question, once; for what is taken away. */
export function askOnce<T extends keyof ReachAnswers>(
  atlas: Atlas,
  key: string,
  question: QuestionFor<T>,
): Promise<ReachAnswers[T]> {
  const slot = `once/${key}`;
  return new Promise((resolve, reject) => {
    const settle = () => {
      const answer = asker.answerOf(slot, key);
      if (answer.status === "loading") return;
      unsubscribe();
      end();
      if (answer.status === "ready") resolve(answer.value as ReachAnswers[T]);
      else reject(new Error("reaches were not answered"));
    };
    const unsubscribe = asker.subscribe(settle);
    const end = asker.want(reachField(atlas), slot, key, question);
    settle();
  });
}
