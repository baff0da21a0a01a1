import { answeringStore } from "../state/answering.ts";
import { calmStore } from "../state/calm-view.ts";
import { type Ephemeral, ephemeralStore } from "../state/ephemeral-store.ts";
import { analysisOf, comparisonOf } from "../state/pane.ts";
import type { View } from "../state/view.ts";
import { currentView, viewStore } from "../state/view-store.ts";

/** What the page as a whole is doing, as `<html data-ready>` says it to tests, screenshots and embedders. */
export function readiness(
  view: View,
  { mapReady, secondMapReady, pageReady, panelsReady, analysisReady, failed }: Readiness,
  isBehind = false,
): "loading" | "ready" | "error" {
  const { tab } = view;
  if (failed.includes(tab)) return "error";
  const mapsReady = mapReady && (secondMapReady || !comparisonOf(view));
  const isAnswered = analysisReady || !analysisOf(view) || failed.includes("analysis");
  return panelsReady && !isBehind && isAnswered && (tab === "map" ? mapsReady : pageReady) ? "ready" : "loading";
}
type Readiness = Pick<
  Ephemeral,
  "mapReady" | "secondMapReady" | "pageReady" | "panelsReady" | "analysisReady" | "failed"
>;

/** Keeps `<html data-ready>` from now on. */
export function startReadiness(): void {
  const { dataset } = document.documentElement;
  const show = () => {
    const isBehind = calmStore.getState().isBehind || answeringStore.getState().isAnswering;
    const now = readiness(currentView(), ephemeralStore.getState(), isBehind);
    if (dataset.ready !== now) dataset.ready = now;
  };
  show();
  ephemeralStore.subscribe(show);
  viewStore.subscribe(show);
  calmStore.subscribe(show);
  answeringStore.subscribe(show);
}
