import { expose } from "comlink";
import { answerQuestion } from "../derive/reach-answering.ts";
import type { ReachField } from "../derive/reach-field.ts";
import type { Pace, ReachQuestion } from "../derive/reach-question.ts";

/** Shorter than a frame: a word that the question is dropped waits no longer. */
const WORK_MS = 12;
const SIGN_MS = 500;

let field: ReachField | null = null;
let onSign: (ticket: number, done: number) => void = () => undefined;
let dropped = 0;

class Dropped extends Error {}

const { port1, port2 } = new MessageChannel();
/** Lets messages in: a timer of 0 ms would be held back to 4. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

function paceOf(ticket: number): Pace {
  let rested = performance.now();
  let signed = rested;
  return async (done) => {
    const now = performance.now();
    if (now - rested < WORK_MS) return;
    if (now - signed > SIGN_MS) {
      signed = now;
      onSign(ticket, done);
    }
    await breathe();
    rested = performance.now();
    if (dropped >= ticket) throw new Dropped();
  };
}

const reachWorker = {
  /** Hands over what reaches are asked against, once. */
  load(places: ReachField, sign: (ticket: number, done: number) => void): void {
    field = places;
    onSign = sign;
  },
  /** Answers one question at a time; null when it was dropped meanwhile. */
  async ask(ticket: number, question: ReachQuestion) {
    if (!field) throw new Error("ask before load");
    try {
      return await answerQuestion(field, question, paceOf(ticket));
    } catch (error) {
      if (error instanceof Dropped) return null;
      throw error;
    }
  },
  drop(ticket: number): void {
    dropped = ticket;
  },
};
export type ReachWorker = typeof reachWorker;

expose(reachWorker);
