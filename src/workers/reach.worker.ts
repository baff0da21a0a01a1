import { expose } from "comlink";
import type { LngLat } from "../../data/schema/ids.ts";
import { type ReachCoverage, type ReachUnits, supplyReach } from "../derive/supply-reach.ts";

let units: ReachUnits | null = null;

const reachWorker = {
  /** Hands over the polygons, once. */
  load(geometry: ReachUnits): void {
    units = geometry;
  },
  cover(center: LngLat, radiusKm: number): ReachCoverage {
    if (!units) throw new Error("cover before load");
    return supplyReach(units, center, radiusKm);
  },
};
export type ReachWorker = typeof reachWorker;

expose(reachWorker);
