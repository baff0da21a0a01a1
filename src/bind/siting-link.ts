import { proxy, wrap } from "comlink";
import type { SitingField } from "../siting/field.ts";
import { type PackedSiting, unpackCells } from "../siting/packed-cells.ts";
import type { SitingTask } from "../siting/tasks.ts";
import type { OnSign, SitingWorker } from "../workers/siting.worker.ts";

/** A worker that works off the tasks of mode Site, side by side. */
export interface SitingLink {
  /** Resolves to null when the task was dropped. */
  ask(ticket: number, task: SitingTask): Promise<unknown>;
  drop(ticket: number): void;
  /** Never resolves; rejects when the worker is lost. */
  readonly failed: Promise<never>;
  end(): void;
}
export type ConnectSiting = (field: SitingField, onSign: OnSign) => SitingLink;

/** Starts a worker and hands it what questions are asked of. */
export const connectWorker: ConnectSiting = (field, onSign) => {
  const worker = new Worker(new URL("../workers/siting.worker.ts", import.meta.url), { type: "module" });
  const api = wrap<SitingWorker>(worker);
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener("error", () => reject(new Error("siting worker failed")));
  });
  // Nobody may be waiting when it breaks.
  failed.catch(() => undefined);
  void api.load(field, proxy(onSign));
  return {
    async ask(ticket, task) {
      const answer = await api.ask(ticket, task);
      return task.type === "data" && answer ? unpackCells(answer as PackedSiting) : answer;
    },
    drop: (ticket) => void api.drop(ticket),
    failed,
    end: () => worker.terminate(),
  };
};
