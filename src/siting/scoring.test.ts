import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finish } from "../../geo/optimize/finish.ts";
import type { CriterionChoice, SitingChoice } from "./choice-types.ts";
import type { ScoreTask } from "./scored-criteria.ts";
import { scoring } from "./scoring.ts";

const LESS: CriterionChoice = {
  measure: { type: "mean-distance" },
  transformation: { kind: "linear", direction: "less" },
  weight: 0.5,
  missing: "exclude",
};
const MORE: CriterionChoice = { ...LESS, transformation: { kind: "linear", direction: "more" } };

function task(columns: Record<string, readonly number[]>, more: Partial<ScoreTask> = {}): ScoreTask {
  const criteria = Object.entries(columns).map(([id, values]) => ({
    id,
    choice: id.startsWith("less") ? LESS : MORE,
    values: Float64Array.from(values),
    range: null,
  }));
  return { openCount: 1, candidates: criteria[0]?.values.length ?? 0, criteria, judgements: null, ...more };
}
const scored = (of: ScoreTask, method: SitingChoice["method"] = "weighted-sum") => finish(scoring(of, method));

describe("scores", () => {
  // The first stands open: it sets no scale and has no score.
  const of = task({ less: [900, 10, 20, 30], more: [900, 5, 5, 9], same: [7, 68, 68, 68] });

  it("leave out the open, name what cannot separate with its value, and add up from contributions", () => {
    const answer = scored(of);
    expect([...answer.scored]).toEqual([1, 2, 3]);
    expect(answer.idle).toEqual([{ id: "same", reason: "same-value", value: 68 }]);
    expect(answer.criteria).toEqual([
      { id: "less", weight: 0.5 },
      { id: "more", weight: 0.5 },
    ]);
    expect([...answer.scores]).toEqual([0.5, 0.25, 0.5]);
    const sums = [0, 1, 2].map((i) => (answer.contributions ?? []).reduce((sum, column) => sum + (column[i] ?? 0), 0));
    expect(sums).toEqual([...answer.scores]);
    expect([...answer.order]).toEqual([0, 2, 1]);
    expect([...answer.ranks]).toEqual([1, 3, 1]);
    expect([...answer.fronts]).toEqual([1, 2, 1]);
  });

  it("order fronts before sums where dominance is asked", () => {
    const answer = scored(task({ "more a": [0, 10, 9, 8, 0], "more b": [0, 0, 9, 8, 10] }), "pareto");
    expect([...answer.fronts]).toEqual([1, 1, 2, 1]);
    expect([...answer.order]).toEqual([1, 0, 3, 2]);
    expect([...answer.ranks]).toEqual([2, 1, 4, 2]);
    expect(answer.contributions).toBeNull();
  });

  it("tell who is left out for a missing value, and what filled one", () => {
    const missing = task({ less: [1, Number.NaN, 20, 30, 40], more: [1, 1, 2, Number.NaN, 4] });
    const [less, more] = missing.criteria;
    const filled = {
      ...more,
      choice: { ...MORE, missing: "worst-case" as const },
    } as (typeof missing.criteria)[number];
    const answer = scored({ ...missing, criteria: [less as (typeof missing.criteria)[number], filled] });
    expect([...answer.scored]).toEqual([2, 3, 4]);
    expect(answer.excluded).toEqual([{ candidate: 1, missing: ["less"] }]);
    expect(answer.filled).toEqual([{ id: "more", candidates: [3], with: 2 }]);
  });

  it("take weights from judgements, unless these are of other criteria", () => {
    const judged = scored({ ...of, judgements: [3, 3, 1] });
    expect(judged.criteria[0]?.weight).toBeCloseTo(0.75, 9);
    expect(judged.pairwise?.consistencyRatio).toBeCloseTo(0, 9);
    expect(scored({ ...of, judgements: [3] }).pairwise).toBeNull();
  });

  it("are all nothing without candidates, criteria or weights", () => {
    expect(scored(task({})).scores).toHaveLength(0);
    expect(scored(task({ less: [1] })).scores).toHaveLength(0);
    const weightless = of.criteria.map((one) => ({ ...one, choice: { ...one.choice, weight: 0 } }));
    for (const method of ["weighted-sum", "topsis", "pareto"] as const)
      expect([...scored({ ...of, criteria: weightless }, method).scores]).toEqual([0, 0, 0]);
  });

  it("keep two criteria of one measure apart", () => {
    const [less] = of.criteria;
    const twice = [less, { ...less, choice: MORE }] as ScoreTask["criteria"];
    expect(scored({ ...of, criteria: twice }).criteria.map(({ id }) => id)).toEqual(["less", "less 2"]);
  });

  it("never put a dominated candidate first, and do not mind another unit", () => {
    const column = (length: number) =>
      fc.array(fc.integer({ min: 0, max: 30 }), { minLength: length, maxLength: length });
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }).chain((n) => fc.tuple(column(n), column(n), column(n))),
        fc.constantFrom("weighted-sum", "topsis", "pareto"),
        ([a, b, c], method) => {
          const answer = scored(task({ more: a, "more b": b, less: c }), method);
          if (answer.criteria.length === 0 || answer.order.length === 0) return;
          expect(answer.fronts[answer.order[0] as number]).toBe(1);
          const scaled = scored(task({ more: a.map((x) => 1024 * x), "more b": b, less: c }), method);
          expect([...scaled.order]).toEqual([...answer.order]);
        },
      ),
    );
  });
});
