import type { Denominator } from "../../data/schema/metric.ts";
import { ephemeralStore, showReach } from "./ephemeral-store.ts";
import {
  type Camera,
  DEFAULT_VIEW,
  type Facets,
  type Locale,
  MAX_COMPARED_PLACES,
  MAX_RADII,
  type Origin,
  type Radius,
  type Selection,
  TABS_OF,
  type Theme,
  type View,
} from "./view.ts";
import { changeView, changeViewInGesture, changeViewUnrecorded, currentView } from "./view-store.ts";

/** What gestures say. Each sets choices only; answers follow from them. */

/** "gesture" while dragging or playing; the call that ends it is a "step", and undo goes back over the whole at once. */
type During = "step" | "gesture";

export function chooseMode(mode: View["mode"]): void {
  const { tab } = currentView();
  changeView({ mode, tab: TABS_OF[mode].includes(tab) ? tab : "map" });
}

export function chooseTab(tab: View["tab"]): void {
  changeView({ tab });
}

/** A new metric starts with its own denominator, date and classes; a range of the old one means nothing to it. */
export function chooseMetric(
  metric: string,
  start: { denominator: Denominator; at: string; classes: Pick<View["classes"], "method" | "k"> },
): void {
  const { time, facets } = currentView();
  changeView({
    metric,
    denominator: start.denominator,
    time: { ...time, at: start.at },
    classes: { ...DEFAULT_VIEW.classes, ...start.classes },
    facets: facets.range ? { ...facets, range: null } : facets,
  });
}

export function chooseDenominator(denominator: Denominator): void {
  const { classes, facets } = currentView();
  const method = classes.method === "manual" ? DEFAULT_VIEW.classes.method : classes.method;
  changeView({ denominator, classes: { ...classes, method, breaks: [] }, facets: { ...facets, range: null } });
}

export function chooseClasses(patch: Partial<View["classes"]>, during: During = "step"): void {
  (during === "gesture" ? changeViewInGesture : changeView)({ classes: { ...currentView().classes, ...patch } });
}

export function chooseTime(patch: Partial<View["time"]>, during: During = "step"): void {
  (during === "gesture" ? changeViewInGesture : changeView)({ time: { ...currentView().time, ...patch } });
}

export function chooseFacet<K extends keyof Facets>(facet: K, value: Facets[K], during: During = "step"): void {
  (during === "gesture" ? changeViewInGesture : changeView)({ facets: { ...currentView().facets, [facet]: value } });
}

export function toggleFacet<K extends Exclude<keyof Facets, "range">>(facet: K, option: Facets[K][number]): void {
  const chosen: readonly string[] = currentView().facets[facet];
  const next = chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option];
  chooseFacet(facet, next as Facets[K]);
}

export function clearFacets(): void {
  changeView({ facets: DEFAULT_VIEW.facets, time: { ...currentView().time, window: null } });
}

export function select(selection: Selection | null): void {
  const now = currentView().selection;
  if (now?.id !== selection?.id || now?.type !== selection?.type) changeView({ selection });
}

function sameOrigin(a: Origin, b: Origin): boolean {
  return a.type === "site"
    ? b.type === "site" && a.id === b.id
    : b.type === "point" && a.lng === b.lng && a.lat === b.lat;
}

/** Adds a radius and turns the answer to it, in mode Reach; one that is there already is turned to only. */
export function addRadius(radius: Radius): void {
  const { radii, mode, tab } = currentView();
  const known = radii.findIndex(
    (other) => other.radiusKm === radius.radiusKm && sameOrigin(other.origin, radius.origin),
  );
  if (known >= 0) {
    showReach(known);
    if (mode !== "reach") chooseMode("reach");
  } else if (radii.length < MAX_RADII) {
    showReach(radii.length);
    changeView({ mode: "reach", tab: TABS_OF.reach.includes(tab) ? tab : "map", radii: [...radii, radius] });
  }
}

export function changeRadius(index: number, patch: Partial<Radius>, during: During = "step"): void {
  const radii = currentView().radii.map((radius, i) => (i === index ? { ...radius, ...patch } : radius));
  (during === "gesture" ? changeViewInGesture : changeView)({ radii });
}

export function removeRadius(index: number): void {
  const { reachShown } = ephemeralStore.getState();
  if (index < reachShown) showReach(reachShown - 1);
  changeView({ radii: currentView().radii.filter((_, i) => i !== index) });
}

export function clearRadii(): void {
  changeView({ radii: [] });
}

export function moveCamera(camera: Camera | null): void {
  changeViewUnrecorded({ camera });
}

export function chooseLocale(locale: Locale): void {
  changeViewUnrecorded({ locale });
}

export function chooseTheme(theme: Theme): void {
  changeViewUnrecorded({ theme });
}

/** The metric's change since a date in place of its value; null: its value again. */
export function chooseChange(change: View["change"], during: During = "step"): void {
  (during === "gesture" ? changeViewInGesture : changeView)({ change });
}

export function chooseChart(patch: Partial<View["chart"]>): void {
  changeView({ chart: { ...currentView().chart, ...patch } });
}

export function chooseTable(patch: Partial<View["table"]>): void {
  changeView({ table: { ...currentView().table, ...patch } });
}

/** Puts a place or a site beside the others that are compared, and opens their table; of too many the first one goes. */
export function comparePlace(id: string): void {
  const { mode, table } = currentView();
  const others = table.compared.filter((other) => other !== id);
  const compared = [...others.slice(others.length === MAX_COMPARED_PLACES ? 1 : 0), id];
  changeView({ mode: mode === "reach" ? "explore" : mode, tab: "table", table: { ...table, what: "compare", compared } });
}

export function chooseEvidence(patch: Partial<View["evidence"]>, during: During = "step"): void {
  (during === "gesture" ? changeViewInGesture : changeView)({ evidence: { ...currentView().evidence, ...patch } });
}

export function sortTable(tableSort: View["tableSort"]): void {
  changeView({ tableSort });
}

/** Opens the evidence of a figure (see `View.figure`), or closes it. */
export function openFigure(figure: string | null): void {
  changeViewUnrecorded({ figure });
}
