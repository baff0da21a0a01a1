import { expect, test } from "vitest";
import { visibleDigits } from "./reach-extent.ts";

test("what is there never reads 0: as usual from its last decimal on, below it two figures", () => {
  const written = (quantity: number, usual: number) => quantity.toFixed(visibleDigits(quantity, usual));
  expect(written(28.57, 1)).toBe("28.6");
  expect(written(0.25, 2)).toBe("0.25");
  expect(written(0.0001, 2)).toBe("0.00010");
  expect(written(0.00286, 1)).toBe("0.0029");
  expect(written(0, 2)).toBe("0.00");
});
