import { readFileSync } from "node:fs";
import { join } from "node:path";
import loadHighs from "highs";
import { describe, expect, it } from "vitest";
import { checkAnswer } from "../../../geo/optimize/check.ts";
import { finish } from "../../../geo/optimize/finish.ts";
import { highsMip } from "../../../geo/optimize/highs-mip.ts";
import { plainProblem } from "../../../geo/optimize/problem.ts";
import { solveLocation } from "../../../geo/optimize/solve.ts";

/** Published optima: see README.md. */
const OPTIMA = [
  { name: "pmed1", p: 5, pMedian: 5819, pCentre: 127 },
  { name: "pmed2", p: 10, pMedian: 4093, pCentre: 98 },
  { name: "pmed3", p: 10, pMedian: 4250, pCentre: 93 },
  { name: "pmed4", p: 20, pMedian: 3034, pCentre: 74 },
  { name: "pmed5", p: 33, pMedian: 1355, pCentre: 48 },
] as const;

describe.each(OPTIMA)("$name of the OR-Library", ({ name, p, ...optima }) => {
  const file = join(import.meta.dirname, `${name}.txt`);
  it.each(["pMedian", "pCentre"] as const)("%s is proved as published", { timeout: 60_000 }, async (kind) => {
    const { nodes, medians, distances } = readInstance(readFileSync(file, "utf8"));
    expect(medians).toBe(p);
    const problem = plainProblem(kind, new Float64Array(nodes).fill(1), nodes, distances, { p });
    const solveMip = highsMip(await loadHighs());
    const result = finish(solveLocation(problem, { solveMip, seed: 1, timeLimitMs: 60_000 }));
    expect(result).toMatchObject({ status: "proved", objective: optima[kind], bound: optima[kind], gap: 0 });
    expect(checkAnswer(problem, result).filter(({ holds }) => !holds)).toEqual([]);
  });
});

function readInstance(text: string) {
  const [nodes, edges, medians, ...rest] = text.trim().split(/\s+/).map(Number) as [
    number,
    number,
    number,
    ...number[],
  ];
  const distances = new Float64Array(nodes * nodes).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < nodes; i += 1) distances[i * nodes + i] = 0;
  for (let k = 0; k < edges; k += 1) {
    const [a, b, length] = rest.slice(3 * k, 3 * k + 3) as [number, number, number];
    distances[(a - 1) * nodes + b - 1] = length;
    distances[(b - 1) * nodes + a - 1] = length;
  }
  // Shortest paths (Floyd and Warshall).
  for (let via = 0; via < nodes; via += 1)
    for (let i = 0; i < nodes; i += 1)
      for (let j = 0; j < nodes; j += 1) {
        const length = (distances[i * nodes + via] as number) + (distances[via * nodes + j] as number);
        if (length < (distances[i * nodes + j] as number)) distances[i * nodes + j] = length;
      }
  return { nodes, medians, distances };
}
