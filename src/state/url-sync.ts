import { decodeView, encodeView } from "./url.ts";
import type { LinkIssue, View } from "./view.ts";
import { currentView, isSameQuestion, openView, stepStart, viewStore } from "./view-store.ts";

interface UrlSync {
  /** What a link leaves to the reader: the defaults, and the language of the browser. */
  base: View;
  /** The nearest view that the data can answer. */
  accept: (view: View) => { view: View; issues: LinkIssue[] };
  /** Told how many settings of a link could not be read, once a link. */
  report: (count: number) => void;
}

let settleNow: () => void = () => {};

/** The address of exactly what is on screen, also when its last change still waits to be written. */
export function currentLink(): string {
  settleNow();
  return location.href;
}

/** Browsers refuse more than about 100 changes of the address in 30 s. */
const REPLACE_EVERY_MS = 320;

/** Marks the history's entries that this page wrote; one without it came from a link or from the address bar. */
const OWN = { atlas: true } as const;
const isOwn = (state: unknown): boolean => (state as typeof OWN | null)?.atlas === true;

/** Whether the reader would expect the back button to undo it: another question, or another open card. */
function isStep(before: View, now: View): boolean {
  const isRecorded = viewStore.temporal.getState().isTracking;
  return before.figure !== now.figure || (isRecorded && !isSameQuestion(before, now));
}

/**
 * Keeps view and address the same from now on: a step adds an entry to the browser's history; camera, language, theme
 * and the middle of a gesture rewrite the entry, at most every 320 ms. Returns what stops it.
 */
export function startUrlSync({ base, accept, report }: UrlSync): () => void {
  let written = location.hash.slice(1);
  let isReading = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const put = (how: "pushState" | "replaceState", view: View): void => {
    const hash = encodeView(view, base);
    if (hash === written && isOwn(history.state)) return;
    try {
      history[how](OWN, "", hash === "" ? location.pathname + location.search : `#${hash}`);
      written = hash;
    } catch {
      // Too many changes for this browser: the next one writes the whole view again.
    }
  };
  const cancel = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  /** Writes at once what waits for its turn. */
  const settle = (): void => {
    if (timer === undefined) return;
    cancel();
    put("replaceState", currentView());
  };
  const onView = ({ view }: { view: View }, { view: before }: { view: View }): void => {
    if (isReading) return;
    const from = stepStart(before);
    if (isStep(from, view)) {
      // The entry that is left behind keeps what it was, without the gesture that led away from it.
      cancel();
      put("replaceState", from);
      put("pushState", view);
    } else {
      timer ??= setTimeout(settle, REPLACE_EVERY_MS);
    }
  };
  const onAddress = (): void => {
    const hash = location.hash.slice(1);
    if (hash === written) return;
    cancel();
    const link = decodeView(hash, base);
    const accepted = accept(link.view);
    const { locale, theme } = currentView();
    isReading = true;
    // Going back is no reason to speak another language again.
    openView(isOwn(history.state) ? { ...accepted.view, locale, theme } : accepted.view);
    isReading = false;
    written = hash;
    put("replaceState", currentView());
    report(link.issues.length + accepted.issues.length);
  };

  const unsubscribe = viewStore.subscribe(onView);
  addEventListener("popstate", onAddress);
  addEventListener("hashchange", onAddress);
  addEventListener("pagehide", settle);
  put("replaceState", currentView());
  settleNow = settle;
  return () => {
    settleNow = () => {};
    cancel();
    unsubscribe();
    removeEventListener("popstate", onAddress);
    removeEventListener("hashchange", onAddress);
    removeEventListener("pagehide", settle);
  };
}
