import { askedView } from "./actions.ts";
import { isSameMeasure } from "./pane.ts";
import type { Compare } from "./view.ts";
import { changeView, changeViewUnrecorded, currentView } from "./view-store.ts";

/** What gestures say within a comparison; that it begins and which map is active is said in `actions.ts`. */

/** What the panels were turned to stays. */
export function endComparison(): void {
  const { metric, denominator, time, facets, classes } = askedView();
  changeView({ metric, denominator, time, facets, classes, compare: null });
}

export function chooseComparison(patch: Partial<Pick<Compare, "layout" | "locked">>): void {
  const { compare, camera } = currentView();
  if (!compare) return;
  // Cameras set free go on from where they are.
  const isFreed = patch.locked === false && compare.locked;
  changeView({ compare: { ...compare, ...patch, pane: isFreed ? { ...compare.pane, camera } : compare.pane } });
}

export function movePanes(split: number): void {
  const { compare } = currentView();
  if (compare) changeViewUnrecorded({ compare: { ...compare, split: Math.min(0.9, Math.max(0.1, split)) } });
}

export function swapPanes(): void {
  const view = currentView();
  const { compare, metric, denominator, time, facets, camera } = view;
  if (!compare) return;
  const { pane } = compare;
  const isShared = isSameMeasure(view, pane);
  changeView({
    metric: pane.metric,
    denominator: pane.denominator,
    time: { ...time, at: pane.at, policy: pane.policy },
    facets: pane.facets,
    classes: isShared ? view.classes : pane.classes,
    camera: compare.locked ? camera : pane.camera,
    compare: {
      ...compare,
      pane: { metric, denominator, at: time.at, policy: time.policy, facets, classes: view.classes, camera },
    },
  });
}
