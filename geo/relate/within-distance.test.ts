import fc from "fast-check";
import type { Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { geodesicDestination } from "../measure/destination.ts";
import { geodesicDistanceM } from "../measure/distance.ts";
import { LONGEST_GEODESIC_M } from "../measure/wgs84.ts";
import { isInside } from "../shape/is-inside.ts";
import { forEachEdge, ringsOf } from "../shape/rings.ts";
import { raggedPolygon, raggedPolygonWithHole } from "../testing/ragged-polygon.ts";
import type { LngLat, PolygonGeometry } from "../types.ts";
import { nearestAndFarthestM, pointWithin } from "./within-distance.ts";

const SHANGHAI: LngLat = [121.4737, 31.2304];

/** Every edge sampled at `parts` places; the extremes lie within half a step of a sample. */
function sampled(center: LngLat, geometry: PolygonGeometry, parts: number): { nearestM: number; farthestM: number } {
  let nearestM = Number.POSITIVE_INFINITY;
  let farthestM = 0;
  for (const ring of ringsOf(geometry))
    forEachEdge(ring, (lng1, lat1, lng2, lat2) => {
      for (let i = 0; i < parts; i++) {
        const at: LngLat = [lng1 + ((lng2 - lng1) * i) / parts, lat1 + ((lat2 - lat1) * i) / parts];
        const distanceM = geodesicDistanceM(center, at);
        nearestM = Math.min(nearestM, distanceM);
        farthestM = Math.max(farthestM, distanceM);
      }
    });
  return { nearestM: isInside(center, geometry) ? 0 : nearestM, farthestM };
}

const box = (west: number, south: number, east: number, north: number): Polygon => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

describe("pointWithin", () => {
  it("holds the very distance and nothing beyond it", () => {
    const point: LngLat = [120.2, 30.3];
    const distanceM = geodesicDistanceM(SHANGHAI, point);
    expect(pointWithin(SHANGHAI, distanceM, point)).toBe(true);
    expect(pointWithin(SHANGHAI, distanceM - 1e-6, point)).toBe(false);
    expect(pointWithin(SHANGHAI, 0, SHANGHAI)).toBe(true);
    expect(() => pointWithin(SHANGHAI, -5, point)).toThrow(/-5/);
  });

  it("agrees with the geodesic on both sides of any circle", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 360, noNaN: true }),
        fc.double({ min: 1, max: 1.9e7, noNaN: true }),
        fc.double({ min: -0.02, max: 0.02, noNaN: true }),
        (azimuth, radiusM, offset) => {
          const distanceM = radiusM * (1 + offset);
          if (Math.abs(distanceM - radiusM) < 1e-6) return;
          const point = geodesicDestination(SHANGHAI, azimuth, distanceM);
          expect(pointWithin(SHANGHAI, radiusM, point)).toBe(distanceM <= radiusM);
        },
      ),
    );
  });
});

describe("nearestAndFarthestM", { timeout: 30_000 }, () => {
  it.each([
    ["a district 30 km away", SHANGHAI, raggedPolygon([121.2, 31.0], 0.1, 500)],
    ["a city 300 km away", SHANGHAI, raggedPolygon([118.4, 30.5], 0.4, 500)],
    ["a city with 8 corners", SHANGHAI, raggedPolygon([118.4, 30.5], 0.4, 8)],
    ["the centre in a hole", SHANGHAI, raggedPolygonWithHole(SHANGHAI, 0.4, 200)],
    ["the centre inside", SHANGHAI, raggedPolygon(SHANGHAI, 0.4, 200)],
    ["long edges far north, whose parallels bulge", [20, 60] as LngLat, box(-10, 70, 50, 75)],
    ["a long edge beyond the horizon", SHANGHAI, box(-80, -60, -30, 10)],
    ["all round the pole", [100, 40] as LngLat, box(-180, 60, 180, 90)],
    ["across the antimeridian from the centre", [179.9, 0] as LngLat, box(-180, -1, -178, 1)],
  ])("finds what dense sampling finds: %s", (_name, center, polygon) => {
    const edges = ringsOf(polygon).flat().length;
    const parts = Math.ceil((edges < 9 ? 240_000 : 60_000) / edges);
    const truth = sampled(center, polygon, parts);
    const found = nearestAndFarthestM(center, polygon);
    expect(Math.abs(found.nearestM - truth.nearestM)).toBeLessThan(0.1);
    if (found.farthestM !== LONGEST_GEODESIC_M) expect(Math.abs(found.farthestM - truth.farthestM)).toBeLessThan(0.1);
  });

  it("is 0 for the nearest when the centre is inside, half a meridian for the farthest when the antipode is", () => {
    expect(nearestAndFarthestM(SHANGHAI, box(121, 31, 122, 32)).nearestM).toBe(0);
    const [lng, lat] = [SHANGHAI[0] - 180, -SHANGHAI[1]];
    expect(nearestAndFarthestM(SHANGHAI, box(lng - 1, lat - 1, lng + 1, lat + 1)).farthestM).toBe(LONGEST_GEODESIC_M);
  });

  it("brackets the distance of every vertex, whatever the polygon", () => {
    const anywhere = fc.tuple(
      fc.double({ min: -170, max: 170, noNaN: true }),
      fc.double({ min: -75, max: 75, noNaN: true }),
    );
    fc.assert(
      fc.property(
        anywhere,
        anywhere,
        fc.integer({ min: 3, max: 40 }),
        fc.double({ min: 1e-3, max: 1.2, noNaN: true }),
        (center, middle, vertices, radiusDeg) => {
          const polygon = raggedPolygon(middle, radiusDeg, vertices, vertices);
          const { nearestM, farthestM } = nearestAndFarthestM(center, polygon);
          const truth = sampled(center, polygon, 20);
          expect(nearestM).toBeLessThanOrEqual(truth.nearestM + 0.05);
          expect(farthestM).toBeGreaterThanOrEqual(truth.farthestM - 0.05);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("refuses an empty geometry and a coordinate that is not a number", () => {
    expect(() => nearestAndFarthestM(SHANGHAI, { type: "MultiPolygon", coordinates: [] })).toThrow(RangeError);
    expect(() => nearestAndFarthestM(SHANGHAI, box(0, 0, Number.NaN, 1))).toThrow(/NaN/);
  });
});
