import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utilityFor } from "../../../geo/optimize/transformation.ts";
import { asKind, directionOf, foundIn, scaleOf, TRANSFORMATIONS, turned, withPoint } from "./transformation-edits.ts";
import { waysToChoose } from "./ways-to-choose.ts";

const values = fc.array(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 30 });

describe("transformations made by hand", () => {
  it("are always ones that the scores accept, whatever was found and whichever way is better", () => {
    fc.assert(
      fc.property(
        values,
        fc.array(fc.constantFrom(...TRANSFORMATIONS), { maxLength: 4 }),
        fc.constantFrom("more", "less"),
        (seen, kinds, direction) => {
          const found = foundIn(seen);
          const made = kinds.reduce(
            (from, kind) => asKind(from, kind, found),
            asKind({ kind: "linear", direction: direction as "more" | "less" }, "linear", found),
          );
          expect(directionOf(made)).toBe(direction);
          const [least, greatest] = scaleOf(found);
          const utility = utilityFor(turned(made, "more"), least, greatest);
          for (const value of seen) {
            expect(utility(value)).toBeGreaterThanOrEqual(0);
            expect(utility(value)).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });

  it("turn round and back", () => {
    const piecewise = {
      kind: "piecewise",
      points: [
        [0, 0],
        [5, 0.3],
        [9, 1],
      ],
    } as const;
    expect(turned(piecewise, "less")).toEqual({
      kind: "piecewise",
      points: [
        [0, 1],
        [5, 0.7],
        [9, 0],
      ],
    });
    expect(turned(turned(piecewise, "less"), "more")).toEqual(piecewise);
    expect(withPoint(piecewise.points)).toEqual([
      [0, 0],
      [2.5, 0.15],
      [5, 0.3],
      [9, 1],
    ]);
  });

  it("know what was found, missing values aside", () => {
    expect(foundIn([3, Number.NaN, 1, 2])).toEqual({ least: 1, middle: 2, greatest: 3 });
    expect(foundIn([Number.NaN])).toBeNull();
  });
});

describe("ways to choose", () => {
  it("are counted exactly, and not at all beyond that", () => {
    expect(waysToChoose(84, 2)).toBe(3486);
    expect(waysToChoose(126, 2)).toBe(7875);
    expect(waysToChoose(50, 5)).toBe(2_118_760);
    expect(waysToChoose(3, 5)).toBe(0);
    expect(waysToChoose(9, 0)).toBe(1);
    expect(waysToChoose(400, 50)).toBe(Infinity);
  });
});
