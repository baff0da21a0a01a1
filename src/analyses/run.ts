import type { Analysis, AnalysisInput, AnalysisResult, Params, Progress } from "./analysis.ts";
import { resolveParams } from "./params.ts";

/** Asks an analysis and waits for it, in this thread: what a worker is too far away for. */
export function runAnalysis(
  analysis: Analysis,
  input: AnalysisInput,
  raw: Params = {},
  progress: Progress = () => {},
): AnalysisResult {
  const { params } = resolveParams(analysis, raw, input);
  const prepared = analysis.prepare(input, params);
  if ("refusal" in prepared) return prepared.refusal;
  return analysis.present(input, params, prepared.task, analysis.solve(prepared.task, progress));
}
