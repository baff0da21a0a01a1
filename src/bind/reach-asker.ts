import type { ReachField } from "../derive/reach-field.ts";
import type { ReachQuestion } from "../derive/reach-question.ts";
import type { Asked } from "./asked-answer.ts";

/** A worker that answers one question at a time. */
export interface ReachLink {
  /** Resolves to null when the question was dropped. */
  ask(ticket: number, question: ReachQuestion): Promise<unknown>;
  drop(ticket: number): void;
  /** Never resolves; rejects when the worker is lost. */
  readonly failed: Promise<never>;
  end(): void;
}
export type Connect = (field: ReachField, onSign: (ticket: number, done: number) => void) => ReachLink;

/** One question, and how far it came. */
interface Entry {
  readonly question: ReachQuestion;
  readonly slots: Set<string>;
  wanters: number;
  /** Null while it waits or is under way. */
  answer: Extract<Asked<unknown>, { status: "ready" | "failed" }> | null;
  progress: number | undefined;
}

/** A place on the page that asks one question after another. */
interface Slot {
  wanters: number;
  /** The last whole answer. */
  stale: unknown;
  loading: Extract<Asked<unknown>, { status: "loading" }>;
  /** When it was last served: the one that waits longest comes next. */
  served: number;
}

const KNOWN_LIMIT = 96;
/** An answer shows signs of life every half a second; a worker that the system has killed says nothing at all. */
const PATIENCE_MS = 20_000;
/** A question that nobody wants any more may still be finished this quickly: a drag then shows answers on its way. */
const GRACE_MS = 250;
const WORTH_PROGRESS_MS = 1000;
const LOST = Symbol("lost");
const LOADING = { status: "loading", stale: null } as const;

/** Puts the questions of the page to one worker, newest first, remembers what it said, and makes it again when it dies. */
export function createAsker(connect: Connect) {
  const entries = new Map<string, Entry>();
  const slots = new Map<string, Slot>();
  const listeners = new Set<() => void>();
  let link: { readonly field: ReachField; readonly remote: ReachLink } | null = null;
  let running: { readonly entry: Entry; readonly ticket: number; readonly since: number; sign(): void } | null = null;
  let field: ReachField | null = null;
  let tickets = 0;

  const changed = () => {
    for (const listener of listeners) listener();
  };

  function connected(asked: ReachField): ReachLink {
    if (link?.field === asked) return link.remote;
    link?.remote.end();
    const remote = connect(asked, (ticket, done) => {
      if (running?.ticket !== ticket) return;
      running.sign();
      if (performance.now() - running.since < WORTH_PROGRESS_MS) return;
      running.entry.progress = done;
      changed();
    });
    remote.failed.catch(() => lose(remote));
    link = { field: asked, remote };
    return remote;
  }

  function lose(remote: ReachLink): void {
    remote.end();
    if (link?.remote === remote) link = null;
  }

  /** Settles with the answer; "lost" when the worker broke, or says nothing for too long. */
  async function put(entry: Entry, asked: ReachField): Promise<unknown> {
    const remote = connected(asked);
    const ticket = ++tickets;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silent = new Promise<typeof LOST>((resolve) => {
      const sign = () => {
        clearTimeout(timer);
        timer = setTimeout(() => resolve(LOST), PATIENCE_MS);
      };
      running = { entry, ticket, since: performance.now(), sign };
      sign();
    });
    const broken = remote.failed.catch(() => LOST);
    try {
      const value = await Promise.race([remote.ask(ticket, entry.question), broken, silent]);
      if (value === LOST) lose(remote);
      return value;
    } finally {
      clearTimeout(timer);
    }
  }

  const servedOf = ({ slots: names }: Entry) => Math.max(...[...names].map((name) => slots.get(name)?.served ?? 0));

  function nextWaiting(): [string, Entry] | undefined {
    let next: [string, Entry] | undefined;
    for (const pair of entries) {
      if (pair[1].answer || pair[1].wanters === 0) continue;
      if (!next || servedOf(pair[1]) < servedOf(next[1])) next = pair;
    }
    return next;
  }

  async function pump(): Promise<void> {
    if (running || !field) return;
    const next = nextWaiting();
    if (!next) return;
    const [key, entry] = next;
    const asked = field;
    try {
      const value = await put(entry, asked);
      if (value === LOST) failAll();
      else if (value === null || asked !== field) {
        if (entry.wanters === 0) entries.delete(key);
      } else keep(key, entry, value);
    } catch {
      // What one question trips over says nothing of the others.
      entry.answer = { status: "failed", retry };
    }
    running = null;
    entry.progress = undefined;
    sweep();
    changed();
    void pump();
  }

  function keep(key: string, entry: Entry, value: unknown): void {
    entry.answer = { status: "ready", value };
    for (const name of entry.slots) {
      const slot = slots.get(name);
      if (!slot) continue;
      slot.stale = value;
      slot.served = tickets;
    }
    // Last in, last out.
    entries.delete(key);
    entries.set(key, entry);
  }

  /** A worker that was lost takes all that wait with it: the page says so once, and one press asks all of them again. */
  function failAll(): void {
    for (const entry of entries.values()) entry.answer ??= { status: "failed", retry };
  }

  function retry(): void {
    for (const entry of entries.values()) if (entry.answer?.status === "failed") entry.answer = null;
    changed();
    void pump();
  }

  /** Forgets what nobody wants: what waits at once, what is under way after a moment, what is known when it is much. */
  function sweep(): void {
    for (const [name, slot] of slots) if (slot.wanters === 0) slots.delete(name);
    for (const [key, entry] of entries) {
      if (entry.wanters > 0 || entry === running?.entry) continue;
      if (entry.answer?.status !== "ready" || entries.size > KNOWN_LIMIT) entries.delete(key);
    }
    const late = running;
    if (!late || late.entry.wanters > 0) return;
    const left = late.since + GRACE_MS - performance.now();
    if (left > 0) setTimeout(sweep, left);
    else link?.remote.drop(late.ticket);
  }

  function slotOf(name: string): Slot {
    let slot = slots.get(name);
    if (!slot) {
      slot = { wanters: 0, stale: null, loading: LOADING, served: 0 };
      slots.set(name, slot);
    }
    return slot;
  }

  function begin(asked: ReachField): void {
    if (field === asked) return;
    field = asked;
    for (const [key, { answer }] of entries) if (answer) entries.delete(key);
    for (const slot of slots.values()) slot.stale = null;
  }

  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** Asks a question for a slot, until the function that it gives back is called. A key names one question. */
    want(asked: ReachField, name: string, key: string, question: ReachQuestion): () => void {
      begin(asked);
      const slot = slotOf(name);
      const entry = entries.get(key) ?? { question, slots: new Set(), wanters: 0, answer: null, progress: undefined };
      entries.set(key, entry);
      entry.slots.add(name);
      entry.wanters += 1;
      slot.wanters += 1;
      if (entry.answer?.status === "ready") slot.stale = entry.answer.value;
      void pump();
      return () => {
        entry.wanters -= 1;
        slot.wanters -= 1;
        queueMicrotask(sweep);
      };
    },

    /** Whether something that is wanted is not answered yet. */
    isOpen(): boolean {
      for (const { answer, wanters } of entries.values()) if (!answer && wanters > 0) return true;
      return false;
    },

    /** The same object while nothing changes. */
    answerOf(name: string, key: string): Asked<unknown> {
      const entry = entries.get(key);
      if (entry?.answer) return entry.answer;
      const slot = slots.get(name);
      if (!slot) return LOADING;
      const { loading, stale } = slot;
      if (loading.stale !== stale || loading.progress !== entry?.progress)
        slot.loading = { status: "loading", stale, ...(entry?.progress !== undefined && { progress: entry.progress }) };
      return slot.loading;
    },
  };
}
