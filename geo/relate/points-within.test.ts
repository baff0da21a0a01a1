import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chordBounds } from "../measure/chord-bounds.ts";
import { geodesicDestination } from "../measure/destination.ts";
import { geodesicDistanceM } from "../measure/distance.ts";
import { writeEarthCentred, writePatchBox } from "../measure/earth-centred.ts";
import { LONGEST_GEODESIC_M } from "../measure/wgs84.ts";
import { seededRandom } from "../testing/ragged-polygon.ts";
import type { LngLat } from "../types.ts";
import { buildPointIndex } from "./point-index.ts";
import { countWithin, pointsWithin } from "./points-within.ts";

const SHANGHAI: LngLat = [121.4737, 31.2304];

function indexOf(points: readonly LngLat[]) {
  return buildPointIndex(
    Float64Array.from(points, ([lng]) => lng),
    Float64Array.from(points, ([, lat]) => lat),
  );
}

/** The points for which ours and GeographicLib's inverse differ. */
function mismatches(points: readonly LngLat[], center: LngLat, radiusM: number): LngLat[] {
  const index = indexOf(points);
  const found = pointsWithin(index, center, radiusM);
  const within = new Set(found);
  expect(within.size).toBe(found.length);
  expect(countWithin(index, center, radiusM)).toBe(found.length);
  return points.filter((point, i) => geodesicDistanceM(center, point) <= radiusM !== within.has(i));
}

const anywhere = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(-90, 90, 0)),
);
const anyRadius = fc.oneof(
  fc.double({ min: -3, max: 7.31, noNaN: true }).map((exponent) => 10 ** exponent),
  fc.constantFrom(0, 1, 10_000, 300_000, 19_903_000, 19_970_000, 20_000_000, 20_003_931, LONGEST_GEODESIC_M, 3e7),
);

/** Points all over, near the centre, near its antipode, and within micrometres of the circle. */
function pointsRound(center: LngLat, radiusM: number, seed: number, count = 400): LngLat[] {
  const random = seededRandom(seed);
  const antipode: LngLat = [center[0] > 0 ? center[0] - 180 : center[0] + 180, -center[1]];
  return Array.from({ length: count }, (_, i): LngLat => {
    const turn = 360 * random();
    if (i % 4 === 0) return [360 * random() - 180, (Math.asin(2 * random() - 1) * 180) / Math.PI];
    if (i % 4 === 1) return geodesicDestination(center, turn, 2 * radiusM * random());
    if (i % 4 === 2) return geodesicDestination(antipode, turn, 400_000 * random());
    return geodesicDestination(center, turn, radiusM + (random() - 0.5) * 10 ** (-9 + 8 * random()));
  });
}

describe("points within a radius", { timeout: 60_000 }, () => {
  it("are GeographicLib's, anywhere, at any radius, micrometres from the circle too", () => {
    fc.assert(
      fc.property(anywhere, anyRadius, fc.integer(), (center, radiusM, seed) => {
        expect(mismatches(pointsRound(center, radiusM, seed), center, radiusM)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["1 m", SHANGHAI, 1],
    ["20,000 km", SHANGHAI, 20_000_000],
    ["over the antimeridian", [180, -17] as LngLat, 500_000],
    ["from beyond the antimeridian", [-179.9999, -17] as LngLat, 50_000],
    ["round the north pole", [30, 90] as LngLat, 1_000_000],
    ["near the south pole", [-77, -89.99] as LngLat, 30_000],
    ["on the equator, to the antipode", [0, 0] as LngLat, 19_980_000],
  ])("are GeographicLib's: %s", (_name, center, radiusM) => {
    expect(mismatches(pointsRound(center, radiusM, 7, 8000), center, radiusM)).toEqual([]);
  });

  it("are all that lie at the very distance, and at no distance at all", () => {
    const onCircle = Array.from({ length: 500 }, (_, i) => geodesicDestination(SHANGHAI, i, 30_000));
    for (const point of onCircle.slice(0, 50)) {
      const radiusM = geodesicDistanceM(SHANGHAI, point);
      expect(mismatches(onCircle, SHANGHAI, radiusM)).toEqual([]);
      expect(countWithin(indexOf([point]), SHANGHAI, radiusM)).toBe(1);
    }
    expect(countWithin(indexOf([SHANGHAI, SHANGHAI, [121.4737, 31.23041]]), SHANGHAI, 0)).toBe(2);
  });

  it("do not depend on the turn in which a longitude is written", () => {
    const center: LngLat = [179.9, 10];
    const index = indexOf([
      [-179.9, 10],
      [180.1, 10],
      [540.1, 10],
      [-899.9, 10],
    ]);
    expect([...pointsWithin(index, center, 30_000)].sort()).toEqual([0, 1, 2, 3]);
    expect(countWithin(index, [539.9, 10], 30_000)).toBe(4);
    expect(countWithin(index, center, 20_000)).toBe(0);
  });

  it("are found among many that crowd at few places", () => {
    const random = seededRandom(3);
    const towns = Array.from({ length: 6 }, (): LngLat => [121 + random(), 31 + random()]);
    const points = Array.from({ length: 20_000 }, (_, i): LngLat => {
      const [lng, lat] = towns[i % 6] as LngLat;
      const spread = i % 3 === 0 ? 0 : 1e-4;
      return i % 1000 === 0 ? [360 * random() - 180, 0] : [lng + spread * random(), lat + spread * random()];
    });
    for (const radiusM of [0, 1, 5, 20_000, 60_000, 15_000_000])
      expect(mismatches(points, towns[0] as LngLat, radiusM)).toEqual([]);
  });

  it("are none of none", () => {
    expect(countWithin(indexOf([]), SHANGHAI, 1e6)).toBe(0);
    expect(pointsWithin(indexOf([]), SHANGHAI, 1e6)).toHaveLength(0);
  });

  it("refuse odd numbers, quoting them", () => {
    const index = indexOf([SHANGHAI]);
    expect(() => countWithin(index, SHANGHAI, -1)).toThrow(/-1/);
    expect(() => countWithin(index, SHANGHAI, Number.NaN)).toThrow(/NaN/);
    expect(() => pointsWithin(index, [0, 99], 1)).toThrow(/99/);
    expect(() => indexOf([SHANGHAI, [0, -91]])).toThrow(/point 1 .*-91/);
    expect(() => indexOf([[Number.NaN, 0]])).toThrow(/NaN/);
    expect(() => buildPointIndex(new Float64Array(2), new Float64Array(1))).toThrow(RangeError);
  });
});

describe("chordBounds", () => {
  it("hold every geodesic of the radius, and are as near as said", () => {
    const chordM = (a: LngLat, b: LngLat) => {
      const ends = new Float64Array(6);
      writeEarthCentred(...a, ends, 0);
      writeEarthCentred(...b, ends, 3);
      const [ax = 0, ay = 0, az = 0, bx = 0, by = 0, bz = 0] = ends;
      return Math.hypot(ax - bx, ay - by, az - bz);
    };
    fc.assert(
      fc.property(anywhere, fc.double({ min: 0, max: 360, noNaN: true }), anyRadius, (center, turn, radiusM) => {
        fc.pre(radiusM < 19_900_000);
        const { withinM, beyondM } = chordBounds(radiusM);
        const chord = chordM(center, geodesicDestination(center, turn, radiusM));
        expect(withinM).toBeLessThan(chord);
        expect(beyondM).toBeGreaterThan(chord);
      }),
      { numRuns: 2000 },
    );
    for (const [radiusM, apartM] of [
      [1, 5e-6],
      [10_000, 2e-4],
      [300_000, 3],
      [3_000_000, 3000],
    ] as const) {
      const { withinM, beyondM } = chordBounds(radiusM);
      expect(beyondM - withinM).toBeLessThan(apartM);
    }
  });
});

describe("writePatchBox", () => {
  it("holds every place of the patch, and touches one on each side", () => {
    const box = new Float64Array(6);
    const place = new Float64Array(3);
    fc.assert(
      fc.property(anywhere, anywhere, (a, b) => {
        const [west, east] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
        const [south, north] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
        writePatchBox([west, south, east, north], box, 0);
        const least = [Infinity, Infinity, Infinity];
        const most = [-Infinity, -Infinity, -Infinity];
        for (let i = 0; i <= 24; i++)
          for (let k = 0; k <= 24; k++) {
            writeEarthCentred(west + ((east - west) * i) / 24, south + ((north - south) * k) / 24, place, 0);
            for (const axis of [0, 1, 2]) {
              least[axis] = Math.min(least[axis] as number, place[axis] as number);
              most[axis] = Math.max(most[axis] as number, place[axis] as number);
            }
          }
        const largestStepM = 6.4e6 * Math.max(east - west, north - south) * (Math.PI / 180 / 24);
        for (const axis of [0, 1, 2]) {
          const [low, high] = [box[axis] as number, box[axis + 3] as number];
          expect(low).toBeLessThan((least[axis] as number) + 1e-7);
          expect(high).toBeGreaterThan((most[axis] as number) - 1e-7);
          expect((least[axis] as number) - low).toBeLessThanOrEqual(largestStepM + 1e-7);
          expect(high - (most[axis] as number)).toBeLessThanOrEqual(largestStepM + 1e-7);
        }
      }),
      { numRuns: 200 },
    );
  });
});
