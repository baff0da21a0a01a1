import { type Remote, wrap } from "comlink";
import { useEffect, useState } from "react";
import type { LngLat } from "../../data/schema/ids.ts";
import type { ReachCoverage } from "../derive/supply-reach.ts";
import type { AtlasGeometry } from "../model/atlas.ts";
import type { ReachWorker } from "../workers/reach.worker.ts";
import { useAtlas } from "./use-atlas.ts";

export type ReachState =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly coverage: ReachCoverage }
  | { readonly status: "failed"; readonly retry: () => void };

const KNOWN_LIMIT = 64;
/** An answer takes tenths of a second; a worker that the system has killed says nothing at all. */
const PATIENCE_MS = 20_000;
const known = new Map<string, ReachCoverage>();
let remote: { worker: Worker; api: Remote<ReachWorker>; geometry: AtlasGeometry; failed: Promise<never> } | null = null;

/** One worker for all reaches; it is made again after it died. */
function workerFor(geometry: AtlasGeometry) {
  if (remote?.geometry === geometry) return remote;
  remote?.worker.terminate();
  const worker = new Worker(new URL("../workers/reach.worker.ts", import.meta.url), { type: "module" });
  const api = wrap<ReachWorker>(worker);
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener("error", () => {
      remote = null;
      reject(new Error("reach worker failed"));
    });
  });
  failed.catch(() => undefined);
  remote = { worker, api, geometry, failed };
  void api.load({ districts: geometry.districts, cities: geometry.cities });
  return remote;
}

/** What a radius covers, from the worker. */
export async function reachCoverage(geometry: AtlasGeometry, center: LngLat, radiusKm: number): Promise<ReachCoverage> {
  const mine = workerFor(geometry);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silent = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      mine.worker.terminate();
      if (remote === mine) remote = null;
      reject(new Error("reach worker is silent"));
    }, PATIENCE_MS);
  });
  try {
    return await Promise.race([mine.api.cover(center, radiusKm), mine.failed, silent]);
  } finally {
    clearTimeout(timer);
  }
}

/** What a radius covers, computed in a worker. The last answer of the same question is kept. */
export function useReach(center: LngLat, radiusKm: number): ReachState {
  // The same object in every language: a switch keeps the worker.
  const { geometry } = useAtlas();
  const [lng, lat] = center;
  const key = `${lng},${lat}@${radiusKm}`;
  const [answer, setAnswer] = useState<{ key: string; coverage: ReachCoverage | null } | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks the same question again after a failure
  useEffect(() => {
    if (known.has(key)) return;
    let wanted = true;
    reachCoverage(geometry, [lng, lat], radiusKm).then(
      (coverage) => {
        if (known.size >= KNOWN_LIMIT) known.delete(known.keys().next().value as string);
        known.set(key, coverage);
        if (wanted) setAnswer({ key, coverage });
      },
      () => wanted && setAnswer({ key, coverage: null }),
    );
    return () => {
      wanted = false;
    };
  }, [geometry, key, lng, lat, radiusKm, attempt]);

  const coverage = known.get(key);
  if (coverage) return { status: "ready", coverage };
  const retry = () => {
    setAnswer(null);
    setAttempt((n) => n + 1);
  };
  return answer?.key === key && answer.coverage === null ? { status: "failed", retry } : { status: "loading" };
}
