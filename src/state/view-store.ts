import { temporal } from "zundo";
import { createStore } from "zustand/vanilla";
import { DEFAULT_VIEW, type View } from "./view.ts";

export interface ViewState {
  readonly view: View;
}

/** What undo knows: not the cameras, the splitter, the shown reach, the language, the theme and the open card, which are where the reader stands. */
function answerable({
  camera: _camera,
  locale: _locale,
  theme: _theme,
  figure: _figure,
  compare,
  reach: { shown: _shown, second, ...reach },
  ...view
}: View): unknown {
  const rest = { ...view, reach, second: second?.reaches ?? null };
  if (!compare) return rest;
  const { split: _split, active: _active, pane, ...layout } = compare;
  return { ...rest, layout, pane: { ...pane, camera: null } };
}

/** Whether undo would see no difference. */
export function isSameQuestion(a: View, b: View): boolean {
  return a === b || JSON.stringify(answerable(a)) === JSON.stringify(answerable(b));
}

function isEqual(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

const HISTORY_STEPS = 100;

/** Where the reader stood when the gesture under way began: undo goes back there, over all of it at once. */
let gestureStart: View | null = null;
/** While a gesture is being ended: what its step is counted from, in place of the view just before. */
let endingFrom: View | null = null;

export const viewStore = createStore<ViewState>()(
  temporal(() => ({ view: DEFAULT_VIEW }), {
    limit: HISTORY_STEPS,
    equality: (past, current) => isSameQuestion(stepStart(past.view), current.view),
    handleSet: (record) => (past) => record(endingFrom ? { view: endingFrom } : past),
  }),
);

/** What a change is a step from: the view before it, or, when it ends a gesture, the view before the gesture. */
export function stepStart(before: View): View {
  return endingFrom ?? before;
}

export function currentView(): View {
  return viewStore.getState().view;
}

function setView(patch: Partial<View>): void {
  const view = currentView();
  const changed = (Object.keys(patch) as (keyof View)[]).some((key) => !isEqual(view[key], patch[key]));
  if (changed) viewStore.setState({ view: { ...view, ...patch } });
}

function unrecorded(change: () => void): void {
  const history = viewStore.temporal.getState();
  history.pause();
  change();
  history.resume();
}

/** Replaces parts of the view; nothing happens when the parts are already so. Ends a gesture under way. */
export function changeView(patch: Partial<View>): void {
  if (gestureStart) {
    endingFrom = standingHere(gestureStart);
    gestureStart = null;
    viewStore.setState({ view: { ...currentView(), ...patch } });
    endingFrom = null;
  } else {
    setView(patch);
  }
}

/** A step of a gesture (dragging, playing): shown at once, recorded only with the `changeView` that ends it. */
export function changeViewInGesture(patch: Partial<View>): void {
  gestureStart ??= currentView();
  unrecorded(() => setView(patch));
}

/** Whether a gesture is under way. */
export function isInGesture(): boolean {
  return gestureStart !== null;
}

/** Gives up the gesture under way: the question is again what it was before. */
export function dropGesture(): void {
  if (!gestureStart) return;
  const view = standingHere(gestureStart);
  gestureStart = null;
  unrecorded(() => viewStore.setState({ view }));
}

/** A change that undo does not know: camera, language, theme; of a comparison, its cameras, splitter and active map; the reach that is shown; what of an analysis there is not; which of the siting answers is shown. */
export function changeViewUnrecorded(
  patch: Partial<Pick<View, "camera" | "locale" | "theme" | "figure" | "compare" | "reach" | "analysis" | "site">>,
): void {
  unrecorded(() => setView(patch));
}

/** Begins with this view: nothing before it can be undone. */
export function startView(view: View): void {
  gestureStart = null;
  unrecorded(() => viewStore.setState({ view }));
  viewStore.temporal.getState().clear();
}

/** Goes to another view as a whole (a link, the browser's back button); undo leads back from it. */
export function openView(view: View): void {
  changeView(view);
}

/** Where the reader stands now, over the question of another view. */
function standingHere(view: View): View {
  const { camera, locale, theme, figure, compare: now, reach } = currentView();
  const then = view.compare;
  const compare =
    now && then
      ? { ...then, split: now.split, active: now.active, pane: { ...then.pane, camera: now.pane.camera } }
      : then;
  const second =
    reach.second && view.reach.second
      ? { ...view.reach.second, split: reach.second.split, active: reach.second.active }
      : view.reach.second;
  return { ...view, camera, locale, theme, figure, compare, reach: { ...view.reach, shown: reach.shown, second } };
}

/** Undo and redo keep where the reader stands: camera, language, theme and open card stay as they are. */
function step(direction: "undo" | "redo"): void {
  if (gestureStart) changeView({});
  const stack = direction === "undo" ? "pastStates" : "futureStates";
  const history = viewStore.temporal.getState();
  const next = history[stack].at(-1);
  if (!next?.view) return;
  // Before the step rather than after it, so that the store never passes through a language or camera of then.
  viewStore.temporal.setState({ [stack]: [...history[stack].slice(0, -1), { view: standingHere(next.view) }] });
  history[direction]();
}

export const undo = () => step("undo");
export const redo = () => step("redo");
