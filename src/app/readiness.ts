import { type Ephemeral, ephemeralStore } from "../state/ephemeral-store.ts";
import type { View } from "../state/view.ts";
import { currentView, viewStore } from "../state/view-store.ts";

/** What the page as a whole is doing, as `<html data-ready>` says it to tests, screenshots and embedders. */
export function readiness(
  tab: View["tab"],
  { mapReady, pageReady, panelsReady, failed }: Readiness,
): "loading" | "ready" | "error" {
  if (failed.includes(tab)) return "error";
  return panelsReady && (tab === "map" ? mapReady : pageReady) ? "ready" : "loading";
}
type Readiness = Pick<Ephemeral, "mapReady" | "pageReady" | "panelsReady" | "failed">;

/** Keeps `<html data-ready>` from now on. */
export function startReadiness(): void {
  const show = () => {
    document.documentElement.dataset.ready = readiness(currentView().tab, ephemeralStore.getState());
  };
  show();
  ephemeralStore.subscribe(show);
  viewStore.subscribe(show);
}
