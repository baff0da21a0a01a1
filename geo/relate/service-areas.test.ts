import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { polygonAreaM2, ringAreaM2 } from "../measure/area.ts";
import { geodesicDistanceM } from "../measure/distance.ts";
import { boundsOf } from "../shape/bounds.ts";
import { isInside } from "../shape/is-inside.ts";
import { polygonsOf, ringsOf } from "../shape/rings.ts";
import { raggedPolygon, raggedPolygonWithHole, seededRandom } from "../testing/ragged-polygon.ts";
import type { Bbox, LngLat, PolygonGeometry, Ring } from "../types.ts";
import { serviceAreas, shareNearest } from "./service-areas.ts";

const DELTA: Bbox = [118, 28, 124, 34];

function boxPolygon([west, south, east, north]: Bbox): PolygonGeometry {
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

const geometryOf = (window: PolygonGeometry | Bbox) => (Array.isArray(window) ? boxPolygon(window) : window);

/** Areas that add up, and at random places of the window the nearest origin by brute force. */
function expectToTile(origins: readonly LngLat[], window: PolygonGeometry | Bbox, seed = 1, places = 300): void {
  const areas = serviceAreas(origins, window);
  const whole = geometryOf(window);
  const sum = areas.reduce((total, { geometry }) => total + polygonAreaM2(geometry), 0);
  expect(Math.abs(sum / polygonAreaM2(whole) - 1)).toBeLessThan(1e-9);
  const random = seededRandom(seed);
  const [west, south, east, north] = boundsOf(whole) as Bbox;
  for (let i = 0; i < places; i++) {
    const place: LngLat = [west + (east - west) * random(), south + (north - south) * random()];
    const holders = areas.filter(({ geometry }) => isInside(place, geometry));
    if (!isInside(place, whole)) {
      expect(holders).toEqual([]);
      continue;
    }
    const distances = origins.map((origin) => geodesicDistanceM(origin, place));
    const nearestM = Math.min(...distances);
    expect(holders).toHaveLength(1);
    const own = Math.min(...(holders[0]?.indices ?? []).map((i) => distances[i] as number));
    // A place within the sag of a line may be drawn on its other side; twice 0.1 m of difference.
    expect(own - nearestM).toBeLessThan(0.2);
  }
}

/** The clipper's grid. */
const cellOf = ([lng, lat]: LngLat): string => `${Math.round(lng * 1e9)} ${Math.round(lat * 1e9)}`;

/** The greatest difference between the two least distances, over all vertices that the window does not have itself. */
function worstImbalanceM(
  origins: readonly LngLat[],
  window: PolygonGeometry | Bbox,
  isOfInterest: (vertex: LngLat) => boolean = () => true,
): number {
  const own = new Set(ringsOf(geometryOf(window)).flatMap((ring) => ring.map(cellOf)));
  let worst = 0;
  for (const { indices, geometry } of serviceAreas(origins, window))
    for (const vertex of ringsOf(geometry).flat()) {
      if (own.has(cellOf(vertex)) || !isOfInterest(vertex)) continue;
      const distances = origins.map((origin) => geodesicDistanceM(origin, vertex));
      const ownM = Math.min(...indices.map((i) => distances[i] as number));
      const rivals = distances.filter((_, i) => !indices.includes(i));
      worst = Math.max(worst, Math.abs(Math.min(...rivals) - ownM));
    }
  return worst;
}

const scattered = (count: number, seed: number, [west, south, east, north]: Bbox = DELTA): LngLat[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => [west + (east - west) * random(), south + (north - south) * random()]);
};

describe("serviceAreas", { timeout: 60_000 }, () => {
  it.each([1, 2, 3, 5, 12, 40])("tile a box and belong to the nearest of %d origins", (count) => {
    for (let seed = 1; seed <= 3; seed++) expectToTile(scattered(count, seed), DELTA, seed);
  });

  it.each([
    ["a district of 500 vertices", raggedPolygon([121.3, 31.1], 0.4, 500)],
    ["a shape with a hole", raggedPolygonWithHole([121, 31], 2, 200)],
    [
      "islands",
      {
        type: "MultiPolygon",
        coordinates: [raggedPolygon([119, 29], 0.4, 60).coordinates, raggedPolygon([122, 32], 0.6, 60).coordinates],
      } as PolygonGeometry,
    ],
  ])("tile %s", (_name, window) => {
    const origins = scattered(12, 4, boundsOf(window));
    expectToTile(origins, window);
    expect(worstImbalanceM(origins, window)).toBeLessThan(0.01);
  });

  it.each([2, 5, 12])(
    "have vertices equally far from two of %d origins, to a millimetre inside the window",
    (count) => {
      const [west, south, east, north] = DELTA;
      let inside = 0;
      const isInBox = ([lng, lat]: LngLat): boolean => {
        const within = lng > west + 1e-6 && lng < east - 1e-6 && lat > south + 1e-6 && lat < north - 1e-6;
        if (within) inside += 1;
        return within;
      };
      expect(worstImbalanceM(scattered(count, count), DELTA, isInBox)).toBeLessThan(1e-3);
      expect(inside).toBeGreaterThan(100);
      expect(worstImbalanceM(scattered(count, count), DELTA)).toBeLessThan(0.01);
    },
  );

  it.each([
    ["along a meridian", [28, 29, 30, 31.5, 33].map((lat): LngLat => [121, lat])],
    ["along a parallel", [118, 119, 120.5, 122, 124].map((lng): LngLat => [lng, 31])],
    [
      "on a lattice, four to a corner",
      scattered(9, 1).map((_, i): LngLat => [119 + (i % 3) * 2, 29 + Math.floor(i / 3) * 2]),
    ],
    [
      "with a line along the window's edge",
      [
        [123, 30],
        [125, 30],
        [121, 33],
      ] as LngLat[],
    ],
    [
      "outside the window",
      [
        [110, 31],
        [130, 40],
        [121, 20],
      ] as LngLat[],
    ],
    [
      "on the other side of the world",
      [
        [-74, 40.7],
        [151.2, -33.9],
        [-43.2, -22.9],
      ] as LngLat[],
    ],
    [
      "half a metre apart",
      [
        [121, 31],
        [121.000005, 31],
        [121.00001, 31],
        [121.3, 31.4],
      ] as LngLat[],
    ],
  ])("tile for origins %s", (_name, origins) => {
    expectToTile(origins, DELTA);
    expect(worstImbalanceM(origins, DELTA)).toBeLessThan(0.01);
  });

  it("tile whatever whole degrees the origins stand on", () => {
    const whole = fc.tuple(fc.integer({ min: 116, max: 126 }), fc.integer({ min: -5, max: 5 }));
    fc.assert(
      fc.property(fc.array(whole, { minLength: 1, maxLength: 9 }), fc.constantFrom(0, 31, -45, 60), (cells, lat) => {
        const window: Bbox = [118, lat - 3, 124, lat + 3];
        expectToTile(
          cells.map(([lng, dLat]): LngLat => [lng, lat + dLat]),
          window,
          1,
          40,
        );
      }),
      { numRuns: 60 },
    );
  });

  it("are one for origins at one place, two for origins a quarter of a metre apart", () => {
    const shared = serviceAreas(
      [
        [121, 31],
        [122, 32],
        [121, 31],
        [121.0000001, 31],
      ],
      DELTA,
    );
    expect(shared.map(({ index, indices }) => [index, indices])).toEqual([
      [0, [0, 2, 3]],
      [1, [1]],
    ]);
    expect(
      serviceAreas(
        [
          [121, 31],
          [121.0000026, 31],
        ],
        DELTA,
      ),
    ).toHaveLength(2);
  });

  it("are the whole window for one origin, and leave out an origin that owns nothing of it", () => {
    const window = raggedPolygon([121.3, 31.1], 0.4, 50);
    const [only, ...none] = serviceAreas([[0, 0]], window);
    expect(none).toEqual([]);
    expect(polygonAreaM2(only?.geometry as PolygonGeometry) / polygonAreaM2(window)).toBeCloseTo(1, 9);
    expect(
      serviceAreas(
        [
          [100, 31],
          [121, 31],
        ],
        DELTA,
      ).map(({ index }) => index),
    ).toEqual([1]);
    expect(serviceAreas([], DELTA)).toEqual([]);
    expect(serviceAreas([[0, 0]], { type: "MultiPolygon", coordinates: [] })).toEqual([]);
  });

  it("cross the antimeridian, cut there", () => {
    const origins: LngLat[] = [
      [178, -17],
      [-179, -18],
      [179.5, -15],
    ];
    const areas = serviceAreas(origins, [176, -20, -176, -13]);
    expect(areas).toHaveLength(3);
    const sum = areas.reduce((total, { geometry }) => total + polygonAreaM2(geometry), 0);
    expect(sum / polygonAreaM2(boxPolygon([-4, -20, 4, -13]))).toBeCloseTo(1, 8);
    const halves: PolygonGeometry = {
      type: "MultiPolygon",
      coordinates: [boxPolygon([176, -20, 180, -13]), boxPolygon([-180, -20, -176, -13])].flatMap(polygonsOf),
    };
    expectToTile(origins, halves);
  });

  it("follow RFC 7946: closed rings, outer ones counter-clockwise", () => {
    for (const { geometry } of serviceAreas(scattered(12, 9), raggedPolygonWithHole([121, 31], 2, 200)))
      for (const rings of polygonsOf(geometry))
        for (const [i, ring] of rings.entries()) {
          expect(ring[0]).toEqual(ring.at(-1));
          expect(ringAreaM2(ring as Ring) > 0).toBe(i === 0);
        }
  });

  it("have as many vertices as the sag asks for", () => {
    const count = (maxSagM: number) =>
      serviceAreas(scattered(5, 2), DELTA, { maxSagM }).flatMap(({ geometry }) => ringsOf(geometry).flat()).length;
    expect(count(10)).toBeLessThan(count(0.1) / 3);
  });

  it("refuse a window too large, and what is no position", () => {
    expect(() =>
      serviceAreas(
        [
          [0, 0],
          [1, 1],
        ],
        [-180, -80, 180, 80],
      ),
    ).toThrow(RangeError);
    expect(() =>
      serviceAreas(
        [
          [0, 0],
          [1, 1],
        ],
        [0, 80, 10, 90],
      ),
    ).toThrow(/90/);
    expect(() => serviceAreas([[0, 91]], DELTA)).toThrow(/91/);
    expect(() =>
      serviceAreas(
        [
          [0, 0],
          [Number.NaN, 1],
        ],
        DELTA,
      ),
    ).toThrow(/NaN/);
  });
});

describe("shareNearest", () => {
  it("divides a polygon among the areas, the largest share first, and counts the cells of a fine grid alike", () => {
    const origins = scattered(8, 6);
    const polygon = raggedPolygonWithHole([121, 31], 0.9, 120);
    const shares = shareNearest(polygon, serviceAreas(origins, DELTA));
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 8);
    expect(shares.map(({ share }) => share)).toEqual(shares.map(({ share }) => share).sort((a, b) => b - a));
    const counted = new Map<number, number>();
    let all = 0;
    for (let i = 0; i < 150; i++)
      for (let k = 0; k < 150; k++) {
        const place: LngLat = [119.5 + (3 * (i + 0.5)) / 150, 29.5 + (3 * (k + 0.5)) / 150];
        if (!isInside(place, polygon)) continue;
        const weight = Math.cos((place[1] * Math.PI) / 180);
        const distances = origins.map((origin) => geodesicDistanceM(origin, place));
        const nearest = distances.indexOf(Math.min(...distances));
        counted.set(nearest, (counted.get(nearest) ?? 0) + weight);
        all += weight;
      }
    for (const { index, share } of shares) expect(share).toBeCloseTo((counted.get(index) ?? 0) / all, 2);
  });

  it("adds up to what of the polygon lies in the window, and to nothing far from it", () => {
    const areas = serviceAreas(scattered(4, 2), DELTA);
    const shares = shareNearest(boxPolygon([123, 30, 125, 31]), areas);
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(0.5, 8);
    expect(shareNearest(boxPolygon([0, 0, 1, 1]), areas)).toEqual([]);
    expect(shareNearest({ type: "MultiPolygon", coordinates: [] }, areas)).toEqual([]);
  });
});
