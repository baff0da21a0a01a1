import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evenness, gini, herfindahl, lorenz } from "./concentration.ts";
import { locationQuotients, shiftShare } from "./specialisation.ts";

// The worked example of G. Krumme's course on regional analysis, University of Washington
// (faculty.washington.edu/krumme/350/ssexcel.html): a region of 1,000 and its nation, four industries, 1985 and 1995.
const REGION = { before: [500, 100, 200, 200], after: [1000, 100, 250, 280] };
const NATION = { shares: [0.1, 0.2, 0.4, 0.3], growth: [0.1, 0.2, 0.3, 0.4] };
/** The nation without the region; of any size that is much larger. */
const NATION_SIZE = 1e6;
const rest = NATION.shares.map((share, i) => share * NATION_SIZE - (REGION.before[i] as number));
const restAfter = NATION.shares.map(
  (share, i) => share * NATION_SIZE * (1 + (NATION.growth[i] as number)) - (REGION.after[i] as number),
);

describe("the published example", () => {
  test("location quotients 5, 0.5, 0.5, 0.667", () => {
    const [quotients] = locationQuotients([REGION.before, rest]);
    [5, 0.5, 0.5, 2 / 3].forEach((expected, i) => {
      expect(quotients?.[i]).toBeCloseTo(expected, 10);
    });
  });

  test("the same against the nation's own figures, whatever regions are in the table", () => {
    const [quotients] = locationQuotients([REGION.before], NATION.shares);
    [5, 0.5, 0.5, 2 / 3].forEach((expected, i) => {
      expect(quotients?.[i]).toBeCloseTo(expected, 10);
    });
    expect(() => locationQuotients([REGION.before], [1, 2])).toThrow(RangeError);
  });

  test("growth of 630: nation 290, mix −80, region 420", () => {
    const [parts] = shiftShare([REGION.before, rest], [REGION.after, restAfter]);
    const total = (key: "national" | "mix" | "regional") => parts?.reduce((sum, part) => sum + (part?.[key] ?? 0), 0);
    expect(total("national")).toBeCloseTo(290, 8);
    expect(total("mix")).toBeCloseTo(-80, 8);
    expect(total("regional")).toBeCloseTo(420, 8);
    expect(parts?.map((part) => part?.regional)).toEqual([450, -20, -10, 0].map((n) => expect.closeTo(n, 8)));
  });
});

const quantity = fc.double({ min: 0, max: 1e6, noNaN: true });
/** Not so small that rounding is all there is. */
const worked = fc.double({ min: 1, max: 1e6, noNaN: true });
const table = fc.array(fc.array(worked, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 6 });

test("the parts of a growth add up to it, and over all regions the regional parts to nothing", () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 9 }), (before, seed) => {
      const after = before.map((row, r) => row.map((value, i) => value * (0.5 + ((r * 3 + i * 7 + seed) % 10) / 8)));
      const parts = shiftShare(before, after);
      let regional = 0;
      parts.forEach((row, r) => {
        row.forEach((part, i) => {
          if (!part) throw new Error("no part");
          regional += part.regional;
          const grown = (after[r]?.[i] as number) - (before[r]?.[i] as number);
          expect(part.national + part.mix + part.regional).toBeCloseTo(grown, 3);
        });
      });
      expect(Math.abs(regional)).toBeLessThan(1e-2);
    }),
  );
});

test("quotients weighted by what they are of come to 1", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const all = rows.flat().reduce((a, b) => a + b, 0);
      locationQuotients(rows)[0]?.forEach((_, i) => {
        const weighted = locationQuotients(rows).reduce(
          (sum, row, r) => sum + (row[i] ?? 0) * ((rows[r] as number[]).reduce((a, b) => a + b, 0) / all),
          0,
        );
        expect(weighted).toBeCloseTo(1, 8);
      });
    }),
  );
});

test("evenness and its opposite", () => {
  expect([herfindahl([1, 1, 1, 1]), evenness([1, 1, 1, 1]), gini([1, 1, 1, 1])]).toEqual([
    0.25,
    1,
    expect.closeTo(0, 12),
  ]);
  expect([herfindahl([0, 0, 0, 8]), evenness([0, 0, 0, 8])]).toEqual([1, -0]);
  expect(gini([0, 0, 0, 8])).toBeCloseTo(0.75, 12);
  // Twice the mean difference over all pairs, over twice the mean: the definition without a curve.
  fc.assert(
    fc.property(fc.array(quantity, { minLength: 2, maxLength: 20 }), (values) => {
      const total = values.reduce((a, b) => a + b, 0);
      fc.pre(total > 1);
      const differences = values.reduce((sum, a) => sum + values.reduce((s, b) => s + Math.abs(a - b), 0), 0);
      expect(gini(values)).toBeCloseTo(differences / (2 * values.length * total), 10);
    }),
  );
});

test("over land, density decides the order", () => {
  // Half of the land has a fifth of the quantity.
  expect(lorenz([8, 2], [1, 1])).toEqual([
    { base: 0, quantity: 0 },
    { base: 0.5, quantity: 0.2 },
    { base: 1, quantity: 1 },
  ]);
  expect(gini([10, 20], [1, 2])).toBeCloseTo(0, 12);
  expect(gini([0, 0])).toBeNull();
  expect(() => gini([1, -1])).toThrow("found -1");
  expect(() => lorenz([1, 2], [1, 0])).toThrow("above 0");
});

test("nothing at all has no quotient and no growth", () => {
  expect(
    locationQuotients([
      [0, 0],
      [1, 0],
    ]),
  ).toEqual([
    [null, null],
    [1, null],
  ]);
  expect(shiftShare([[0, 1]], [[1, 1]])[0]?.[0]).toBeNull();
  expect(() => shiftShare([[0]], [[1]])).toThrow("nothing");
  expect(() => shiftShare([[1]], [[1], [2]])).toThrow("different");
});
