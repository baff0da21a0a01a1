import { nearestAllocation, valued } from "../../geo/optimize/allocation.ts";
import { checkAnswer } from "../../geo/optimize/check.ts";
import { finish } from "../../geo/optimize/finish.ts";
import { pickLoss } from "../../geo/optimize/my-pick.ts";
import type { LocationProblem } from "../../geo/optimize/problem.ts";
import type { LocationResult } from "../../geo/optimize/solve.ts";
import type { Alternatives, LocationAnswer, Robustness, Scores, SitingData } from "../../src/siting/answers.ts";
import { DEFAULT_SITING } from "../../src/siting/choice.ts";
import type { SitingChoice } from "../../src/siting/choice-types.ts";
import { scoring } from "../../src/siting/scoring.ts";

/** One open site and three cells; three districts; two criteria. Small enough to be solved by hand. */
export const SMALL_CHOICE: SitingChoice = {
  ...DEFAULT_SITING,
  newSites: 1,
  radius: 10,
  criteria: [
    {
      measure: { type: "mean-distance" },
      transformation: { kind: "linear", direction: "less" },
      weight: 3,
      missing: "exclude",
    },
    {
      measure: { type: "metric", metric: "floor_area_factory", denominator: "land" },
      transformation: { kind: "linear", direction: "more" },
      weight: 1,
      missing: "exclude",
    },
  ],
};

const CELLS = [
  { id: "310114.1", placeId: "310114", number: 1, lngLat: [121.2, 31.4] },
  { id: "310117.1", placeId: "310117", number: 1, lngLat: [121.2, 31.0] },
  { id: "310112.1", placeId: "310112", number: 1, lngLat: [121.4, 31.1] },
] as const;

const COSTS = [
  // base, Jiading 1, Songjiang 1, Minhang 1
  [4, 30, 30, 20],
  [40, 6, 40, 30],
  [40, 40, 9, 9.5],
];

export function smallData(change: Partial<LocationProblem> = {}): SitingData {
  const weights = [1_000_000, 2_000_000, 1_500_000];
  const demand = ["310105", "310114", "310117"].map((id, i) => ({
    id,
    label: { type: "place", id } as const,
    lngLat: [121.2 + i / 10, 31.2] as [number, number],
    weight: weights[i] as number,
    low: weights[i] as number,
    high: weights[i] as number,
    figureId: null,
  }));
  const problem: LocationProblem = {
    kind: "mclp",
    weights: Float64Array.from(weights),
    candidates: 4,
    costs: Float64Array.from(COSTS.flat()),
    radius: 10,
    p: 2,
    fixed: [0],
    forbidden: [],
    groups: [],
    spacing: [],
    capacities: null,
    openingCosts: null,
    budget: null,
    ...change,
  };
  const [first, second] = SMALL_CHOICE.criteria;
  if (!first || !second) throw new Error("two criteria");
  return {
    candidates: [
      {
        id: "base-yangpu",
        label: { type: "site", id: "base-yangpu" },
        lngLat: [121.5, 31.3],
        districtId: "310110",
        cell: null,
        isOpen: true,
      },
      ...CELLS.map(({ id, placeId, number, lngLat: [lng, lat] }) => ({
        id,
        label: { type: "cell", placeId, number } as const,
        lngLat: [lng, lat] as [number, number],
        districtId: placeId,
        cell: null,
        isOpen: false,
      })),
    ],
    openCount: 1,
    demand,
    missing: [],
    costs: problem.costs,
    costUnit: "km",
    criteria: [
      {
        id: "mean",
        choice: first,
        values: Float64Array.of(30, 20, 25, 18),
        figureIds: [null, null, null, null],
        range: null,
      },
      {
        id: "floor_area_factory/land",
        choice: second,
        values: Float64Array.of(0, 90_000, 120_000, 60_000),
        figureIds: [null, null, null, null],
        range: null,
      },
    ],
    problem,
    issues: [],
    hash: "0".repeat(64),
  };
}

export function smallScores(data = smallData()): Scores {
  const of = {
    openCount: data.openCount,
    candidates: data.candidates.length,
    criteria: data.criteria,
    judgements: null,
  };
  return finish(scoring(of, "weighted-sum"));
}

/** A result as the solver gives it, of a set chosen by hand. */
export function smallResult(
  { problem }: SitingData,
  chosen: readonly number[],
  told: Partial<LocationResult> = {},
): LocationResult {
  const allocation = nearestAllocation(problem, chosen);
  const { objective, uncovered, uncoveredWeight } = valued(problem, chosen, allocation);
  return {
    status: "proved",
    objective,
    bound: objective,
    gap: 0,
    chosen,
    allocation,
    uncovered,
    uncoveredWeight,
    searched: objective,
    undecided: 0,
    timeMs: 120,
    seed: 20250618,
    restarts: 20,
    multipliers: null,
    ...told,
  };
}

export function smallLocation(data: SitingData, result = smallResult(data, [0, 1])): LocationAnswer {
  return {
    result,
    checks: checkAnswer(data.problem, result),
    without: 1_000_000,
    conflict: null,
    relaxations: [],
  };
}

export function smallAlternatives(data: SitingData): Alternatives {
  const second = smallResult(data, [0, 2]);
  return {
    runnerUps: [second, smallResult(data, [0, 3])],
    ties: { count: 1, atLeast: false },
    forced: [
      { candidate: 1, forced: "out", status: "proved", objective: second.objective, cost: 500_000 },
      { candidate: 2, forced: "in", status: "proved", objective: second.objective, cost: 500_000 },
      { candidate: 3, forced: "in", status: "proved", objective: second.objective, cost: 500_000 },
    ],
    tradeOff: [
      { p: 1, result: smallResult(data, [0]), coveredShare: 1 / 4.5, meanCost: 4 },
      { p: 2, result: smallResult(data, [0, 1]), coveredShare: 3 / 4.5, meanCost: 5.3 },
      { p: 3, result: smallResult(data, [0, 1, 2]), coveredShare: 1, meanCost: 6.6 },
    ],
  };
}

export const SMALL_ROBUSTNESS: Robustness = {
  draws: 100_000,
  seed: 20250618,
  firstShares: Float64Array.of(0.04, 0.36, 0.6),
  rankShares: Float64Array.of(0.04, 0.5, 0.46, 0.36, 0.3, 0.34, 0.6, 0.2, 0.2),
  ranks: 3,
  bestCases: [
    { candidate: 2, place: "alone", margin: 0.29, weights: Float64Array.of(1, 0), rival: 0 },
    { candidate: 1, place: "alone", margin: 0.5, weights: Float64Array.of(0, 1), rival: 0 },
  ],
  dethroning: { leader: 0, successor: 2, change: 0.02, weights: Float64Array.of(0.76, 0.24) },
  sensitivity: null,
};

export const smallPick = (data: SitingData, chosen: readonly number[]) =>
  pickLoss(data.problem, chosen, smallResult(data, [0, 1]), () => {
    throw new Error("no capacities");
  });
