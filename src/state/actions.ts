import type { Denominator } from "../../data/schema/metric.ts";
import { beginComparison, comparisonOf, isSameMeasure, viewOf } from "./pane.ts";
import {
  type AnalysisChoice,
  type Camera,
  type ClaimScope,
  DEFAULT_VIEW,
  type Facets,
  type Locale,
  MAX_COMPARED_PLACES,
  type PaneName,
  type Selection,
  TABS_OF,
  type Theme,
  type View,
} from "./view.ts";
import { changeView, changeViewInGesture, changeViewUnrecorded, currentView } from "./view-store.ts";

/** What gestures say. Each sets choices only; answers follow from them. */

/** "gesture" while dragging or playing; the call that ends it is a "step", and undo goes back over the whole at once. */
export type During = "step" | "gesture";

export function chooseMode(mode: View["mode"]): void {
  const { tab } = currentView();
  changeView({ mode, tab: TABS_OF[mode].includes(tab) ? tab : "map" });
}

export function chooseTab(tab: View["tab"]): void {
  changeView({ tab });
}

/** What panels and timeline ask about: the view, or of two maps the one that they are turned to. */
export function askedView(): View {
  return viewOf(currentView(), "active");
}

type Asked = Partial<Pick<View, "metric" | "denominator" | "time" | "classes" | "facets" | "change">>;

/** Changes what is asked, on the map that panels and timeline are turned to. */
function ask(patch: Asked, during: During = "step"): void {
  const view = currentView();
  const isSecond = comparisonOf(view)?.active === "second";
  (during === "gesture" ? changeViewInGesture : changeView)(isSecond ? ofSecond(view, patch) : patch);
}

/** The patch of a view that changes its second map so. */
function ofSecond(view: View, { time, classes, change, ...patch }: Asked): Partial<View> {
  const { compare } = view;
  if (!compare) return {};
  const pane = { ...compare.pane, ...patch, ...(time && { at: time.at, policy: time.policy }) };
  const isShared = isSameMeasure(view, pane);
  // Another measure brings its own classes; those that both maps have are changed by the classes' own controls alone.
  const isForBoth = isShared && isSameMeasure(view, compare.pane);
  return {
    compare: { ...compare, pane: classes && !isShared ? { ...pane, classes } : pane },
    ...(time && { time: { ...view.time, window: time.window } }),
    ...(change !== undefined && { change }),
    ...(classes && isForBoth && { classes }),
  };
}

/** A new metric starts with its own denominator, date and classes; a range or change of the old one means nothing to it. */
export function chooseMetric(
  metric: string,
  start: { denominator: Denominator; at: string; classes: Pick<View["classes"], "method" | "k"> },
): void {
  const { time, facets } = askedView();
  ask({
    metric,
    denominator: start.denominator,
    time: { ...time, at: start.at },
    classes: { ...DEFAULT_VIEW.classes, ...start.classes },
    facets: facets.range ? { ...facets, range: null } : facets,
    change: null,
  });
}

export function chooseDenominator(denominator: Denominator): void {
  const { classes, facets } = askedView();
  const method = classes.method === "manual" ? DEFAULT_VIEW.classes.method : classes.method;
  ask({ denominator, classes: { ...classes, method, breaks: [] }, facets: { ...facets, range: null } });
}

export function chooseClasses(patch: Partial<View["classes"]>, during: During = "step"): void {
  ask({ classes: { ...askedView().classes, ...patch } }, during);
}

export function chooseTime(patch: Partial<View["time"]>, during: During = "step"): void {
  ask({ time: { ...askedView().time, ...patch } }, during);
}

export function chooseFacet<K extends keyof Facets>(facet: K, value: Facets[K], during: During = "step"): void {
  ask({ facets: { ...askedView().facets, [facet]: value } }, during);
}

export function toggleFacet<K extends Exclude<keyof Facets, "range">>(facet: K, option: Facets[K][number]): void {
  const chosen: readonly string[] = askedView().facets[facet];
  const next = chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option];
  chooseFacet(facet, next as Facets[K]);
}

export function clearFacets(): void {
  ask({ facets: DEFAULT_VIEW.facets, time: { ...askedView().time, window: null } });
}

export function select(selection: Selection | null): void {
  const now = currentView().selection;
  if (now?.id !== selection?.id || now?.type !== selection?.type) changeView({ selection });
}

/** `pane`: whose camera it is, where two maps have one each. */
export function moveCamera(camera: Camera | null, pane: PaneName = "first"): void {
  const { mode, compare } = currentView();
  if (pane === "second" && mode === "explore" && compare && !compare.locked)
    changeViewUnrecorded({ compare: { ...compare, pane: { ...compare.pane, camera } } });
  else changeViewUnrecorded({ camera });
}

/** A second map beside the first; `at` gives both a date of their own to begin with. */
export function startComparison(at: { first: string; second: string }): void {
  const view = currentView();
  const begun = beginComparison(view);
  changeView({
    tab: "map",
    time: { ...view.time, at: at.first },
    compare: { ...begun, pane: { ...begun.pane, at: at.second } },
  });
}

/** Turns panels and timeline to one of the two maps. */
export function choosePane(active: PaneName): void {
  const { mode, compare, reach } = currentView();
  if (mode === "reach") {
    if (reach.second) changeViewUnrecorded({ reach: { ...reach, second: { ...reach.second, active } } });
  } else if (compare) changeViewUnrecorded({ compare: { ...compare, active } });
}

export function chooseLocale(locale: Locale): void {
  changeViewUnrecorded({ locale });
}

export function chooseTheme(theme: Theme): void {
  changeViewUnrecorded({ theme });
}

/** The metric's change since a date in place of its value; null: its value again. */
export function chooseChange(change: View["change"], during: During = "step"): void {
  const { classes, facets, change: before } = currentView();
  const isOther = change?.as !== before?.as;
  const isByHand = isOther && classes.method === "manual";
  (during === "gesture" ? changeViewInGesture : changeView)({
    change,
    // A range, or breaks by hand, of values mean nothing to changes, nor those of one measure to another.
    facets: isOther && facets.range ? { ...facets, range: null } : facets,
    classes: isByHand ? { ...classes, method: DEFAULT_VIEW.classes.method, breaks: [] } : classes,
  });
}

export function chooseChart(patch: Partial<View["chart"]>): void {
  changeView({ chart: { ...currentView().chart, ...patch } });
}

export function chooseTable(patch: Partial<View["table"]>): void {
  changeView({ table: { ...currentView().table, ...patch } });
}

/** Puts a place or a site beside the others that are compared, and opens their table; of too many the first one goes. */
export function comparePlace(id: string): void {
  const { table } = currentView();
  const others = table.compared.filter((other) => other !== id);
  const compared = [...others.slice(others.length === MAX_COMPARED_PLACES ? 1 : 0), id];
  changeView({
    mode: "explore",
    tab: "table",
    table: { ...table, what: "compare", compared },
  });
}

export function chooseEvidence(patch: Partial<View["evidence"]>, during: During = "step"): void {
  (during === "gesture" ? changeViewInGesture : changeView)({ evidence: { ...currentView().evidence, ...patch } });
}

/** Takes off every filter that keeps claims back; those of sites and of the metric's range stay. */
export function clearClaimFilters(): void {
  const view = currentView();
  const { facets, time } = askedView();
  const asked: Asked = {
    facets: { ...facets, districts: [], technologies: [], kinds: [], qualities: [] },
    time: { ...time, window: null },
  };
  const evidence = { ...view.evidence, text: "", themes: [], scopes: [] };
  changeView({ ...(comparisonOf(view)?.active === "second" ? ofSecond(view, asked) : asked), evidence });
}

/** Opens the claims on one district, with the place selected, or on the whole city and country. */
export function openClaims(of: { district: string } | { scopes: readonly ClaimScope[] }): void {
  const { evidence, facets } = currentView();
  const district = "district" in of ? of.district : null;
  changeView({
    mode: "explore",
    tab: "evidence",
    ...(district && { selection: { type: "place", id: district } }),
    facets: { ...facets, districts: district ? [district] : [] },
    evidence: { ...evidence, part: "claims", text: "", themes: [], scopes: "scopes" in of ? [...of.scopes] : [] },
  });
}

export function toggleTheme(theme: View["evidence"]["themes"][number]): void {
  const { themes } = currentView().evidence;
  chooseEvidence({ themes: themes.includes(theme) ? themes.filter((other) => other !== theme) : [...themes, theme] });
}

export function toggleScope(scope: ClaimScope): void {
  const { scopes } = currentView().evidence;
  chooseEvidence({ scopes: scopes.includes(scope) ? scopes.filter((other) => other !== scope) : [...scopes, scope] });
}

/** Opens an analysis with its own defaults, or closes it. */
export function chooseAnalysis(id: AnalysisChoice["id"] | null): void {
  changeView({ analysis: id && { id, params: {} } });
}

export function sortTable(tableSort: View["tableSort"]): void {
  changeView({ tableSort });
}

/** Opens the evidence of a figure (see `View.figure`), or closes it. */
export function openFigure(figure: string | null): void {
  changeViewUnrecorded({ figure });
}
