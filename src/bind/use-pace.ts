import { createContext, useContext } from "react";
import { useStore } from "zustand";
import { calmStore } from "../state/calm-view.ts";

/** Whether what is below keeps step with every date, or waits for a run of dates to end (`src/state/calm-view.ts`). */
export const PaceContext = createContext<"step" | "calm">("step");

/** Whether what is below shows the view of a moment ago: it then says so. */
export function useIsBehind(): boolean {
  const isCalm = useContext(PaceContext) === "calm";
  return useStore(calmStore, (state) => isCalm && state.isBehind);
}
