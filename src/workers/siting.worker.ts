import { expose } from "comlink";
import type { SolveMip } from "../../geo/optimize/mip.ts";
import type { SitingField } from "../siting/field.ts";
import type { Step } from "../siting/step.ts";
import { needsSolver, type SitingTask, workOf } from "../siting/tasks.ts";
import { solver } from "./siting-solver.ts";

/** Shorter than a frame: a word that the work is dropped waits no longer. */
const WORK_MS = 12;
/** Signs of life; what is known so far comes with them. */
const SIGN_MS = 250;

export type OnSign = (ticket: number, share: number, partial?: unknown) => void;

let field: SitingField | null = null;
let onSign: OnSign = () => undefined;
const dropped = new Set<number>();

/** Lets messages in: a timer of 0 ms would be held back to 4. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

const noSolver: SolveMip = () => {
  throw new Error("a task without the solver asks it");
};

const sitingWorker = {
  /** Hands over what questions are asked of, once. */
  load(places: SitingField, sign: OnSign): void {
    field = places;
    onSign = sign;
  },
  /** Works off a task, side by side with others; null when it was dropped meanwhile. */
  async ask(ticket: number, task: SitingTask): Promise<unknown> {
    if (!field) throw new Error("ask before load");
    let signed = performance.now();
    const sign = ({ share, partial }: Step<unknown>) => {
      const now = performance.now();
      if (now - signed < SIGN_MS) return;
      signed = now;
      onSign(ticket, share, partial?.());
    };
    const work = workOf(field, task, needsSolver(task) ? await solver() : noSolver, sign);
    let rested = performance.now();
    for (;;) {
      const step = work.next();
      if (step.done) return dropped.delete(ticket) ? null : step.value;
      if (performance.now() - rested < WORK_MS) continue;
      sign(step.value);
      await breathe();
      rested = performance.now();
      if (dropped.delete(ticket)) return null;
    }
  },
  drop(ticket: number): void {
    dropped.add(ticket);
  },
};
export type SitingWorker = typeof sitingWorker;

expose(sitingWorker);
