import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import { ANALYSES } from "../analyses/analyses.ts";
import type { Analysis, AnalysisInput, Crossing, Params } from "../analyses/analysis.ts";
import { resolveParams } from "../analyses/params.ts";
import type { Atlas } from "../model/atlas.ts";
import { dropAnalysis, dropParams } from "../state/analysis-actions.ts";
import { calmStore } from "../state/calm-view.ts";
import { notify, setAnalysisReady } from "../state/ephemeral-store.ts";
import { analysisOf, viewOf } from "../state/pane.ts";
import type { View } from "../state/view.ts";
import { type AnalysisAnswer, type AskedAnalysis, createAnalysisAsker } from "./analysis-asker.ts";
import { connectWorker } from "./analysis-link.ts";
import { filteredNow } from "./use-answers.ts";
import { useAtlas } from "./use-atlas.ts";
import { type CrossingsState, useCrossings } from "./use-crossings.ts";

const asker = createAnalysisAsker(connectWorker);

/** The analysis that is open with its answer, as far as it is: for all who show it. `useAnalysisAsking` asks it. */
export function useAnalysis(): AskedAnalysis {
  return useSyncExternalStore(asker.subscribe, asker.state);
}

/** Gives up the answer under way; the last whole one stays. */
export const stopAnalysis = (): void => asker.stop();
/** Asks again what was stopped or failed. */
export const askAnalysisAgain = (): void => asker.retry();

/** The open analysis' answer once it is whole; null where there will be none. */
export function analysisAnswer(): Promise<AnalysisAnswer | null> {
  return new Promise((resolve) => {
    const settle = () => {
      const now = asker.state();
      if (now.status === "loading") return;
      end();
      resolve(now.status === "ready" ? now.value : null);
    };
    const end = asker.subscribe(settle);
    settle();
  });
}

/** The analysis that the view names. */
export const analysisById = (id: string | undefined): Analysis | null => ANALYSES.find((one) => one.id === id) ?? null;

const NO_CROSSINGS: readonly Crossing[] = [];

/** What an analysis is asked of: the part of the view that panels are turned to. */
export function analysisInput(atlas: Atlas, whole: View, crossings = NO_CROSSINGS): AnalysisInput {
  const view = viewOf(whole, "active");
  const { metric, denominator, time, classes, selection } = view;
  return {
    atlas,
    metric,
    denominator,
    at: time.at,
    policy: time.policy,
    classes,
    crossings,
    siteIds: filteredNow(atlas, view).sites.flatMap(({ id, lngLat }) => (lngLat ? [id] : [])),
    selectedId: selection?.id ?? null,
  };
}

/** The choices in force, and those that the analysis makes by itself. */
export function paramsInForce(
  analysis: Analysis,
  raw: Params,
  input: AnalysisInput,
): { readonly params: Params; readonly defaults: Params } {
  return {
    params: resolveParams(analysis, raw, input).params,
    defaults: resolveParams(analysis, {}, input).params,
  };
}

/**
 * Asks the analysis that the view names, for the whole page: again whenever something changes that it was made from. What
 * a link says and the analysis does not know is taken out of the view, with one notice.
 */
export function useAnalysisAsking(): CrossingsState {
  const atlas = useAtlas();
  // Dates that run by are waited out: an analysis a step would never be seen.
  const view = useStore(calmStore, (state) => state.view);
  const crossings = useCrossings();
  const known = crossings.status === "ready" ? crossings.crossings : null;
  const choice = analysisOf(view);
  const analysis = analysisById(choice?.id);
  const input = useMemo(() => known && analysisInput(atlas, view, known), [atlas, view, known]);

  useEffect(() => {
    if (!choice || !input) return;
    if (!analysis) {
      dropAnalysis();
      notify({ severity: "warning", key: "notice.link-unread", params: { count: 1 } });
      return;
    }
    const { params, refused } = resolveParams(analysis, choice.params, input);
    if (refused.length > 0) {
      dropParams(refused);
      notify({ severity: "warning", key: "notice.link-unread", params: { count: refused.length } });
    }
    asker.ask({ analysis, params, input });
  }, [analysis, choice, input]);

  useEffect(() => {
    let frame = 0;
    const show = () => {
      cancelAnimationFrame(frame);
      const { status } = asker.state();
      if (status === "loading" || status === "idle") setAnalysisReady(false);
      // Who shows it is drawn first.
      else frame = requestAnimationFrame(() => setAnalysisReady(true));
    };
    show();
    const end = asker.subscribe(show);
    return () => {
      end();
      cancelAnimationFrame(frame);
      asker.ask(null);
      setAnalysisReady(false);
    };
  }, []);

  const isFailed = crossings.status === "failed";
  useEffect(() => {
    if (isFailed) setAnalysisReady(true);
  }, [isFailed]);
  return crossings;
}
