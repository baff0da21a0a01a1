import { expect, test } from "vitest";
import { labelled, placedCurve, tellingPoints } from "./trade-off-layout.ts";

test("the curve ends one point after nothing is added, but never before the chosen count", () => {
  const points = [3, 5, 8, 8, 8, 8].map((value, count) => ({ count, value }));
  expect(tellingPoints(points, 1).map(({ count }) => count)).toEqual([0, 1, 2, 3]);
  expect(tellingPoints(points, 5)).toHaveLength(6);
  expect(tellingPoints([], 2)).toEqual([]);
});

test("points rise with their value and stand evenly apart; a flat curve lies low", () => {
  const [first, second, third] = placedCurve([1, 3, 2]);
  expect((second?.x ?? 0) - (first?.x ?? 0)).toBe((third?.x ?? 0) - (second?.x ?? 0));
  expect(second?.y).toBeLessThan(third?.y ?? 0);
  expect(third?.y).toBeLessThan(first?.y ?? 0);
  const flat = placedCurve([2, 2]);
  expect(flat[0]?.y).toBe(flat[1]?.y);
});

test("numbers that would touch another are left out, the chosen one never", () => {
  const points = [0, 20, 40, 100].map((x) => ({ x, length: 5 }));
  expect(labelled(points, 1)).toEqual([false, true, false, true]);
});
