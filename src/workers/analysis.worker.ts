import { expose } from "comlink";
import { ANALYSES } from "../analyses/analyses.ts";

/** Signs of life are for the eye: more of them would only keep the work waiting. */
const SIGN_MS = 100;

const analysisWorker = {
  /** Solves one task; the page ends the worker when nobody wants its solution any more. */
  solve(id: string, task: unknown, onSign: (done: number) => void): unknown {
    const analysis = ANALYSES.find((one) => one.id === id);
    if (!analysis) throw new Error(`no analysis ${id}`);
    let signed = performance.now();
    return analysis.solve(task, (done) => {
      const now = performance.now();
      if (now - signed < SIGN_MS) return;
      signed = now;
      onSign(done);
    });
  },
};
export type AnalysisWorker = typeof analysisWorker;

expose(analysisWorker);
