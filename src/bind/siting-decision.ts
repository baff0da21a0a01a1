import { useMemo } from "react";
import { useStore } from "zustand";
import { SitingFile } from "../../data/schema/siting-file.ts";
import { readSiting, writeSiting } from "../siting/choice.ts";
import type { SitingChoice } from "../siting/choice-types.ts";
import type { DecisionFile } from "../siting/decision-file.ts";
import { changeSite } from "../state/siting-actions.ts";
import { addSitingFiles, sitingFileStore } from "../state/siting-files.ts";
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
