import { useMemo } from "react";
import type { Discrimination, ReachAnswer, ServiceArea, SetAnswer } from "../derive/reach-answer.ts";
import type { NearestOrigin } from "../derive/reach-nearest.ts";
import type { ReachAnswers, ReachOutline } from "../derive/reach-question.ts";
import type { Asked } from "./asked-answer.ts";
import {
  type AskedSet,
  askDiscrimination,
  askedSet,
  askNearest,
  askOutline,
  askReach,
  askService,
  askSet,
  type Keyed,
} from "./reach-askings.ts";
import { useAsked, useAskedList } from "./use-asked.ts";
import { useAtlas } from "./use-atlas.ts";
import { usePane } from "./use-pane.ts";
import { type PartsNow, useReachParts } from "./use-reach-parts.ts";
import { useView } from "./use-view.ts";

export type { ReachOutline } from "../derive/reach-question.ts";

const LOADING = { status: "loading", stale: null } as const;

function useAskedSet(): AskedSet & Pick<PartsNow, "parts"> {
  const atlas = useAtlas();
  const { reaches, parts, isochrones } = useReachParts();
  return useMemo(
    () => ({ ...askedSet(atlas, reaches, (index) => parts[index] === "counts", isochrones), parts }),
    [atlas, reaches, parts, isochrones],
  );
}

/** Asks on behalf of one place on the page: each of two maps has its own. */
function useKeyed<T extends keyof ReachAnswers>(slot: string, keyed: Keyed<T> | null): Asked<ReachAnswers[T]> | null {
  const pane = usePane();
  return useAsked(keyed && { slot: `${pane}/${slot}`, ...keyed });
}

/** What the reach at this place of the asked set covers; null while it takes no part (`useReachParts` says why). */
export function useReachAnswer(index: number): Asked<ReachAnswer> | null {
  const set = useAskedSet();
  const answer = useKeyed(`reach/${index}`, askReach(set, index));
  return set.parts[index] === "reading" ? LOADING : answer;
}

/**
 * What the reaches of the asked set have together, on the chosen basis; null while none takes part. Masks and pairs count
 * the places of the list; a reach that takes no part has no bit in any mask.
 */
export function useSetAnswer(): Asked<SetAnswer> | null {
  const basis = useView((view) => view.reach.basis);
  return useKeyed("set", askSet(useAskedSet(), basis));
}

/**
 * How far one radius round the stated positions of the asked set tells them apart; null with fewer than two of them. The
 * curve has a point at every distance that the set asks.
 */
export function useDiscrimination(): Asked<Discrimination> | null {
  return useKeyed("discrimination", askDiscrimination(useAskedSet()));
}

/** Which part of the delta lies nearest to each stated position of the asked set; null with none. */
export function useServiceAreas(): Asked<readonly ServiceArea[]> | null {
  return useKeyed("service", askService(useAskedSet()));
}

/**
 * The nearest stated position of the asked set for every district; null with none. Distances between the positions take no
 * time: see `derive/reach-distances.ts`.
 */
export function useNearestOrigins(): Asked<readonly NearestOrigin[]> | null {
  return useKeyed("nearest", askNearest(useAskedSet()));
}

/**
 * The outlines of the asked set's reaches, in its order; null while one is made, the last one then stays on the map. Null
 * also for a reach that takes no part, and for one whose areas are discs round one position: the map draws those itself.
 */
export function useReachOutlines(): readonly (ReachOutline | null)[] {
  const pane = usePane();
  const set = useAskedSet();
  const answers = useAskedList(
    set.specs.map((_, index) => {
      const keyed = askOutline(set, index);
      return keyed && { slot: `${pane}/outline/${index}`, ...keyed };
    }),
  );
  return useMemo(
    () =>
      set.specs.map(({ spec }, i): ReachOutline | null => {
        if (spec?.type === "area") return { certain: spec.geometry, possible: spec.geometry };
        const answer = answers[i];
        return answer?.status === "ready" ? answer.value : null;
      }),
    [set, answers],
  );
}
