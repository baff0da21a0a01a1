import { expect, test } from "vitest";
import { isWithin } from "./params.ts";

const def = { id: "x", type: "number", min: 1, max: 12, initial: 4, unit: "" } as const;

test("a number lies within its bounds, and is whole where its steps are", () => {
  const whole = { ...def, step: 1 };
  expect([0, 1, 2.5, 12, 13, Number.NaN].map((value) => isWithin(whole, value))).toEqual([
    false,
    true,
    false,
    true,
    false,
    false,
  ]);
  expect(isWithin({ ...def, step: 0.5 }, 2.7)).toBe(true);
});
