import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutInto, hierarchicalClusters, inOrder, leafOrder } from "./hierarchical.ts";
import { kMeans, withinSquares } from "./k-means.ts";
import { silhouettes } from "./silhouette.ts";
import { skater } from "./skater.ts";
import { filledByMedian, scaled, squaredDistances } from "./standardise.ts";

const GOLDEN = join(import.meta.dirname, "../../tests/golden");
const rowsOf = (file: string) =>
  readFileSync(join(GOLDEN, file), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
const values = rowsOf("spdep/values.csv");
const columns = [
  values.map((row) => Number(row[1])),
  values.map((row) => Math.log(Number(row[2]))),
  values.map((_, i) => (i + 1) % 5),
].map((column) => scaled(column, "z"));
const rows = values.map((_, i) => columns.map((column) => column[i] as number));
const squared = squaredDistances(rows);
const reference = rowsOf("clusters/clusters.csv");
const theirs = (method: string, k = 0) =>
  reference.filter((row) => row[0] === method && Number(row[1]) === k).map((row) => Number(row[3]));

describe("against R", () => {
  test.each(["ward", "average"] as const)("%s linkage: heights and memberships", (linkage) => {
    const merges = hierarchicalClusters(squared, linkage);
    const heights = theirs(`${linkage}.height`);
    expect(heights).toHaveLength(15);
    merges.forEach(({ height }, i) => {
      expect(Math.abs(height - (heights[i] as number))).toBeLessThan(1e-10);
    });
    for (let k = 2; k <= 6; k += 1) expect(cutInto(merges, k)).toEqual(inOrder(theirs(linkage, k)));
  });

  test("silhouettes", () => {
    const distances = squared.map((row) => row.map(Math.sqrt));
    const merges = hierarchicalClusters(squared, "ward");
    for (let k = 2; k <= 6; k += 1) {
      const expected = theirs("silhouette", k);
      silhouettes(distances, cutInto(merges, k))?.forEach((value, i) => {
        expect(Math.abs(value - (expected[i] as number))).toBeLessThan(1e-10);
      });
    }
    expect(silhouettes(distances, new Array(16).fill(0))).toBeNull();
  });

  test.each([2, 3, 4, 5, 6])("%d-means come to R's best of 1,000 starts", (k) => {
    const { within, clusterOf } = kMeans(rows, k);
    expect(Math.abs(within - (theirs("kmeans.within", k)[0] as number))).toBeLessThan(1e-9);
    expect(withinSquares(rows, clusterOf)).toBeCloseTo(within, 12);
  });

  test.each([2, 3, 4, 5, 6])("skater in %d regions", (k) => {
    const members = reference
      .filter((row) => row[0] === "skater" && Number(row[1]) === k)
      .map((row) => ({ unit: Number(row[2]) - 1, region: Number(row[3]) }));
    expect(members).toHaveLength(15);
    const links = values.map(() => [] as { to: number; weight: number }[]);
    for (const [weights, from, to] of rowsOf("spdep/links.csv"))
      if (weights === "queen") links[Number(from) - 1]?.push({ to: Number(to) - 1, weight: 1 });
    // The island is a region of its own beside theirs.
    const ours = skater(rows, { links }, k + 1);
    const joined = members.map(({ unit }) => ours[unit] as number);
    const regions = members.map(({ region }) => region);
    // spdep adds up distances, the paper and we their squares: from six regions on they part here.
    if (k < 6) expect(inOrder(joined)).toEqual(inOrder(regions));
    const coordinates = members.map(({ unit }) => rows[unit] as number[]);
    expect(withinSquares(coordinates, joined)).toBeLessThanOrEqual(withinSquares(coordinates, regions) + 1e-9);
  });
});

const point = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));

test("k-means find the best of all partitions of a few rows", () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 3, maxLength: 7 }), fc.integer({ min: 1, max: 3 }), (list, k) => {
      const all: number[][] = [];
      const visit = (clusterOf: number[], used: number) => {
        if (clusterOf.length === list.length) all.push(clusterOf);
        else for (let c = 0; c < Math.min(k, used + 1); c += 1) visit([...clusterOf, c], Math.max(used, c + 1));
      };
      visit([], 0);
      const best = Math.min(...all.map((clusterOf) => withinSquares(list, clusterOf)));
      expect(kMeans(list, k).within).toBeCloseTo(best, 8);
    }),
    { numRuns: 60 },
  );
});

test("merges never fall, and a cut keeps every thing", () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 12 }), fc.nat({ max: 11 }), (list, seed) => {
      for (const linkage of ["ward", "average"] as const) {
        const merges = hierarchicalClusters(squaredDistances(list), linkage);
        merges.slice(1).forEach(({ height }, i) => {
          expect(height).toBeGreaterThanOrEqual((merges[i]?.height as number) - 1e-9);
        });
        const k = 1 + (seed % list.length);
        expect(new Set(cutInto(merges, k)).size).toBe(k);
        expect([...leafOrder(merges)].sort((a, b) => a - b)).toEqual(list.map((_, i) => i));
      }
    }),
  );
});

test("scaling: what each makes of a list, and of equal values", () => {
  expect(scaled([1, 2, 3], "z")).toEqual([-1, 0, 1]);
  expect(scaled([10, 10, 40], "rank")).toEqual([0.25, 0.25, 1]);
  expect(scaled([10, 25, 40], "range")).toEqual([0, 0.5, 1]);
  expect(scaled([7, 7], "z")).toEqual([0, 0]);
  expect(filledByMedian([1, null, 5, 9])).toEqual([1, 5, 5, 9]);
  expect(filledByMedian([null])).toBeNull();
});
