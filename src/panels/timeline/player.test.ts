import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { chooseMetric, chooseTime, select } from "../../state/actions.ts";
import { DEFAULT_VIEW } from "../../state/view.ts";
import { currentView, startView, undo, viewStore } from "../../state/view-store.ts";
import { cycleSpeed, pause, play, playerStore, STEP_MS } from "./player.ts";

const STOPS = ["2010-11-01", "2012-12-31", "2017-12-31", "2020-11-01"];
const at = () => currentView().time.at;
const steps = () => viewStore.temporal.getState().pastStates.length;

beforeEach(() => {
  vi.useFakeTimers();
  startView({ ...DEFAULT_VIEW, time: { ...DEFAULT_VIEW.time, at: "2010-11-01" } });
  playerStore.setState({ speed: 1 });
});
afterEach(() => {
  pause();
  vi.useRealTimers();
});

describe("play", () => {
  it("goes from stop to stop at a steady pace and halts at the last, all of it one step", () => {
    play(STOPS);
    vi.advanceTimersByTime(STEP_MS - 1);
    expect(at()).toBe("2010-11-01");
    vi.advanceTimersByTime(1);
    expect(at()).toBe("2012-12-31");
    vi.advanceTimersByTime(STEP_MS);
    expect(at()).toBe("2017-12-31");
    vi.advanceTimersByTime(STEP_MS);
    expect(at()).toBe("2020-11-01");
    expect(playerStore.getState().isPlaying).toBe(false);
    expect(steps()).toBe(1);
    undo();
    expect(at()).toBe("2010-11-01");
  });

  it("begins again when it stands at the end", () => {
    chooseTime({ at: "2020-11-01" });
    play(STOPS);
    expect(at()).toBe("2010-11-01");
    vi.advanceTimersByTime(STEP_MS);
    expect(at()).toBe("2012-12-31");
  });

  it("keeps its pace over other gestures, and goes faster when asked", () => {
    play(STOPS);
    vi.advanceTimersByTime(STEP_MS);
    select({ type: "place", id: "310118" });
    cycleSpeed();
    vi.advanceTimersByTime(STEP_MS);
    expect(at()).toBe("2017-12-31");
    vi.advanceTimersByTime(STEP_MS / 2);
    expect(at()).toBe("2020-11-01");
  });

  it.each([
    ["another date", () => chooseTime({ at: "2015-06-01" })],
    ["an undo", () => undo()],
    [
      "another metric",
      () => chooseMetric("gdp", { denominator: "none", at: "2012-12-31", classes: { method: "quantile", k: 5 } }),
    ],
  ])("halts at %s", (_name, act) => {
    play(STOPS);
    vi.advanceTimersByTime(STEP_MS);
    act();
    const there = at();
    expect(playerStore.getState().isPlaying).toBe(false);
    vi.advanceTimersByTime(10 * STEP_MS);
    expect(at()).toBe(there);
  });

  it("does nothing without a stop", () => {
    play([]);
    expect(playerStore.getState().isPlaying).toBe(false);
  });
});

describe("pause", () => {
  it("stands still where it is and leaves one step", () => {
    play(STOPS);
    vi.advanceTimersByTime(2 * STEP_MS);
    pause();
    vi.advanceTimersByTime(10 * STEP_MS);
    expect(at()).toBe("2017-12-31");
    expect(steps()).toBe(1);
  });
});
