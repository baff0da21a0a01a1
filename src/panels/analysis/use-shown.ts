import type { AnalysisAnswer } from "../../bind/analysis-asker.ts";
import { useAnalysis } from "../../bind/use-analysis.ts";

/** The last whole answer, and whether a new one stands out. */
export function useShownAnswer(): { readonly answer: AnalysisAnswer | null; readonly isStale: boolean } {
  const asked = useAnalysis();
  if (asked.status === "ready") return { answer: asked.value, isStale: false };
  return { answer: asked.status === "idle" ? null : asked.stale, isStale: true };
}
