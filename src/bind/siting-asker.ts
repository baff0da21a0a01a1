import type { LocationResult } from "../../geo/optimize/solve.ts";
import type { Alternatives, LocationAnswer, PickLoss, Robustness, Scores, SitingData } from "../siting/answers.ts";
import type { SitingChoice } from "../siting/choice-types.ts";
import type { SitingField } from "../siting/field.ts";
import type { SitingInputs } from "../siting/inputs.ts";
import type { LocationTask } from "../siting/locating.ts";
import { dataKey, listsKey, locationKey, pickKey, robustnessKey, scoresKey } from "../siting/question-keys.ts";
import type { ScoreTask } from "../siting/scored-criteria.ts";
import { createLine, PATIENCE_MS } from "./siting-line.ts";
import type { ConnectSiting } from "./siting-link.ts";
import { createRun, type RunKey, type SitingRun } from "./siting-run.ts";

/** What is asked, and of what. */
export interface SitingQuestion {
  readonly field: SitingField;
  readonly choice: SitingChoice;
  readonly inputs: SitingInputs;
  /** Another text where the reader's files are others. */
  readonly files: string;
}

export interface SitingRuns {
  readonly data: SitingRun<SitingData>;
  readonly scores: SitingRun<Scores>;
  readonly robustness: SitingRun<Robustness>;
  readonly location: SitingRun<LocationAnswer>;
  readonly alternatives: SitingRun<Alternatives>;
  readonly pick: SitingRun<PickLoss | null>;
}

/** A question that is still being changed is not proved at every step. */
const REST_MS = 200;
/** A worker that nobody asks any more gives its memory back. */
const IDLE_MS = 30_000;
const UNASKED = { status: "stopped", stale: null } as const;
const NO_PICK = { status: "ready", value: null } as const;
const DEPENDENT = ["scores", "robustness", "location", "alternatives", "pick"] as const;
const LATER = ["robustness", "location", "alternatives", "pick"] as const;
type Keys = Readonly<Record<(typeof DEPENDENT)[number], RunKey>>;

/**
 * Answers the question of mode Site: data first, then scores, the best set, and when that stands what else there is. Proofs
 * have a worker of their own, so that scores never wait for them.
 */
export function createSitingAsker(connect: ConnectSiting) {
  const listeners = new Set<() => void>();
  const quick = createLine(connect, "many");
  const proving = createLine(connect, "one");
  let question: SitingQuestion | null = null;
  let shown: { of: SitingData; choice: SitingChoice; value: SitingRun<SitingData> } | null = null;
  let isSettling = false;
  /** What candidates and demands the data that are shown list. */
  let listsShown: string | null = null;
  let rested: string | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let idle: ReturnType<typeof setTimeout> | undefined;

  const runs = {
    data: createRun<SitingData>(settle, tell),
    scores: createRun<Scores>(settle, tell),
    robustness: createRun<Robustness>(settle, tell),
    location: createRun<LocationAnswer>(settle, tell),
    alternatives: createRun<Alternatives>(settle, tell),
    pick: createRun<PickLoss | null>(settle, tell),
  };
  const all = Object.values(runs);

  function settle(): void {
    if (isSettling) return;
    isSettling = true;
    if (question) steer(question);
    isSettling = false;
    tell();
  }

  function tell(): void {
    for (const listener of listeners) listener();
  }

  /** Puts whatever can be asked now. */
  function steer({ field, choice, inputs, files }: SitingQuestion): void {
    const lists = `${files} ${listsKey(choice)}`;
    const key = (own: string): RunKey => ({ key: `${files} ${own}`, lists });
    // Of data the last whole ones are shown whatever they list.
    const whole = { key: `${files} ${dataKey(choice)}`, lists: "" };
    runs.data.ask(whole, (onKnown) => quick.run(field, { type: "data", inputs, choice, lists }, onKnown));
    const keys: Keys = {
      scores: key(scoresKey(choice)),
      robustness: key(robustnessKey(choice)),
      location: key(locationKey(choice)),
      alternatives: key(`${locationKey(choice)} alternatives`),
      pick: key(pickKey(choice)),
    };
    const data = runs.data.state();
    if (data.status === "ready") {
      listsShown = lists;
      steerBy(data.value, keys);
    } else
      for (const name of DEPENDENT)
        if (data.status === "failed") runs[name].tell(keys[name], data);
        else runs[name].wait({ ...keys[name], lists: listsShown ?? lists });
  }

  /** … once there are data. */
  function steerBy(data: SitingData, keys: Keys): void {
    const { field, choice } = question as SitingQuestion;
    const of = scoreTask(data, choice);
    const { seed, draws, patience } = choice;
    runs.scores.ask(keys.scores, (onKnown) => quick.run(field, { type: "scores", of, method: choice.method }, onKnown));
    if (data.issues.some(({ severity }) => severity === "error")) {
      for (const name of ["robustness", "location", "alternatives"] as const) runs[name].tell(keys[name], UNASKED);
      runs.pick.tell(keys.pick, NO_PICK);
      return;
    }
    if (!hasRested(`${keys.location.key} ${keys.robustness.key}`)) {
      for (const name of LATER) if (!runs[name].isAsked(keys[name])) runs[name].wait(keys[name]);
      return;
    }
    runs.robustness.ask(keys.robustness, (onKnown) =>
      quick.run(field, { type: "robustness", of, choice: { seed, draws } }, onKnown),
    );
    const task: LocationTask = { problem: data.problem, openCount: data.openCount, seed, patience };
    runs.location.ask(keys.location, (onKnown) =>
      // The solver may be silent until its time is over.
      proving.run(field, { type: "location", of: task }, onKnown, 1000 * patience + PATIENCE_MS),
    );
    const location = runs.location.state();
    const best = location.status === "ready" ? location.value : location.status === "stopped" ? location.stale : null;
    if (best) {
      // Who stops the proof wants no more of it.
      if (location.status === "stopped") runs.alternatives.tell(keys.alternatives, UNASKED);
      else
        runs.alternatives.ask(keys.alternatives, (onKnown) =>
          proving.run(field, { type: "alternatives", of: task, best: best.result }, onKnown),
        );
      steerPick(data, best.result, keys.pick);
    } else
      for (const name of ["alternatives", "pick"] as const)
        if (location.status === "failed") runs[name].tell(keys[name], location);
        else if (location.status === "loading" || name === "pick") runs[name].wait(keys[name]);
        else runs[name].tell(keys[name], UNASKED);
  }

  function steerPick(data: SitingData, best: LocationResult, key: RunKey): void {
    const { field, choice } = question as SitingQuestion;
    const picked = pickedPlaces(data, choice);
    if (picked.length === 0) {
      runs.pick.tell(key, NO_PICK);
      return;
    }
    const pick = [...Array.from({ length: data.openCount }, (_, j) => j), ...picked];
    runs.pick.ask(key, (onKnown) => quick.run(field, { type: "pick", problem: data.problem, pick, best }, onKnown));
  }

  /** Whether the question has stood for a moment; when it has not, it is looked at again then. */
  function hasRested(text: string): boolean {
    if (rested === text) return true;
    clearTimeout(rest);
    rest = setTimeout(() => {
      rested = text;
      settle();
    }, REST_MS);
    return false;
  }

  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** Asks a question, in place of the one before; null: none any more. */
    ask(next: SitingQuestion | null): void {
      clearTimeout(idle);
      const before = question;
      question = next;
      if (!next) {
        clearTimeout(rest);
        rested = null;
        for (const run of all) run.clear();
        idle = setTimeout(() => {
          quick.end();
          proving.end();
        }, IDLE_MS);
      } else if (before && before.field !== next.field) {
        quick.end();
        proving.end();
        for (const run of all) {
          run.clear();
          run.forget();
        }
      }
      settle();
    },

    /** Whether what the page shows first is still being made. */
    isOpen: (): boolean =>
      question !== null && [runs.data, runs.scores, runs.location].some((run) => run.state().status === "loading"),

    /** The same objects while nothing changes. */
    state<K extends keyof SitingRuns>(name: K): SitingRuns[K] {
      if (name === "data") return dataNow() as SitingRuns[K];
      return runs[name].state() as SitingRuns[K];
    },
    stop: (name: "robustness" | "location" | "alternatives"): void => runs[name].stop(),
    again: (name: "robustness" | "location" | "alternatives"): void => runs[name].again(),
  };

  /** The data with the weights, transformations and rules that are chosen now. */
  function dataNow(): SitingRun<SitingData> {
    const state = runs.data.state();
    if (state.status !== "ready" || !question) return state;
    const { choice } = question;
    if (shown?.of !== state.value || shown.choice !== choice)
      shown = { of: state.value, choice, value: { status: "ready", value: withChoice(state.value, choice) } };
    return shown.value;
  }
}

function scoreTask(data: SitingData, choice: SitingChoice): ScoreTask {
  return {
    openCount: data.openCount,
    candidates: data.candidates.length,
    criteria: withChoice(data, choice).criteria.map(({ id, choice: own, values, range }) => ({
      id,
      choice: own,
      values,
      range,
    })),
    judgements: choice.judgements,
  };
}

/** Criteria stand in the order of the choice; only what they measure decides their values. */
function withChoice(data: SitingData, choice: SitingChoice): SitingData {
  const criteria = data.criteria.map((one, c) => ({ ...one, choice: choice.criteria[c] ?? one.choice }));
  return { ...data, criteria };
}

/** Places of the candidates chosen by hand; those that there are not any more are left out. */
function pickedPlaces({ candidates, openCount }: SitingData, { pick }: SitingChoice): number[] {
  const wanted = new Set(pick);
  return candidates.flatMap(({ id }, j) => (j >= openCount && wanted.has(id) ? [j] : []));
}
