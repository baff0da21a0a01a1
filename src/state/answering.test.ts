import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { answeringStore, beginAnswer, endAnswer } from "./answering.ts";

const isAnswering = () => answeringStore.getState().isAnswering;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", (draw: () => void) => setTimeout(draw, 16));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("waits for all that are under way, and until the last one is drawn", () => {
  beginAnswer("a");
  beginAnswer("b");
  endAnswer("a");
  vi.advanceTimersByTime(100);
  expect(isAnswering()).toBe(true);
  endAnswer("b");
  expect(isAnswering()).toBe(true);
  vi.advanceTimersByTime(16);
  expect(isAnswering()).toBe(false);
});

it("does not flicker when the next one begins before the last one is drawn", () => {
  const seen: boolean[] = [];
  beginAnswer("a");
  const end = answeringStore.subscribe((state) => void seen.push(state.isAnswering));
  endAnswer("a");
  beginAnswer("a");
  vi.advanceTimersByTime(100);
  endAnswer("a");
  vi.advanceTimersByTime(100);
  end();
  expect(seen).toEqual([false]);
});

it("gives up on an answer that does not come, and waits for a newer one anew", () => {
  beginAnswer("a");
  vi.advanceTimersByTime(14_000);
  beginAnswer("a");
  vi.advanceTimersByTime(14_000);
  expect(isAnswering()).toBe(true);
  vi.advanceTimersByTime(1_000);
  expect(isAnswering()).toBe(false);
  beginAnswer("a");
  expect(isAnswering()).toBe(true);
  endAnswer("a");
  vi.advanceTimersByTime(16);
  expect(isAnswering()).toBe(false);
});
