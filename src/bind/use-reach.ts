import { useMemo } from "react";
import type { LngLat } from "../../data/schema/ids.ts";
import type { ReachCoverage } from "../derive/supply-reach.ts";
import { useAsked } from "./use-asked.ts";

export type ReachState =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly coverage: ReachCoverage }
  | { readonly status: "failed"; readonly retry: () => void };

/** What a radius round a position covers, computed in a worker. */
export function useReach([lng, lat]: LngLat, radiusKm: number): ReachState {
  const key = `radius ${lng},${lat}@${radiusKm}`;
  const asking = useMemo(() => {
    const spots = [{ lngLat: [lng, lat] as LngLat, uncertaintyM: 0 }];
    const region = { spots, areas: [] };
    const spec = { type: "distance", region, center: [lng, lat], certainKm: radiusKm, possibleKm: radiusKm } as const;
    return { slot: key, key, question: { type: "reach", spec: { ...spec, center: [lng, lat] as LngLat } } as const };
  }, [key, lng, lat, radiusKm]);
  const asked = useAsked(asking);
  if (asked?.status === "ready") return { status: "ready", coverage: asked.value.certain };
  return asked?.status === "failed" ? asked : { status: "loading" };
}
