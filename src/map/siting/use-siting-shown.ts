import { useMemo, useRef } from "react";
import { useLocation, usePickLoss, useScores, useSitingChoice, useSitingData } from "../../bind/use-siting.ts";
import type { Candidate, LocationAnswer, PickLoss, Scores, SitingData } from "../../siting/answers.ts";
import type { SitingShown } from "./drawn-siting.ts";

interface Known {
  /** As it was answered, and with the candidates before where they are the same. */
  readonly of: SitingData;
  readonly data: SitingData;
  scores: Scores | null;
  answer: LocationAnswer | null;
  pick: PickLoss | null;
}

/** Every answer names candidates by their places: the same ones, in the same order, stay the same list. */
export function isSameCandidates(a: readonly Candidate[], b: readonly Candidate[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  return a.every(({ id, lngLat, isOpen }, at) => {
    const other = b[at] as Candidate;
    return id === other.id && isOpen === other.isOpen && lngLat[0] === other.lngLat[0] && lngLat[1] === other.lngLat[1];
  });
}

function known(before: Known | null, of: SitingData): Known {
  if (before?.of === of) return before;
  const isSame = before !== null && isSameCandidates(before.data.candidates, of.candidates);
  const data = isSame ? { ...of, candidates: before.data.candidates } : of;
  const keeps = isSame && before.data.demand.length === of.demand.length;
  return {
    of,
    data,
    scores: isSame ? before.scores : null,
    answer: keeps ? before.answer : null,
    pick: keeps ? before.pick : null,
  };
}

/** Told again and again while a proof goes on: the one before while its sites are the same. */
function newer(before: LocationAnswer | null, partial: LocationAnswer): LocationAnswer {
  const isSame = before?.result.chosen.join() === partial.result.chosen.join();
  return before && isSame ? before : partial;
}

/** What is known of the asked question; while more of it is being answered, what was known before. */
export function useSitingShown(): SitingShown | null {
  const choice = useSitingChoice();
  const data = useSitingData();
  const scores = useScores();
  const location = useLocation();
  const pick = usePickLoss();
  const last = useRef<Known | null>(null);
  const whole = useRef<SitingShown | null>(null);

  if (data.status === "ready") {
    last.current = known(last.current, data.value);
    if (scores.status === "ready") last.current.scores = scores.value;
    if (location.status === "ready") last.current.answer = location.value;
    else if (location.status === "loading" && location.partial)
      last.current.answer = newer(last.current.answer, location.partial);
    else if (location.status === "stopped" && location.stale) last.current.answer = location.stale;
    if (pick.status === "ready") last.current.pick = pick.value;
  }
  const now = last.current;
  const isStale = data.status !== "ready" || location.status === "loading";
  const isWaiting = now !== null && now.scores === null && scores.status === "loading";
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is known changes by these parts of it
  const next = useMemo((): SitingShown | null => {
    if (!now || isWaiting) return null;
    return { data: now.data, choice, scores: now.scores, answer: now.answer, pick: now.pick, isStale };
  }, [now?.data, now?.scores, now?.answer, now?.pick, choice, isStale, isWaiting]);
  // Candidates without their scores would be grey for a moment.
  if (next) whole.current = next;
  return next ?? whole.current;
}
