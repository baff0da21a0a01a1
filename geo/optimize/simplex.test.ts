import fc from "fast-check";
import { expect, test } from "vitest";
import { bestVertex } from "../testing/best-vertex.ts";
import { type LinearRow, maximise } from "./simplex.ts";

const relation = fc.constantFrom<LinearRow["relation"]>("≤", "≤", "≤", "≥", "=");
/** Few different numbers: many degenerate vertices. */
const coarse = fc.integer({ min: -3, max: 3 });
const fine = fc.double({ min: -1, max: 1, noNaN: true });

function programs(entry: fc.Arbitrary<number>) {
  return fc.integer({ min: 1, max: 4 }).chain((size) =>
    fc.record({
      objective: fc.array(entry, { minLength: size, maxLength: size }),
      rows: fc.array(
        fc.record({
          coefficients: fc.array(entry, { minLength: size, maxLength: size }),
          relation,
          bound: entry,
        }),
        { minLength: 1, maxLength: 7 },
      ),
    }),
  );
}

test.each([
  ["coarse", coarse],
  ["fine", fine.map((x) => Math.round(x * 1000) / 1000)],
])("the best of all vertices, %s numbers", (_name, entry) => {
  const seen = { optimal: 0, infeasible: 0 };
  fc.assert(
    fc.property(programs(entry), ({ objective, rows }) => {
      const size = objective.length;
      // A box makes every program bounded.
      const boxed: LinearRow[] = [...rows, { coefficients: new Array(size).fill(1), relation: "≤", bound: 5 }];
      if (boxed.filter((row) => row.relation === "=").length > size) return;
      const answer = maximise(objective, boxed);
      const oracle = bestVertex(objective, boxed);
      if (answer.status === "unbounded") throw new Error("a box has no end");
      if (answer.status === "optimal") {
        // The oracle finds no vertex where equations depend on each other; then the answer is only checked to be admissible.
        for (const row of boxed) {
          const left = answer.x.reduce((sum, x, v) => sum + x * (row.coefficients[v] as number), 0) - row.bound;
          if (row.relation !== "≥") expect(left).toBeLessThan(1e-8);
          if (row.relation !== "≤") expect(left).toBeGreaterThan(-1e-8);
        }
        if (oracle !== null) expect(answer.value).toBeCloseTo(oracle, 8);
      } else expect(oracle).toBeNull();
      seen[answer.status] += 1;
    }),
    { numRuns: 400, seed: 6 },
  );
  expect(Math.min(seen.optimal, seen.infeasible)).toBeGreaterThan(20);
});

test("Beale's example, on which the usual rule cycles for ever, ends at 1/20", () => {
  // Beale (1955), as in Vanderbei, Linear Programming: 3/4 x1 − 150 x2 + 1/50 x3 − 6 x4.
  const answer = maximise(
    [0.75, -150, 0.02, -6],
    [
      { coefficients: [0.25, -60, -1 / 25, 9], relation: "≤", bound: 0 },
      { coefficients: [0.5, -90, -1 / 50, 3], relation: "≤", bound: 0 },
      { coefficients: [0, 0, 1, 0], relation: "≤", bound: 1 },
    ],
  );
  expect(answer.status === "optimal" && answer.value).toBeCloseTo(0.05, 12);
});

test("what has no end, and what cannot be", () => {
  expect(maximise([1], [{ coefficients: [-1], relation: "≤", bound: 0 }]).status).toBe("unbounded");
  expect(maximise([1], [{ coefficients: [1], relation: "≤", bound: -1 }]).status).toBe("infeasible");
});
