import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dbscan, NOISE } from "./dbscan.ts";
import { hdbscan } from "./hdbscan.ts";
import { besagL, clarkEvans, kernelDensity, ripleyK } from "./point-pattern.ts";
import { seededRandom } from "./seeded-random.ts";

const GOLDEN = join(import.meta.dirname, "../../tests/golden/points");
const rowsOf = (file: string) =>
  readFileSync(join(GOLDEN, file), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
const points = rowsOf("points.csv").map(([x, y]) => [Number(x), Number(y)] as const);
const reference = rowsOf("reference.csv");
const theirs = (method: string, parameter?: number) =>
  reference
    .filter((row) => row[0] === method && (parameter === undefined || Number(row[1]) === parameter))
    .map((row) => Number(row[3]));
function planar(list: readonly (readonly [number, number])[]): (a: number, b: number) => number {
  const xs = Float64Array.from(list, ([x]) => x);
  const ys = Float64Array.from(list, ([, y]) => y);
  return (a, b) => {
    const dx = (xs[a] as number) - (xs[b] as number);
    const dy = (ys[a] as number) - (ys[b] as number);
    return Math.sqrt(dx * dx + dy * dy);
  };
}
const distance = planar(points);
const within = (eps: number) => (i: number) => points.flatMap((_, k) => (i === k || distance(i, k) <= eps ? [k] : []));

/** Which points are together, whatever the clusters are called; 0 is R's noise. */
function partition(labels: ArrayLike<number>, noise: number): string {
  const seen = new Map<number, number>();
  return Array.from(labels)
    .map((label) => {
      if (label === noise) return "-";
      if (!seen.has(label)) seen.set(label, seen.size);
      return seen.get(label);
    })
    .join(" ");
}

describe("against R's dbscan and spatstat", () => {
  test.each([200, 400, 800])("DBSCAN within %d m", (eps) => {
    expect(partition(dbscan(points.length, within(eps), 5), NOISE)).toBe(partition(theirs("dbscan", eps), 0));
  });

  test.each([4, 6, 10])("HDBSCAN of at least %d points", (least) => {
    const { labels, membership } = hdbscan(points.length, distance, least);
    const expected = theirs("hdbscan", least);
    const nameOf = new Map(expected.map((cluster, i) => [cluster, labels[i] as number]));
    for (const [i, cluster] of expected.entries())
      if (cluster !== 0 && labels[i] !== NOISE) nameOf.set(cluster, labels[i] as number);
    expect(new Set([...nameOf.values()]).size).toBe(4);
    const others = expected.flatMap((cluster, i) =>
      (cluster === 0 ? NOISE : nameOf.get(cluster)) === labels[i] ? [] : [labels[i]],
    );
    // Points that join at the very distance of a split: here noise, with R by the order of its merges.
    expect(others.length).toBeLessThanOrEqual(2);
    expect(others.every((label) => label === NOISE)).toBe(true);
    labels.forEach((label, i) => {
      expect(membership[i]).toBeGreaterThanOrEqual(0);
      expect(membership[i]).toBeLessThanOrEqual(1);
      if (label === NOISE) expect(membership[i]).toBe(0);
    });
  });

  test("Ripley's K, Clark and Evans, a Gaussian kernel", () => {
    const radii = Array.from({ length: 21 }, (_, i) => 100 * i);
    const pairs = radii.map((r) =>
      points.reduce((sum, _, i) => sum + points.filter((__, k) => k !== i && distance(i, k) <= r).length, 0),
    );
    const k = ripleyK(pairs, points.length, 1e8);
    theirs("ripley").forEach((value, i) => {
      expect(k[i]).toBeCloseTo(value, 4);
    });
    expect(besagL([Math.PI * 4])).toEqual([2]);
    const nearest = points.map((_, i) => Math.min(...points.flatMap((__, n) => (n === i ? [] : [distance(i, n)]))));
    expect(clarkEvans(nearest, 1e8)).toBeCloseTo(theirs("clarkevans")[0] as number, 10);
    expect(clarkEvans([], 1)).toBeNull();
    theirs("gaussian").forEach((value, i) => {
      const distances = points.map((_, n) => distance(i, n));
      expect(Math.abs(kernelDensity(distances, 500) / value - 1)).toBeLessThan(1e-6);
    });
  });
});

const spot = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }));

test("the order of points changes no cluster, but for border points", () => {
  fc.assert(
    fc.property(fc.array(spot, { minLength: 2, maxLength: 40 }), fc.integer({ min: 2, max: 5 }), (list, least) => {
      const reversed = [...list].reverse();
      const forward = hdbscan(list.length, planar(list), least).labels;
      const backward = hdbscan(list.length, planar(reversed), least).labels.reverse();
      expect(partition(forward, NOISE)).toBe(partition(backward, NOISE));
      for (const label of new Set(forward))
        if (label !== NOISE) expect(forward.filter((other) => other === label).length).toBeGreaterThanOrEqual(least);
    }),
  );
});

test("points at one place, and fewer points than a cluster needs", () => {
  const one = Array.from({ length: 6 }, () => [3, 3] as const);
  expect([...dbscan(6, () => [0, 1, 2, 3, 4, 5], 4)]).toEqual([0, 0, 0, 0, 0, 0]);
  expect([...hdbscan(6, planar(one), 3).labels].every((label) => label === NOISE)).toBe(true);
  expect([...hdbscan(2, planar(one), 3).labels]).toEqual([NOISE, NOISE]);
  expect(() => hdbscan(5, planar(one), 1)).toThrow(RangeError);
});

test("10,000 points are clustered", () => {
  const random = seededRandom(3);
  const many = Array.from({ length: 10_000 }, (_, i) =>
    i % 2 ? ([random() * 1e5, random() * 1e5] as const) : ([5e4 + random() * 4e3, 5e4 + random() * 4e3] as const),
  );
  const { labels } = hdbscan(many.length, planar(many), 50);
  const inBlob = labels.filter((_, i) => i % 2 === 0);
  const label = inBlob[0];
  expect(label).not.toBe(NOISE);
  expect(inBlob.filter((other) => other === label).length).toBeGreaterThan(4_500);
}, 60_000);
