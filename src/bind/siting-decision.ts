import { useMemo } from "react";
import { useStore } from "zustand";
import { SitingFile } from "../../data/schema/siting-file.ts";
import type { Atlas } from "../model/atlas.ts";
import type { LocationAnswer, SitingData } from "../siting/answers.ts";
import { readSiting, writeSiting } from "../siting/choice.ts";
import type { SitingChoice } from "../siting/choice-types.ts";
import type { DecisionFile } from "../siting/decision-file.ts";
import { sitingField } from "../siting/field.ts";
import { sitingInputs } from "../siting/inputs.ts";
import { listsKey } from "../siting/question-keys.ts";
import { changeSite } from "../state/siting-actions.ts";
import { addSitingFiles, sitingFileStore } from "../state/siting-files.ts";
import { createLine } from "./siting-line.ts";
import { connectWorker } from "./siting-link.ts";
import { useSitingChoice } from "./use-siting.ts";

/** The files that a question rests on, by their names in the store. */
function fileIds({ file, demand, distance }: SitingChoice): readonly string[] {
  return [file, demand.type === "file" ? demand.id : null, distance.type === "file" ? distance.id : null].filter(
    (id) => id !== null,
  );
}

/** What the reader brought of what the question rests on. */
export function useSitingFiles(): readonly SitingFile[] {
  const choice = useSitingChoice();
  const files = useStore(sitingFileStore, (state) => state.tables);
  return useMemo(() => [...new Set(fileIds(choice))].flatMap((id) => files.get(id) ?? []), [choice, files]);
}

/** Asks the question of a decision file, whose own tables are kept on this device; what it does not say stays as it was first. */
export async function takeDecision(decision: DecisionFile): Promise<void> {
  const files = decision.files.flatMap((one) => {
    const read = SitingFile.safeParse(one);
    return read.success ? [read.data] : [];
  });
  if (files.length > 0) await addSitingFiles(files);
  changeSite(writeSiting(readSiting(decision.choices).choice));
}

/** The question and the answer of a choice that nobody shows. */
export interface AnsweredChoice {
  readonly data: SitingData;
  readonly location: LocationAnswer;
}

const nothing = () => undefined;

/**
 * Answers choices that the page does not show, one after another, in a worker of its own; null where one has no data or fails.
 *
 * @param signal ends the worker; what is not answered by then stays unanswered.
 */
export async function answerChoices(
  atlas: Atlas,
  choices: readonly SitingChoice[],
  signal: AbortSignal,
): Promise<readonly (AnsweredChoice | null)[]> {
  const line = createLine(connectWorker, "one");
  const field = sitingField(atlas);
  const { tables } = sitingFileStore.getState();
  const answers: (AnsweredChoice | null)[] = [];
  signal.addEventListener("abort", line.end);
  try {
    for (const choice of choices) {
      if (signal.aborted) break;
      const inputs = sitingInputs(atlas, choice, tables);
      const asked = { type: "data", inputs, choice, lists: listsKey(choice) } as const;
      const data = (await line.run(field, asked, nothing).answer) as SitingData;
      const isSolvable = data.issues.every(({ severity }) => severity !== "error");
      const of = { problem: data.problem, openCount: data.openCount, seed: choice.seed, patience: choice.patience };
      const location =
        isSolvable && ((await line.run(field, { type: "location", of }, nothing).answer) as LocationAnswer);
      answers.push(location ? { data, location } : null);
    }
  } finally {
    signal.removeEventListener("abort", line.end);
    line.end();
  }
  return answers;
}
