import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { polygonAreaM2 } from "../measure/area.ts";
import { geodesicDestination } from "../measure/destination.ts";
import { geodesicCircle } from "../measure/geodesic-circle.ts";
import { raggedPolygonWithHole } from "../testing/ragged-polygon.ts";
import type { LngLat, PolygonGeometry } from "../types.ts";
import { combinations, coreArea, jaccardOfPairs, unionArea } from "./combinations.ts";
import { coverPolygons } from "./polygon-coverage.ts";
import { sharedAreas } from "./shared-share.ts";

const BASES: LngLat[] = [
  [121.535, 31.262],
  [121.45471, 31.16502],
  [121.30095, 31.30679],
  [121.12106, 31.16082],
  [121.30304, 31.19401],
];
const [YANGPU, , , QINGPU] = BASES as [LngLat, LngLat, LngLat, LngLat];
const NOTHING: PolygonGeometry = { type: "MultiPolygon", coordinates: [] };
const disc = (center: LngLat, radiusM: number) =>
  geodesicCircle(center, radiusM, { maxSagM: Math.min(1, 1e-5 * radiusM) });

/** Parts against the union, and the parts of each area against it. */
function expectToAddUp(areas: PolygonGeometry[]): void {
  const parts = combinations(areas);
  const sum = (some: typeof parts) => some.reduce((total, { areaM2 }) => total + areaM2, 0);
  const whole = unionArea(areas).areaM2;
  expect(Math.abs(sum(parts) - whole)).toBeLessThanOrEqual(1e-6 * whole);
  for (const [i, area] of areas.entries()) {
    const areaM2 = polygonAreaM2(area);
    expect(Math.abs(sum(parts.filter(({ mask }) => mask & (1 << i))) - areaM2)).toBeLessThanOrEqual(1e-6 * areaM2);
  }
  const all = parts.find(({ mask }) => mask === 2 ** areas.length - 1);
  expect(Math.abs((all?.areaM2 ?? 0) - coreArea(areas).areaM2)).toBeLessThanOrEqual(1e-6 * whole);
  expect(new Set(parts.map(({ mask }) => mask)).size).toBe(parts.length);
}

describe("combinations", { timeout: 60_000 }, () => {
  it.each([
    ["one", [disc(YANGPU, 30_000)]],
    ["none", []],
    ["two that overlap", [disc(YANGPU, 30_000), disc(QINGPU, 30_000)]],
    ["Yangpu and Qingpu at 10 km: apart", [disc(YANGPU, 10_000), disc(QINGPU, 10_000)]],
    ["touching", [disc(YANGPU, 20_000), disc(geodesicDestination(YANGPU, 70, 40_000), 20_000)]],
    ["nested", [disc(YANGPU, 10_000), disc(YANGPU, 30_000), disc(YANGPU, 20_000)]],
    ["equal", [disc(YANGPU, 30_000), disc(YANGPU, 30_000), disc(YANGPU, 30_000)]],
    [
      "less than a tenth of a metre apart",
      [0, 0.03, 0.07, 0.1].map((m) => disc(geodesicDestination(YANGPU, 20 * m, m), 30_000)),
    ],
    ["one of them empty", [disc(YANGPU, 30_000), NOTHING, disc(QINGPU, 30_000)]],
    ["a small one beside a large one", [disc(YANGPU, 300_000), disc([110, 20], 5)]],
    ["across the antimeridian", [disc([179.8, -17], 60_000), disc([-179.9, -17.2], 60_000)]],
    ["over the pole", [disc([0, 89], 300_000), disc([170, 88], 300_000)]],
    ["five bases at 30 km", BASES.map((base) => disc(base, 30_000))],
    ["five bases at 300 km", BASES.map((base) => disc(base, 300_000))],
  ] as [string, PolygonGeometry[]][])("add up to the union and to each area: %s", (_name, areas) =>
    expectToAddUp(areas),
  );

  it("add up for any five discs and ragged shapes", () => {
    const near = fc.tuple(
      fc.double({ min: 121, max: 121.6, noNaN: true }),
      fc.double({ min: 31, max: 31.4, noNaN: true }),
    );
    const shape = fc.oneof(
      fc
        .tuple(near, fc.double({ min: 1_000, max: 60_000, noNaN: true }))
        .map(([at, radiusM]) => geodesicCircle(at as LngLat, radiusM)),
      fc
        .tuple(near, fc.integer({ min: 5, max: 60 }))
        .map(([at, count]) => raggedPolygonWithHole(at as LngLat, 0.2, count, count)),
    );
    fc.assert(fc.property(fc.array(shape, { minLength: 1, maxLength: 5 }), expectToAddUp), { numRuns: 60 });
  });

  it("have one part for equal areas, two for nested ones, and none for nothing", () => {
    expect(combinations([disc(YANGPU, 9_000), disc(YANGPU, 9_000)]).map(({ mask }) => mask)).toEqual([3]);
    expect(combinations([disc(YANGPU, 9_000), disc(YANGPU, 12_000)]).map(({ mask }) => mask)).toEqual([2, 3]);
    expect(combinations([NOTHING, NOTHING])).toEqual([]);
    expect(combinations([disc(YANGPU, 10_000), disc(QINGPU, 10_000)]).map(({ mask }) => mask)).toEqual([1, 2]);
  });

  it("agree with the integral along the arcs, which clips nothing", () => {
    const areas = BASES.map((base) => geodesicCircle(base, 30_000, { maxSagM: 0.005 }));
    const exact = sharedAreas(BASES, 30_000);
    expect(coreArea(areas).areaM2 / exact.commonM2).toBeCloseTo(1, 5);
    expect(unionArea(areas).areaM2 / exact.unionM2).toBeCloseTo(1, 6);
  });

  it("refuse more areas than they can tell apart", () => {
    expect(() => combinations(Array.from({ length: 6 }, () => NOTHING))).toThrow(/6/);
    expect(() => unionArea(Array.from({ length: 13 }, () => NOTHING))).toThrow(/13/);
  });
});

describe("jaccardOfPairs", () => {
  it("is 1 for equal, 0 for disjoint, what the areas say for nested, null for two empty ones", () => {
    const areas = [
      disc(YANGPU, 10_000),
      disc(YANGPU, 10_000),
      disc(YANGPU, 20_000),
      disc(QINGPU, 10_000),
      NOTHING,
      NOTHING,
    ];
    const index = (a: number, b: number) => jaccardOfPairs(areas).find((pair) => pair.a === a && pair.b === b)?.index;
    expect(index(0, 1)).toBeCloseTo(1, 8);
    expect(index(0, 2)).toBeCloseTo(0.25, 4);
    expect(index(0, 3)).toBe(0);
    expect(index(0, 4)).toBe(0);
    expect(index(4, 5)).toBeNull();
  });
});

describe("the union's coverage", { timeout: 60_000 }, () => {
  it("never rises when an area is removed", () => {
    const polygon = raggedPolygonWithHole([121.3, 31.2], 0.3, 80);
    const near = fc.tuple(
      fc.double({ min: 120.8, max: 121.8, noNaN: true }),
      fc.double({ min: 30.9, max: 31.6, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(near, fc.double({ min: 500, max: 30_000, noNaN: true })), { minLength: 2, maxLength: 6 }),
        (chosen) => {
          const areas = chosen.map(([at, radiusM]) => geodesicCircle(at as LngLat, radiusM));
          const share = (some: PolygonGeometry[]) => coverPolygons(unionArea(some).geometry, [polygon])[0]?.share ?? 0;
          expect(share(areas.slice(1))).toBeLessThanOrEqual(share(areas) + 1e-9);
        },
      ),
      { numRuns: 50 },
    );
  });
});
