import type { Analysis, AnalysisInput, AnalysisResult, Params, Progress } from "../analyses/analysis.ts";

/** An analysis, its choices in force, and what it is asked of. */
export interface AnalysisQuestion {
  readonly analysis: Analysis;
  readonly params: Params;
  readonly input: AnalysisInput;
}

/** A whole result with the question that it answers. */
export interface AnalysisAnswer extends AnalysisQuestion {
  /** What of the input it was made from: another date is no other question to what never asked for one. */
  readonly reads: ReadonlySet<keyof AnalysisInput>;
  readonly result: AnalysisResult;
}

/** An answer under way, as everywhere; and one that the reader stopped, or that broke, beside the last whole one. */
export type AskedAnalysis =
  | { readonly status: "idle" }
  | { readonly status: "loading"; readonly stale: AnalysisAnswer | null; readonly progress?: number }
  | { readonly status: "ready"; readonly value: AnalysisAnswer }
  | { readonly status: "stopped"; readonly stale: AnalysisAnswer | null }
  | {
      readonly status: "failed";
      readonly stale: AnalysisAnswer | null;
      /** lost: the worker is gone, and may do better next time; else our own bug. */
      readonly error: Error | "lost";
    };

/** A worker that solves one task at a time. */
export interface AnalysisLink {
  solve(id: string, task: unknown, onSign: Progress): Promise<unknown>;
  /** Never resolves; rejects when the worker is lost. */
  readonly failed: Promise<never>;
  end(): void;
}
export type Connect = () => AnalysisLink;

/** As long as a worker may say nothing: one that the system has killed says nothing at all. */
const PATIENCE_MS = 60_000;
const WORTH_PROGRESS_MS = 1000;
const ANSWERS_KEPT = 24;
const SOLUTIONS_KEPT = 12;
const IDLE: AskedAnalysis = { status: "idle" };
const LOST = Symbol("lost");

/** A question under way. Its input may change as long as nothing was asked of it that differs. */
interface Run {
  readonly question: AnalysisQuestion;
  readonly reads: Set<keyof AnalysisInput>;
  input: AnalysisInput;
}

/** The run's input, remembering what is asked of it. */
function watched(run: Run): AnalysisInput {
  return new Proxy(run.input, {
    get(_, name: keyof AnalysisInput) {
      run.reads.add(name);
      return run.input[name];
    },
    // Whoever spreads it reads it all.
    ownKeys(target) {
      const names = Reflect.ownKeys(target);
      for (const name of names) run.reads.add(name as keyof AnalysisInput);
      return names;
    },
  });
}

const isSame = (a: unknown, b: unknown) =>
  a === b || (typeof a !== "function" && JSON.stringify(a) === JSON.stringify(b));

type Read = Pick<AnalysisQuestion, "analysis" | "params" | "input"> & Pick<AnalysisAnswer, "reads">;

/** Whether what was read for one question is the same in another. */
function holdsFor({ analysis, params, input, reads }: Read, question: AnalysisQuestion): boolean {
  if (analysis !== question.analysis || !isSame(params, question.params)) return false;
  return [...reads].every((name) =>
    name === "atlas" ? input.atlas === question.input.atlas : isSame(input[name], question.input[name]),
  );
}

/** A task as text. */
function keyOf(id: string, task: unknown): string {
  const plain = (_: string, value: unknown): unknown => {
    if (value instanceof Map || value instanceof Set) return [...value];
    return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
  };
  return `${id} ${JSON.stringify(task, plain)}`;
}

/** Asks one analysis at a time; remembers answers, and solutions of tasks whose presentation alone has changed. */
export function createAnalysisAsker(connect: Connect) {
  const listeners = new Set<() => void>();
  const known: AnalysisAnswer[] = [];
  const solutions = new Map<string, unknown>();
  let state: AskedAnalysis = IDLE;
  let asked: AnalysisQuestion | null = null;
  let run: Run | null = null;
  let link: AnalysisLink | null = null;
  /** Ends the waiting for the worker; there while it works. */
  let giveUp: (() => void) | null = null;

  const set = (next: AskedAnalysis) => {
    state = next;
    for (const listener of listeners) listener();
  };

  /** The last whole answer of the same analysis: another's would only be taken for this one's. */
  function staleFor({ analysis }: AnalysisQuestion): AnalysisAnswer | null {
    return known.findLast((one) => one.analysis === analysis) ?? null;
  }

  /** Whatever is under way is no longer wanted: a worker that is busy with it is ended. */
  function drop(): void {
    run = null;
    giveUp?.();
  }

  async function inWorker(id: string, task: unknown, onSign: Progress): Promise<unknown> {
    link ??= connect();
    const used = link;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lost = new Promise<typeof LOST>((resolve) => {
      giveUp = () => resolve(LOST);
    });
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => giveUp?.(), PATIENCE_MS);
    };
    wait();
    const solved = used.solve(id, task, (done) => {
      wait();
      onSign(done);
    });
    try {
      const solution = await Promise.race([solved, lost, used.failed.catch(() => LOST)]);
      if (solution === LOST) {
        used.end();
        link = null;
      }
      return solution;
    } finally {
      clearTimeout(timer);
      giveUp = null;
    }
  }

  async function solution(analysis: Analysis, task: unknown, onSign: Progress): Promise<unknown> {
    const key = keyOf(analysis.id, task);
    if (solutions.has(key)) return solutions.get(key);
    const isFar = analysis.slow(task) && typeof Worker === "function";
    const made = isFar ? await inWorker(analysis.id, task, onSign) : analysis.solve(task, () => undefined);
    if (made === LOST) return LOST;
    solutions.set(key, made);
    for (const old of solutions.keys()) if (solutions.size > SOLUTIONS_KEPT) solutions.delete(old);
    return made;
  }

  async function answer(own: Run, onSign: Progress): Promise<AnalysisResult | typeof LOST> {
    const { analysis, params } = own.question;
    const input = watched(own);
    const prepared = analysis.prepare(input, params);
    if ("refusal" in prepared) return prepared.refusal;
    const solved = await solution(analysis, prepared.task, onSign);
    return solved === LOST || own !== run ? LOST : analysis.present(input, params, prepared.task, solved);
  }

  async function begin(question: AnalysisQuestion): Promise<void> {
    drop();
    const own: Run = { question, reads: new Set(), input: question.input };
    run = own;
    const since = performance.now();
    const stale = staleFor(question);
    set({ status: "loading", stale });
    const onSign = (progress: number) => {
      if (own === run && performance.now() - since > WORTH_PROGRESS_MS) set({ status: "loading", stale, progress });
    };
    // What was pressed is seen pressed first.
    await new Promise((resolve) => setTimeout(resolve, 0));
    // A worker that was ended for this question is gone only now.
    if (own !== run) return;
    try {
      const result = await answer(own, onSign);
      if (own !== run) return;
      run = null;
      if (result === LOST) return set({ status: "failed", stale, error: "lost" });
      const value: AnalysisAnswer = { ...question, input: own.input, reads: own.reads, result };
      known.push(value);
      if (known.length > ANSWERS_KEPT) known.shift();
      set({ status: "ready", value });
    } catch (error) {
      if (own !== run) return;
      run = null;
      set({ status: "failed", stale, error: error instanceof Error ? error : new Error(String(error)) });
    }
  }

  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: (): AskedAnalysis => state,

    /** Asks a question, in place of the one before; null: none any more. */
    ask(question: AnalysisQuestion | null): void {
      const before = asked;
      asked = question;
      if (!question) {
        drop();
        if (state !== IDLE) set(IDLE);
        return;
      }
      if (run && holdsFor({ ...run.question, ...run }, question)) {
        run.input = question.input;
        return;
      }
      if (before && !run && state.status !== "ready" && isSameQuestion(before, question)) return;
      const found = known.find((one) => holdsFor(one, question));
      if (!found) {
        void begin(question);
        return;
      }
      drop();
      known.push(...known.splice(known.indexOf(found), 1));
      if (state.status !== "ready" || state.value !== found) set({ status: "ready", value: found });
    },

    /** Gives up what is under way; the last whole answer stays. */
    stop(): void {
      if (state.status !== "loading") return;
      const { stale } = state;
      drop();
      set({ status: "stopped", stale });
    },

    /** Asks again what was stopped or broke. */
    retry(): void {
      if (asked) void begin(asked);
    },
  };
}

function isSameQuestion(a: AnalysisQuestion, b: AnalysisQuestion): boolean {
  const { atlas, ...input } = a.input;
  const { atlas: other, ...rest } = b.input;
  return a.analysis === b.analysis && atlas === other && isSame(a.params, b.params) && isSame(input, rest);
}
