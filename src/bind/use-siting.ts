import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type {
  Alternatives,
  Label,
  LocationAnswer,
  PickLoss,
  Robustness,
  Scores,
  SitingData,
} from "../siting/answers.ts";
import { readSiting, type SitingTexts, writeSiting } from "../siting/choice.ts";
import type { SitingChoice } from "../siting/choice-types.ts";
import type { During } from "../state/actions.ts";
import { changeSite } from "../state/siting-actions.ts";
import { hoverCandidate, sitingHoverStore } from "../state/siting-hover.ts";
import { currentView } from "../state/view-store.ts";
import type { Asked } from "./asked-answer.ts";
import type { SitingRuns } from "./siting-asker.ts";
import { keepAsking, sitingAsker } from "./siting-asking.ts";
import { sitingLabel } from "./siting-label.ts";
import type { SitingRun } from "./siting-run.ts";
import { useAtlas } from "./use-atlas.ts";
import { useFormat } from "./use-format.ts";
import { useView } from "./use-view.ts";

export type { SitingRun } from "./siting-run.ts";

const read = new WeakMap<SitingTexts, SitingChoice>();

/** The choice that texts make; the same object for the same texts. */
export function choiceOf(texts: SitingTexts): SitingChoice {
  let choice = read.get(texts);
  if (!choice) {
    choice = readSiting(texts).choice;
    read.set(texts, choice);
  }
  return choice;
}

/** What mode Site asks now. */
export function useSitingChoice(): SitingChoice {
  return choiceOf(useView((view) => view.site));
}

export type SitingChange = (patch: Partial<SitingChoice>, during?: During | "unrecorded") => void;

/** Changes what mode Site asks, as it stands when it is called. */
export const changeSiting: SitingChange = (patch, during) =>
  changeSite(writeSiting({ ...choiceOf(currentView().site), ...patch }), during);

export const useSitingChange = (): SitingChange => changeSiting;

/** One of the answers; whoever shows one has all of them asked. */
function useRun<K extends keyof SitingRuns>(name: K): SitingRuns[K] {
  const atlas = useAtlas();
  useEffect(() => keepAsking(atlas), [atlas]);
  const state = useCallback(() => sitingAsker.state(name), [name]);
  return useSyncExternalStore(sitingAsker.subscribe, state);
}

/** Candidates, demand, distances, criteria. */
export const useSitingData = (): Asked<SitingData> => useRun("data") as Asked<SitingData>;
export const useScores = (): Asked<Scores> => useRun("scores") as Asked<Scores>;
export const useRobustness = (): SitingRun<Robustness> => useRun("robustness");
export const useLocation = (): SitingRun<LocationAnswer> => useRun("location");
export const useAlternatives = (): SitingRun<Alternatives> => useRun("alternatives");
/** What the sites picked by hand lose; null where none are picked. */
export const usePickLoss = (): Asked<PickLoss | null> => useRun("pick") as Asked<PickLoss | null>;

/** Stops a run; what is known by then stays. */
export const stopSiting = sitingAsker.stop;
/** Asks again what was stopped or failed, or what stands answered. */
export const runSitingAgain = sitingAsker.again;

/** What a candidate or a demand is called. */
export function useSitingLabel(): (label: Label) => string {
  const atlas = useAtlas();
  const format = useFormat();
  return useMemo(() => sitingLabel(atlas, format), [atlas, format]);
}

/** The candidate under the pointer or the cursor, on the map or in any list, and how to say so. */
export function useSitingHover(): readonly [string | null, (id: string | null) => void] {
  return [useStore(sitingHoverStore, ({ id }) => id), hoverCandidate];
}
