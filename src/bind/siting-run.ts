import type { Asked } from "./asked-answer.ts";

/** An answer under way with what is known of it so far; one that the reader stopped, with what was known then. */
export type SitingRun<T> =
  | (Extract<Asked<T>, { status: "loading" }> & { readonly partial?: T })
  | Exclude<Asked<T>, { status: "loading" }>
  | { readonly status: "stopped"; readonly stale: T | null };

/** Work under way. */
export interface Job {
  /** Null when it was dropped. */
  readonly answer: Promise<unknown>;
  drop(): void;
}
/** Told the share that is done, and what is known so far: an answer of the kind that was asked. */
export type OnKnown = (share: number, partial?: unknown) => void;
export type Start = (onKnown: OnKnown) => Job;

/** What is asked, by a key: the same key is the same question. Answers with other lists say nothing of these. */
export interface RunKey {
  readonly key: string;
  readonly lists: string;
}

const WORTH_PROGRESS_MS = 1000;
const KNOWN_LIMIT = 8;
const LOADING = { status: "loading", stale: null } as const;

/**
 * Asks one question after another, remembers answers, and says where the one asked last stands.
 *
 * @param changed it stands elsewhere; @param told there is more to be told of the same work.
 */
export function createRun<T>(changed: () => void, told: () => void) {
  const known = new Map<string, { readonly lists: string; readonly value: T }>();
  let state: SitingRun<T> = LOADING;
  let asked: RunKey | null = null;
  let start: Start | null = null;
  let job: Job | null = null;
  let last: { readonly lists: string; readonly value: T } | null = null;

  const set = (next: SitingRun<T>) => {
    state = next;
    changed();
  };
  const stale = () => (last && last.lists === asked?.lists ? last.value : null);

  function drop(): void {
    job?.drop();
    job = null;
  }

  function begin(): void {
    if (!asked || !start) return;
    const { key, lists } = asked;
    const since = performance.now();
    const loading = { status: "loading", stale: stale() } as const;
    let done = 0;
    const own = start((share, partial) => {
      done = share;
      if (job === own) tell(partial);
    });
    const tell = (partial?: unknown) => {
      const progress = performance.now() - since >= WORTH_PROGRESS_MS ? done : undefined;
      const before = state.status === "loading" ? state.partial : undefined;
      const latest = (partial as T | undefined) ?? before;
      state = {
        ...loading,
        ...(progress !== undefined && { progress }),
        ...(latest !== undefined && { partial: latest }),
      };
      told();
    };
    job = own;
    // Work may be silent for long: that it goes on is seen all the same.
    setTimeout(() => job === own && tell(), WORTH_PROGRESS_MS);
    set(loading);
    own.answer.then(
      (value) => {
        if (job !== own || value === null) return;
        job = null;
        keep(key, { lists, value: value as T });
      },
      () => {
        if (job !== own) return;
        job = null;
        set({ status: "failed", retry: begin });
      },
    );
  }

  function keep(key: string, entry: { readonly lists: string; readonly value: T }): void {
    last = entry;
    known.delete(key);
    known.set(key, entry);
    for (const old of known.keys()) if (known.size > KNOWN_LIMIT) known.delete(old);
    set({ status: "ready", value: entry.value });
  }

  return {
    state: (): SitingRun<T> => state,
    isAsked: ({ key, lists }: RunKey): boolean => asked?.key === key && asked.lists === lists && start !== null,

    /** The question is this one, but cannot be put yet. */
    wait(next: RunKey): void {
      const isSame = asked?.key === next.key && asked.lists === next.lists && !start;
      if (isSame && (state.status === "loading" || state.status === "ready")) return;
      drop();
      asked = next;
      start = null;
      const found = known.get(next.key);
      if (found?.lists === next.lists) keep(next.key, found);
      else set({ status: "loading", stale: stale() });
    },

    /** Puts a question, in place of the one before; a question that stands already is left as it is. */
    ask(next: RunKey, how: Start): void {
      if (asked?.key === next.key && start) return;
      drop();
      asked = next;
      start = how;
      const found = known.get(next.key);
      if (found) keep(next.key, found);
      else begin();
    },

    /** There is this answer, without any work. */
    tell(next: RunKey, answer: SitingRun<T>): void {
      if (asked?.key === next.key && state === answer) return;
      drop();
      asked = next;
      start = null;
      set(answer);
    },

    /** Gives up what is under way; what is known of it stays. */
    stop(): void {
      if (state.status !== "loading" || !start) return;
      drop();
      set({ status: "stopped", stale: state.partial ?? state.stale });
    },

    /** Goes on with what was stopped or failed; answers what stands answered once more. */
    again(): void {
      if (state.status !== "loading") begin();
    },

    /** Nothing is asked any more. */
    clear(): void {
      drop();
      asked = null;
      start = null;
      if (state.status !== "loading" || state.stale !== null || state.partial !== undefined) set(LOADING);
    },

    forget(): void {
      known.clear();
      last = null;
    },
  };
}
