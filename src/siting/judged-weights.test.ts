import { expect, it } from "vitest";
import { judgedWeights } from "./judged-weights.ts";

/** Of a, b, c, d: b is of no use; a weighs 2 c and 6 d, c 3 d. What is said of b contradicts itself. */
const JUDGEMENTS = [9, 2, 6, 9, 9, 3];

it("weighs by the judgements among those that take part", () => {
  const judged = judgedWeights(JUDGEMENTS, 4, new Set([1]));
  expect([...(judged?.weights ?? [])]).toEqual([
    expect.closeTo(0.6, 12),
    0,
    expect.closeTo(0.3, 12),
    expect.closeTo(0.1, 12),
  ]);
  expect(judged?.consistencyRatio).toBeCloseTo(0, 12);
});

it("counts every judgement where all take part, and names the oddest by its criteria", () => {
  const all = judgedWeights(JUDGEMENTS, 4, new Set());
  expect(all?.consistencyRatio).toBeGreaterThan(0.1);
  const some = judgedWeights([1, 9, 1, 1, 1, 1], 4, new Set([0]));
  expect(some?.oddest).toBeNull();
  const odd = judgedWeights([1, 1, 1, 9, 1, 9], 4, new Set([0]));
  expect([odd?.oddest?.row, odd?.oddest?.column].every((at) => (at as number) > 0)).toBe(true);
});

it("says nothing without judgements, of other criteria, or where none takes part", () => {
  expect(judgedWeights(null, 4, new Set())).toBeNull();
  expect(judgedWeights([1, 2], 4, new Set())).toBeNull();
  expect(judgedWeights([3], 2, new Set([0, 1]))).toBeNull();
  expect([...(judgedWeights([3], 2, new Set([0]))?.weights ?? [])]).toEqual([0, 1]);
});
