import { useEffect } from "react";
import { useStore } from "zustand";
import { type IsochroneState, isochroneStore, readIsochrones } from "../state/isochrone-store.ts";

/** The areas that the reader has brought, now or on an earlier visit; asks this browser for them when first used. */
export function useIsochrones(): IsochroneState {
  useEffect(() => {
    void readIsochrones();
  }, []);
  return useStore(isochroneStore);
}
