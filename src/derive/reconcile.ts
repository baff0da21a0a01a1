import type { Atlas } from "../model/atlas.ts";
import { type Compare, DEFAULT_VIEW, type LinkIssue, type Origin, TABS_OF, type View } from "../state/view.ts";
import { resolveFigure } from "./figure-ref.ts";

/** The nearest view that the atlas can answer: names that a link may carry and the data does not know are dropped. */
export function reconcile(atlas: Atlas, view: View): { view: View; issues: LinkIssue[] } {
  const issues: LinkIssue[] = [];
  const refuse = (key: string) => issues.push({ code: "unreadable-value", key });
  const next: View = { ...view };
  if (!atlas.metricById.has(next.metric)) {
    refuse("i");
    next.metric = DEFAULT_VIEW.metric;
  }
  const metric = atlas.metricById.get(next.metric);
  if (metric && !metric.denominators.includes(next.denominator)) {
    if (view.metric === next.metric) refuse("d");
    next.denominator = metric.defaultDenominator;
  }
  if (next.classes.method === "manual" && next.classes.breaks.length === 0) {
    refuse("b");
    next.classes = { ...next.classes, method: DEFAULT_VIEW.classes.method };
  }
  if (!TABS_OF[next.mode].includes(next.tab)) {
    refuse("v");
    next.tab = DEFAULT_VIEW.tab;
  }
  const districts = next.facets.districts.filter((id) => atlas.placeById.get(id)?.kind === "district");
  if (districts.length !== next.facets.districts.length) {
    refuse("fd");
    next.facets = { ...next.facets, districts };
  }
  const { selection } = next;
  if (
    selection &&
    !(selection.type === "place" ? atlas.placeById.has(selection.id) : atlas.siteById.has(selection.id))
  ) {
    refuse("s");
    next.selection = null;
  }
  const reaches = next.reaches.filter(({ origin }) => isKnownOrigin(atlas, origin));
  if (reaches.length !== next.reaches.length) {
    refuse("r");
    next.reaches = reaches;
  }
  const { second } = next.reach;
  const others = second?.reaches.filter(({ origin }) => isKnownOrigin(atlas, origin));
  if (second && others && others.length !== second.reaches.length) {
    refuse("rx2");
    next.reach = { ...next.reach, second: { ...second, reaches: others } };
  }
  if (next.figure && !resolveFigure(atlas, next.figure)) {
    refuse("f");
    next.figure = null;
  }
  if (next.facets.range && next.facets.range[0] > next.facets.range[1]) {
    refuse("fr");
    next.facets = { ...next.facets, range: null };
  }
  const { across, places } = next.chart;
  const drawn = places.filter((id) => atlas.placeById.has(id));
  if (drawn.length !== places.length) refuse("cp");
  const isKnownAcross =
    !across || Boolean(atlas.metricById.get(across.metric)?.denominators.includes(across.denominator));
  if (!isKnownAcross) refuse("cx");
  if (drawn.length !== places.length || !isKnownAcross)
    next.chart = { ...next.chart, places: drawn, across: isKnownAcross ? across : null };
  const compared = next.table.compared.filter((id) => atlas.placeById.has(id) || atlas.siteById.has(id));
  if (compared.length !== next.table.compared.length) {
    refuse("tc");
    next.table = { ...next.table, compared };
  }
  const { coverage } = next.evidence;
  const of = coverage.place === null || atlas.placeById.has(coverage.place);
  const laidOpen = coverage.metric === null || atlas.metricById.has(coverage.metric);
  if (!of) refuse("ep");
  if (!laidOpen) refuse("em");
  if (!of || !laidOpen) {
    const known = { place: of ? coverage.place : null, metric: laidOpen ? coverage.metric : null };
    next.evidence = { ...next.evidence, coverage: { ...coverage, ...known } };
  }
  if (next.compare) next.compare = reconcileCompare(atlas, next.compare, refuse);
  return { view: next, issues };
}

/** Whether there is a position to measure from. */
function isKnownOrigin(atlas: Atlas, origin: Origin): boolean {
  if (origin.type === "set") return origin.of.every((one) => isKnownOrigin(atlas, one));
  if (origin.type === "place") return atlas.unitById.has(origin.id);
  return origin.type === "point" || Boolean(atlas.siteById.get(origin.id)?.lngLat);
}

/** Null where the data does not know the second map's metric: nothing is left to compare with. */
function reconcileCompare(atlas: Atlas, compare: Compare, refuse: (key: string) => void): Compare | null {
  const pane = { ...compare.pane };
  const metric = atlas.metricById.get(pane.metric);
  if (!metric) {
    refuse("xi");
    return null;
  }
  if (!metric.denominators.includes(pane.denominator)) {
    refuse("xd");
    pane.denominator = metric.defaultDenominator;
  }
  if (pane.classes.method === "manual" && pane.classes.breaks.length === 0) {
    refuse("xb");
    pane.classes = { ...pane.classes, method: DEFAULT_VIEW.classes.method };
  }
  const districts = pane.facets.districts.filter((id) => atlas.placeById.get(id)?.kind === "district");
  if (districts.length !== pane.facets.districts.length) {
    refuse("xfd");
    pane.facets = { ...pane.facets, districts };
  }
  if (pane.facets.range && pane.facets.range[0] > pane.facets.range[1]) {
    refuse("xfr");
    pane.facets = { ...pane.facets, range: null };
  }
  return { ...compare, pane };
}
