import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../statistics/seeded-random.ts";
import { bestVertex, type Row } from "../testing/best-vertex.ts";
import { type ChangeMeasure, dethroningChange } from "./dethroning-change.ts";
import { finish } from "./finish.ts";
import { type BestCase, bestCases } from "./first-under-some-weights.ts";
import { dominatorsOf } from "./pareto.ts";
import { topCandidates } from "./top-values.ts";
import { isAdmissible, someWeights, type WeightLimits } from "./weight-limits.ts";

const utility = fc.double({ min: 0, max: 1, noNaN: true }).map((u) => Math.round(u * 1000) / 1000);
const coarse = fc.integer({ min: 0, max: 3 }).map((n) => n / 3);

function limitsOf(size: number): fc.Arbitrary<WeightLimits> {
  return fc.record({
    lower: fc.array(fc.constantFrom(0, 0.05, 0.1, 0.2), { minLength: size, maxLength: size }),
    upper: fc.array(fc.constantFrom(1, 0.9, 0.6, 0.5), { minLength: size, maxLength: size }),
    order: fc.constantFrom([], [[0, size - 1] as const], [[size - 1, 0] as const]),
  });
}

function tables(entry: fc.Arbitrary<number>, sizes: readonly number[], most = 5) {
  return fc.tuple(fc.constantFrom(...sizes), fc.integer({ min: 2, max: most })).chain(([size, count]) =>
    fc.record({
      columns: fc.array(
        fc.array(entry, { minLength: count, maxLength: count }).map((column) => Float64Array.from(column)),
        { minLength: size, maxLength: size },
      ),
      limits: fc.oneof(fc.constant<WeightLimits>({}), limitsOf(size)),
    }),
  );
}

function score(columns: readonly Float64Array[], weights: ArrayLike<number>, i: number): number {
  return columns.reduce((sum, column, c) => sum + (weights[c] as number) * (column[i] as number), 0);
}

function lead(columns: readonly Float64Array[], weights: ArrayLike<number>, i: number): number {
  const own = score(columns, weights, i);
  let least = Infinity;
  for (let j = 0; j < (columns[0]?.length ?? 0); j += 1)
    if (j !== i) least = Math.min(least, own - score(columns, weights, j));
  return least;
}

/** All weights in steps of 1/n. */
function* grid(size: number, n: number, left = n): Generator<number[]> {
  if (size === 1) yield [left / n];
  else for (let k = 0; k <= left; k += 1) for (const rest of grid(size - 1, n, left - k)) yield [k / n, ...rest];
}

/** The whole program of a candidate's best case, its limits written out plainly. */
function vertexMargin(columns: readonly Float64Array[], i: number, limits: WeightLimits): number | null {
  const size = columns.length;
  const row = (entries: readonly (readonly [number, number])[], relation: Row["relation"], bound: number): Row => {
    const coefficients = new Array<number>(size + 1).fill(0);
    for (const [at, entry] of entries) coefficients[at] = (coefficients[at] as number) + entry;
    return { coefficients, relation, bound };
  };
  const rows: Row[] = [
    row(
      columns.map((_, c) => [c, 1] as const),
      "=",
      1,
    ),
  ];
  for (let c = 0; c < size; c += 1) {
    if ((limits.lower?.[c] ?? 0) > 0) rows.push(row([[c, 1]], "≥", limits.lower?.[c] as number));
    if ((limits.upper?.[c] ?? 1) < 1) rows.push(row([[c, 1]], "≤", limits.upper?.[c] as number));
  }
  for (const [a, b] of limits.order ?? [])
    rows.push(
      row(
        [
          [a, 1],
          [b, -1],
        ],
        "≥",
        0,
      ),
    );
  for (let j = 0; j < (columns[0]?.length ?? 0); j += 1) {
    if (j === i) continue;
    const ahead = columns.map((column, c) => [c, (column[i] as number) - (column[j] as number)] as const);
    rows.push(row([...ahead, [size, -1]], "≥", -2));
  }
  const best = bestVertex([...new Array<number>(size).fill(0), 1], rows);
  return best === null ? null : best - 2;
}

describe("the best case of a candidate", () => {
  test.each([
    ["fine", utility, [2, 3]],
    ["coarse", coarse, [2, 3, 4]],
  ] as const)("is the best vertex, %s utilities", (_name, entry, sizes) => {
    fc.assert(
      fc.property(tables(entry, sizes, sizes.length === 3 ? 4 : 5), ({ columns, limits }) => {
        const cases = finish(bestCases(columns, limits));
        const start = someWeights(limits, columns.length);
        expect(cases === null).toBe(start === null);
        for (const { candidate, margin, place, weights, rival } of cases ?? []) {
          expect(margin).toBeCloseTo(vertexMargin(columns, candidate, limits) as number, 8);
          expect(isAdmissible(weights, limits)).toBe(true);
          expect(lead(columns, weights, candidate)).toBeCloseTo(margin, 8);
          const ahead = score(columns, weights, candidate) - score(columns, weights, rival as number);
          expect(ahead).toBeCloseTo(margin, 8);
          expect(place).toBe(margin > 0 ? "alone" : margin === 0 ? "tied" : "never");
          if (dominatorsOf(columns, candidate).length > 0) expect(place).not.toBe("alone");
        }
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  test("is at least that of a fine grid of weights, and little more", () => {
    const steps = 40;
    fc.assert(
      fc.property(tables(utility, [3], 8), ({ columns, limits }) => {
        for (const { candidate, margin } of finish(bestCases(columns, limits)) ?? []) {
          let best = -Infinity;
          for (const weights of grid(3, steps))
            if (isAdmissible(weights, limits)) best = Math.max(best, lead(columns, weights, candidate));
          expect(margin).toBeGreaterThan(best - 1e-9);
          // Half a step of each weight away there is a point of the grid, where no limit cuts it off.
          if (!limits.lower) expect(margin - best).toBeLessThan((2 * 2) / steps);
        }
      }),
      { numRuns: 30, seed: 4 },
    );
  });

  test("many candidates: first under some drawn weights means first in the answer", () => {
    const columns = [0, 1, 2, 3].map((c) =>
      Float64Array.from({ length: 400 }, (_, i) => (((i + 3) * (2 * c + 5) * 7919) % 4001) / 4001),
    );
    const place = new Map((finish(bestCases(columns)) as BestCase[]).map((one) => [one.candidate, one.place]));
    for (const weights of grid(4, 12)) {
      const scores = Float64Array.from({ length: 400 }, (_, i) => score(columns, weights, i));
      const [first = 0, second = 0] = topCandidates(scores, 2);
      if ((scores[first] as number) - (scores[second] as number) > 1e-9) expect(place.get(first)).toBe("alone");
    }
    expect([...place.values()].filter((p) => p === "never").length).toBeGreaterThan(300);
  });

  test("equal candidates can only be level; alone, one always leads", () => {
    const twins = [Float64Array.of(1, 1, 0), Float64Array.of(0.5, 0.5, 0.2)];
    const cases = finish(bestCases(twins));
    expect(cases?.map(({ place, margin }) => [place, margin])).toEqual([
      ["tied", 0],
      ["tied", 0],
      ["never", expect.closeTo(-0.3, 9)],
    ]);
    expect(finish(bestCases([Float64Array.of(0.3)]))).toMatchObject([{ place: "alone", rival: null }]);
  });

  test("no admissible weights, no answer; limits that are none, an error", () => {
    expect(finish(bestCases([Float64Array.of(1, 2)], { upper: [0.5] }))).toBeNull();
    expect(() => finish(bestCases([Float64Array.of(1, 2)], { lower: [0.6], upper: [0.5] }))).toThrow(RangeError);
    expect(() => finish(bestCases([Float64Array.of(1, 2)], { order: [[0, 7]] }))).toThrow(RangeError);
  });

  test("the order of candidates and criteria changes nothing", () => {
    fc.assert(
      fc.property(tables(utility, [2, 3], 7), ({ columns }) => {
        const count = columns[0]?.length as number;
        const there = [...columns].reverse().map((column) => Float64Array.from(column).reverse());
        const cases = finish(bestCases(columns)) as BestCase[];
        const turned = finish(bestCases(there)) as BestCase[];
        cases.forEach(({ margin, place }, i) => {
          expect(turned[count - 1 - i]?.margin).toBeCloseTo(margin, 8);
          expect(turned[count - 1 - i]?.place).toBe(place);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe("the smallest change that dethrones", () => {
  const distance = { sum: (d: number[]) => d.reduce((s, x) => s + x, 0), largest: (d: number[]) => Math.max(...d) };

  test("two criteria, in closed form", () => {
    // u = (1, 0) leads (0.4, 0.9) by 0.7 × 0.6 − 0.3 × 0.9 = 0.15; level at w = 0.9 / 1.5 = 0.6.
    const columns = [Float64Array.of(1, 0.4), Float64Array.of(0, 0.9)];
    const sum = dethroningChange(columns, [0.7, 0.3]);
    expect(sum).toMatchObject({ leader: 0, successor: 1, change: expect.closeTo(0.2, 10) });
    expect([...(sum?.weights ?? [])]).toEqual([expect.closeTo(0.6, 10), expect.closeTo(0.4, 10)]);
    expect(dethroningChange(columns, [0.7, 0.3], {}, "largest")?.change).toBeCloseTo(0.1, 10);
    expect(dethroningChange(columns, [0.7, 0.3], { lower: [0.61, 0] })).toBeNull();
    expect(() => dethroningChange(columns, [0.5, 0.5], { lower: [0.61, 0] })).toThrow(RangeError);
    // A dominated rival never draws level inside, and a shared first place needs no change.
    expect(dethroningChange([Float64Array.of(1, 0.4), Float64Array.of(1, 1)], [0.5, 0.5])?.change).toBeCloseTo(1, 10);
    expect(dethroningChange([Float64Array.of(1, 0.4), Float64Array.of(1, 1)], [0.5, 0.5], { lower: [0.1] })).toBeNull();
    expect(dethroningChange([Float64Array.of(1, 1)], [1])).toMatchObject({ change: 0, successor: 1 });
  });

  test.each(["sum", "largest"] as const)(
    "is admissible, draws level, and no grid point does it nearer (%s)",
    (measure: ChangeMeasure) => {
      let found = 0;
      fc.assert(
        fc.property(tables(utility, [2, 3, 4], 7), ({ columns, limits }) => {
          const size = columns.length;
          const points = [...grid(size, size === 4 ? 14 : 30)].filter((weights) => isAdmissible(weights, limits));
          const start = points[Math.floor(points.length / 3)];
          if (!start) return;
          const answer = dethroningChange(columns, start, limits, measure);
          const far = (weights: ArrayLike<number>) =>
            distance[measure](start.map((w, c) => Math.abs(w - (weights[c] as number))));
          const leader = columns[0]?.reduce(
            (best, _, i) => (score(columns, start, i) > score(columns, start, best) ? i : best),
            0,
          ) as number;
          for (const weights of points)
            if (lead(columns, weights, leader) <= -1e-9)
              expect(far(weights)).toBeGreaterThan((answer?.change ?? Infinity) - 1e-8);
          if (!answer) return;
          found += 1;
          expect(answer.leader).toBe(leader);
          expect(isAdmissible(answer.weights, limits)).toBe(true);
          expect(far(answer.weights)).toBeCloseTo(answer.change, 8);
          const level = score(columns, answer.weights, answer.successor) - score(columns, answer.weights, leader);
          expect(level).toBeGreaterThan(-1e-8);
          // The successor is who leads there: nobody overtook the old leader before.
          expect(lead(columns, answer.weights, answer.successor)).toBeGreaterThan(-1e-7);
        }),
        { numRuns: 60, seed: 5 },
      );
      expect(found).toBeGreaterThan(20);
    },
  );
});

test("candidates that differ by millionths are told apart as well as those that differ by halves", () => {
  const random = seededRandom(77);
  let changed = 0;
  for (let trial = 0; trial < 150; trial += 1) {
    const size = 4 + (trial % 7);
    const columns = Array.from({ length: size }, () => Float64Array.from({ length: 25 }, () => random()));
    const near = columns.map((column, c) => column.map((u) => 0.05 * (c + 1) + 1e-6 * u));
    const limits: WeightLimits = {
      lower: columns.map(() => (random() < 0.5 ? 0 : 0.05)),
      upper: columns.map(() => (random() < 0.5 ? 1 : 0.6)),
      order: [
        [0, 1],
        [1, 2],
      ],
    };
    const cases = finish(bestCases(columns, limits)) as BestCase[];
    finish(bestCases(near, limits))?.forEach(({ margin }, i) => {
      expect(Math.abs(margin - 1e-6 * (cases[i] as BestCase).margin)).toBeLessThan(1.1e-9);
    });
    const start = someWeights(limits, size) as Float64Array;
    for (const measure of ["sum", "largest"] as const) {
      const here = dethroningChange(columns, start, limits, measure);
      const there = dethroningChange(near, start, limits, measure);
      expect(there === null).toBe(here === null);
      if (!here) continue;
      changed += 1;
      expect(there?.change).toBeCloseTo(here.change, 6);
    }
  }
  expect(changed).toBeGreaterThan(200);
});
