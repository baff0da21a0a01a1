import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { polygonAreaM2 } from "../measure/area.ts";
import { geodesicDistanceM } from "../measure/distance.ts";
import type { LngLat, Ring } from "../types.ts";
import { adjacency } from "./adjacency.ts";
import { gaps } from "./gaps.ts";
import { overlaps } from "./overlaps.ts";
import type { UnitFeature } from "./units.ts";

function box(id: string, west: number, south: number, east: number, north: number): UnitFeature {
  const ring: Ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: "Feature", id, properties: {}, geometry: { type: "Polygon", coordinates: [ring] } };
}

const LEFT = box("a", 121, 31, 121.1, 31.1);
const RIGHT = box("b", 121.1, 31, 121.2, 31.1);
const ABOVE_RIGHT = box("c", 121.1, 31.1, 121.2, 31.2);
/** One metre eastward at 31° N, in degrees. */
const METRE = 1 / (111_320 * Math.cos((31 * Math.PI) / 180));

describe("overlaps", () => {
  it("finds none between boxes that share an edge or a corner", () => {
    expect(overlaps([LEFT, RIGHT, ABOVE_RIGHT])).toEqual([]);
  });

  it("measures a planted overlap as the area of the same box", () => {
    const planted = box("b", 121.09, 31, 121.2, 31.1);
    const [found, ...others] = overlaps([LEFT, planted]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ a: "a", b: "b" });
    const expected = polygonAreaM2(box("", 121.09, 31, 121.1, 31.1).geometry);
    expect(found!.areaM2 / expected).toBeCloseTo(1, 6);
  });

  it("finds an enclave that its surroundings do not leave free, but not one that they do", () => {
    const enclave = box("d", 121.04, 31.04, 121.06, 31.06);
    expect(overlaps([LEFT, enclave]).map(({ a, b }) => a + b)).toEqual(["ad"]);
    const holed = structuredClone(LEFT);
    (holed.geometry.coordinates as Ring[]).push([...(enclave.geometry.coordinates as Ring[])[0]!].reverse());
    expect(overlaps([holed, enclave])).toEqual([]);
  });

  it("finds polygons of one feature that overlap", () => {
    const geometry = {
      type: "MultiPolygon" as const,
      coordinates: [LEFT.geometry.coordinates, box("", 121.05, 31, 121.15, 31.1).geometry.coordinates] as Ring[][],
    };
    expect(overlaps([{ ...LEFT, geometry }]).map(({ a, b }) => a + b)).toEqual(["aa"]);
  });

  it("agrees with the overlap of any two boxes", () => {
    const side = fc.tuple(fc.integer({ min: 0, max: 99_000 }), fc.integer({ min: 1, max: 99_000 }));
    fc.assert(
      fc.property(side, side, side, side, ([ax, aw], [ay, ah], [bx, bw], [by, bh]) => {
        const make = (id: string, x: number, y: number, w: number, h: number) =>
          box(id, (12_100_000 + x) / 1e5, (3_100_000 + y) / 1e5, (12_100_000 + x + w) / 1e5, (3_100_000 + y + h) / 1e5);
        const found = overlaps([make("a", ax, ay, aw, ah), make("b", bx, by, bw, bh)], { toleranceM2: 0 });
        const width = Math.min(ax + aw, bx + bw) - Math.max(ax, bx);
        const height = Math.min(ay + ah, by + bh) - Math.max(ay, by);
        if (width <= 0 || height <= 0) {
          expect(found).toEqual([]);
          return;
        }
        const expected = polygonAreaM2(make("", Math.max(ax, bx), Math.max(ay, by), width, height).geometry);
        expect(Math.abs(found[0]!.areaM2 / expected - 1)).toBeLessThan(1e-6);
      }),
      { numRuns: 100 },
    );
  });
});

describe("gaps", () => {
  const FRAME = [
    box("s", 121, 31, 121.3, 31.1),
    box("w", 121, 31.1, 121.1, 31.2),
    box("e", 121.2, 31.1, 121.3, 31.2),
    box("n", 121, 31.2, 121.3, 31.3),
  ];
  const MIDDLE = box("m", 121.1, 31.1, 121.2, 31.2);

  it("finds none in a tiling, nor in a bay wider than a crack, nor round an island", () => {
    expect(gaps([...FRAME, MIDDLE])).toEqual([]);
    expect(gaps([LEFT, box("b", 121.102, 31, 121.2, 31.1)])).toEqual([]);
  });

  it("finds a missing tile as a hole, in whatever direction the rings run", () => {
    const expected = polygonAreaM2(MIDDLE.geometry);
    const reversed = FRAME.map((feature) => ({
      ...feature,
      geometry: {
        type: "Polygon" as const,
        coordinates: (feature.geometry.coordinates as Ring[]).map((r) => [...r].reverse()),
      },
    }));
    for (const frame of [FRAME, reversed]) {
      const [hole, ...others] = gaps(frame);
      expect(others).toEqual([]);
      expect(hole!.kind).toBe("hole");
      expect(hole!.areaM2 / expected).toBeCloseTo(1, 6);
    }
  });

  it("finds a slit between two features that opens to the outside, and not when it is wider than asked", () => {
    const slit = [LEFT, box("b", 121.1 + 8 * METRE, 31, 121.2, 31.1)];
    const [crack, ...others] = gaps(slit);
    expect(others).toEqual([]);
    expect(crack!.kind).toBe("crack");
    const lengthM = geodesicDistanceM([121.1, 31], [121.1, 31.1]);
    expect(crack!.areaM2 / (8 * lengthM)).toBeGreaterThan(0.95);
    expect(crack!.areaM2 / (8 * lengthM)).toBeLessThan(1.05);
    expect(gaps(slit, { crackWidthM: 5 })).toEqual([]);
    expect(gaps(slit, { crackWidthM: 0 })).toEqual([]);
  });

  it("leaves a narrow inlet of a single feature alone", () => {
    const inlet: Ring = [
      [121, 31],
      [121.2, 31],
      [121.2, 31.1],
      [121.1 + 8 * METRE, 31.1],
      [121.1 + 8 * METRE, 31.02],
      [121.1, 31.02],
      [121.1, 31.1],
      [121, 31.1],
      [121, 31],
    ];
    const feature = { ...LEFT, geometry: { type: "Polygon" as const, coordinates: [inlet] } };
    expect(gaps([feature, box("c", 121.3, 31, 121.4, 31.1)])).toEqual([]);
  });
});

describe("adjacency", () => {
  it("tells rook from queen and measures the shared boundary", () => {
    const pairs = adjacency([LEFT, RIGHT, ABOVE_RIGHT]);
    expect(pairs.map(({ a, b, kind }) => `${a}${b} ${kind}`)).toEqual(["ab rook", "ac queen", "bc rook"]);
    expect(pairs[0]!.sharedM).toBeCloseTo(geodesicDistanceM([121.1, 31], [121.1, 31.1]), 6);
    expect(pairs[1]!.sharedM).toBe(0);
  });

  it("finds neighbours whose common line has different vertices on its two sides", () => {
    const split: Ring = [
      [121.1, 31],
      [121.2, 31],
      [121.2, 31.1],
      [121.1, 31.1],
      [121.1, 31.07],
      [121.1, 31.03],
      [121.1, 31],
    ];
    const right = { ...RIGHT, geometry: { type: "Polygon" as const, coordinates: [split] } };
    const longer = box("a", 121, 30.98, 121.1, 31.15);
    const [pair] = adjacency([longer, right]);
    expect(pair).toMatchObject({ a: "a", b: "b", kind: "rook" });
    expect(pair!.sharedM).toBeCloseTo(geodesicDistanceM([121.1, 31], [121.1, 31.1]), 3);
  });

  it("gives an island no neighbour, and a corner on an edge a queen neighbour", () => {
    const island = box("i", 121.3, 31, 121.4, 31.1);
    expect(adjacency([LEFT, island])).toEqual([]);
    const tip: Ring = [
      [121.1, 31.05],
      [121.2, 31],
      [121.2, 31.1],
      [121.1, 31.05],
    ];
    const touching: UnitFeature = { ...RIGHT, geometry: { type: "Polygon", coordinates: [tip] } };
    expect(adjacency([LEFT, touching]).map(({ kind }) => kind)).toEqual(["queen"]);
  });

  it("finds the grid graph of any grid of boxes: rook 2n(n−1), queen diagonals 2(n−1)²", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), (n) => {
        const grid = Array.from({ length: n * n }, (_, i): UnitFeature => {
          const [x, y] = [i % n, Math.floor(i / n)];
          const at = (k: number, base: number): LngLat[0] => (base * 100 + k) / 100;
          return box(String(100 + i), at(x, 121), at(y, 31), at(x + 1, 121), at(y + 1, 31));
        });
        const pairs = adjacency(grid);
        expect(pairs.filter(({ kind }) => kind === "rook")).toHaveLength(2 * n * (n - 1));
        expect(pairs.filter(({ kind }) => kind === "queen")).toHaveLength(2 * (n - 1) ** 2);
      }),
      { numRuns: 5 },
    );
  });
});
