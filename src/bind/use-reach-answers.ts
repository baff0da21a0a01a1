import { useMemo } from "react";
import type { Discrimination, ReachAnswer, ReachSpec, ServiceArea, SetAnswer } from "../derive/reach-answer.ts";
import type { NearestOrigin } from "../derive/reach-distances.ts";
import type { IndexedPosition, ReachOutline, ReachQuestion } from "../derive/reach-question.ts";
import { reachSpec } from "../derive/reach-spec.ts";
import { originLngLat } from "../derive/supply-reach.ts";
import type { Reach } from "../state/view.ts";
import type { Asked } from "./asked-answer.ts";
import { type Asking, useAsked, useAskedList } from "./use-asked.ts";
import { useAtlas } from "./use-atlas.ts";
import { usePane } from "./use-pane.ts";
import { useReachParts } from "./use-reach-parts.ts";
import { useView } from "./use-view.ts";

export type { ReachOutline } from "../derive/reach-question.ts";

const LOADING = { status: "loading", stale: null } as const;

interface Spec {
  /** Null where the reach takes no part. */
  readonly spec: ReachSpec | null;
  readonly key: string;
}

/** The reaches of the asked set as geometry asks for them. */
function useSpecs(): { specs: readonly Spec[]; isReading: readonly boolean[] } {
  const atlas = useAtlas();
  const { reaches, parts, isochrones } = useReachParts();
  return useMemo(() => {
    const specs = reaches.map((reach, i): Spec => {
      const spec = parts[i] === "counts" ? reachSpec(atlas, reach, isochrones) : null;
      return { spec, key: spec ? JSON.stringify(reach) : "" };
    });
    return { specs, isReading: parts.map((part) => part === "reading") };
  }, [atlas, reaches, parts, isochrones]);
}

/** What the reach at this place of the asked set covers; null while it takes no part (`useReachParts` says why). */
export function useReachAnswer(index: number): Asked<ReachAnswer> | null {
  const pane = usePane();
  const { specs, isReading } = useSpecs();
  const { spec, key } = specs[index] ?? { spec: null, key: "" };
  const answer = useAsked(
    spec && { slot: `${pane}/reach/${index}`, key: `reach ${key}`, question: { type: "reach", spec } as const },
  );
  return isReading[index] ? LOADING : answer;
}

/**
 * What the reaches of the asked set have together, on the chosen basis; null while none takes part. Masks and pairs count
 * the places of the list; a reach that takes no part has no bit in any mask.
 */
export function useSetAnswer(): Asked<SetAnswer> | null {
  const pane = usePane();
  const basis = useView((view) => view.reach.basis);
  const { specs } = useSpecs();
  return useAsked(
    specs.some(({ spec }) => spec)
      ? {
          slot: `${pane}/set`,
          key: `set ${basis} ${specs.map(({ key }) => key).join(" ")}`,
          question: { type: "set", specs: specs.map(({ spec }) => spec), basis } as const,
        }
      : null,
  );
}

/** The stated positions of the reaches that take part; the same object for the same ones. */
function usePositions(): {
  origins: readonly IndexedPosition[];
  radiiKm: readonly number[];
  key: string;
} {
  const atlas = useAtlas();
  const { reaches, parts } = useReachParts();
  return useMemo(() => {
    const origins = reaches.flatMap(({ origin }: Reach, index) => {
      const lngLat = parts[index] === "counts" ? originLngLat(atlas, origin) : null;
      return lngLat ? { index, lngLat } : [];
    });
    const asked = reaches.flatMap(({ extent }) => (extent.type === "distance" ? extent.km : []));
    const radiiKm = [...new Set(asked)].sort((a, b) => a - b);
    return { origins, radiiKm, key: origins.map(({ index, lngLat }) => `${index}:${lngLat.join(",")}`).join(" ") };
  }, [atlas, reaches, parts]);
}

/**
 * How far one radius round the stated positions of the asked set tells them apart; null with fewer than two of them. The
 * curve has a point at every distance that the set asks.
 */
export function useDiscrimination(): Asked<Discrimination> | null {
  const pane = usePane();
  const { origins, key, radiiKm } = usePositions();
  return useAsked(
    origins.length > 1
      ? {
          slot: `${pane}/discrimination`,
          key: `discrimination ${key} ${radiiKm.join(",")}`,
          question: { type: "discrimination", centers: origins.map(({ lngLat }) => lngLat), radiiKm } as const,
        }
      : null,
  );
}

/** Which part of the delta lies nearest to each stated position of the asked set; null with none. */
export function useServiceAreas(): Asked<readonly ServiceArea[]> | null {
  const pane = usePane();
  const { origins, key } = usePositions();
  return useAsked(
    origins.length > 0
      ? { slot: `${pane}/service`, key: `service ${key}`, question: { type: "service", origins } as const }
      : null,
  );
}

/**
 * The nearest stated position of the asked set for every district; null with none. Distances between the positions take no
 * time: see `derive/reach-distances.ts`.
 */
export function useNearestOrigins(): Asked<readonly NearestOrigin[]> | null {
  const pane = usePane();
  const { origins, key } = usePositions();
  return useAsked(
    origins.length > 0
      ? { slot: `${pane}/nearest`, key: `nearest ${key}`, question: { type: "nearest", origins } as const }
      : null,
  );
}

/**
 * The outlines of the asked set's reaches, in its order; null while one is made, the last one then stays on the map. Null
 * also for a reach that takes no part, and for one whose areas are discs round one position: the map draws those itself.
 */
export function useReachOutlines(): readonly (ReachOutline | null)[] {
  const pane = usePane();
  const { specs } = useSpecs();
  const askings = specs.map(({ spec, key }, index): Asking<Extract<ReachQuestion, { type: "outline" }>> | null =>
    spec && isNoDisc(spec)
      ? { slot: `${pane}/outline/${index}`, key: `outline ${key}`, question: { type: "outline", spec } }
      : null,
  );
  const answers = useAskedList(askings);
  return useMemo(
    () =>
      specs.map(({ spec }, i): ReachOutline | null => {
        if (spec?.type === "area") return { certain: spec.geometry, possible: spec.geometry };
        const answer = answers[i];
        return answer?.status === "ready" ? answer.value : null;
      }),
    [specs, answers],
  );
}

type DistanceSpec = Extract<ReachSpec, { type: "distance" }>;

/** Whether an area of the reach is none of a circle. */
function isNoDisc(spec: ReachSpec): spec is DistanceSpec {
  return spec.type === "distance" && (spec.region.spots.length > 1 || spec.region.areas.length > 0);
}
