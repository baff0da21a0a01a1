import type { Atlas } from "../model/atlas.ts";
import { DEFAULT_VIEW, type LinkIssue, type View } from "../state/view.ts";
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
  const radii = next.radii.filter(({ origin }) => origin.type === "point" || atlas.siteById.get(origin.id)?.lngLat);
  if (radii.length !== next.radii.length) {
    refuse("r");
    next.radii = radii;
  }
  if (next.figure && !resolveFigure(atlas, next.figure)) {
    refuse("f");
    next.figure = null;
  }
  if (next.facets.range && next.facets.range[0] > next.facets.range[1]) {
    refuse("fr");
    next.facets = { ...next.facets, range: null };
  }
  return { view: next, issues };
}
