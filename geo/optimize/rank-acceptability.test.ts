import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../statistics/seeded-random.ts";
import { scoreCriteria } from "./criteria.ts";
import { finish } from "./finish.ts";
import { dominatorsOf } from "./pareto.ts";
import {
  type AcceptabilityOptions,
  acceptability,
  centralWeights,
  confidenceFactor,
  type RankAcceptability,
  rankAcceptability,
  shareError,
} from "./rank-acceptability.ts";
import type { DrawnCriterion } from "./ranking-field.ts";
import { inputSensitivity } from "./sensitivity.ts";
import { weightDraws } from "./weight-draws.ts";
import { isAdmissible, type WeightLimits } from "./weight-limits.ts";

function certain(columns: readonly (readonly number[])[]): DrawnCriterion[] {
  return columns.map((column, c) => ({ id: `c${c}`, utilities: Float64Array.from(column) }));
}

function run(criteria: readonly DrawnCriterion[], options: AcceptabilityOptions = {}): RankAcceptability {
  return finish(rankAcceptability(criteria, options)) as RankAcceptability;
}

type Point = readonly [number, number];

/** A convex polygon's part where a x + b y ≥ c. */
function cut(polygon: readonly Point[], a: number, b: number, c: number): Point[] {
  return polygon.flatMap((here, i) => {
    const next = polygon[(i + 1) % polygon.length] as Point;
    const [from, to] = [a * here[0] + b * here[1] - c, a * next[0] + b * next[1] - c];
    const kept: Point[] = from >= 0 ? [here] : [];
    if (from >= 0 !== to >= 0) {
      const share = from / (from - to);
      kept.push([here[0] + share * (next[0] - here[0]), here[1] + share * (next[1] - here[1])]);
    }
    return kept;
  });
}

function areaOf(polygon: readonly Point[]): number {
  return Math.abs(
    polygon.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = polygon[(i + 1) % polygon.length] as Point;
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  );
}

/** Where a · w ≥ 0 for three weights that add up to 1, the third being 1 − x − y. */
function where(polygon: readonly Point[], a: readonly number[]): Point[] {
  const [a0 = 0, a1 = 0, a2 = 0] = a;
  return cut(polygon, a0 - a2, a1 - a2, -a2);
}

/** The exact share of admissible weights of three criteria that make each candidate first. */
function exactShares(
  columns: readonly (readonly number[])[],
  { lower = [], upper = [], order = [] }: WeightLimits,
): number[] {
  let all: Point[] = [
    [0, 0],
    [1, 0],
    [0, 1],
  ];
  for (let c = 0; c < 3; c += 1) {
    const [low, high] = [lower[c] ?? 0, upper[c] ?? 1];
    all = where(
      all,
      [0, 1, 2].map((k) => (k === c ? 1 : 0) - low),
    );
    all = where(
      all,
      [0, 1, 2].map((k) => high - (k === c ? 1 : 0)),
    );
  }
  for (const [heavier, lighter] of order)
    all = where(
      all,
      [0, 1, 2].map((k) => (k === heavier ? 1 : 0) - (k === lighter ? 1 : 0)),
    );
  return (columns[0] ?? []).map((_, i) => {
    const first = (columns[0] ?? []).reduce(
      (part, _, j) =>
        i === j
          ? part
          : where(
              part,
              columns.map((column) => (column[i] as number) - (column[j] as number)),
            ),
      all,
    );
    return areaOf(first) / areaOf(all);
  });
}

const TABLE = [
  [1, 0.2, 0.1, 0.6, 0.5],
  [0.1, 0.9, 0.3, 0.55, 0.5],
  [0.2, 0.3, 1, 0.6, 0.45],
];

describe("shares of the weights agree with exact volumes", () => {
  test("two criteria: lengths", () => {
    // Level at w = 0.4 and w = 0.75: (0, 1), (0.6, 0.6), (0.8, 0).
    const answer = run(
      certain([
        [0, 0.6, 0.8],
        [1, 0.6, 0],
      ]),
      { draws: 100_000, seed: 11 },
    );
    expect(answer.method).toBe("direct");
    [0.4, 0.35, 0.25].forEach((share, i) => {
      expect(Math.abs(acceptability(answer, i) - share)).toBeLessThan(4 * shareError(share, answer.draws));
    });
  });

  test.each<[string, WeightLimits, number]>([
    ["direct", {}, 4],
    ["direct", { lower: [0.1, 0.2, 0] }, 4],
    ["rejection", { upper: [0.6, 0.5, 1] }, 4],
    [
      "rejection",
      {
        order: [
          [0, 1],
          [1, 2],
        ],
      },
      4,
    ],
    ["hit-and-run", { lower: [0.3, 0.2, 0.1], upper: [0.4, 0.3, 0.34], order: [[0, 2]] }, 5],
  ])("three criteria: areas, %s %j", (method, limits, deviations) => {
    const answer = run(certain(TABLE), { limits, draws: method === "hit-and-run" ? 30_000 : 100_000, seed: 12 });
    expect(answer.method).toBe(method);
    const exact = exactShares(TABLE, limits);
    expect(exact.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    exact.forEach((share, i) => {
      expect(Math.abs(acceptability(answer, i) - share)).toBeLessThanOrEqual(
        deviations * shareError(share, answer.draws),
      );
    });
  });

  test("a random table of three criteria", () => {
    const random = seededRandom(5);
    const table = [0, 1, 2].map(() => Array.from({ length: 40 }, () => random()));
    const answer = run(certain(table), { draws: 100_000, seed: 13 });
    expect(answer.contenders).toBeLessThan(30);
    exactShares(table, {}).forEach((share, i) => {
      expect(Math.abs(acceptability(answer, i) - share)).toBeLessThanOrEqual(4 * shareError(share, answer.draws));
    });
  });
});

describe("drawn weights", () => {
  test("keep within their limits, have the mean of the simplex, and come again with the seed", () => {
    const limits = { lower: [0, 0.1, 0, 0], upper: [0.5, 1, 0.2, 1], order: [[1, 0] as const] };
    const one = weightDraws(limits, 4, 3);
    const other = weightDraws(limits, 4, 3);
    const [w, again, mean] = [new Float64Array(4), new Float64Array(4), new Float64Array(4)];
    for (let n = 0; n < 500; n += 1) {
      one?.next(w);
      other?.next(again);
      expect(isAdmissible(w, limits)).toBe(true);
      expect(again).toEqual(w);
    }
    const free = weightDraws({}, 4, 3);
    for (let n = 0; n < 20_000; n += 1) {
      free?.next(w);
      for (let c = 0; c < 4; c += 1) mean[c] = (mean[c] as number) + (w[c] as number) / 20_000;
    }
    // A weight's standard deviation on the simplex of four is √(3 / 80).
    for (const m of mean) expect(Math.abs(m - 0.25)).toBeLessThan((4 * Math.sqrt(3 / 80)) / Math.sqrt(20_000));
  });

  test.each<[string, WeightLimits]>([
    ["a fixed weight", { lower: [0.3, 0, 0], upper: [0.3, 1, 1] }],
    [
      "equal weights by order",
      {
        order: [
          [0, 1],
          [1, 0],
        ],
      },
    ],
    ["a single point", { upper: [0.5, 0.3, 0.2] }],
    ["a single point from below", { lower: [0.5, 0.3, 0.2] }],
  ])("%s: walks in what is left", (_name, limits) => {
    const draws = weightDraws(limits, 3, 1);
    const w = new Float64Array(3);
    const seen = new Set<string>();
    for (let n = 0; n < 50; n += 1) {
      draws?.next(w);
      expect(isAdmissible(w, limits)).toBe(true);
      seen.add([...w].map((x) => x.toFixed(6)).join());
    }
    expect(seen.size > 40).toBe(!_name.startsWith("a single"));
  });

  test("none where no weights are admissible", () => {
    expect(weightDraws({ upper: [0.2, 0.2] }, 2, 1)).toBeNull();
    expect(finish(rankAcceptability(certain(TABLE), { limits: { upper: [0.1, 0.1, 0.1] } }))).toBeNull();
  });
});

describe("rank counts", () => {
  const coarse = fc.integer({ min: 0, max: 4 }).map((n) => n / 4);
  const table = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 14 }))
    .chain(([size, count]) =>
      fc.array(fc.array(coarse, { minLength: count, maxLength: count }), { minLength: size, maxLength: size }),
    );

  test("are those of sorting each draw, leaving nobody out", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 14 }), (columns, ranks) => {
        const criteria = certain(columns);
        const count = columns[0]?.length as number;
        const answer = run(criteria, { draws: 40, seed: 9, ranks });
        const expected = new Uint32Array(count * answer.ranks);
        const draws = weightDraws({}, columns.length, 9);
        const w = new Float64Array(columns.length);
        for (let n = 0; n < 40; n += 1) {
          draws?.next(w);
          const scores = Array.from({ length: count }, (_, i) =>
            columns.reduce((sum, column, c) => sum + (w[c] as number) * (column[i] as number), 0),
          );
          scores.forEach((score, i) => {
            const rank = scores.filter((other) => other > score).length;
            if (rank < answer.ranks)
              expected[i * answer.ranks + rank] = (expected[i * answer.ranks + rank] as number) + 1;
          });
        }
        expect(answer.counts).toEqual(expected);
        columns[0]?.forEach((_, i) => {
          const dominated =
            dominatorsOf(
              criteria.map(({ utilities }) => utilities),
              i,
            ).length > 0;
          if (dominated) expect(answer.counts[i * answer.ranks]).toBe(0);
        });
      }),
      { numRuns: 80, seed: 1 },
    );
  });

  test("a criterion that may not weigh decides nothing", () => {
    const answer = run(
      certain([
        [1, 1],
        [1, 0],
      ]),
      { limits: { upper: [1, 0] }, draws: 10 },
    );
    expect([...answer.counts]).toEqual([10, 10]);
  });

  test("come in parts, can be left at any time, and are the same in the end", () => {
    const random = seededRandom(8);
    const criteria = certain([0, 1, 2].map(() => Array.from({ length: 300 }, () => random())));
    const work = rankAcceptability(criteria, { draws: 100_000 });
    let parts = 0;
    for (let step = work.next(); !step.done; step = work.next()) {
      if (typeof step.value === "number") continue;
      parts += 1;
      const first = step.value.counts.reduce((sum, n) => sum + n, 0);
      expect(first).toBe(step.value.draws);
      if (parts === 3) break;
    }
    expect(parts).toBe(3);
    expect(run(criteria, { draws: 3000 }).counts).toEqual(run(criteria, { draws: 3000 }).counts);
  });

  test("the central weights are the mean of those that make it first", () => {
    const answer = run(
      certain([
        [0, 1],
        [1, 0],
      ]),
      { draws: 40_000 },
    );
    // First where its weight is above a half: evenly from 0.5 to 1.
    const error = (4 * 0.5) / Math.sqrt(12) / Math.sqrt(20_000);
    expect(Math.abs((centralWeights(answer, 1)?.[0] as number) - 0.75)).toBeLessThan(error);
    expect(centralWeights(run(certain([[0, 1]]), { draws: 5 }), 0)).toBeNull();
  });
});

/** Values from 0 to 1 that are their own utility. */
function drawn(id: string, low: number[], high: number[], sources = low.map((_, i) => i)): DrawnCriterion {
  return {
    id,
    utilities: Float64Array.from(low, (l, i) => (l + (high[i] as number)) / 2),
    utilityOf: (value) => value,
    range: { low: Float64Array.from(low), high: Float64Array.from(high), sources: Uint32Array.from(sources) },
  };
}

describe("uncertain values", () => {
  test("one even value against a fixed one, and two against each other", () => {
    const fixed = run([drawn("a", [0.2, 0.5], [1, 0.5])], { draws: 40_000 });
    // Above 0.5 for 5/8 of 0.2 … 1.
    expect(Math.abs(acceptability(fixed, 0) - 5 / 8)).toBeLessThan(4 * shareError(5 / 8, 40_000));
    const both = run([drawn("a", [0, 0.5], [1, 1])], { draws: 40_000 });
    expect(Math.abs(acceptability(both, 0) - 1 / 4)).toBeLessThan(4 * shareError(1 / 4, 40_000));
  });

  test("from a table of criteria: the range of one value, through its scale", () => {
    const range = { low: Float64Array.of(Number.NaN, 0, Number.NaN), high: Float64Array.of(Number.NaN, 5, Number.NaN) };
    const values = Float64Array.of(2, 3, 4);
    for (const direction of ["more", "less"] as const) {
      const transformation = { kind: "linear", direction } as const;
      const { criteria } = scoreCriteria([{ id: "a", values, range, transformation, missing: "exclude" }]);
      const answer = run(criteria, { draws: 20_000 });
      // Even from 0 to 5: above 4 in a fifth, below 2 in two fifths.
      const share = direction === "more" ? 0.2 : 0.4;
      expect(Math.abs(acceptability(answer, 1) - share)).toBeLessThan(4 * shareError(share, 20_000));
      expect(acceptability(answer, direction === "more" ? 0 : 2)).toBe(0);
    }
  });

  test("candidates of one source are drawn together", () => {
    const together = run([drawn("a", [0, 0], [1, 1], [7, 7]), { id: "b", utilities: Float64Array.of(0.5, 0.4) }], {
      draws: 2000,
    });
    expect([...together.counts]).toEqual([2000, 0]);
    expect(together.contenders).toBe(1);
  });

  test("the order of candidates and of criteria changes nothing", () => {
    const random = seededRandom(4);
    const low = Array.from({ length: 30 }, () => random() * 0.7);
    const high = low.map((l) => l + 0.3 * random());
    const sources = low.map((_, i) => i % 11);
    const range = { low: low.map((_, i) => low[i % 11] as number), high: high.map((_, i) => high[i % 11] as number) };
    const other = Array.from({ length: 30 }, () => random());
    const one = [drawn("a", range.low, range.high, sources), { id: "b", utilities: Float64Array.from(other) }];
    const back = [
      { id: "b", utilities: Float64Array.from(other).reverse() },
      drawn("a", [...range.low].reverse(), [...range.high].reverse(), [...sources].reverse()),
    ];
    const limits = { upper: [0.7, 1] };
    const here = run(one, { draws: 5000, ranks: 4, limits });
    const there = run(back, { draws: 5000, ranks: 4, limits: { upper: [1, 0.7] } });
    for (let i = 0; i < 30; i += 1)
      expect(there.counts.slice((29 - i) * 4, (30 - i) * 4)).toEqual(here.counts.slice(i * 4, (i + 1) * 4));
    expect(centralWeights(there, 29)?.reverse()).toEqual(centralWeights(here, 0));
  });

  test("confidence: how often it is first under weights of its own", () => {
    const criteria = [drawn("a", [0.2, 0.5], [1, 0.5])];
    const share = finish(confidenceFactor(criteria, Float64Array.of(1), 0, { draws: 20_000 }));
    expect(Math.abs(share - 5 / 8)).toBeLessThan(4 * shareError(5 / 8, 20_000));
    const sure = certain([[1, 0, 0.9]]);
    expect([0, 1, 2].map((i) => finish(confidenceFactor(sure, Float64Array.of(1), i)))).toEqual([1, 0, 0]);
  });

  test("two criteria called alike are refused", () => {
    expect(() => run([...certain([[1, 2]]), ...certain([[1, 2]])])).toThrow(RangeError);
  });
});

test("the input whose uncertainty matters most is named first", () => {
  const criteria = [
    drawn("little", [0.49, 0.29, 0.4], [0.51, 0.31, 0.4]),
    drawn("much", [0.3, 0.1, 0.2], [0.7, 0.9, 0.2]),
    { id: "certain", utilities: Float64Array.of(0.5, 0.5, 0.4) },
  ];
  const answer = finish(inputSensitivity(criteria, { draws: 5000, seed: 2 }));
  expect(answer?.leader).toBe(0);
  expect(answer?.inputs.map(({ id }) => id)).toEqual(["much", "little"]);
  // With "much" as stated the leader is ahead or level by all criteria, always.
  expect(answer?.inputs[0]?.share).toBe(1);
  expect(answer?.inputs[0]?.change).toBeCloseTo(1 - (answer?.share as number), 12);
  expect(Math.abs(answer?.inputs[1]?.change as number)).toBeLessThan(0.02);
  expect(finish(inputSensitivity(criteria, { draws: 5000, seed: 2 }))).toEqual(answer);
});
