import { createStore } from "zustand/vanilla";
import { nextStop } from "../../derive/timeline.ts";
import { askedView, chooseTime } from "../../state/actions.ts";
import { viewStore } from "../../state/view-store.ts";

export const SPEEDS = [0.5, 1, 2] as const;
export type Speed = (typeof SPEEDS)[number];
/** One step at speed 1. */
export const STEP_MS = 800;

interface Player {
  readonly isPlaying: boolean;
  readonly speed: Speed;
}

/** Whether the timeline runs, for its buttons; it lives outside the components, so that drawing them anew stops nothing. */
export const playerStore = createStore<Player>()(() => ({ isPlaying: false, speed: 1 }));

let timer: ReturnType<typeof setTimeout> | undefined;
let unsubscribe: () => void = () => {};
let expected = { metric: "", at: "" };

function halt(): void {
  clearTimeout(timer);
  unsubscribe();
  if (playerStore.getState().isPlaying) playerStore.setState({ isPlaying: false });
}

function go(at: string, during: "gesture" | "step"): void {
  expected = { metric: askedView().metric, at };
  chooseTime({ at }, during);
}

/** Runs from stop to stop at a steady pace and halts at the last; any other change of date or metric halts it too. */
export function play(stops: readonly string[]): void {
  const [first, last] = [stops[0], stops.at(-1)];
  if (first === undefined || last === undefined) return;
  halt();
  playerStore.setState({ isPlaying: true });
  const { at, metric } = askedView().time.at >= last ? { at: first, metric: askedView().metric } : here();
  expected = { metric, at };
  if (at !== askedView().time.at) go(at, "gesture");
  unsubscribe = viewStore.subscribe(() => {
    const { metric, at } = here();
    if (at !== expected.at || metric !== expected.metric) halt();
  });
  let due = performance.now();
  const wait = () => {
    due = Math.max(due + STEP_MS / playerStore.getState().speed, performance.now());
    timer = setTimeout(step, due - performance.now());
  };
  const step = () => {
    const next = nextStop(stops, askedView().time.at);
    if (next === null) {
      pause();
    } else if (nextStop(stops, next) === null) {
      go(next, "step");
      halt();
    } else {
      go(next, "gesture");
      wait();
    }
  };
  wait();
}

function here(): { at: string; metric: string } {
  const { time, metric } = askedView();
  return { at: time.at, metric };
}

/** Stands still where it is; undo goes back over all that was played. */
export function pause(): void {
  if (!playerStore.getState().isPlaying) return;
  halt();
  chooseTime({}, "step");
}

export function cycleSpeed(): void {
  playerStore.setState({ speed: nextSpeed(playerStore.getState().speed) });
}

export function nextSpeed(speed: Speed): Speed {
  return SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? 1;
}
