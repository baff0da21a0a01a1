import { useEffect } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Crossing } from "../../data/schema/crossing.ts";
import type { Issue } from "../../data/schema/issue.ts";
import { loadCrossings } from "../load/load-crossings.ts";

export type CrossingsState =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly crossings: readonly Crossing[] }
  | { readonly status: "failed"; readonly issues: readonly Issue[]; readonly retry: () => void };

const store = createStore<{ state: CrossingsState | null }>()(() => ({ state: null }));

async function fetchCrossings(): Promise<void> {
  store.setState({ state: LOADING });
  const loaded = await loadCrossings();
  store.setState({
    state: loaded.ok
      ? { status: "ready", crossings: loaded.value.crossings }
      : { status: "failed", issues: loaded.issues, retry: () => void fetchCrossings() },
  });
}
const LOADING: CrossingsState = { status: "loading" };

/** The crossings; fetched when first asked for and kept from then on. */
export function useCrossings(): CrossingsState {
  const { state } = useStore(store);
  useEffect(() => {
    if (!store.getState().state) void fetchCrossings();
  }, []);
  return state ?? LOADING;
}
