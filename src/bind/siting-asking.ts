import type { Atlas } from "../model/atlas.ts";
import { readSiting, writeSiting } from "../siting/choice.ts";
import type { SitingChoice } from "../siting/choice-types.ts";
import { sitingField } from "../siting/field.ts";
import { sitingInputs } from "../siting/inputs.ts";
import { knownChoice } from "../siting/known-choice.ts";
import { beginAnswer, endAnswer } from "../state/answering.ts";
import { notify } from "../state/ephemeral-store.ts";
import { changeSite } from "../state/siting-actions.ts";
import { readSitingFiles, sitingFileStore } from "../state/siting-files.ts";
import { currentView, viewStore } from "../state/view-store.ts";
import { createSitingAsker } from "./siting-asker.ts";
import { connectWorker } from "./siting-link.ts";

export const sitingAsker = createSitingAsker(connectWorker);

/** What the page waits for before it calls itself drawn. */
const OPEN = "siting";
let isOpen = false;
sitingAsker.subscribe(() => {
  if (sitingAsker.isOpen() === isOpen) return;
  isOpen = !isOpen;
  if (isOpen) beginAnswer(OPEN);
  else endAnswer(OPEN);
});

let wanters = 0;
let latest: Atlas | null = null;
/** What the last question was made from. */
let asked: readonly unknown[] = [];
let ends: (() => void)[] = [];

/**
 * Has the question that the view asks answered, and again when it changes, until the function that it gives back is called.
 * What of a link says nothing is taken out of the view, with one notice.
 */
export function keepAsking(atlas: Atlas): () => void {
  wanters += 1;
  latest = atlas;
  if (wanters === 1) ends = [viewStore.subscribe(ask), sitingFileStore.subscribe(ask)];
  ask();
  return () => {
    wanters -= 1;
    // One part may go while another comes.
    queueMicrotask(() => {
      if (wanters > 0) return;
      for (const end of ends.splice(0)) end();
      asked = [];
      sitingAsker.ask(null);
    });
  };
}

function ask(): void {
  const texts = currentView().site;
  const { tables, status } = sitingFileStore.getState();
  const next = [latest, texts, tables, status];
  if (!latest || next.every((one, i) => one === asked[i])) return;
  asked = next;
  const { choice: said, refused } = readSiting(texts);
  const { choice, unknown } = knownChoice(latest, said);
  const count = refused.length + unknown;
  if (count > 0) {
    notify({ severity: "warning", key: "notice.link-unread", params: { count } });
    changeSite(writeSiting(choice), "unrecorded");
    return;
  }
  const names = filesOf(choice);
  if (names.length > 0 && status !== "read") {
    // Only then it is known which of them are missing.
    void readSitingFiles();
    return;
  }
  sitingAsker.ask({
    field: sitingField(latest),
    choice,
    inputs: sitingInputs(latest, choice, tables),
    files: names.map((name) => (tables.has(name) ? name : `no ${name}`)).join(" "),
  });
}

/** The reader's files that a choice asks for. */
function filesOf({ file, demand, distance }: SitingChoice): string[] {
  return [file, demand.type === "file" ? demand.id : null, distance.type === "file" ? distance.id : null].filter(
    (name) => name !== null,
  );
}
