import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import { type Isochrones, type ReachPart, reachPart } from "../derive/reach-part.ts";
import { isochroneStore, readIsochrones } from "../state/isochrone-store.ts";
import type { Reach } from "../state/view.ts";
import { useAtlas } from "./use-atlas.ts";
import { useView } from "./use-view.ts";

/** reading: it is not known yet whether the area that the reach asks for is on this device. */
export type PartNow = ReachPart | "reading";

export interface PartsNow {
  readonly reaches: readonly Reach[];
  /** Of each reach, in their order. */
  readonly parts: readonly PartNow[];
  readonly isochrones: Isochrones;
}

/** Which reaches of the asked set take part now, and why not those that do not. */
export function useReachParts(): PartsNow {
  const atlas = useAtlas();
  const reaches = useView((view) => view.reaches);
  const date = useView((view) => (view.reach.follow ? view.time.at : null));
  const isochrones = useStore(isochroneStore, (state) => state.isochrones);
  const isRead = useStore(isochroneStore, (state) => state.status === "read");
  const asksArea = reaches.some(({ extent }) => extent.type === "isochrone");

  useEffect(() => {
    if (asksArea) void readIsochrones();
  }, [asksArea]);

  return useMemo(() => {
    const parts = reaches.map((reach): PartNow => {
      const part = reachPart(atlas, reach, { date, isochrones });
      return part === "no-area" && !isRead ? "reading" : part;
    });
    return { reaches, parts, isochrones };
  }, [atlas, reaches, date, isochrones, isRead]);
}
