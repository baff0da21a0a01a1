import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdsPoint } from "../placement/rect.ts";
import { counterOf } from "./count-under.ts";

describe("counterOf", () => {
  const side = fc.integer({ min: 0, max: 60 });
  const spot = fc.record({ x: side, y: side });

  it("counts as the test of each spot does, edges included", () => {
    fc.assert(
      fc.property(
        fc.array(spot),
        fc.record({ x: side, y: side, w: side, h: side }),
        fc.integer({ min: 1, max: 3 }),
        (points, card, world) => {
          const expected = points.filter(({ x, y }) => holdsPoint(card, x * world + 5, y * world - 5)).length;
          expect(counterOf(points)(card, world, 5, -5)).toBe(expected);
        },
      ),
    );
  });
});
