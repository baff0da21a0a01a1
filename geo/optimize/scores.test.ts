import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pairwiseWeights, reciprocalMatrix } from "./ahp.ts";
import { finish } from "./finish.ts";
import { dominatorsOf, paretoFronts } from "./pareto.ts";
import { topCandidates } from "./top-values.ts";
import { topsis } from "./topsis.ts";
import { contributions, normalisedWeights, weightedSum } from "./weighted-sum.ts";

const utility = fc.double({ min: 0, max: 1, noNaN: true });
/** Few different utilities: many level and dominated candidates. */
const coarse = fc.integer({ min: 0, max: 4 }).map((n) => n / 4);

function tables(entry: fc.Arbitrary<number>, mostCriteria = 5, mostCandidates = 12) {
  return fc
    .tuple(fc.integer({ min: 1, max: mostCriteria }), fc.integer({ min: 1, max: mostCandidates }))
    .chain(([criteria, candidates]) =>
      fc.record({
        columns: fc.array(
          fc.array(entry, { minLength: candidates, maxLength: candidates }).map((column) => Float64Array.from(column)),
          { minLength: criteria, maxLength: criteria },
        ),
        weights: fc
          .array(fc.double({ min: 0.01, max: 9, noNaN: true }), { minLength: criteria, maxLength: criteria })
          .map(normalisedWeights),
        shift: fc.nat(50),
      }),
    );
}

/** The list turned round by some places. */
function turned<T>(list: readonly T[], by: number): T[] {
  return list.map((_, i) => list[(i + by) % list.length] as T);
}

describe("a weighted sum", () => {
  test("is the sum of its contributions to the last bit, whatever the order of the criteria", () => {
    fc.assert(
      fc.property(tables(utility), ({ columns, weights, shift }) => {
        const scores = weightedSum(columns, weights);
        const other = weightedSum(turned(columns, shift), turned(Array.from(weights), shift));
        scores.forEach((score, i) => {
          const parts = contributions(columns, weights, i);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(score);
          expect(parts.reduceRight((sum, part) => sum + part, 0)).toBe(score);
          expect(other[i]).toBe(score);
          const plain = columns.reduce((sum, column, c) => sum + (weights[c] as number) * (column[i] as number), 0);
          expect(Math.abs(score - plain)).toBeLessThan(3e-14 * columns.length + 1e-15);
        });
      }),
    );
  });

  test("refuses weights that are none", () => {
    expect(() => normalisedWeights([0, 0])).toThrow(RangeError);
    expect(() => normalisedWeights([1, -1])).toThrow(RangeError);
    expect(() => weightedSum([Float64Array.of(1)], [2])).toThrow(RangeError);
    expect(() => weightedSum([Float64Array.of(1)], [])).toThrow(RangeError);
  });

  test("normalised weights do not depend on their order", () => {
    const one = normalisedWeights([0.1, 0.2, 0.3, 0.7]);
    const other = normalisedWeights([0.7, 0.3, 0.2, 0.1]);
    expect([...other].reverse()).toEqual([...one]);
  });
});

describe("TOPSIS", () => {
  // Three cars by price, economy, looks and boot: R. E. Hodgett, hodgett.co.uk/topsis-in-excel, as tested in the R package MCDA
  // (tests/TOPSIS.R), which prints scores to four decimals and the ideals to nine.
  const columns = [
    [5490, 6500, 6489],
    [51.4, 70.6, 54.3],
    [8.5, 7, 7.5],
    [285, 288, 290],
  ].map((column) => Float64Array.from(column));
  const weights = [0.35, 0.25, 0.25, 0.15];

  test("the published example", () => {
    const { closeness, ideal, antiIdeal } = topsis(columns, weights, ["less", "more", "more", "more"]);
    expect([...closeness].map((c) => Math.round(c * 1e4) / 1e4)).toEqual([0.4817, 0.5182, 0.178]);
    [0.179573776, 0.171636015, 0.159499658, 0.087302767].forEach((expected, c) => {
      expect(Math.abs((ideal[c] as number) - expected)).toBeLessThan(1e-9);
    });
    [0.212610118, 0.124958799, 0.131352659, 0.085797547].forEach((expected, c) => {
      expect(Math.abs((antiIdeal[c] as number) - expected)).toBeLessThan(1e-9);
    });
  });

  test("units, the order of criteria and of candidates change nothing; a dominated candidate is never first", () => {
    const values = fc.integer({ min: 1, max: 900 });
    fc.assert(
      fc.property(tables(values, 4, 9), fc.double({ min: 0.01, max: 100, noNaN: true }), (table, unit) => {
        const { columns, weights, shift } = table;
        const directions = columns.map((_, c) => (c % 2 ? "less" : "more") as "less" | "more");
        const { closeness } = topsis(columns, weights, directions);
        const other = topsis(
          turned(
            columns.map((column) => Float64Array.from(turned(Array.from(column), shift), (v) => v * unit)),
            shift,
          ),
          turned(Array.from(weights), shift),
          turned(directions, shift),
        ).closeness;
        const count = closeness.length;
        closeness.forEach((c, i) => {
          expect(c).toBeGreaterThanOrEqual(0);
          expect(c).toBeLessThanOrEqual(1);
          expect(other[(i + count - (shift % count)) % count]).toBeCloseTo(c, 7);
        });
        const best = closeness.indexOf(Math.max(...closeness));
        const better = columns.map((column, c) => (c % 2 ? column.map((v) => -v) : column));
        for (const dominator of dominatorsOf(better, best))
          expect(closeness[dominator]).toBeGreaterThanOrEqual((closeness[best] as number) - 1e-9);
      }),
    );
  });

  test("alone or alike, everyone is the ideal", () => {
    expect([...topsis([Float64Array.of(3, 3)], [1], ["more"]).closeness]).toEqual([1, 1]);
    expect([...topsis([Float64Array.of(0, 0)], [1], ["less"]).closeness]).toEqual([1, 1]);
    expect(() => topsis([Float64Array.of(Number.NaN)], [1], ["more"])).toThrow(RangeError);
  });
});

describe("Pareto fronts", () => {
  /** By definition: peel off who is not dominated by anybody left. */
  function peeled(columns: readonly Float64Array[]): number[] {
    const count = columns[0]?.length ?? 0;
    const front = new Array<number>(count).fill(0);
    for (let f = 1; front.includes(0); f += 1) {
      const left = front.flatMap((known, i) => (known ? [] : [i]));
      const free = left.filter(
        (i) =>
          !left.some(
            (j) =>
              columns.every((column) => (column[j] as number) >= (column[i] as number)) &&
              columns.some((column) => (column[j] as number) > (column[i] as number)),
          ),
      );
      for (const i of free) front[i] = f;
    }
    return front;
  }

  test.each([
    ["coarse", coarse],
    ["fine", utility],
  ])("as peeled by definition, %s utilities", (_name, entry) => {
    fc.assert(
      fc.property(tables(entry, 4, 25), ({ columns, weights, shift }) => {
        const fronts = finish(paretoFronts(columns));
        expect([...fronts]).toEqual(peeled(columns));
        expect([...finish(paretoFronts(turned(columns, shift)))]).toEqual([...fronts]);
        fronts.forEach((front, i) => {
          expect(dominatorsOf(columns, i).length > 0).toBe(front > 1);
        });
        // Weights above 0: whoever leads is on the first front.
        const [leader] = topCandidates(weightedSum(columns, weights), 1);
        if (entry === coarse) expect(fronts[leader as number]).toBe(1);
      }),
    );
  });

  test("yields on the way", () => {
    const columns = [0, 1, 2].map((c) =>
      Float64Array.from({ length: 3000 }, (_, i) => ((i + 1) * (c + 7) * 7919) % 3001),
    );
    const steps = [...paretoFronts(columns)];
    expect(steps.every((share, n) => share < 1 && share >= (steps[n - 1] ?? 0))).toBe(true);
  });
});

describe("pairwise comparison", () => {
  // Relative consumption of drinks: Saaty (2008), 83–98; coffee, wine, tea, beer, sodas, milk, water.
  const DRINKS = [
    [9, 5, 2, 1, 1, 1 / 2],
    [1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
    [1 / 3, 1 / 4, 1 / 3, 1 / 9],
    [1 / 2, 1, 1 / 3],
    [2, 1 / 2],
    [1 / 3],
  ].flat();

  test("Saaty's published example: weights and consistency ratio to three decimals", () => {
    const { weights, consistencyRatio } = pairwiseWeights(reciprocalMatrix(DRINKS, 7));
    expect([...weights].map((w) => Math.round(w * 1000) / 1000)).toEqual([
      0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327,
    ]);
    expect(Math.round((consistencyRatio as number) * 1000) / 1000).toBe(0.022);
  });

  test("an eigenvector, and nothing odd about consistent judgements", () => {
    const positive = fc.double({ min: 0.1, max: 9, noNaN: true });
    fc.assert(
      fc.property(fc.array(positive, { minLength: 1, maxLength: 8 }), (true_) => {
        const total = true_.reduce((sum, w) => sum + w, 0);
        const matrix = true_.map((a) => true_.map((b) => a / b));
        const { weights, lambdaMax, consistencyRatio, oddest } = pairwiseWeights(matrix);
        weights.forEach((w, i) => {
          expect(w).toBeCloseTo((true_[i] as number) / total, 12);
        });
        expect(lambdaMax).toBeCloseTo(true_.length, 10);
        expect(consistencyRatio).toBeCloseTo(0, 10);
        expect(oddest).toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 15, maxLength: 15 }), (upper) => {
        const matrix = reciprocalMatrix(upper, 6);
        const { weights, lambdaMax } = pairwiseWeights(matrix);
        matrix.forEach((row, i) => {
          const image = row.reduce((sum, entry, j) => sum + entry * (weights[j] as number), 0);
          expect(image).toBeCloseTo(lambdaMax * (weights[i] as number), 10);
        });
        expect(lambdaMax).toBeGreaterThanOrEqual(6 - 1e-9);
      }),
      { numRuns: 30 },
    );
  });

  test("names the judgement that is farthest from the rest", () => {
    const matrix = reciprocalMatrix([2, 4, 1 / 9, 2, 4, 2], 4);
    expect(pairwiseWeights(matrix).oddest).toMatchObject({ row: 0, column: 3 });
  });

  test("refuses what is no comparison", () => {
    expect(() => pairwiseWeights([])).toThrow(RangeError);
    expect(() => pairwiseWeights([[1, 2]])).toThrow(RangeError);
    expect(() => reciprocalMatrix([1], 3)).toThrow(RangeError);
    expect(() =>
      pairwiseWeights([
        [1, 2],
        [2, 1],
      ]),
    ).toThrow(RangeError);
    expect(pairwiseWeights(reciprocalMatrix(new Array(120).fill(1), 16)).consistencyRatio).toBeNull();
  });
});

test("the greatest few, as sorting all has them", () => {
  fc.assert(
    fc.property(fc.array(coarse, { maxLength: 30 }), fc.integer({ min: 0, max: 12 }), (list, most) => {
      const sorted = list.map((_, i) => i).sort((a, b) => (list[b] as number) - (list[a] as number) || a - b);
      expect(topCandidates(Float64Array.from(list), most)).toEqual(sorted.slice(0, most));
    }),
  );
});
