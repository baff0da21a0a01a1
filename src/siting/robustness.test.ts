import { describe, expect, it } from "vitest";
import { finish } from "../../geo/optimize/finish.ts";
import { seededRandom } from "../../geo/statistics/seeded-random.ts";
import type { Robustness } from "./answers.ts";
import type { CriterionChoice } from "./choice-types.ts";
import { robustness } from "./robustness.ts";
import type { ScoreTask } from "./scored-criteria.ts";

const CHOICE: CriterionChoice = {
  measure: { type: "mean-distance" },
  transformation: { kind: "linear", direction: "more" },
  weight: 1,
  missing: "exclude",
};
const RUN = { seed: 5, draws: 4000 };

/** Sixty candidates by three criteria, the values of the second known to within 2. */
function cities(weights = [1, 1, 1]): ScoreTask {
  const random = seededRandom(3);
  const criteria = weights.map((weight, c) => {
    const values = Float64Array.from({ length: 60 }, () => 10 * random());
    const range = c === 1 ? { low: values.map((x) => x - 2), high: values.map((x) => x + 2) } : null;
    return { id: `c${c}`, choice: { ...CHOICE, weight }, values, range };
  });
  return { openCount: 0, candidates: 60, criteria, judgements: null };
}

describe("robustness", () => {
  const answer = finish(robustness(cities(), RUN));

  it("is the same on a second run", () => {
    expect(finish(robustness(cities(), RUN))).toEqual(answer);
  });

  it("counts every draw, finds whoever is ever first among those who can be, and names the uncertain input", () => {
    expect(answer.draws).toBe(RUN.draws);
    expect(answer.firstShares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(answer.ranks).toBe(5);
    expect(answer.rankShares).toHaveLength(300);
    expect(answer.bestCases.length).toBeGreaterThan(1);
    expect(answer.dethroning?.change).toBeGreaterThan(0);
    expect(answer.sensitivity?.inputs.map(({ id }) => id)).toEqual(["c1"]);
  });

  it("finds first only who can be, where all values are certain", () => {
    const task = cities();
    const certain = { ...task, criteria: task.criteria.map((one) => ({ ...one, range: null })) };
    const found = finish(robustness(certain, RUN));
    const can = new Set(found.bestCases.map(({ candidate }) => candidate));
    found.firstShares.forEach((share, i) => {
      if (share > 0) expect(can.has(i)).toBe(true);
    });
    expect(found.sensitivity).toBeNull();
  });

  it("tells on its way what it knows, and no more draws than were made", () => {
    const steps = robustness(cities(), { ...RUN, draws: 50_000 });
    const told: Robustness[] = [];
    for (let step = steps.next(); !step.done; step = steps.next())
      if (step.value.partial) told.push(step.value.partial());
    expect(told[0]?.draws).toBeLessThan(50_000);
    expect(told[0]?.dethroning).not.toBeNull();
    expect(told.at(-1)?.draws).toBe(50_000);
  });

  it("leaves out a criterion without weight, and says nothing of no criteria", () => {
    const task = cities([1, 0, 1]);
    expect(finish(robustness(task, RUN)).sensitivity).toBeNull();
    const none = finish(robustness(cities([0, 0, 0]), RUN));
    expect([none.draws, none.bestCases.length, none.firstShares.length]).toEqual([0, 0, 60]);
  });
});
