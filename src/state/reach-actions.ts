import type { During } from "./actions.ts";
import { viewOf } from "./pane.ts";
import { type Extent, MAX_REACHES, type Origin, type Reach, TABS_OF, type View } from "./view.ts";
import { changeView, changeViewInGesture, changeViewUnrecorded, currentView } from "./view-store.ts";

/** What gestures say of reaches. Of two sets, the one that panels are turned to is meant. */

/** The reaches of the set that panels are turned to. */
export function askedReaches(): readonly Reach[] {
  return viewOf(currentView(), "active").reaches;
}

/** The patch that gives the asked set these reaches. */
function withReaches(reaches: Reach[], shown?: number): Partial<View> {
  const { reach } = currentView();
  const { second } = reach;
  const isSecond = second?.active === "second";
  const next = shown === undefined ? reach : { ...reach, shown };
  return isSecond ? { reach: { ...next, second: { ...second, reaches } } } : { reaches, reach: next };
}

const isSame = (a: Reach, b: Reach): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Adds a reach and turns the answer to it, in mode Reach; one that is there already is turned to only. */
export function addReach(reach: Reach): void {
  const view = currentView();
  const reaches = view.mode === "reach" ? askedReaches() : view.reaches;
  const mode = { mode: "reach", tab: TABS_OF.reach.includes(view.tab) ? view.tab : "map" } as const;
  const known = reaches.findIndex((other) => isSame(other, reach));
  if (known >= 0) changeView({ ...mode, reach: { ...view.reach, shown: known } });
  else if (reaches.length < MAX_REACHES) changeView({ ...mode, ...withReaches([...reaches, reach], reaches.length) });
}

/**
 * Adds reaches in one step, in mode Reach, and turns the answer to the first of them; those that are there already are
 * not added again, and those past the limit not at all.
 */
export function addReaches(list: readonly Reach[], choice: Partial<Pick<View["reach"], "basis">> = {}): void {
  const view = currentView();
  const first = list[0];
  if (!first) return;
  const before = view.mode === "reach" ? askedReaches() : view.reaches;
  const all = [...before];
  for (const reach of list) if (!all.some((known) => isSame(known, reach))) all.push(reach);
  const reaches = all.slice(0, MAX_REACHES);
  const shown = Math.max(
    0,
    reaches.findIndex((reach) => isSame(reach, first)),
  );
  const patch = withReaches(reaches, shown);
  const tab = TABS_OF.reach.includes(view.tab) ? view.tab : "map";
  changeView({ mode: "reach", tab, ...patch, reach: { ...(patch.reach ?? view.reach), ...choice } });
}

/** A new extent of a locked set is that of all its reaches of the same kind. */
export function changeReach(index: number, patch: { origin?: Origin; extent?: Extent }, during: During = "step"): void {
  const { locked } = currentView().reach;
  const reaches = askedReaches().map((reach, i) => {
    if (i === index) return { ...reach, ...patch };
    return locked && patch.extent?.type === reach.extent.type ? { ...reach, extent: patch.extent } : reach;
  });
  (during === "gesture" ? changeViewInGesture : changeView)(withReaches(reaches));
}

export function removeReach(index: number): void {
  const { shown } = currentView().reach;
  const reaches = askedReaches().filter((_, i) => i !== index);
  changeView(withReaches(reaches, index < shown ? shown - 1 : Math.min(shown, Math.max(0, reaches.length - 1))));
}

export function clearReaches(): void {
  changeView(withReaches([], 0));
}

export function showReach(shown: number): void {
  changeViewUnrecorded({ reach: { ...currentView().reach, shown } });
}

export function chooseReach(patch: Partial<Omit<View["reach"], "shown" | "second">>): void {
  changeView({ reach: { ...currentView().reach, ...patch } });
}

/** A second set beside the first, which begins as its copy. */
export function startSecondSet(): void {
  const { reach, reaches } = currentView();
  changeView({ tab: "map", reach: { ...reach, second: { reaches, split: 0.5, active: "second" } } });
}

/** The set that panels are turned to stays. */
export function endSecondSet(): void {
  changeView({ reaches: [...askedReaches()], reach: { ...currentView().reach, second: null } });
}

export function swapSets(): void {
  const { reach, reaches } = currentView();
  const { second } = reach;
  if (second)
    changeView({ reaches: [...second.reaches], reach: { ...reach, second: { ...second, reaches: [...reaches] } } });
}

export function moveSets(split: number): void {
  const { reach } = currentView();
  if (!reach.second) return;
  const kept = Math.min(0.9, Math.max(0.1, split));
  changeViewUnrecorded({ reach: { ...reach, second: { ...reach.second, split: kept } } });
}
