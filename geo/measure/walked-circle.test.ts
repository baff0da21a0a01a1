import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forEachEdge } from "../shape/rings.ts";
import type { LngLat, Ring } from "../types.ts";
import { ringAreaM2 } from "./area.ts";
import { geodesicDistanceM } from "./distance.ts";
import { geodesicCircle } from "./geodesic-circle.ts";
import { walkedCircle } from "./walked-circle.ts";

const SHANGHAI: LngLat = [121.4737, 31.2304];

const worstVertexM = (center: LngLat, radiusM: number, ring: Ring) =>
  Math.max(...ring.map((vertex) => Math.abs(geodesicDistanceM(center, vertex) - radiusM)));

function worstSagM(center: LngLat, radiusM: number, ring: Ring): number {
  let worst = 0;
  forEachEdge(ring, (lng1, lat1, lng2, lat2) => {
    for (let i = 1; i < 8; i++) {
      const point: LngLat = [lng1 + ((lng2 - lng1) * i) / 8, lat1 + ((lat2 - lat1) * i) / 8];
      worst = Math.max(worst, Math.abs(geodesicDistanceM(center, point) - radiusM));
    }
  });
  return worst;
}

describe("walkedCircle", { timeout: 30_000 }, () => {
  it.each([2_500, 9_000, 30_000, 300_000])(
    "keeps %i m round Shanghai to 1 mm, and edges to a sag of 1 m",
    (radiusM) => {
      const ring = walkedCircle(SHANGHAI, radiusM);
      expect(worstVertexM(SHANGHAI, radiusM, ring)).toBeLessThan(1e-3);
      expect(worstSagM(SHANGHAI, radiusM, ring)).toBeLessThan(1.01);
    },
  );

  it("keeps 1 mm at any distance and latitude that it takes", () => {
    const center = fc.tuple(
      fc.double({ min: -179, max: 179, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
    );
    fc.assert(
      fc.property(center, fc.double({ min: 1, max: 300_000, noNaN: true }), (at, radiusM) => {
        const ring = walkedCircle(at, radiusM, { maxSagM: 1_000 });
        expect(worstVertexM(at, radiusM, ring)).toBeLessThan(1e-3);
        expect(ringAreaM2(ring)).toBeGreaterThan(0);
        expect(ring.at(-1)).toEqual(ring[0]);
      }),
    );
  });

  it("has the vertices of geodesicCircle", () => {
    const { coordinates } = geodesicCircle(SHANGHAI, 4_000);
    const ring = walkedCircle(SHANGHAI, 4_000);
    const far = ring.map((vertex, i) => geodesicDistanceM(vertex, coordinates[0]?.[i] as LngLat));
    expect(Math.max(...far)).toBeLessThan(1e-3);
    expect(ring).toHaveLength(coordinates[0]?.length ?? 0);
  });

  it("refuses what it cannot walk", () => {
    for (const radiusM of [0, -1, Number.NaN, 300_001])
      expect(() => walkedCircle(SHANGHAI, radiusM)).toThrow(RangeError);
    expect(() => walkedCircle([0, 80.1], 1000)).toThrow(RangeError);
    expect(() => walkedCircle([Number.NaN, 0], 1000)).toThrow(RangeError);
  });
});
