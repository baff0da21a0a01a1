import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { polygonAreaM2 } from "../measure/area.ts";
import { geodesicDestination } from "../measure/destination.ts";
import { geodesicCircle } from "../measure/geodesic-circle.ts";
import { difference, intersection } from "../relate/clip.ts";
import { isInside } from "../shape/is-inside.ts";
import { forEachEdge, ringsOf } from "../shape/rings.ts";
import { raggedPolygon, raggedPolygonWithHole } from "../testing/ragged-polygon.ts";
import type { LngLat, PolygonGeometry } from "../types.ts";
import { farthestFromRegionM, nearestToRegionM, type OriginRegion } from "./origin-region.ts";
import { certainArea, possibleArea } from "./reach-area.ts";

const SHANGHAI: LngLat = [121.4737, 31.2304];
const BASES: LngLat[] = [
  [121.535, 31.262],
  [121.45471, 31.16502],
  [121.30095, 31.30679],
  [121.12106, 31.16082],
  [121.30304, 31.19401],
];

const spotsAt = (lngLats: LngLat[], uncertaintyM = 0): OriginRegion => ({
  spots: lngLats.map((lngLat) => ({ lngLat, uncertaintyM })),
  areas: [],
});
const within = (...areas: PolygonGeometry[]): OriginRegion => ({ spots: [], areas });
/** Ragged islands round a ragged mainland, like Shanghai's. */
const ISLANDS = within({
  type: "MultiPolygon",
  coordinates: [
    raggedPolygon([121.4, 31.1], 0.4, 300, 3).coordinates,
    raggedPolygon([121.5, 31.75], 0.12, 80, 4).coordinates,
    raggedPolygon([122.2, 31.3], 0.02, 20, 5).coordinates,
  ],
});

/** 1 m, and for the largest radii no more vertices than a test has time for. */
const drawn = (radiusM: number) => ({ maxSagM: Math.max(1, radiusM * 2e-6) });

/** The worst error of a boundary against the exact distances, at vertices and on edges; the map's frame aside. */
function boundaryError(area: PolygonGeometry, radiusM: number, distanceM: (at: LngLat) => number) {
  const onFrame = (lng: number, lat: number) => Math.abs(lng) === 180 || Math.abs(lat) === 90;
  let vertexM = 0;
  let edgeM = 0;
  let count = 0;
  const stride = Math.ceil(ringsOf(area).flat().length / 250);
  for (const ring of ringsOf(area))
    forEachEdge(ring, (lng1, lat1, lng2, lat2) => {
      if (count++ % stride || (onFrame(lng1, lat1) && onFrame(lng2, lat2))) return;
      if (Math.abs(lat1) < 90) vertexM = Math.max(vertexM, Math.abs(distanceM([lng1, lat1]) - radiusM));
      for (const at of [0.25, 0.5, 0.75])
        edgeM = Math.max(edgeM, Math.abs(distanceM([lng1 + (lng2 - lng1) * at, lat1 + (lat2 - lat1) * at]) - radiusM));
    });
  return { vertexM, edgeM };
}

describe("certainArea", { timeout: 60_000 }, () => {
  it.each([
    ["one spot is its disc", spotsAt([SHANGHAI]), 30_000],
    ["one spot, 2 km uncertain", spotsAt([SHANGHAI], 2_000), 30_000],
    ["five spots, 30 km", spotsAt(BASES), 30_000],
    ["five spots, 300 km", spotsAt(BASES, 500), 300_000],
    ["five spots, where the core is a sliver", spotsAt(BASES), 20_500],
    ["islands, 70 km", ISLANDS, 70_000],
    ["islands, 300 km", ISLANDS, 300_000],
    ["islands, 3,000 km", ISLANDS, 3_000_000],
    ["islands, 12,000 km", ISLANDS, 12_000_000],
    [
      "a spot within a polygon",
      { spots: [{ lngLat: BASES[3] as LngLat, uncertaintyM: 30_000 }], areas: ISLANDS.areas },
      120_000,
    ],
    [
      "across the antimeridian",
      spotsAt([
        [179.5, -17],
        [-179.6, -17.3],
      ]),
      200_000,
    ],
    [
      "over the pole",
      spotsAt([
        [0, 88],
        [120, 87],
        [-100, 89],
      ]),
      900_000,
    ],
    ["round the pole", within(raggedPolygon([20, 84], 1, 100)), 1_500_000],
  ] as [string, OriginRegion, number][])(
    "%s: vertices on the farthest distance, edges near it",
    (_name, region, radiusM) => {
      const { vertexM, edgeM } = boundaryError(certainArea(region, radiusM, drawn(radiusM)), radiusM, (at) =>
        farthestFromRegionM(at, region),
      );
      expect(vertexM).toBeLessThan(0.051);
      expect(edgeM).toBeLessThan(1.3 * drawn(radiusM).maxSagM);
    },
  );

  it("is the disc less the uncertainty for one spot, and the lens of two", () => {
    const ratio =
      polygonAreaM2(certainArea(spotsAt([SHANGHAI], 700), 30_000)) / polygonAreaM2(geodesicCircle(SHANGHAI, 29_300));
    expect(ratio).toBeCloseTo(1, 6);
    const two = BASES.slice(0, 2).map((base) => geodesicCircle(base, 30_000, { maxSagM: 0.02 }));
    const lens = intersection(...(two as [PolygonGeometry, PolygonGeometry]));
    const core = certainArea(spotsAt(BASES.slice(0, 2)), 30_000, { maxSagM: 0.02 });
    expect(polygonAreaM2(core) / polygonAreaM2(lens)).toBeCloseTo(1, 6);
  });

  it("is empty as soon as the region is too large, and grows from there", () => {
    expect(certainArea(ISLANDS, 40_000).coordinates).toEqual([]);
    expect(certainArea(spotsAt([SHANGHAI], 500), 500).coordinates).toEqual([]);
    expect(certainArea(spotsAt([SHANGHAI]), 0).coordinates).toEqual([]);
    expect(polygonAreaM2(certainArea(spotsAt([SHANGHAI]), 1))).toBeCloseTo(Math.PI, 1);
  });

  it("is smaller than any single disc for an origin unknown within a polygon; the fringe is larger", () => {
    const disc = polygonAreaM2(geodesicCircle(SHANGHAI, 300_000));
    expect(polygonAreaM2(certainArea(ISLANDS, 300_000))).toBeLessThan(disc);
    expect(polygonAreaM2(possibleArea(ISLANDS, 300_000))).toBeGreaterThan(disc);
  });
});

describe("possibleArea", { timeout: 60_000 }, () => {
  it.each([
    ["one spot, 2 km uncertain", spotsAt([SHANGHAI], 2_000), 30_000],
    ["five spots, 3 km: apart", spotsAt(BASES), 3_000],
    ["five spots, 10 km", spotsAt(BASES), 10_000],
    ["five spots, 300 km", spotsAt(BASES, 500), 300_000],
    ["islands, 100 m", ISLANDS, 100],
    ["islands, 3 km", ISLANDS, 3_000],
    ["islands, 30 km", ISLANDS, 30_000],
    ["islands, 300 km", ISLANDS, 300_000],
    ["islands, 2,500 km", ISLANDS, 2_500_000],
    ["islands, 5,000 km", ISLANDS, 5_000_000],
    ["a hole that stays", within(raggedPolygonWithHole([121.3, 31.1], 0.6, 60)), 5_000],
    ["long edges", within(raggedPolygon([121.3, 31.1], 1, 5)), 20_000],
    [
      "a spot beside a polygon",
      { spots: [{ lngLat: [122.3, 30.6], uncertaintyM: 9_000 }], areas: ISLANDS.areas },
      10_000,
    ],
    ["across the antimeridian", within(raggedPolygon([179.2, -17], 0.7, 40)), 30_000],
    ["round the pole", within(raggedPolygon([20, 84], 1, 100)), 1_500_000],
  ] as [string, OriginRegion, number][])("%s: vertices and edges on the nearest distance", (_name, region, radiusM) => {
    const { vertexM, edgeM } = boundaryError(possibleArea(region, radiusM, drawn(radiusM)), radiusM, (at) =>
      nearestToRegionM(at, region),
    );
    expect(vertexM).toBeLessThan(drawn(radiusM).maxSagM);
    expect(edgeM).toBeLessThan(1.3 * drawn(radiusM).maxSagM);
  });

  it("keeps a hole as long as it is one", () => {
    const ring = within(raggedPolygonWithHole([121.3, 31.1], 0.6, 60));
    expect(ringsOf(possibleArea(ring, 5_000))).toHaveLength(2);
    expect(ringsOf(possibleArea(ring, 40_000))).toHaveLength(1);
  });

  it("is the region at 0 and the world from half a meridian on", () => {
    expect(polygonAreaM2(possibleArea(ISLANDS, 0)) / polygonAreaM2(ISLANDS.areas[0] as PolygonGeometry)).toBeCloseTo(
      1,
      6,
    );
    expect(possibleArea(spotsAt([SHANGHAI]), 0).coordinates).toEqual([]);
    expect(polygonAreaM2(possibleArea(ISLANDS, 20_004_000))).toBeGreaterThan(5.1e14);
    expect(polygonAreaM2(possibleArea(ISLANDS, 20_000_000)) / 5.1e14).toBeGreaterThan(0.999);
    expect(polygonAreaM2(possibleArea(ISLANDS, 1)) / polygonAreaM2(ISLANDS.areas[0] as PolygonGeometry)).toBeCloseTo(
      1,
      3,
    );
  });

  it("holds what lies near and nothing else", () => {
    for (const radiusM of [2_000, 25_000, 150_000]) {
      const area = possibleArea(ISLANDS, radiusM);
      const core = certainArea(ISLANDS, radiusM);
      fc.assert(
        fc.property(
          fc.double({ min: 0, max: 360, noNaN: true }),
          fc.double({ min: 0, max: 2.2e5, noNaN: true }),
          (turn, awayM) => {
            const at = geodesicDestination(SHANGHAI, turn, awayM);
            const nearestM = nearestToRegionM(at, ISLANDS);
            const farthestM = farthestFromRegionM(at, ISLANDS);
            if (Math.abs(nearestM - radiusM) > 1.1) expect(isInside(at, area)).toBe(nearestM < radiusM);
            if (Math.abs(farthestM - radiusM) > 1.1) expect(isInside(at, core)).toBe(farthestM < radiusM);
          },
        ),
        { numRuns: 150 },
      );
    }
  });
});

describe("both", { timeout: 60_000 }, () => {
  it("answer another candidate with no larger a core and no smaller a fringe", () => {
    const candidate = fc.record({
      lngLat: fc.tuple(fc.double({ min: 120, max: 123, noNaN: true }), fc.double({ min: 30, max: 32, noNaN: true })),
      uncertaintyM: fc.double({ min: 0, max: 20_000, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(candidate, { minLength: 1, maxLength: 5 }),
        candidate,
        fc.boolean(),
        fc.double({ min: 1_000, max: 400_000, noNaN: true }),
        (spots, added, withArea, radiusM) => {
          const areas = withArea ? [raggedPolygon([121.3, 31.1], 0.2, 30)] : [];
          const [few, more] = [
            { spots, areas },
            { spots: [...spots, added], areas },
          ];
          const sliver = (part: PolygonGeometry) => polygonAreaM2(part) / (radiusM * 30);
          expect(sliver(difference(certainArea(more, radiusM), certainArea(few, radiusM)))).toBeLessThan(1);
          expect(sliver(difference(possibleArea(few, radiusM), possibleArea(more, radiusM)))).toBeLessThan(1);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("refuse odd numbers and an empty region, quoting them", () => {
    for (const draw of [certainArea, possibleArea]) {
      expect(() => draw(ISLANDS, -1)).toThrow(/-1/);
      expect(() => draw(ISLANDS, Number.NaN)).toThrow(/NaN/);
      expect(() => draw(ISLANDS, 1, { maxSagM: 0 })).toThrow(/0/);
      expect(() => draw({ spots: [], areas: [] }, 1)).toThrow(RangeError);
      expect(() => draw(spotsAt([[0, 91]]), 1)).toThrow(/91/);
      expect(() => draw(spotsAt([[0, 0]], -3), 1)).toThrow(/-3/);
    }
  });
});
