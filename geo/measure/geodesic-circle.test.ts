import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forEachEdge, polygonsOf, ringsOf } from "../shape/rings.ts";
import type { LngLat, PolygonGeometry } from "../types.ts";
import { polygonAreaM2, ringAreaM2 } from "./area.ts";
import { geodesicDistanceM } from "./distance.ts";
import { geodesicCircle } from "./geodesic-circle.ts";
import { LONGEST_GEODESIC_M } from "./wgs84.ts";

const SHANGHAI: LngLat = [121.4737, 31.2304];
const EARTH_M2 = 510_065_621_724_088; // GeographicLib, PolygonArea.html: the area of the WGS 84 ellipsoid
const onFrame = ([lng, lat]: LngLat) => Math.abs(lng) === 180 || Math.abs(lat) === 90;

function worstVertexM(center: LngLat, radiusM: number, geometry: PolygonGeometry): number {
  const vertices = ringsOf(geometry)
    .flat()
    .filter(([, lat]) => Math.abs(lat) < 90);
  return Math.max(...vertices.map((vertex) => Math.abs(geodesicDistanceM(center, vertex) - radiusM)));
}

/** The largest departure from the circle of seven points on every edge, those along the map's frame aside. */
function worstSagM(center: LngLat, radiusM: number, geometry: PolygonGeometry): number {
  let worst = 0;
  for (const ring of ringsOf(geometry))
    forEachEdge(ring, (lng1, lat1, lng2, lat2) => {
      if (onFrame([lng1, lat1]) && onFrame([lng2, lat2])) return;
      for (let i = 1; i < 8; i++) {
        const point: LngLat = [lng1 + ((lng2 - lng1) * i) / 8, lat1 + ((lat2 - lat1) * i) / 8];
        worst = Math.max(worst, Math.abs(geodesicDistanceM(center, point) - radiusM));
      }
    });
  return worst;
}

function isRfc7946(geometry: PolygonGeometry): boolean {
  return polygonsOf(geometry).every((rings) =>
    rings.every(
      (ring, i) =>
        ring.length >= 4 &&
        ring[0]?.join() === ring.at(-1)?.join() &&
        ring.every(([lng, lat]) => Math.abs(lng) <= 180 && Math.abs(lat) <= 90) &&
        (i === 0 ? ringAreaM2(ring) > 0 : ringAreaM2(ring) < 0),
    ),
  );
}

/** Area of a geodesic disc by its polar form, ∬ m12 dr dα, in tiny annuli: independent of any ring. Only where all geodesics are shortest. */
const sphericalCapM2 = (radiusM: number) => 2 * Math.PI * 6_371_007.181 ** 2 * (1 - Math.cos(radiusM / 6_371_007.181));

describe("geodesicCircle", { timeout: 30_000 }, () => {
  it.each([
    ["30 km round Shanghai", SHANGHAI, 30_000],
    ["300 km round Shanghai", SHANGHAI, 300_000],
    ["3,000 km round Shanghai, over the antimeridian or not", SHANGHAI, 3_000_000],
    ["10 m", SHANGHAI, 10],
    ["across the antimeridian", [179.5, -17] as LngLat, 200_000],
    ["centred on the antimeridian", [180, 52] as LngLat, 50_000],
    ["round the north pole", [30, 89] as LngLat, 500_000],
    ["centred on the south pole", [0, -90] as LngLat, 1_000_000],
    ["just missing the pole", [10, 85] as LngLat, 557_000],
    ["just holding the pole", [10, 85] as LngLat, 560_000],
    ["10,000 km: one pole", SHANGHAI, 10_000_000],
    ["16,000 km: both poles, a hole", SHANGHAI, 16_000_000],
    ["18,000 km round Greenwich: a notch in both edges", [0.5, 10] as LngLat, 18_000_000],
    ["19,950 km: where geodesics cross", [20, 0] as LngLat, 19_950_000],
    ["20,000 km", SHANGHAI, 20_000_000],
  ])("%s: vertices on the circle, edges near it, RFC 7946", (_name, center, radiusM) => {
    const circle = geodesicCircle(center, radiusM);
    expect(worstVertexM(center, radiusM, circle)).toBeLessThan(1e-3);
    expect(worstSagM(center, radiusM, circle)).toBeLessThan(1.01);
    expect(isRfc7946(circle)).toBe(true);
  });

  it("cuts at the antimeridian into two pieces of the whole area", () => {
    const across = geodesicCircle([179.5, -17], 200_000);
    expect(across.type).toBe("MultiPolygon");
    expect(polygonsOf(across)).toHaveLength(2);
    expect(polygonAreaM2(across)).toBeCloseTo(polygonAreaM2(geodesicCircle([9.5, -17], 200_000)), -4);
  });

  it("covers what a cap covers: within the flattening of the sphere's closed form, near the pole and far from it", () => {
    for (const [center, radiusM] of [
      [[30, 89], 500_000],
      [[0, -90], 1_000_000],
      [SHANGHAI, 10_000_000],
      [SHANGHAI, 16_000_000],
      [[0.5, 10], 18_000_000],
      [SHANGHAI, 20_000_000],
    ] as [LngLat, number][]) {
      const ratio = polygonAreaM2(geodesicCircle(center, radiusM)) / sphericalCapM2(radiusM);
      expect(Math.abs(ratio - 1)).toBeLessThan(0.01);
    }
  });

  it("keeps to the sag that is asked for", () => {
    for (const maxSagM of [100, 1, 0.01]) {
      const ring = ringsOf(geodesicCircle(SHANGHAI, 300_000, { maxSagM }))[0] ?? [];
      expect(worstSagM(SHANGHAI, 300_000, { type: "Polygon", coordinates: [ring] })).toBeLessThan(1.01 * maxSagM);
    }
    const vertices = ringsOf(geodesicCircle(SHANGHAI, 300_000))[0]?.length ?? 0;
    expect(vertices).toBeGreaterThan(1200);
    expect(vertices).toBeLessThan(2000);
  });

  it("is the world from 20,003.9 km on, nothing at 0, and refuses what is no radius", () => {
    expect(polygonAreaM2(geodesicCircle(SHANGHAI, LONGEST_GEODESIC_M)) / EARTH_M2).toBeCloseTo(1, 12);
    expect(geodesicCircle(SHANGHAI, 0)).toEqual({ type: "MultiPolygon", coordinates: [] });
    expect(() => geodesicCircle(SHANGHAI, -1)).toThrow(/-1/);
    expect(() => geodesicCircle(SHANGHAI, Number.NaN)).toThrow(/NaN/);
    expect(() => geodesicCircle(SHANGHAI, Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(() => geodesicCircle([0, 91], 1)).toThrow(/91/);
    expect(() => geodesicCircle(SHANGHAI, 1, { maxSagM: 0 })).toThrow(/0/);
  });

  it("holds anywhere, at any radius", () => {
    const anywhere = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
    );
    const radius = fc.double({ min: -3, max: 7.3, noNaN: true }).map((exponent) => 10 ** exponent);
    fc.assert(
      fc.property(anywhere, radius, (center, radiusM) => {
        const maxSagM = Math.max(1, radiusM / 1e4);
        const circle = geodesicCircle(center, radiusM, { maxSagM });
        expect(worstVertexM(center, radiusM, circle)).toBeLessThan(1e-3);
        expect(worstSagM(center, radiusM, circle)).toBeLessThan(1.01 * maxSagM);
        expect(isRfc7946(circle)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
