import { useContext } from "react";
import { type StoreApi, useStore } from "zustand";
import { calmStore } from "../state/calm-view.ts";
import { type Ephemeral, ephemeralStore } from "../state/ephemeral-store.ts";
import { viewOf } from "../state/pane.ts";
import type { View } from "../state/view.ts";
import { viewStore } from "../state/view-store.ts";
import { PaceContext } from "./use-pace.ts";
import { usePane } from "./use-pane.ts";

type ViewStore = Pick<StoreApi<{ view: View }>, "getState" | "getInitialState" | "subscribe">;

/**
 * One part of the view, as the map has it that the component belongs to; the component is drawn again only when that
 * part is another object. Below a calm pace the view may be that of a moment ago.
 */
export function useView<T>(select: (view: View) => T): T {
  const pane = usePane();
  const store: ViewStore = useContext(PaceContext) === "calm" ? calmStore : viewStore;
  return useStore(store, (state) => select(viewOf(state.view, pane)));
}

export function useEphemeral<T>(select: (state: Ephemeral) => T): T {
  return useStore(ephemeralStore, select);
}

export function useHistory(): { canUndo: boolean; canRedo: boolean } {
  const canUndo = useStore(viewStore.temporal, (history) => history.pastStates.length > 0);
  const canRedo = useStore(viewStore.temporal, (history) => history.futureStates.length > 0);
  return { canUndo, canRedo };
}
