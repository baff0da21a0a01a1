import type { During } from "./actions.ts";
import { changeView, changeViewInGesture, changeViewUnrecorded, currentView } from "./view-store.ts";

/** Another choice within the open analysis; null: its default again. */
export function chooseParam(name: string, value: string | null, during: During = "step"): void {
  const { analysis } = currentView();
  if (!analysis) return;
  const { [name]: _before, ...others } = analysis.params;
  const params = value === null ? others : { ...others, [name]: value };
  (during === "gesture" ? changeViewInGesture : changeView)({ analysis: { ...analysis, params } });
}

/** The analysis' own choices again. */
export function clearParams(): void {
  const { analysis } = currentView();
  if (analysis) changeView({ analysis: { ...analysis, params: {} } });
}

/** Takes choices out that the analysis does not know; no step for undo, which would bring them back. */
export function dropParams(names: readonly string[]): void {
  const { analysis } = currentView();
  if (!analysis) return;
  const params = Object.fromEntries(Object.entries(analysis.params).filter(([name]) => !names.includes(name)));
  changeViewUnrecorded({ analysis: { ...analysis, params } });
}

/** Closes an analysis that there is not. */
export function dropAnalysis(): void {
  changeViewUnrecorded({ analysis: null });
}
