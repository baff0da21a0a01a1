import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdsPoint } from "../placement/rect.ts";
import { countEach, countOnGrid } from "./count-under.ts";

describe("countEach and countOnGrid", () => {
  const axis = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 });
  const ascending = axis.map((values) => Float64Array.from(values).sort());
  const side = fc.integer({ min: 0, max: 60 });

  it("count as the test of each spot does, edges included", () => {
    fc.assert(
      fc.property(
        ascending,
        ascending,
        fc.infiniteStream(fc.boolean()),
        fc.record({ x: side, y: side, w: side, h: side }),
        fc.integer({ min: 1, max: 3 }),
        (xs, ys, land, card, world) => {
          const isSpot = Uint8Array.from({ length: xs.length * ys.length }, () => (land.next().value ? 1 : 0));
          // Rows run from south to north, which in Mercator is from large to small.
          const rows = ys.slice().reverse();
          const points = [...rows].flatMap((y, row) =>
            [...xs].flatMap((x, column) => (isSpot[row * xs.length + column] ? [{ x, y }] : [])),
          );
          const expected = points.filter(({ x, y }) => holdsPoint(card, x * world + 5, y * world - 5)).length;
          expect(countEach(points)(card, world, 5, -5)).toBe(expected);
          expect(countOnGrid(xs, rows, isSpot)(card, world, 5, -5)).toBe(expected);
        },
      ),
    );
  });
});
