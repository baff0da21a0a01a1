import { describe, expect, it, vi } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import type { Analysis, AnalysisInput, AnalysisResult } from "../analyses/analysis.ts";
import { type AnalysisLink, type AskedAnalysis, createAnalysisAsker } from "./analysis-asker.ts";

const atlas = fixtureAtlas();
const input = (part: Partial<AnalysisInput> = {}): AnalysisInput => ({
  atlas,
  metric: "gdp",
  denominator: "none",
  at: "2020-12-31",
  policy: "at",
  classes: { method: "natural-breaks", k: 5, scope: "fixed", breaks: [] },
  crossings: [],
  siteIds: [],
  selectedId: null,
  ...part,
});
const EMPTY: AnalysisResult = {
  status: "answered",
  headline: { key: "x" },
  facts: [],
  explain: [],
  assumptions: [],
  formulas: [],
  categories: [],
  places: new Map(),
  features: null,
  charts: [],
  tables: [],
  figureIds: [],
};

/** Reads the metric to prepare, the choice `shown` to present; solves far away. */
function analysisOf(id = "one") {
  const solve = vi.fn((task: unknown) => `solved ${task}`);
  const analysis: Analysis = {
    id,
    params: [],
    prepare: ({ metric }) =>
      metric === "none"
        ? { refusal: { ...EMPTY, status: "cannot" } }
        : { task: { metric, of: new Map([[metric, 1]]) } },
    slow: () => true,
    solve,
    present: (_, params, __, solution) => ({ ...EMPTY, headline: { key: `${solution} ${params.shown}` } }),
  };
  return { analysis, solve };
}

/** A worker whose answers are given by hand. */
function farAway() {
  const links: { settle: (value: unknown) => void; sign: (done: number) => void; lose: () => void; ended: boolean }[] =
    [];
  const connect = (): AnalysisLink => {
    let lose = () => {};
    const failed = new Promise<never>((_, reject) => {
      lose = () => reject(new Error("gone"));
    });
    failed.catch(() => undefined);
    const link = { settle: (_: unknown) => {}, sign: (_: number) => {}, lose: () => lose(), ended: false };
    links.push(link);
    return {
      failed,
      solve: (_, __, onSign) => {
        link.sign = onSign;
        return new Promise((resolve) => {
          link.settle = resolve;
        });
      },
      end: () => {
        link.ended = true;
      },
    };
  };
  return { links, connect };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));
const key = (state: AskedAnalysis) => (state.status === "ready" ? state.value.result.headline.key : state.status);

describe("an asker with a worker", () => {
  vi.stubGlobal("Worker", class {});

  it("is loading until the worker has solved it, and remembers", async () => {
    const { analysis } = analysisOf();
    const { links, connect } = farAway();
    const asker = createAnalysisAsker(connect);
    const question = { analysis, params: { shown: "a" }, input: input() };
    asker.ask(question);
    expect(asker.state()).toEqual({ status: "loading", stale: null });
    await soon();
    links[0]?.settle("A");
    await soon();
    expect(key(asker.state())).toBe("A a");
    asker.ask(null);
    expect(asker.state().status).toBe("idle");
    asker.ask({ ...question, input: input() });
    expect(key(asker.state())).toBe("A a");
    expect(links).toHaveLength(1);
  });

  it("is no other question while nothing differs that it was made from", async () => {
    const { analysis } = analysisOf();
    const { links, connect } = farAway();
    const asker = createAnalysisAsker(connect);
    asker.ask({ analysis, params: {}, input: input() });
    await soon();
    // Under way, and then answered.
    asker.ask({ analysis, params: {}, input: input({ selectedId: "310101" }) });
    links[0]?.settle("A");
    await soon();
    const first = asker.state();
    expect(key(first)).toBe("A undefined");
    asker.ask({ analysis, params: {}, input: input({ at: "2021-12-31", selectedId: "310104" }) });
    expect(asker.state()).toBe(first);
    asker.ask({ analysis, params: {}, input: input({ metric: "floor_area_factory" }) });
    expect(asker.state()).toMatchObject({ status: "loading", stale: { result: { headline: { key: "A undefined" } } } });
  });

  it("presents a solution anew without solving the same task again", async () => {
    const { analysis } = analysisOf();
    const { links, connect } = farAway();
    const asker = createAnalysisAsker(connect);
    asker.ask({ analysis, params: { shown: "a" }, input: input() });
    await soon();
    links[0]?.settle("A");
    await soon();
    asker.ask({ analysis, params: { shown: "b" }, input: input() });
    await soon();
    expect(key(asker.state())).toBe("A b");
  });

  it("ends the worker that is busy with what nobody wants any more", async () => {
    const { analysis } = analysisOf();
    const { links, connect } = farAway();
    const asker = createAnalysisAsker(connect);
    asker.ask({ analysis, params: {}, input: input() });
    await soon();
    asker.ask({ analysis, params: {}, input: input({ metric: "area_km2" }) });
    await soon();
    expect(links.map(({ ended }) => ended)).toEqual([true, false]);
    links[0]?.settle("too late");
    links[1]?.settle("B");
    await soon();
    expect(key(asker.state())).toBe("B undefined");
  });

  it("stops, and goes on when asked", async () => {
    const { analysis } = analysisOf();
    const { links, connect } = farAway();
    const asker = createAnalysisAsker(connect);
    asker.ask({ analysis, params: {}, input: input() });
    await soon();
    asker.stop();
    expect(asker.state()).toEqual({ status: "stopped", stale: null });
    await soon();
    expect(links[0]?.ended).toBe(true);
    // The same question is not asked again behind the reader's back.
    asker.ask({ analysis, params: {}, input: input() });
    expect(asker.state().status).toBe("stopped");
    asker.retry();
    await soon();
    links[1]?.settle("A");
    await soon();
    expect(key(asker.state())).toBe("A undefined");
  });

  it("says that the worker is lost, and asks another one when told to", async () => {
    const { analysis } = analysisOf();
    const { links, connect } = farAway();
    const asker = createAnalysisAsker(connect);
    asker.ask({ analysis, params: {}, input: input() });
    await soon();
    links[0]?.lose();
    await soon();
    expect(asker.state()).toEqual({ status: "failed", stale: null, error: "lost" });
    asker.retry();
    await soon();
    links[1]?.settle("A");
    await soon();
    expect(key(asker.state())).toBe("A undefined");
  });

  it("keeps a fault to the analysis that has it", async () => {
    const { analysis } = analysisOf();
    const asker = createAnalysisAsker(farAway().connect);
    const broken = {
      ...analysis,
      prepare: () => {
        throw new Error("wrong");
      },
    };
    asker.ask({ analysis: broken, params: {}, input: input() });
    await soon();
    expect(asker.state()).toMatchObject({ status: "failed", error: { message: "wrong" } });
    asker.ask({ analysis, params: {}, input: input({ metric: "none" }) });
    await soon();
    expect(asker.state()).toMatchObject({ status: "ready", value: { result: { status: "cannot" } } });
  });

  it("never shows one analysis' answer as the stale one of another", async () => {
    const { links, connect } = farAway();
    const asker = createAnalysisAsker(connect);
    asker.ask({ analysis: analysisOf("one").analysis, params: {}, input: input() });
    await soon();
    links[0]?.settle("A");
    await soon();
    asker.ask({ analysis: analysisOf("two").analysis, params: {}, input: input() });
    expect(asker.state()).toEqual({ status: "loading", stale: null });
  });

  it("says how far it is once that takes longer than a second", async () => {
    const { links, connect } = farAway();
    const asker = createAnalysisAsker(connect);
    const now = vi.spyOn(performance, "now").mockReturnValue(0);
    asker.ask({ analysis: analysisOf().analysis, params: {}, input: input() });
    await soon();
    links[0]?.sign(0.1);
    expect(asker.state()).toEqual({ status: "loading", stale: null });
    now.mockReturnValue(1_500);
    links[0]?.sign(0.4);
    expect(asker.state()).toEqual({ status: "loading", stale: null, progress: 0.4 });
    now.mockRestore();
  });
});
