import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gearysC, getisOrdG, moransI } from "./global-autocorrelation.ts";
import { permutationP } from "./global-permutation.ts";
import { localG, localMoran, withSelf } from "./local-autocorrelation.ts";
import { significant } from "./multiple-testing.ts";
import { seededRandom, shuffle } from "./seeded-random.ts";
import {
  distanceBandWeights,
  inverseDistanceWeights,
  islandsOf,
  kNearestWeights,
  pairWeights,
  rowStandardised,
  type SpatialWeights,
} from "./spatial-weights.ts";
import { binomial, subsetSums } from "./subset-sums.ts";

const GOLDEN = join(import.meta.dirname, "../../tests/golden/spdep");
const rows = (file: string) =>
  readFileSync(join(GOLDEN, file), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
const variables = {
  floor: rows("values.csv").map((row) => Number(row[1])),
  jobs: rows("values.csv").map((row) => Number(row[2])),
};
const COUNT = variables.floor.length;

function weightsNamed(name: string): SpatialWeights {
  const links = Array.from({ length: COUNT }, () => [] as { to: number; weight: number }[]);
  for (const [weights, from, to] of rows("links.csv"))
    if (weights === name) links[Number(from) - 1]?.push({ to: Number(to) - 1, weight: 1 });
  return { links: links.map((row) => row.sort((a, b) => a.to - b.to)) };
}

describe("against R's spdep, on the 16 districts", () => {
  const reference = rows("spdep.csv");
  const cases = [...new Set(reference.map(([weights, style, variable]) => `${weights} ${style} ${variable}`))];

  test.each(cases)("%s", (name) => {
    const [weightsName = "", style = "", variable = ""] = name.split(" ");
    const values = variables[variable as keyof typeof variables];
    const raw = weightsNamed(weightsName);
    const styled = (weights: SpatialWeights) => (style === "W" ? rowStandardised(weights) : weights);
    const of = (statistic: string) =>
      reference
        .filter((row) => row[0] === weightsName && row[1] === style && row[2] === variable && row[3] === statistic)
        .map((row) => Number(row[5]));
    const global = [
      ["moran", moransI(values, styled(raw))],
      ["geary", gearysC(values, styled(raw))],
      ...(style === "B" ? ([["g", getisOrdG(values, raw)]] as const) : []),
    ] as const;
    for (const [statistic, ours] of global) {
      expect(ours?.value).toBeCloseTo(of(statistic)[0] as number, 12);
      expect(ours?.expected).toBeCloseTo(of(`${statistic}.expected`)[0] as number, 12);
      const variance = of(`${statistic}.variance`)[0] as number;
      expect(Math.abs((ours?.variance ?? 0) / variance - 1)).toBeLessThan(1e-10);
    }
    const options = { draws: 99 };
    const moran = localMoran(values, styled(raw), options);
    const local = [
      ["localmoran", moran.map(({ value }) => value)],
      ["localmoran.z", moran.map(({ z }) => z)],
      ["gi", localG(values, styled(raw), options).map(({ value }) => value)],
      ["gi.star", localG(values, styled(withSelf(raw)), options).map(({ value }) => value)],
    ] as const;
    const islands = new Set(islandsOf(raw));
    for (const [statistic, ours] of local) {
      const theirs = of(statistic);
      expect(theirs).toHaveLength(COUNT);
      ours.forEach((value, i) => {
        // spdep gives an island its own value's score; we say that it has none.
        if (islands.has(i)) expect(value).toBeNull();
        else expect(Math.abs((value as number) - (theirs[i] as number))).toBeLessThan(1e-10);
      });
    }
  });
});

const value = fc.double({ min: -1000, max: 1000, noNaN: true });

describe("exact p", () => {
  function bruteForce(list: readonly number[], k: number, sum: number, tolerance: number) {
    const sums: number[] = [];
    const visit = (from: number, left: number, total: number) => {
      if (left === 0) sums.push(total);
      else for (let i = from; i <= list.length - left; i += 1) visit(i + 1, left - 1, total + (list[i] as number));
    };
    visit(0, k, 0);
    const greatest = sums.reduce((a, b) => Math.max(a, b));
    const least = sums.reduce((a, b) => Math.min(a, b));
    return {
      subsets: sums.length,
      atLeast: sums.filter((s) => s >= sum - tolerance).length,
      atMost: sums.filter((s) => s <= sum + tolerance).length,
      atGreatest: sums.filter((s) => s >= greatest - tolerance).length,
      atLeastOfAll: sums.filter((s) => s <= least + tolerance).length,
    };
  }

  test("counts subsets as enumeration does, ties and all", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(value, fc.integer({ min: -3, max: 3 })), { minLength: 1, maxLength: 11 }),
        fc.nat(),
        fc.nat(),
        (list, a, b) => {
          const k = a % (list.length + 1);
          const chosen = [...list].sort((x, y) => ((x * 7919) % 13) - ((y * 7919) % 13) + (b % 3) - 1).slice(0, k);
          const sum = chosen.reduce((total, x) => total + x, 0);
          expect(subsetSums(list, k, sum, 1e-7)).toEqual(bruteForce(list, k, sum, 1e-7));
        },
      ),
    );
  });

  test("of very many subsets is counted in halves as in branches", () => {
    const random = seededRandom(11);
    const list = Array.from({ length: 26 }, random);
    // 657,800 subsets of 7 against those with and without the last value: Pascal's rule.
    const sum = 3.9;
    const whole = subsetSums(list, 7, sum, 1e-12);
    const last = list.at(-1) as number;
    const without = subsetSums(list.slice(0, -1), 7, sum, 1e-12);
    const within = subsetSums(list.slice(0, -1), 6, sum - last, 1e-12);
    expect(whole.subsets).toBe(657_800);
    expect(whole.atLeast).toBe(without.atLeast + within.atLeast);
    expect(whole.atMost).toBe(without.atMost + within.atMost);
    expect(whole.atLeast + whole.atMost).toBe(whole.subsets);
    expect([whole.atGreatest, whole.atLeastOfAll]).toEqual([1, 1]);
    const some = [...list.slice(0, 17), 0.5, 0.5, 0.5];
    for (const at of [2, 4.9, 5, 8]) expect(subsetSums(some, 10, at, 1e-9)).toEqual(bruteForce(some, 10, at, 1e-9));
  });

  test("of the districts is that of every set of neighbours", () => {
    const weights = weightsNamed("queen");
    const mean = variables.floor.reduce((a, b) => a + b, 0) / COUNT;
    const deviations = variables.floor.map((x) => x - mean);
    localMoran(variables.floor, weights).forEach(({ p, smallestP, lag, sets, method }, i) => {
      const k = weights.links[i]?.length ?? 0;
      if (k === 0) {
        expect(p).toBeNull();
        return;
      }
      const sums = bruteForce(
        deviations.filter((_, n) => n !== i),
        k,
        lag as number,
        1e-3,
      );
      expect(method).toBe("exact");
      expect(sets).toBe(binomial(COUNT - 1, k));
      expect(p).toBeCloseTo(Math.min(1, (2 * Math.min(sums.atLeast, sums.atMost)) / sums.subsets), 12);
      expect(smallestP).toBeCloseTo(Math.min(1, 2 / sums.subsets), 12);
      expect(p).toBeGreaterThanOrEqual(smallestP as number);
    });
  });

  test("draws come near it where neighbours weigh alike", () => {
    const exact = localMoran(variables.jobs, weightsNamed("queen"));
    const uneven = {
      links: weightsNamed("queen").links.map((row) => row.map((link, i) => ({ ...link, weight: 1 + i * 1e-9 }))),
    };
    const drawn = localMoran(variables.jobs, uneven, { draws: 20_000 });
    exact.forEach(({ p }, i) => {
      if (p === null) return;
      expect(drawn[i]?.method).toBe("drawn");
      expect(Math.abs((drawn[i]?.p as number) - p)).toBeLessThan(0.02);
    });
  });
});

describe("laws", () => {
  const weights = weightsNamed("queen");
  const list = fc.array(value, { minLength: COUNT, maxLength: COUNT });

  test("adding a constant or changing the unit changes nothing", () => {
    fc.assert(
      fc.property(list, fc.double({ min: 0.5, max: 20, noNaN: true }), (values, factor) => {
        const before = moransI(values, weights);
        const after = moransI(
          values.map((x) => x * factor + 100),
          weights,
        );
        fc.pre(before !== null && after !== null && Math.max(...values) - Math.min(...values) > 1);
        expect(after?.value).toBeCloseTo(before?.value as number, 8);
        const local = localMoran(values, weights).map(({ p }) => p);
        const moved = localMoran(
          values.map((x) => x * factor + 100),
          weights,
        ).map(({ p }) => p);
        local.forEach((p, i) => {
          if (p !== null) expect(moved[i]).toBeCloseTo(p, 10);
        });
      }),
      { numRuns: 30 },
    );
  });

  test("naming the units in another order changes nothing", () => {
    const order = Array.from({ length: COUNT }, (_, i) => i);
    shuffle(order, seededRandom(5));
    const placeOf = new Map(order.map((old, now) => [old, now]));
    const renamed: SpatialWeights = {
      links: order.map((old) =>
        (weights.links[old] ?? [])
          .map(({ to, weight }) => ({ to: placeOf.get(to) as number, weight }))
          .sort((a, b) => a.to - b.to),
      ),
    };
    const values = order.map((old) => variables.floor[old] as number);
    expect(moransI(values, renamed)?.value).toBeCloseTo(moransI(variables.floor, weights)?.value as number, 12);
    const before = localMoran(variables.floor, weights);
    localMoran(values, renamed).forEach(({ p, value: ours }, now) => {
      const then = before[order[now] as number];
      expect(p ?? -1).toBeCloseTo(then?.p ?? -1, 12);
      expect(ours ?? -1).toBeCloseTo(then?.value ?? -1, 10);
    });
  });

  test("local values add up to the global one", () => {
    const sum = localMoran(variables.jobs, weights).reduce((total, { value: i }) => total + (i ?? 0), 0);
    const s0 = weights.links.reduce((total, row) => total + row.length, 0);
    expect(sum / s0).toBeCloseTo(moransI(variables.jobs, weights)?.value as number, 12);
  });

  test("equal values, or nobody's neighbours, have no statistic", () => {
    const flat = new Array<number>(COUNT).fill(0.1);
    expect(moransI(flat, weights)).toBeNull();
    expect(localMoran(flat, weights).every(({ value: i, p }) => i === null && p === null)).toBe(true);
    expect(gearysC(variables.jobs, pairWeights(COUNT, []))).toBeNull();
    expect(() => moransI([1, Number.NaN], pairWeights(2, [[0, 1]]))).toThrow(RangeError);
    expect(() => moransI([1], weights)).toThrow("1 values for 16 units");
  });
});

test("a random field is found significant about as often as it should be, over 1,000 seeds", () => {
  const weights = rowStandardised(weightsNamed("queen"));
  let global = 0;
  let local = 0;
  let tests = 0;
  let familyWise = 0;
  for (let seed = 1; seed <= 1000; seed += 1) {
    const random = seededRandom(seed * 7919);
    const values = Array.from({ length: COUNT }, random);
    const { p } = permutationP(values, (order) => moransI(order, weights)?.value ?? 0, { draws: 199, seed });
    if (p <= 0.05) global += 1;
    const ps = localMoran(values, weights).map((one) => one.p);
    local += ps.filter((one) => one !== null && one <= 0.05).length;
    tests += ps.filter((one) => one !== null).length;
    if (significant(ps, 0.05, "bonferroni").found.includes(true)) familyWise += 1;
  }
  expect(global / 1000).toBeGreaterThan(0.03);
  expect(global / 1000).toBeLessThan(0.07);
  // Exact p of few sets is coarse: it may find less than α, never more.
  expect(local / tests).toBeGreaterThan(0.03);
  expect(local / tests).toBeLessThan(0.055);
  expect(familyWise / 1000).toBeLessThan(0.06);
}, 60_000);

describe("weights", () => {
  const points: [number, number][] = [
    [121.4, 31.2],
    [121.5, 31.2],
    [121.7, 31.2],
    [122.5, 31.2],
  ];

  test("of k nearest, of a band, of inverse distance", () => {
    expect(kNearestWeights(points, 1).links.map((row) => row.map(({ to }) => to))).toEqual([[1], [0], [1], [2]]);
    expect(islandsOf(distanceBandWeights(points, 20_000))).toEqual([3]);
    const inverse = inverseDistanceWeights(points, { power: 2 });
    const [near, far] = inverse.links[0] as unknown as [{ weight: number }, { weight: number }];
    expect(near.weight / far.weight).toBeCloseTo(9, 3);
    expect(rowStandardised(inverse).links.map((row) => row.reduce((sum, { weight }) => sum + weight, 0))).toEqual(
      points.map(() => expect.closeTo(1, 12)),
    );
    expect(() => inverseDistanceWeights([...points, points[0] as [number, number]])).toThrow("one place");
    expect(() => kNearestWeights(points, 4)).toThrow(RangeError);
    expect(() => pairWeights(2, [[0, 2]])).toThrow("[0, 2] is no pair among 2 units");
  });
});

test("corrections for many tests", () => {
  const p = [0.001, null, 0.012, 0.02, 0.04, 0.5];
  expect(significant(p, 0.05, "none").found).toEqual([true, false, true, true, true, false]);
  expect(significant(p, 0.05, "bonferroni")).toEqual({
    found: [true, false, false, false, false, false],
    threshold: 0.01,
  });
  // Benjamini and Hochberg by hand: 0.01, 0.02, 0.03, 0.04, 0.05 are the steps.
  expect(significant(p, 0.05, "fdr").found).toEqual([true, false, true, true, true, false]);
  expect(significant([0.03, 0.9], 0.05, "fdr").found).toEqual([false, false]);
});
