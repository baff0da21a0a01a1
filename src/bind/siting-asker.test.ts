import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SitingData } from "../siting/answers.ts";
import { DEFAULT_SITING } from "../siting/choice.ts";
import type { SitingChoice } from "../siting/choice-types.ts";
import type { SitingTask } from "../siting/tasks.ts";
import { createSitingAsker, type SitingQuestion } from "./siting-asker.ts";
import type { ConnectSiting } from "./siting-link.ts";

/** A worker whose answers the test gives. */
class Worker {
  readonly asked: { readonly ticket: number; readonly task: SitingTask; answer(value: unknown): void; fail(): void }[] =
    [];
  readonly dropped: number[] = [];
  isEnded = false;
  lose: () => void = () => undefined;
  sign: (ticket: number, share: number, partial?: unknown) => void = () => undefined;
}

function setUp() {
  const workers: Worker[] = [];
  const connect: ConnectSiting = (_, onSign) => {
    const worker = new Worker();
    worker.sign = onSign;
    workers.push(worker);
    const failed = new Promise<never>((_, reject) => {
      worker.lose = () => reject(new Error("lost"));
    });
    failed.catch(() => undefined);
    return {
      ask: (ticket, task) =>
        new Promise((answer, reject) => {
          worker.asked.push({ ticket, task, answer, fail: () => reject(new Error("broken")) });
        }),
      drop: (ticket) => void worker.dropped.push(ticket),
      failed,
      end: () => {
        worker.isEnded = true;
      },
    };
  };
  const asker = createSitingAsker(connect);
  const field = {} as SitingQuestion["field"];
  return {
    asker,
    workers,
    ask: (patch: Partial<SitingChoice> = {}) =>
      asker.ask({ field, choice: { ...DEFAULT_SITING, ...patch }, inputs: {} as SitingQuestion["inputs"], files: "" }),
    /** What waits for an answer, newest last. */
    open: (type: SitingTask["type"]) => {
      const found = workers
        .flatMap((worker) => worker.asked.map((one) => ({ ...one, worker })))
        .filter(({ task }) => task.type === type);
      const last = found.at(-1);
      if (!last) throw new Error(`nobody asks for ${type}`);
      return { ...last, times: found.length };
    },
    times: (type: SitingTask["type"]) =>
      workers.flatMap(({ asked }) => asked).filter(({ task }) => task.type === type).length,
  };
}

const DATA = {
  candidates: ["open", "a", "b"].map((id, j) => ({ id, isOpen: j === 0 })),
  openCount: 1,
  criteria: DEFAULT_SITING.criteria.map((choice, c) => ({
    id: String(c),
    choice,
    values: new Float64Array(3),
    range: null,
  })),
  problem: { capacities: null },
  issues: [],
} as unknown as SitingData;
const LOCATED = { result: { status: "proved", objective: 1 } };

const settled = () => vi.advanceTimersByTimeAsync(0);
const rested = () => vi.advanceTimersByTimeAsync(250);

async function answered(at: ReturnType<typeof setUp>, patch: Partial<SitingChoice> = {}) {
  at.ask(patch);
  at.open("data").answer(DATA);
  await settled();
  at.open("scores").answer("scores");
  await rested();
  at.open("location").answer(LOCATED);
  await settled();
}

describe("the answers of mode Site", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("come one after another: data, scores, after a rest the best set, then what else there is", async () => {
    const at = setUp();
    at.ask();
    expect(at.asker.isOpen()).toBe(true);
    expect(at.asker.state("data").status).toBe("loading");
    at.open("data").answer(DATA);
    await settled();
    expect(at.times("scores")).toBe(1);
    expect(at.times("location")).toBe(0);
    await rested();
    expect([at.times("location"), at.times("robustness"), at.times("alternatives")]).toEqual([1, 1, 0]);
    at.open("scores").answer("scores");
    at.open("location").answer(LOCATED);
    await settled();
    expect(at.asker.isOpen()).toBe(false);
    expect(at.times("alternatives")).toBe(1);
    expect(at.asker.state("scores")).toEqual({ status: "ready", value: "scores" });
    expect(at.asker.state("pick")).toEqual({ status: "ready", value: null });
    // Proofs have a worker of their own.
    expect(at.open("location").worker).not.toBe(at.open("scores").worker);
  });

  it("are not made again for weights alone, but for scores and robustness", async () => {
    const at = setUp();
    await answered(at);
    const [first, ...rest] = DEFAULT_SITING.criteria;
    const criteria = [{ ...(first as (typeof rest)[number]), weight: 0.9 }, ...rest];
    at.ask({ criteria });
    await rested();
    expect([at.times("data"), at.times("location"), at.times("scores"), at.times("robustness")]).toEqual([1, 1, 2, 2]);
    const data = at.asker.state("data");
    expect(data.status === "ready" && data.value.criteria[0]?.choice.weight).toBe(0.9);
    expect(at.asker.state("data")).toBe(data);
    expect(at.asker.state("scores")).toEqual({ status: "loading", stale: "scores" });
  });

  it("wait until a question that is still being changed has stood for a moment", async () => {
    const at = setUp();
    await answered(at);
    for (const newSites of [3, 4, 5]) {
      at.ask({ newSites });
      at.open("data").answer(DATA);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(at.times("location")).toBe(1);
    await rested();
    expect(at.times("location")).toBe(2);
  });

  it("say nothing of other candidates than these", async () => {
    const at = setUp();
    await answered(at);
    at.ask({ grid: null, points: ["310118"] });
    expect(at.asker.state("scores")).toEqual({ status: "loading", stale: "scores" });
    at.open("data").answer({ ...DATA });
    await settled();
    expect(at.asker.state("scores")).toEqual({ status: "loading", stale: null });
    expect(at.asker.state("location")).toEqual({ status: "loading", stale: null });
  });

  it("are remembered", async () => {
    const at = setUp();
    await answered(at);
    await answered(at, { newSites: 3 });
    at.ask();
    await rested();
    expect([at.times("data"), at.times("location")]).toEqual([2, 2]);
    expect(at.asker.state("location")).toEqual({ status: "ready", value: LOCATED });
  });

  it("end the worker that does not let a proof go, and stop with what is known by then", async () => {
    const at = setUp();
    at.ask();
    at.open("data").answer(DATA);
    await rested();
    const { worker, ticket } = at.open("location");
    await vi.advanceTimersByTimeAsync(1000);
    expect(at.asker.state("location")).toEqual({ status: "loading", stale: null, progress: 0 });
    worker.sign(ticket, 0.5, "so far");
    expect(at.asker.state("location")).toMatchObject({ status: "loading", partial: "so far" });
    at.asker.stop("location");
    expect(at.asker.state("location")).toEqual({ status: "stopped", stale: "so far" });
    expect(worker.dropped).toEqual([ticket]);
    await vi.advanceTimersByTimeAsync(100);
    expect(worker.isEnded).toBe(true);
    at.asker.again("location");
    await settled();
    const again = at.open("location");
    expect([again.times, again.worker === worker]).toEqual([2, false]);
  });

  it("leave the worker that lets go in time", async () => {
    const at = setUp();
    at.ask();
    at.open("data").answer(DATA);
    await rested();
    const { worker, answer } = at.open("location");
    at.asker.stop("location");
    answer(null);
    await vi.advanceTimersByTimeAsync(100);
    expect(worker.isEnded).toBe(false);
  });

  it("fail together when data do, and come back at a press", async () => {
    const at = setUp();
    at.ask();
    at.open("data").worker.lose();
    await settled();
    const state = at.asker.state("scores");
    expect(state.status).toBe("failed");
    if (state.status === "failed") state.retry();
    expect(at.asker.state("scores").status).toBe("loading");
    at.open("data").answer(DATA);
    await settled();
    expect([at.times("data"), at.times("scores")]).toEqual([2, 1]);
  });

  it("are none where the data have errors, but the page is not kept waiting", async () => {
    const at = setUp();
    at.ask();
    at.open("data").answer({ ...DATA, issues: [{ severity: "error", code: "x", where: "y", params: {} }] });
    await settled();
    at.open("scores").answer("scores");
    await rested();
    expect(at.times("location")).toBe(0);
    expect(at.asker.state("location")).toEqual({ status: "stopped", stale: null });
    expect(at.asker.isOpen()).toBe(false);
  });

  it("are made once more at a press, the answer before standing until then", async () => {
    const at = setUp();
    await answered(at);
    at.open("alternatives").answer("others");
    await settled();
    at.asker.again("location");
    await settled();
    expect(at.asker.state("location")).toMatchObject({ status: "loading", stale: LOCATED });
    const again = at.open("location");
    expect(again.times).toBe(2);
    again.answer(LOCATED);
    await settled();
    expect(at.asker.state("location")).toEqual({ status: "ready", value: LOCATED });
    // What else there is hangs on the question alone.
    expect(at.asker.state("alternatives")).toEqual({ status: "ready", value: "others" });
  });

  it("put the hand-made choice beside the open sites, by its place in the list", async () => {
    const at = setUp();
    await answered(at, { pick: ["b", "gone"] });
    const { task } = at.open("pick");
    expect(task).toMatchObject({ pick: [0, 2], best: LOCATED.result });
  });

  it("end both workers a while after nobody asks any more", async () => {
    const at = setUp();
    await answered(at);
    at.asker.ask(null);
    await vi.advanceTimersByTimeAsync(31_000);
    expect(at.workers.map(({ isEnded }) => isEnded)).not.toContain(false);
  });
});
