import type { Atlas } from "../model/atlas.ts";
import { readSiting, writeSiting } from "../siting/choice.ts";
import { sitingField } from "../siting/field.ts";
import { sitingInputs } from "../siting/inputs.ts";
import { beginAnswer, endAnswer } from "../state/answering.ts";
import { notify } from "../state/ephemeral-store.ts";
import { changeSite } from "../state/siting-actions.ts";
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
let asked: { readonly atlas: Atlas; readonly texts: unknown } | null = null;
let ends: (() => void)[] = [];
let latest: Atlas | null = null;

/**
 * Has the question that the view asks answered, and again when it changes, until the function that it gives back is called.
 * What of a link says nothing is taken out of the view, with one notice.
 */
export function keepAsking(atlas: Atlas): () => void {
  wanters += 1;
  latest = atlas;
  if (wanters === 1) ends = [viewStore.subscribe(ask)];
  ask();
  return () => {
    wanters -= 1;
    // One part may go while another comes.
    queueMicrotask(() => {
      if (wanters > 0) return;
      for (const end of ends.splice(0)) end();
      asked = null;
      sitingAsker.ask(null);
    });
  };
}

function ask(): void {
  const texts = currentView().site;
  if (!latest || (asked?.texts === texts && asked.atlas === latest)) return;
  asked = { atlas: latest, texts };
  const { choice, refused } = readSiting(texts);
  if (refused.length > 0) {
    notify({ severity: "warning", key: "notice.link-unread", params: { count: refused.length } });
    changeSite(writeSiting(choice), "unrecorded");
    return;
  }
  sitingAsker.ask({ field: sitingField(latest), choice, inputs: sitingInputs(latest, choice, new Map()), files: "" });
}
