import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutHeight, dendrogramLayout, groupsAt } from "./dendrogram-layout.ts";

const TREE = {
  leaves: ["a", "b", "c", "d"],
  merges: [
    { a: 0, b: 2, height: 1 },
    { a: 1, b: 3, height: 2 },
    { a: 4, b: 5, height: 5 },
  ],
};

/** Any tree: at each step two of what is left merge, never lower than before. */
const trees = fc.integer({ min: 2, max: 12 }).chain((n) =>
  fc
    .array(fc.tuple(fc.nat(), fc.nat(), fc.double({ min: 0.01, max: 3, noNaN: true })), {
      minLength: n - 1,
      maxLength: n - 1,
    })
    .map((picks) => {
      const left = Array.from({ length: n }, (_, i) => i);
      let height = 0;
      const merges = picks.map(([first, second, rise], i) => {
        const [a] = left.splice(first % left.length, 1) as [number];
        const [b] = left.splice(second % left.length, 1) as [number];
        left.push(n + i);
        height += rise;
        return { a, b, height };
      });
      return { leaves: Array.from({ length: n }, (_, i) => i), merges };
    }),
);

describe("a tree", () => {
  it("has its leaves beside those that they merge with", () => {
    const { order, spots, top } = dendrogramLayout(TREE);
    expect(order).toEqual([0, 2, 1, 3]);
    expect(spots[4]).toEqual({ row: 0.5, height: 1 });
    expect(spots[6]).toEqual({ row: 1.5, height: 5 });
    expect(top).toBe(5);
  });

  it("cut anywhere leaves as many groups as the cut says", () => {
    fc.assert(
      fc.property(trees, (tree) => {
        for (let k = 1; k <= tree.leaves.length; k++) expect(groupsAt(tree, cutHeight(tree, k))).toBe(k);
      }),
    );
  });

  it("has each leaf in one row", () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const { order } = dendrogramLayout(tree);
        expect([...order].sort((a, b) => a - b)).toEqual(tree.leaves);
      }),
    );
  });
});
