import { createStore } from "zustand/vanilla";
import { comparisonOf } from "./pane.ts";
import { RunOfSteps } from "./run-of-steps.ts";
import type { View } from "./view.ts";
import { currentView, viewStore } from "./view-store.ts";

interface CalmView {
  readonly view: View;
  /** Whether it waits for a run of dates to end. */
  readonly isBehind: boolean;
}

/**
 * The view for whatever need not keep step: the same at every moment, but while dates follow each other quickly it stands
 * at the last one before them and comes after when they rest. Who reads it says so while it is behind.
 */
export const calmStore = createStore<CalmView>()(() => ({ view: currentView(), isBehind: false }));

function comeAfter(): void {
  run.stop();
  calmStore.setState({ view: currentView(), isBehind: false });
}
const run = new RunOfSteps(comeAfter);

/** Whether the views differ by their date alone. Two maps keep step with each other and with the panels. */
function isStep(before: View, view: View): boolean {
  const isElse = (Object.keys(view) as (keyof View)[]).some((key) => key !== "time" && view[key] !== before[key]);
  return !isElse && view.time.at !== before.time.at && comparisonOf(view) === null;
}

viewStore.subscribe(({ view }, { view: before }) => {
  if (view === before) return;
  const goesOn = view.time.at !== before.time.at && run.step();
  if (!goesOn || !isStep(before, view)) return comeAfter();
  if (!calmStore.getState().isBehind) calmStore.setState({ isBehind: true });
});
