import { readFileSync } from "node:fs";
import { join } from "node:path";
import loadHighs from "highs";
import { expect, it } from "vitest";
import { checkAnswer } from "../../../geo/optimize/check.ts";
import { finish } from "../../../geo/optimize/finish.ts";
import { highsMip } from "../../../geo/optimize/highs-mip.ts";
import { type LocationKind, plainProblem } from "../../../geo/optimize/problem.ts";
import { solveLocation } from "../../../geo/optimize/solve.ts";

const solveMip = highsMip(await loadHighs());

/** What spopt prints: see README.md. */
const PUBLISHED = [
  { kind: "lscp", p: null, radius: 5000, objective: 8, digits: 9, uncovered: 0 },
  { kind: "mclp", p: 4, radius: 5000, objective: 875_247, digits: 9, uncovered: 21 },
  { kind: "pMedian", p: 4, radius: null, objective: 2_848_268_129.7145104, digits: 3, uncovered: 0 },
  { kind: "pCentre", p: 4, radius: null, objective: 7403.063811, digits: 6, uncovered: 0 },
] as const;

it.each(PUBLISHED)(
  "$kind of 205 tracts and 16 stores comes to what spopt prints",
  ({ kind, p, radius, ...printed }) => {
    const { weights, distances } = sanFrancisco();
    // spopt's covering and centre models look at every tract, also at those where nobody lives.
    const own = kind === "lscp" || kind === "pCentre" ? weights.map(() => 1) : weights;
    const problem = plainProblem(kind satisfies LocationKind, own, 16, distances, { p, radius });
    const result = finish(solveLocation(problem, { solveMip, seed: 1, timeLimitMs: 60_000 }));
    expect(result.status).toBe("proved");
    expect(result.objective).toBeCloseTo(printed.objective, printed.digits);
    expect(result.uncovered).toHaveLength(printed.uncovered);
    expect(checkAnswer(problem, result).filter(({ holds }) => !holds)).toEqual([]);
  },
);

it("the mean way of the p-median is spopt's", () => {
  const { weights, distances } = sanFrancisco();
  const problem = plainProblem("pMedian", weights, 16, distances, { p: 4 });
  const { objective } = finish(solveLocation(problem, { solveMip, seed: 1, timeLimitMs: 60_000 }));
  const people = weights.reduce((sum, weight) => sum + weight, 0);
  expect((objective as number) / people).toBeCloseTo(2982.1268579890657, 9);
});

function sanFrancisco() {
  const [, ...lines] = readFileSync(join(import.meta.dirname, "san-francisco.csv"), "utf8")
    .trim()
    .split("\n");
  const rows = lines.map((line) => line.split(",").map(Number));
  return {
    weights: Float64Array.from(rows, ([, population]) => population as number),
    distances: Float64Array.from(rows.flatMap(([, , ...metres]) => metres)),
  };
}
