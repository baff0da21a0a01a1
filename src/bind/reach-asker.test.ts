import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ReachField } from "../derive/reach-field.ts";
import type { ReachQuestion } from "../derive/reach-question.ts";
import { createAsker, type ReachLink } from "./reach-asker.ts";

const FIELD = {} as ReachField;
const NO_POINTS = { type: "discrimination", centers: [], radiiKm: [] } as const satisfies ReachQuestion;

/** A worker that is told when to answer. */
class FakeLink implements ReachLink {
  readonly asked: { ticket: number; settle: (value: unknown) => void; fail: () => void }[] = [];
  readonly dropped: number[] = [];
  ended = false;
  readonly failed: Promise<never>;
  die: () => void = () => undefined;

  constructor(readonly onSign: (ticket: number, done: number) => void) {
    this.failed = new Promise((_, reject) => {
      this.die = () => reject(new Error("dead"));
    });
  }
  ask(ticket: number): Promise<unknown> {
    return new Promise((settle, reject) => {
      this.asked.push({ ticket, settle, fail: () => reject(new Error("threw")) });
    });
  }
  drop(ticket: number): void {
    this.dropped.push(ticket);
    this.asked.find((one) => one.ticket === ticket)?.settle(null);
  }
  end(): void {
    this.ended = true;
  }
}

function start() {
  const links: FakeLink[] = [];
  const asker = createAsker((_, onSign) => {
    const link = new FakeLink(onSign);
    links.push(link);
    return link;
  });
  const want = (slot: string, key: string) => asker.want(FIELD, slot, key, NO_POINTS);
  return { asker, links, want };
}
const settled = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("an answer is given, and known when it is asked again", async () => {
  const { asker, links, want } = start();
  const end = want("a", "one");
  expect(asker.answerOf("a", "one")).toEqual({ status: "loading", stale: null });
  links[0]?.asked[0]?.settle("first");
  await settled();
  expect(asker.answerOf("a", "one")).toEqual({ status: "ready", value: "first" });
  end();
  await settled();
  want("b", "one");
  expect(asker.answerOf("b", "one")).toBe(asker.answerOf("a", "one"));
  expect(links[0]?.asked).toHaveLength(1);
});

test("a newer question of a place shows the older answer as stale", async () => {
  const { asker, links, want } = start();
  const end = want("a", "one");
  links[0]?.asked[0]?.settle("first");
  await settled();
  end();
  want("a", "two");
  await settled();
  expect(asker.answerOf("a", "two")).toEqual({ status: "loading", stale: "first" });
  expect(asker.answerOf("a", "two")).toBe(asker.answerOf("a", "two"));
  links[0]?.asked[1]?.settle("second");
  await settled();
  expect(asker.answerOf("a", "two")).toEqual({ status: "ready", value: "second" });
});

test("of questions that follow each other fast, those between are never put; the one under way is dropped when it is long", async () => {
  const { links, want } = start();
  for (const key of ["one", "two", "three"]) want("a", key)();
  want("a", "four");
  await settled();
  expect(links[0]?.asked).toHaveLength(1);
  expect(links[0]?.dropped).toEqual([]);
  await vi.advanceTimersByTimeAsync(300);
  expect(links[0]?.dropped).toEqual([1]);
  expect(links[0]?.asked).toHaveLength(2);
});

test("one that is finished soon after shows on the way of a drag", async () => {
  const { asker, links, want } = start();
  const end = want("a", "one");
  end();
  want("a", "two");
  await settled();
  links[0]?.asked[0]?.settle("first");
  await settled();
  expect(asker.answerOf("a", "two")).toEqual({ status: "loading", stale: "first" });
});

test("the place that waits longest comes first: a drag does not starve what comes after it", async () => {
  const { asker, links, want } = start();
  const end = want("reach", "one");
  links[0]?.asked[0]?.settle("first");
  await settled();
  end();
  want("reach", "two");
  want("reach", "three");
  want("set", "set");
  links[0]?.asked[1]?.settle("second");
  await settled();
  links[0]?.asked[2]?.settle("all");
  await settled();
  expect(asker.answerOf("set", "set")).toEqual({ status: "ready", value: "all" });
});

test("how far it is, is said after a second", async () => {
  const { asker, links, want } = start();
  want("a", "one");
  links[0]?.onSign(1, 0.1);
  expect(asker.answerOf("a", "one")).toEqual({ status: "loading", stale: null });
  await vi.advanceTimersByTimeAsync(1500);
  links[0]?.onSign(1, 0.4);
  expect(asker.answerOf("a", "one")).toEqual({ status: "loading", stale: null, progress: 0.4 });
});

test("a worker that says nothing for 20 s is given up; the next try gets another", async () => {
  const { asker, links, want } = start();
  want("a", "one");
  await vi.advanceTimersByTimeAsync(19_000);
  links[0]?.onSign(1, 0.5);
  await vi.advanceTimersByTimeAsync(19_000);
  expect(asker.answerOf("a", "one").status).toBe("loading");
  await vi.advanceTimersByTimeAsync(2_000);
  const failed = asker.answerOf("a", "one");
  expect(links[0]?.ended).toBe(true);
  if (failed.status !== "failed") throw new Error(failed.status);
  failed.retry();
  expect(links).toHaveLength(2);
  links[1]?.asked[0]?.settle("late");
  await settled();
  expect(asker.answerOf("a", "one")).toEqual({ status: "ready", value: "late" });
});

test("a worker that dies takes all that wait with it; one press asks all again, of another", async () => {
  const { asker, links, want } = start();
  want("a", "one");
  want("b", "two");
  links[0]?.die();
  await settled();
  const failed = asker.answerOf("a", "one");
  expect(asker.answerOf("b", "two").status).toBe("failed");
  if (failed.status !== "failed") throw new Error(failed.status);
  failed.retry();
  links[1]?.asked[0]?.settle("first");
  await settled();
  links[1]?.asked[1]?.settle("second");
  await settled();
  expect(asker.answerOf("a", "one")).toEqual({ status: "ready", value: "first" });
  expect(asker.answerOf("b", "two")).toEqual({ status: "ready", value: "second" });
});

test("a question that the worker trips over fails alone", async () => {
  const { asker, links, want } = start();
  want("a", "one");
  want("b", "two");
  links[0]?.asked[0]?.fail();
  await settled();
  expect(asker.answerOf("a", "one").status).toBe("failed");
  links[0]?.asked[1]?.settle("second");
  await settled();
  expect(asker.answerOf("b", "two")).toEqual({ status: "ready", value: "second" });
});

test("other places, other answers", async () => {
  const { asker, links, want } = start();
  const end = want("a", "one");
  links[0]?.asked[0]?.settle("first");
  await settled();
  end();
  asker.want({ ...FIELD }, "a", "one", NO_POINTS);
  expect(asker.answerOf("a", "one")).toEqual({ status: "loading", stale: null });
  expect(links[0]?.ended).toBe(true);
  links[1]?.asked[0]?.settle("elsewhere");
  await settled();
  expect(asker.answerOf("a", "one")).toEqual({ status: "ready", value: "elsewhere" });
});

test("who listens hears of every change", async () => {
  const { asker, links, want } = start();
  const listener = vi.fn();
  const unsubscribe = asker.subscribe(listener);
  want("a", "one");
  links[0]?.asked[0]?.settle("first");
  await settled();
  expect(listener).toHaveBeenCalled();
  unsubscribe();
  listener.mockClear();
  want("a", "two");
  links[0]?.asked[1]?.settle("second");
  await settled();
  expect(listener).not.toHaveBeenCalled();
});
