import { area, booleanPointInPolygon, circle, distance, featureCollection, intersect, polygon } from "@turf/turf";
import fc from "fast-check";
import { expect, test } from "vitest";
import { polygonAreaM2 } from "./measure/area.ts";
import { geodesicDistanceM } from "./measure/distance.ts";
import { geodesicCircle } from "./measure/geodesic-circle.ts";
import { intersection } from "./relate/clip.ts";
import { isInside } from "./shape/is-inside.ts";
import type { LngLat } from "./types.ts";

// Turf measures on a sphere of 6,371,008.8 m: it must agree with the ellipsoid to the flattening (1/298), not better.
const FLATTENING = 0.0034;
const HALF_KM = 500;

const lng = fc.double({ min: 115, max: 123, noNaN: true });
const lat = fc.double({ min: 28, max: 35, noNaN: true });

function box(west: number, south: number, size: number) {
  const [east, north] = [west + size, south + size];
  return polygon([
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ]);
}

test("distances are Turf's to the flattening", () => {
  fc.assert(
    fc.property(lng, lat, lng, lat, (a, b, c, d) => {
      const ours = geodesicDistanceM([a, b], [c, d]);
      fc.pre(ours > 1000);
      expect(Math.abs(ours / (distance([a, b], [c, d]) * 1000) - 1)).toBeLessThan(FLATTENING);
    }),
  );
});

test("areas are Turf's to twice the flattening", () => {
  fc.assert(
    fc.property(lng, lat, fc.double({ min: 0.01, max: 2, noNaN: true }), (west, south, size) => {
      const shape = box(west, south, size);
      expect(Math.abs(polygonAreaM2(shape.geometry) / area(shape) - 1)).toBeLessThan(2 * FLATTENING);
    }),
  );
});

test("a circle of Turf's strays from the true distance by up to a kilometre at 300 km; ours by nothing", () => {
  const center: LngLat = [121.4737, 31.2304];
  const errors = (ring: readonly (readonly number[])[]) =>
    ring.map((vertex) => Math.abs(geodesicDistanceM(center, vertex as LngLat) - 300_000));
  const ours = geodesicCircle(center, 300_000);
  expect(Math.max(...errors(ours.coordinates[0] as number[][]))).toBeLessThan(0.001);
  expect(Math.max(...errors(circle(center, 300, { steps: 64 }).geometry.coordinates[0] as number[][]))).toBeGreaterThan(
    HALF_KM,
  );
});

test("inside is inside for both", () => {
  const ring = geodesicCircle([121.4, 31.2], 40_000) as ReturnType<typeof box>["geometry"];
  fc.assert(
    fc.property(
      fc.double({ min: 120.8, max: 122, noNaN: true }),
      fc.double({ min: 30.7, max: 31.7, noNaN: true }),
      (x, y) => {
        expect(isInside([x, y], ring)).toBe(booleanPointInPolygon([x, y], ring));
      },
    ),
  );
});

test("overlaps have the same area to the clipper's grid", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      (dx, dy) => {
        const [a, b] = [box(121, 31, 1), box(121 + dx, 31 + dy, 1)];
        const theirs = intersect(featureCollection([a, b]));
        const ours = intersection(a.geometry, b.geometry);
        expect(polygonAreaM2(ours) / polygonAreaM2(theirs?.geometry as typeof a.geometry)).toBeCloseTo(1, 6);
      },
    ),
  );
});
