import { proxy, wrap } from "comlink";
import type { AnalysisWorker } from "../workers/analysis.worker.ts";
import type { Connect } from "./analysis-asker.ts";

/** Starts a worker that solves the tasks of analyses. */
export const connectWorker: Connect = () => {
  const worker = new Worker(new URL("../workers/analysis.worker.ts", import.meta.url), { type: "module" });
  const api = wrap<AnalysisWorker>(worker);
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener("error", () => reject(new Error("analysis worker failed")));
  });
  // Nobody may be waiting when it breaks.
  failed.catch(() => undefined);
  return {
    solve: (id, task, onSign) => api.solve(id, task, proxy(onSign)),
    failed,
    end: () => worker.terminate(),
  };
};
