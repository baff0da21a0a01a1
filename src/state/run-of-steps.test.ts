import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { RUN_MS, RunOfSteps } from "./run-of-steps.ts";

const onRest = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  onRest.mockClear();
});
afterEach(() => vi.unstubAllGlobals());

/** A machine that shows a step only so long after it. */
function drawsAfter(ms: number): void {
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => setTimeout(frame, ms));
}

it("takes steps far apart one by one", () => {
  const run = new RunOfSteps(onRest);
  for (let i = 0; i < 3; i++) {
    expect(run.step()).toBe(false);
    vi.advanceTimersByTime(RUN_MS + 1);
  }
  expect(onRest).not.toHaveBeenCalled();
});

it("tells once of the end of a run", () => {
  const run = new RunOfSteps(onRest);
  run.step();
  for (let i = 0; i < 3; i++) {
    vi.advanceTimersByTime(RUN_MS - 10);
    expect(run.step()).toBe(true);
  }
  vi.advanceTimersByTime(10 * RUN_MS);
  expect(onRest).toHaveBeenCalledTimes(1);
});

it("counts from when a step stands drawn, so that a slow machine sees the run as well", () => {
  drawsAfter(4 * RUN_MS);
  const run = new RunOfSteps(onRest);
  expect(run.step()).toBe(false);
  vi.advanceTimersByTime(4 * RUN_MS + 30);
  expect(run.step()).toBe(true);
  vi.advanceTimersByTime(3 * RUN_MS);
  expect(run.step()).toBe(true);
});

it("says nothing of a run that was stopped", () => {
  const run = new RunOfSteps(onRest);
  run.step();
  run.step();
  run.stop();
  vi.advanceTimersByTime(10 * RUN_MS);
  expect(onRest).not.toHaveBeenCalled();
});
