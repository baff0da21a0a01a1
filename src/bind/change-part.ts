import { useEffect } from "react";
import { learnWhole } from "../i18n/i18n.ts";
import { setChangeReady } from "../state/ephemeral-store.ts";
import { useView } from "./use-view.ts";

type ChangePart = typeof import("../derive/change-at.ts");

let part: ChangePart | null = null;

/** What computes changes, once it is here: the first view, which shows none, does without. */
export const changePart = (): ChangePart | null => part;

/** Fetches what computes changes, and their words. */
export async function fetchChange(): Promise<void> {
  if (part) return;
  const [loaded] = await Promise.all([import("../derive/change-at.ts"), learnWhole()]);
  part = loaded;
  setChangeReady();
}

/** Fetches it whenever a change is asked for, by whatever way the reader came to it. */
export function useChangePart(): void {
  const isAsked = useView((view) => view.change !== null);
  useEffect(() => {
    // A file that cannot be had is reported where all such failures are; the values stay.
    if (isAsked) fetchChange().catch(() => undefined);
  }, [isAsked]);
}
