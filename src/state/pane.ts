import { type Compare, DEFAULT_VIEW, type Pane, type PaneName, type View } from "./view.ts";

/** A comparison as it begins: both maps show the same. */
export function beginComparison({ metric, denominator, time, facets, classes }: View): Compare {
  const pane = { metric, denominator, at: time.at, policy: time.policy, facets, classes, camera: null };
  return { layout: "swipe", split: 0.5, locked: true, active: "second", pane };
}

const swipes = new WeakMap<View["reach"], Compare>();

/** Two sets of reaches are swiped on maps that move together. */
function swipeOf(view: View): Compare | null {
  const { reach } = view;
  if (!reach.second) return null;
  let known = swipes.get(reach);
  if (!known) {
    const { split, active } = reach.second;
    known = { ...beginComparison(view), split, active };
    swipes.set(reach, known);
  }
  return known;
}

/** Two maps: in mode Explore of two measures or dates, in mode Reach of two sets of reaches; each outlasts another mode. */
export function comparisonOf(view: View): Compare | null {
  return view.mode === "explore" ? view.compare : swipeOf(view);
}

/** Whether a second map stands beside the first; of a difference there is one. */
export function hasTwoMaps(view: View): boolean {
  const compare = comparisonOf(view);
  return compare !== null && compare.layout !== "difference";
}

/** The analysis that is open: beside one map of mode Explore; it outlasts a comparison and another mode. */
export function analysisOf({ mode, compare, analysis }: View): View["analysis"] {
  return mode === "explore" && !compare ? analysis : null;
}

type Measure = Pick<Pane, "metric" | "denominator">;
export function isSameMeasure(a: Measure, b: Measure): boolean {
  return a.metric === b.metric && a.denominator === b.denominator;
}

/** The same object for the same choice: what is derived from it is then not derived anew. */
const overAllDates = new WeakMap<View["classes"], View["classes"]>();

/** Classes of one measure on two maps are made from all its dates, or one colour would mean two things. */
function sharedClasses(classes: View["classes"]): View["classes"] {
  if (classes.scope === "fixed") return classes;
  const known = overAllDates.get(classes) ?? { ...classes, scope: "fixed" };
  overAllDates.set(classes, known);
  return known;
}

let lastTime: View["time"] = DEFAULT_VIEW.time;

function timeOf({ at, policy }: Pane, { window }: View["time"]): View["time"] {
  if (lastTime.at !== at || lastTime.policy !== policy || lastTime.window !== window) lastTime = { at, policy, window };
  return lastTime;
}

function secondOf(view: View, { pane, locked }: Compare): View {
  if (view.mode === "reach") return { ...view, reaches: view.reach.second?.reaches ?? view.reaches };
  const isShared = isSameMeasure(view, pane);
  return {
    ...view,
    metric: pane.metric,
    denominator: pane.denominator,
    facets: pane.facets,
    time: timeOf(pane, view.time),
    classes: isShared ? sharedClasses(view.classes) : pane.classes,
    change: view.change && view.change.from < pane.at ? view.change : null,
    camera: locked ? view.camera : pane.camera,
  };
}

function firstOf(view: View, { pane }: Compare): View {
  const classes = isSameMeasure(view, pane) ? sharedClasses(view.classes) : view.classes;
  return classes === view.classes ? view : { ...view, classes };
}

const withoutRange = new WeakMap<View["facets"], View["facets"]>();

/** A range of values means nothing to what lies between them. */
function facetsOfDifference(facets: View["facets"]): View["facets"] {
  if (!facets.range) return facets;
  const known = withoutRange.get(facets) ?? { ...facets, range: null };
  withoutRange.set(facets, known);
  return known;
}

/** From the earlier of the two dates to the later, of what the second map shows. */
function differenceOf(view: View, compare: Compare): View {
  const second = secondOf(view, compare);
  const [from, at] = [view.time.at, second.time.at].sort() as [string, string];
  const isDifference = from < at && isSameMeasure(view, compare.pane);
  return {
    ...second,
    facets: facetsOfDifference(second.facets),
    time: at === second.time.at ? second.time : view.time,
    change: isDifference ? { from, as: "absolute", insist: view.change?.insist ?? false } : null,
    camera: view.camera,
  };
}

const MAKERS = { first: firstOf, second: secondOf, difference: differenceOf };
const made = {
  first: new WeakMap<View, View>(),
  second: new WeakMap<View, View>(),
  difference: new WeakMap<View, View>(),
};

/** Whose view is asked for: of one of two maps, of what lies between them, or of the one that panels are turned to. */
export type PaneView = PaneName | "difference" | "active";

export function viewOf(view: View, pane: PaneView): View {
  const compare = comparisonOf(view);
  if (!compare) return view;
  const name = pane === "active" ? compare.active : pane;
  let known = made[name].get(view);
  if (!known) {
    known = MAKERS[name](view, compare);
    made[name].set(view, known);
  }
  return known;
}
