import fc from "fast-check";
import type { FeatureCollection, Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { raggedPolygon, raggedPolygonWithHole } from "../testing/ragged-polygon.ts";
import type { LngLat, PolygonGeometry, Ring } from "../types.ts";
import { boundsOf, unionBounds } from "./bounds.ts";
import { innerPoint } from "./inner-point.ts";
import { isInside } from "./is-inside.ts";
import { forEachEdge } from "./rings.ts";

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

describe("isInside", () => {
  it("counts every position of a tiling once, on shared edges too", () => {
    const tiles = [box(0, 0, 1, 1), box(1, 0, 2, 1), box(0, 1, 1, 2), box(1, 1, 2, 2)];
    const lng = fc.oneof(fc.constantFrom(0.5, 1), fc.double({ min: 1e-9, max: 1.999, noNaN: true }));
    fc.assert(
      fc.property(lng, lng, (x, y) => {
        expect(tiles.filter((tile) => isInside([x, y], tile))).toHaveLength(1);
      }),
    );
  });

  it("leaves holes out", () => {
    const holed = raggedPolygonWithHole([121, 31], 0.3, 60);
    expect(isInside([121, 31], holed)).toBe(false);
    expect(isInside([121, 31.2], holed)).toBe(true);
    expect(isInside([125, 31], holed)).toBe(false);
  });
});

describe("boundsOf and unionBounds", () => {
  it("holds every position of whatever is drawn", () => {
    const drawn: FeatureCollection = {
      type: "FeatureCollection",
      features: [
        { type: "Feature", properties: {}, geometry: box(121, 31, 122, 32) },
        { type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [119, 33, 7] } },
        { type: "Feature", properties: {}, geometry: null as never },
        {
          type: "Feature",
          properties: {},
          geometry: {
            type: "GeometryCollection",
            geometries: [
              {
                type: "LineString",
                coordinates: [
                  [120, 30],
                  [121, 30],
                ],
              },
            ],
          },
        },
      ],
    };
    expect(boundsOf(drawn)).toEqual([119, 30, 122, 33]);
  });

  it("is undefined for nothing, and a union leaves nothing aside", () => {
    expect(boundsOf({ type: "MultiPolygon", coordinates: [] })).toBeUndefined();
    expect(unionBounds()).toBeUndefined();
    expect(unionBounds(undefined, [1, 2, 3, 4], [0, 3, 2, 5])).toEqual([0, 2, 3, 5]);
  });
});

/** Distance from a position to the nearest edge, in degrees of latitude at the polygon's middle parallel. */
function depth([lng, lat]: LngLat, polygon: Polygon, stretch: number): number {
  if (!isInside([lng, lat], polygon)) return -1;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of polygon.coordinates as Ring[])
    forEachEdge(ring, (lng1, lat1, lng2, lat2) => {
      for (let i = 0; i <= 20; i++)
        nearest = Math.min(
          nearest,
          Math.hypot((lng1 + ((lng2 - lng1) * i) / 20 - lng) * stretch, lat1 + ((lat2 - lat1) * i) / 20 - lat),
        );
    });
  return nearest;
}

describe("innerPoint", { timeout: 30_000 }, () => {
  it("lies as deep as the deepest place of a fine grid", () => {
    for (const polygon of [raggedPolygon([121, 31], 0.3, 60), raggedPolygonWithHole([121, 31], 0.3, 60)]) {
      const [west, south, east, north] = boundsOf(polygon) as [number, number, number, number];
      const stretch = Math.cos((((south + north) / 2) * Math.PI) / 180);
      const point = innerPoint(polygon) as LngLat;
      let deepest = 0;
      for (let i = 0; i < 60; i++)
        for (let k = 0; k < 60; k++)
          deepest = Math.max(
            deepest,
            depth([west + ((east - west) * i) / 60, south + ((north - south) * k) / 60], polygon, stretch),
          );
      const side = Math.min((east - west) * stretch, north - south);
      expect(depth(point, polygon, stretch)).toBeGreaterThan(deepest - 0.006 * side);
    }
  });

  it("is the middle of a square on the ground, and lies in the larger part", () => {
    const [lng, lat] = innerPoint({
      type: "MultiPolygon",
      coordinates: [box(0, 0, 1, 1).coordinates, box(120, 30, 124, 33).coordinates],
    }) as LngLat;
    expect(lat).toBeCloseTo(31.5, 1);
    expect(lng).toBeGreaterThan(121.5);
    expect(lng).toBeLessThan(122.5);
  });

  it("lies inside any ragged polygon", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 3, max: 80 }),
        fc.double({ min: -80, max: 80, noNaN: true }),
        (seed, vertices, lat) => {
          const polygon: PolygonGeometry = raggedPolygonWithHole([10, lat], 0.5, vertices, seed);
          expect(isInside(innerPoint(polygon) as LngLat, polygon)).toBe(true);
        },
      ),
    );
  });

  it("is undefined for nothing and any corner of a shape without an inside", () => {
    expect(innerPoint({ type: "MultiPolygon", coordinates: [] })).toBeUndefined();
    expect(innerPoint(box(3, 4, 3, 5))).toEqual([3, 4]);
  });
});
