import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scores } from "./answers.ts";
import { MOST_SCORE_CLASSES, scoreClasses } from "./score-classes.ts";

const scoresOf = (values: readonly number[], fronts = values.map(() => 1)) =>
  ({
    scored: Int32Array.from(values.keys()),
    scores: Float64Array.from(values),
    fronts: Int32Array.from(fronts),
  }) as unknown as Scores;

describe("scoreClasses", () => {
  it("cuts where the scores leave gaps", () => {
    const classes = scoreClasses(scoresOf([0.1, 0.11, 0.3, 0.31, 0.5, 0.7, 0.71, 0.9]), "weighted-sum");
    expect(classes?.rows.map(({ low, high, count }) => [low, high, count])).toEqual([
      [0.1, 0.11, 2],
      [0.3, 0.31, 2],
      [0.5, 0.5, 1],
      [0.7, 0.71, 2],
      [0.9, 0.9, 1],
    ]);
  });

  it("counts each score in the one class that holds it, and keeps the classes apart", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 80 }), (values) => {
        const { rows, classOf } = scoreClasses(scoresOf(values), "topsis") ?? { rows: [], classOf: [] };
        expect(rows.length).toBeLessThanOrEqual(MOST_SCORE_CLASSES);
        expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
        rows.forEach((row, i) => {
          expect(row.count).toBeGreaterThan(0);
          if (i > 0) expect(row.low).toBeGreaterThan(rows[i - 1]?.high ?? -1);
        });
        values.forEach((value, i) => {
          const row = rows[classOf[i] as number];
          expect(value >= (row?.low ?? 2) && value <= (row?.high ?? -1)).toBe(true);
        });
      }),
    );
  });

  it("classes 15,000 scores by a sample of them, and leaves none out", () => {
    const values = Array.from({ length: 15_000 }, (_, i) => Math.sin(i) ** 2);
    const classes = scoreClasses(scoresOf(values), "weighted-sum");
    expect(classes?.rows).toHaveLength(5);
    expect(classes?.rows.reduce((sum, { count }) => sum + count, 0)).toBe(15_000);
  });

  it("has the first front on top, and all behind the fourth together", () => {
    const classes = scoreClasses(scoresOf([1, 1, 1, 1, 1, 1, 1], [1, 2, 2, 3, 4, 5, 9]), "pareto");
    expect(classes?.by).toBe("front");
    expect(classes?.rows.map(({ low, high }) => [low, high])).toEqual([
      [5, 9],
      [4, 4],
      [3, 3],
      [2, 2],
      [1, 1],
    ]);
    expect([...(classes?.classOf ?? [])]).toEqual([4, 3, 3, 2, 1, 0, 0]);
    expect(scoreClasses(scoresOf([1, 1], [1, 2]), "pareto")?.rows).toHaveLength(2);
  });

  it("is nothing where nothing is scored", () => {
    expect(scoreClasses(scoresOf([]), "weighted-sum")).toBeNull();
  });
});
