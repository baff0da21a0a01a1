import { proxy, wrap } from "comlink";
import type { ReachWorker } from "../workers/reach.worker.ts";
import type { Connect } from "./reach-asker.ts";

/** Starts a worker and hands it what reaches are asked against. */
export const connectWorker: Connect = (field, onSign) => {
  const worker = new Worker(new URL("../workers/reach.worker.ts", import.meta.url), { type: "module" });
  const api = wrap<ReachWorker>(worker);
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener("error", () => reject(new Error("reach worker failed")));
  });
  void api.load(field, proxy(onSign));
  return {
    ask: (ticket, question) => api.ask(ticket, question),
    drop: (ticket) => void api.drop(ticket),
    failed,
    end: () => worker.terminate(),
  };
};
