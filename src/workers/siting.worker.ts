import { expose, transfer } from "comlink";
import type { SolveMip } from "../../geo/optimize/mip.ts";
import type { SitingData } from "../siting/answers.ts";
import type { SitingField } from "../siting/field.ts";
import { hashSiting } from "../siting/hash-siting.ts";
import { type PackedSiting, packCells } from "../siting/packed-cells.ts";
import type { Step } from "../siting/step.ts";
import { needsSolver, type Place, type SitingTask, workOf } from "../siting/tasks.ts";
import { solver } from "./siting-solver.ts";

/** Shorter than a frame: a word that the work is dropped waits no longer. */
const WORK_MS = 12;
/** Signs of life; what is known so far comes with them. */
const SIGN_MS = 500;

export type OnSign = (ticket: number, share: number, partial?: unknown) => void;

let place: Place | null = null;
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

async function hashed(data: SitingData): Promise<PackedSiting> {
  const packed = packCells({ ...data, hash: await hashSiting(data) });
  return transfer(packed, [packed.counts.buffer, packed.positions.buffer]);
}

const sitingWorker = {
  /** Hands over what questions are asked of, once. */
  load(field: SitingField, sign: OnSign): void {
    place = { field, lists: null };
    onSign = sign;
  },
  /** Works off a task, side by side with others; null when it was dropped meanwhile. */
  async ask(ticket: number, task: SitingTask): Promise<unknown> {
    if (!place) throw new Error("ask before load");
    // The first sign comes at once: who stops soon has something all the same.
    let signed = Number.NEGATIVE_INFINITY;
    const sign = ({ share, partial }: Step<unknown>) => {
      const now = performance.now();
      if (now - signed < SIGN_MS) return;
      signed = now;
      onSign(ticket, share, partial?.());
    };
    const work = workOf(place, task, needsSolver(task) ? await solver() : noSolver, sign);
    let rested = performance.now();
    for (;;) {
      const step = work.next();
      if (step.done) {
        const answer = task.type === "data" ? await hashed(step.value as SitingData) : step.value;
        return dropped.delete(ticket) ? null : answer;
      }
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
