import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Criterion, scoreCriteria } from "./criteria.ts";
import { type Transformation, utilityFor } from "./transformation.ts";

const MORE: Transformation = { kind: "linear", direction: "more" };

function criterion(values: readonly number[], rest: Partial<Criterion> = {}): Criterion {
  return { id: "a", values: Float64Array.from(values), transformation: MORE, missing: "exclude", ...rest };
}

describe("a utility", () => {
  test("of each transformation", () => {
    const of = (transformation: Transformation, ...values: number[]) =>
      values.map(utilityFor(transformation, Math.min(...values), Math.max(...values)));
    expect(of(MORE, 10, 15, 20)).toEqual([0, 0.5, 1]);
    expect(of({ kind: "linear", direction: "less" }, 10, 15, 20)).toEqual([1, 0.5, 0]);
    expect(of({ kind: "linear", direction: "more", ends: [0, 10] }, -5, 5, 20)).toEqual([0, 0.5, 1]);
    expect(of({ kind: "log", direction: "more" }, 1, 10, 100)).toEqual([0, 0.5, 1]);
    expect(of({ kind: "threshold", direction: "more", at: 15 }, 14, 15, 16)).toEqual([0, 1, 1]);
    expect(of({ kind: "threshold", direction: "less", at: 15 }, 14, 15, 16)).toEqual([1, 1, 0]);
    const hill: Transformation = {
      kind: "piecewise",
      points: [
        [0, 0],
        [10, 1],
        [30, 0.5],
      ],
    };
    expect(of(hill, -1, 5, 10, 20, 99)).toEqual([0, 0.5, 1, 0.75, 0.5]);
  });

  test("refuses what makes no scale", () => {
    expect(() => utilityFor(MORE, 3, 3)).toThrow(RangeError);
    expect(() => utilityFor({ kind: "log", direction: "more" }, 0, 3)).toThrow(RangeError);
    expect(() =>
      utilityFor(
        {
          kind: "piecewise",
          points: [
            [1, 0],
            [1, 1],
          ],
        },
        0,
        1,
      ),
    ).toThrow(RangeError);
    expect(() => utilityFor({ kind: "piecewise", points: [[1, 2]] }, 0, 1)).toThrow(RangeError);
  });
});

describe("missing values", () => {
  const values = [1, Number.NaN, 2, 9];

  test("exclude the candidate", () => {
    const table = scoreCriteria([criterion(values), criterion([4, 5, 6, 7], { id: "b" })]);
    expect([...table.candidates]).toEqual([0, 2, 3]);
    expect(table.excluded).toEqual([{ candidate: 1, missing: ["a"] }]);
    expect(table.criteria.map(({ id, filled }) => [id, filled])).toEqual([
      ["a", []],
      ["b", []],
    ]);
  });

  test("become the worst or the median known value", () => {
    const [worst] = scoreCriteria([criterion(values, { missing: "worst-case" })]).criteria;
    expect([...(worst?.values ?? [])]).toEqual([1, 1, 2, 9]);
    expect(worst).toMatchObject({ filled: [1], filledWith: 1 });
    const less: Transformation = { kind: "linear", direction: "less" };
    const [costly] = scoreCriteria([criterion(values, { missing: "worst-case", transformation: less })]).criteria;
    expect(costly?.filledWith).toBe(9);
    const [median] = scoreCriteria([criterion(values, { missing: "median" })]).criteria;
    expect(median?.filledWith).toBe(2);
    expect([...(median?.utilities ?? [])]).toEqual([0, 1 / 8, 1 / 8, 1]);
  });
});

describe("a criterion that cannot separate", () => {
  test("takes no part and excludes nobody", () => {
    const cityWide = criterion([68, Number.NaN, 68], { id: "cost" });
    const table = scoreCriteria([cityWide, criterion([1, 2, 3])]);
    expect(table.idle).toEqual([{ id: "cost", reason: "same-value" }]);
    expect([...table.candidates]).toEqual([0, 1, 2]);
    expect(table.criteria.map(({ id }) => id)).toEqual(["a"]);
  });

  test("for each reason", () => {
    const of = (one: Criterion) => scoreCriteria([one]).idle[0]?.reason;
    expect(of(criterion([Number.NaN, Number.NaN]))).toBe("no-values");
    expect(of(criterion([1, 2], { transformation: { kind: "threshold", direction: "more", at: 5 } }))).toBe(
      "same-utility",
    );
    expect(of(criterion([0, 2], { transformation: { kind: "log", direction: "more" } }))).toBe("not-positive");
    // Excluding the third candidate leaves one value to the other criterion.
    const table = scoreCriteria([criterion([1, 2, Number.NaN]), criterion([5, 5, 6], { id: "b" })]);
    expect(table.idle).toEqual([{ id: "b", reason: "same-value" }]);
  });
});

test("a scale reaches over all that the values may be", () => {
  const range = { low: Float64Array.of(Number.NaN, 0, Number.NaN), high: Float64Array.of(Number.NaN, 5, Number.NaN) };
  const [scored] = scoreCriteria([criterion([2, 3, 4], { range })]).criteria;
  expect([...(scored?.utilities ?? [])]).toEqual([0.4, 0.6, 0.8]);
  expect(() => scoreCriteria([criterion([2, 6, 4], { range })])).toThrow(RangeError);
  expect(() => scoreCriteria([criterion([2, Infinity])])).toThrow(RangeError);
});

test("a change of unit changes nothing", () => {
  const value = fc.double({ min: 0.001, max: 1e6, noNaN: true });
  const kind = fc.constantFrom<"linear" | "log">("linear", "log");
  fc.assert(
    fc.property(
      fc.array(fc.option(value, { nil: Number.NaN }), { minLength: 2, maxLength: 9 }),
      kind,
      fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
      fc.constantFrom("exclude" as const, "worst-case" as const, "median" as const),
      (values, kind, unit, missing) => {
        // Values that agree to rounding are told apart by nobody.
        const known = values.filter((v) => !Number.isNaN(v));
        if (known.some((v, i) => known.some((w, j) => i < j && v !== w && Math.abs(v / w - 1) < 1e-9))) return;
        const transformation: Transformation = { kind, direction: "less" };
        const here = scoreCriteria([criterion(values, { transformation, missing })]);
        const there = scoreCriteria([
          criterion(
            values.map((v) => v * unit),
            { transformation, missing },
          ),
        ]);
        expect(there.candidates).toEqual(here.candidates);
        expect(there.idle).toEqual(here.idle);
        here.criteria[0]?.utilities.forEach((utility, i) => {
          expect(there.criteria[0]?.utilities[i]).toBeCloseTo(utility, 6);
        });
      },
    ),
    { seed: 2 },
  );
});
