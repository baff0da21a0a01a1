import fc from "fast-check";
import { expect, test } from "vitest";
import { CURVE } from "../../../tests/support/reach-answers.ts";
import { curveFrame, labelBeside, logTicks, nearestIndex, sharedAt } from "./discrimination-curve.ts";

test("the curve is read at its points, between them, and nowhere else", () => {
  expect(sharedAt(CURVE.points, 30)).toBe(0.096);
  expect(sharedAt(CURVE.points, 9)).toBeNull();
  expect(sharedAt(CURVE.points, 1001)).toBeNull();
  expect(sharedAt(CURVE.points, Math.sqrt(30 * 85))).toBeCloseTo((0.096 + 0.5) / 2, 12);
});

test("a log axis is marked at 1 and 3 of every decade", () => {
  expect(logTicks(10, 300)).toEqual([10, 30, 100, 300]);
  expect(logTicks(1, 1000)).toEqual([1, 3, 10, 30, 100, 300, 1000]);
});

test("a place on the axis and its radius are each other's inverse", () => {
  const frame = curveFrame(CURVE.points, 304, 148);
  fc.assert(
    fc.property(fc.double({ min: 10, max: 1000, noNaN: true }), (km) => {
      expect(frame.kmAt(frame.x(km))).toBeCloseTo(km, 6);
    }),
  );
});

test("the nearest point is nearest by ratio", () => {
  expect(nearestIndex(CURVE.points, 50)).toBe(2);
  expect(nearestIndex(CURVE.points, 51)).toBe(3);
  expect(nearestIndex(CURVE.points, 1)).toBe(0);
});

test("a label stands clear of what is there: on its side, on the other, or farther off", () => {
  expect(labelBeside(100, 50, "30 km", "end", [])).toMatchObject({ x: 96, anchor: "end" });
  expect(labelBeside(100, 50, "30 km", "end", [[70, 98, 40, 60]])).toMatchObject({ x: 104, anchor: "start" });
  const disc = [94.5, 105.5, 34, 45] as const;
  expect(labelBeside(100, 50, "30 km", "end", [disc])).toMatchObject({ x: 90, anchor: "end" });
});
