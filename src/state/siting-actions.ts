import type { During } from "./actions.ts";
import { changeView, changeViewInGesture, changeViewUnrecorded, currentView } from "./view-store.ts";

/** What gestures say in mode Site, as texts by name; an unrecorded change is none that undo goes back over. */
export function changeSite(site: Readonly<Record<string, string>>, during: During | "unrecorded" = "step"): void {
  const patch = { site: { ...site } };
  if (during === "unrecorded") changeViewUnrecorded(patch);
  else (during === "gesture" ? changeViewInGesture : changeView)(patch);
}

/** The first question again. */
export function clearSite(): void {
  if (Object.keys(currentView().site).length > 0) changeView({ site: {} });
}
