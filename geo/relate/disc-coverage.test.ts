import fc from "fast-check";
import geodesic from "geographiclib-geodesic";
import type { Polygon } from "geojson";
import polygonClipping, { type Polygon as Rings } from "polygon-clipping";
import { describe, expect, it } from "vitest";
import { polygonAreaM2 } from "../measure/area.ts";
import { geodesicCircle } from "../measure/geodesic-circle.ts";
import { LONGEST_GEODESIC_M, WGS84 } from "../measure/wgs84.ts";
import { isInside } from "../shape/is-inside.ts";
import { raggedPolygon, raggedPolygonWithHole } from "../testing/ragged-polygon.ts";
import type { LngLat, PolygonGeometry } from "../types.ts";
import { discCoverage } from "./disc-coverage.ts";
import { nearestAndFarthestM, pointWithin } from "./within-distance.ts";

const SHANGHAI: LngLat = [121.4737, 31.2304];
const WORLD = box(-180, -90, 180, 90);

function box(west: number, south: number, east: number, north: number): Polygon {
  return {
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
  };
}

/** Area of a geodesic disc in polar coordinates, ∬ m12 ds dα (Simpson in s, the periodic trapezoid in α): knows no ring and no polygon. */
function discAreaM2([lng, lat]: LngLat, radiusM: number): number {
  const rays = 360;
  const steps = 200;
  let sum = 0;
  for (let ray = 0; ray < rays; ray++)
    for (let step = 0; step <= steps; step++) {
      const weight = step === 0 || step === steps ? 1 : step % 2 ? 4 : 2;
      const s = (radiusM * step) / steps;
      sum += weight * (WGS84.Direct(lat, lng, (360 * ray) / rays, s, geodesic.Geodesic.REDUCEDLENGTH).m12 as number);
    }
  return (sum * (radiusM / steps / 3) * 2 * Math.PI) / rays;
}

/** Another library's clip of a ring of some 30,000 sides: too small by its sag alone, about 1e-8. */
function clippedShare(center: LngLat, radiusM: number, polygon: Polygon): number {
  const ring = geodesicCircle(center, radiusM, { maxSagM: radiusM * 5e-9 }) as Polygon;
  const coordinates = polygonClipping.intersection(polygon.coordinates as Rings, ring.coordinates as Rings);
  return polygonAreaM2({ type: "MultiPolygon", coordinates }) / polygonAreaM2(polygon);
}

const relativeError = (measured: number, expected: number) => Math.abs(measured / expected - 1);

// Oracles are slow, and the machine may be busy.
describe("discCoverage", { timeout: 30_000 }, () => {
  it.each([
    ["a district, 30 km", 30_000, raggedPolygon([121.2, 31.05], 0.12, 500)],
    ["a city, 300 km", 300_000, raggedPolygon([118.6, 30.3], 0.5, 500)],
    ["a city with 8 corners", 100_000, raggedPolygon([121.9, 30.4], 0.5, 8)],
    ["with a hole, 10 km", 10_000, raggedPolygonWithHole([121.45, 31.2], 0.15, 300)],
    ["the centre in the hole", 60_000, raggedPolygonWithHole(SHANGHAI, 0.5, 300)],
    ["a disc of 200 m over a corner", 200, box(121.4737, 31.2304, 121.6, 31.4)],
  ])("covers what clipping a fine ring covers: %s", (_name, radiusM, polygon) => {
    const { relation, share } = discCoverage(SHANGHAI, radiusM, polygon);
    expect(relation).toBe("partly");
    expect(relativeError(share, clippedShare(SHANGHAI, radiusM, polygon))).toBeLessThan(1e-6);
  });

  it.each([
    ["300 m", SHANGHAI, 300],
    ["30 km", SHANGHAI, 30_000],
    ["300 km", SHANGHAI, 300_000],
    ["3,000 km, holding no pole", SHANGHAI, 3_000_000],
    ["over the antimeridian", [179.5, -17] as LngLat, 500_000],
    ["over the north pole", [30, 85] as LngLat, 1_500_000],
    ["10,000 km, holding a pole", SHANGHAI, 10_000_000],
    ["16,000 km, holding both", SHANGHAI, 16_000_000],
  ])("covers a whole disc of the world: %s", (_name, center, radiusM) => {
    expect(relativeError(discCoverage(center, radiusM, WORLD).coveredM2, discAreaM2(center, radiusM))).toBeLessThan(
      1e-6,
    );
  });

  it("agrees with counting the cells of a fine grid", () => {
    const polygon = raggedPolygonWithHole([121.3, 31.1], 0.3, 60);
    const cells = 300;
    let inside = 0;
    let covered = 0;
    for (let i = 0; i < cells; i++)
      for (let k = 0; k < cells; k++) {
        const point: LngLat = [120.8 + (i + 0.5) / cells, 30.6 + (k + 0.5) / cells];
        if (!isInside(point, polygon)) continue;
        const weight = Math.cos((point[1] * Math.PI) / 180);
        inside += weight;
        if (pointWithin(SHANGHAI, 30_000, point)) covered += weight;
      }
    expect(discCoverage(SHANGHAI, 30_000, polygon).share).toBeCloseTo(covered / inside, 3);
  });

  it("adds up over a partition, across the antimeridian and over the poles", () => {
    const anywhere = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
    );
    const cut = fc.tuple(
      fc.double({ min: -179, max: 179, noNaN: true }),
      fc.double({ min: -89, max: 89, noNaN: true }),
    );
    fc.assert(
      fc.property(anywhere, fc.double({ min: 1, max: 7.25, noNaN: true }), cut, (center, exponent, [lng, lat]) => {
        const radiusM = 10 ** exponent;
        const parts = [
          box(-180, -90, lng, lat),
          box(lng, -90, 180, lat),
          box(-180, lat, lng, 90),
          box(lng, lat, 180, 90),
        ];
        const sum = parts.reduce((total, part) => total + discCoverage(center, radiusM, part).coveredM2, 0);
        expect(relativeError(sum, discCoverage(center, radiusM, WORLD).coveredM2)).toBeLessThan(1e-6);
      }),
      { numRuns: 40 },
    );
  });

  it("grows with the radius, from outside over partly to within, and turns where the distances say", () => {
    const polygon = raggedPolygonWithHole([120.6, 31.6], 0.3, 120);
    const { nearestM, farthestM } = nearestAndFarthestM(SHANGHAI, polygon);
    let before = 0;
    for (let i = 0; i <= 60; i++) {
      const radiusM = nearestM - 1000 + ((farthestM - nearestM + 2000) * i) / 60;
      const { relation, share } = discCoverage(SHANGHAI, radiusM, polygon);
      expect(share).toBeGreaterThanOrEqual(before);
      expect(relation).toBe(radiusM < nearestM ? "outside" : radiusM < farthestM ? "partly" : "within");
      before = share;
    }
    expect(before).toBe(1);
    expect(discCoverage(SHANGHAI, nearestM - 1, polygon).relation).toBe("outside");
    expect(discCoverage(SHANGHAI, nearestM + 1, polygon).relation).toBe("partly");
    expect(discCoverage(SHANGHAI, farthestM - 1, polygon).relation).toBe("partly");
    expect(discCoverage(SHANGHAI, farthestM + 1, polygon).relation).toBe("within");
  });

  it("does not depend on winding, nor on which disc was asked before", () => {
    const polygon = raggedPolygonWithHole([121.3, 31.1], 0.3, 100);
    const turned: PolygonGeometry = {
      type: "Polygon",
      coordinates: polygon.coordinates.map((ring) => [...ring].reverse()),
    };
    const { share } = discCoverage(SHANGHAI, 30_000, polygon);
    expect(discCoverage(SHANGHAI, 31_000, polygon).share).toBeGreaterThan(share);
    expect(discCoverage(SHANGHAI, 30_000, turned).share).toBeCloseTo(share, 12);
    expect(discCoverage(SHANGHAI, 30_000, polygon).share).toBe(share);
  });

  it("keeps a disc in a hole outside, and one that touches nothing but an edge from covering anything", () => {
    const holed = raggedPolygonWithHole(SHANGHAI, 0.6, 100);
    expect(discCoverage(SHANGHAI, 5_000, holed)).toMatchObject({ relation: "outside", share: 0, coveredM2: 0 });
    expect(discCoverage(SHANGHAI, 0, box(121, 31, 122, 32))).toMatchObject({ relation: "outside", share: 0 });
    expect(discCoverage(SHANGHAI, LONGEST_GEODESIC_M, WORLD)).toMatchObject({ relation: "within", share: 1 });
    expect(discCoverage(SHANGHAI, 20_000_000, WORLD).share).toBeGreaterThan(0.9999);
  });

  it("refuses odd numbers, quoting them", () => {
    expect(() => discCoverage(SHANGHAI, -1, WORLD)).toThrow(/-1/);
    expect(() => discCoverage(SHANGHAI, Number.NaN, WORLD)).toThrow(/NaN/);
    expect(() => discCoverage([0, 99], 1, box(0, 0, 1, 1))).toThrow(/99/);
  });
});
