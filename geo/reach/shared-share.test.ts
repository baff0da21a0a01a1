import fc from "fast-check";
import geodesic from "geographiclib-geodesic";
import { describe, expect, it } from "vitest";
import { polygonAreaM2 } from "../measure/area.ts";
import { azimuthDeg } from "../measure/azimuth.ts";
import { geodesicDestination } from "../measure/destination.ts";
import { geodesicDistanceM } from "../measure/distance.ts";
import { WGS84 } from "../measure/wgs84.ts";
import { seededRandom } from "../testing/ragged-polygon.ts";
import type { LngLat } from "../types.ts";
import { certainArea, possibleArea } from "./reach-area.ts";
import { radiusOfShare, sharedAreas, sharedShare, sharedShareCurve } from "./shared-share.ts";

const BASES: LngLat[] = [
  [121.535, 31.262],
  [121.45471, 31.16502],
  [121.30095, 31.30679],
  [121.12106, 31.16082],
  [121.30304, 31.19401],
];
const SPHERE_M = 6_371_007.181;
const relativeError = (measured: number, expected: number) => Math.abs(measured / expected - 1);

/** Area of a whole geodesic disc by its polar integral: no boundary is followed. */
function polarDiscM2(center: LngLat, radiusM: number): number {
  const rays = 360;
  let sum = 0;
  for (let ray = 0; ray < rays; ray++) sum += alongRayM2(center, (360 * ray) / rays, radiusM, 200);
  return (sum * 2 * Math.PI) / rays;
}

/** ∫ m12 ds along a ray, by Simpson's rule: what a sector of one radian round it holds. */
function alongRayM2([lng, lat]: LngLat, azimuth: number, lengthM: number, steps: number): number {
  let sum = 0;
  for (let i = 0; i <= steps; i++) {
    const weight = i === 0 || i === steps ? 1 : i % 2 ? 4 : 2;
    const s = (lengthM * i) / steps;
    sum += weight * (WGS84.Direct(lat, lng, azimuth, s, geodesic.Geodesic.REDUCEDLENGTH).m12 as number);
  }
  return (sum * lengthM) / steps / 3;
}

function bisect(isLow: (at: number) => boolean, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (isLow(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** What two discs share, in polar form round a position between them: Simpson's rule from corner to corner. */
function polarLensM2(a: LngLat, b: LngLat, radiusM: number): number {
  const towards = azimuthDeg(a, b);
  const middle = geodesicDestination(a, towards, geodesicDistanceM(a, b) / 2);
  const exitM = (azimuth: number, center: LngLat) =>
    bisect((s) => geodesicDistanceM(geodesicDestination(middle, azimuth, s), center) <= radiusM, 0, 2 * radiusM);
  const first = bisect((azimuth) => exitM(azimuth, a) < exitM(azimuth, b), towards, towards + 180);
  const second = bisect((azimuth) => exitM(azimuth, a) > exitM(azimuth, b), towards + 180, towards + 360);
  const panels = 600;
  const between = (from: number, to: number, center: LngLat): number => {
    let sum = 0;
    for (let i = 0; i <= panels; i++) {
      const azimuth = from + ((to - from) * i) / panels;
      const weight = i === 0 || i === panels ? 1 : i % 2 ? 4 : 2;
      sum += weight * alongRayM2(middle, azimuth, exitM(azimuth, center), 20);
    }
    return (sum * (to - from) * Math.PI) / 180 / panels / 3;
  };
  return between(second - 360, first, a) + between(first, second, b);
}

/** Area of the lens of two equal caps on the unit sphere, by Gauss–Bonnet: angles at the corners, cap arcs of curvature cot ρ. */
function sphericalLens(apart: number, cap: number): number {
  const half = Math.acos(Math.tan(apart / 2) / Math.tan(cap)); // half the arc of each circle, seen from its centre
  const corner = Math.acos((Math.cos(apart) - Math.cos(cap) ** 2) / Math.sin(cap) ** 2); // between the radii
  return 2 * Math.PI - 2 * corner - 4 * half * Math.cos(cap);
}

describe("sharedAreas", { timeout: 60_000 }, () => {
  it.each([
    ["1 m", [121.4737, 31.2304] as LngLat, 1],
    ["300 km", [121.4737, 31.2304] as LngLat, 300_000],
    ["across the antimeridian", [179.9, -17] as LngLat, 500_000],
    ["over the north pole", [30, 85] as LngLat, 1_500_000],
    ["on the south pole", [0, -90] as LngLat, 1_000_000],
    ["10,000 km", [121.4737, 31.2304] as LngLat, 10_000_000],
    ["16,000 km, both poles", [121.4737, 31.2304] as LngLat, 16_000_000],
  ])("measure a whole disc as its polar integral does: %s", (_name, center, radiusM) => {
    const { commonM2, unionM2 } = sharedAreas([center, center], radiusM);
    expect(commonM2).toBe(unionM2);
    expect(relativeError(unionM2, polarDiscM2(center, radiusM))).toBeLessThan(1e-8);
  });

  it.each([
    ["Yangpu and Qingpu, 30 km", BASES[0], BASES[3], 30_000],
    ["300 km", BASES[0], BASES[3], 300_000],
    ["a narrow one", BASES[0], BASES[3], 24_000],
    ["far north", [20, 70], [28, 71], 400_000],
    ["across the antimeridian", [179, 10], [-178, 12], 800_000],
    ["3,000 km", [100, 20], [120, 40], 3_000_000],
  ] as [string, LngLat, LngLat, number][])("measure a lens as its polar integral does: %s", (_name, a, b, radiusM) => {
    expect(relativeError(sharedAreas([a, b], radiusM).commonM2, polarLensM2(a, b, radiusM))).toBeLessThan(1e-8);
  });

  it("measure a lens as the closed form on a sphere does, to what the flattening permits", () => {
    for (const [apartM, radiusM] of [
      [1_000_000, 800_000],
      [3_000_000, 2_000_000],
      [6_000_000, 9_000_000],
    ] as const) {
      const a: LngLat = [100, 35.3];
      const b = geodesicDestination(a, 60, apartM);
      const closed = SPHERE_M ** 2 * sphericalLens(apartM / SPHERE_M, radiusM / SPHERE_M);
      expect(relativeError(sharedAreas([a, b], radiusM).commonM2, closed)).toBeLessThan(0.01);
    }
  });

  it("agree with 100,000 random places", () => {
    const random = seededRandom(7);
    const [radiusM, count] = [30_000, 100_000];
    const [first] = BASES as [LngLat];
    let common = 0;
    // Evenly over the first disc: the square root of a random number, to the curvature's 4e-6.
    for (let i = 0; i < count; i++) {
      const at = geodesicDestination(first, 360 * random(), radiusM * Math.sqrt(random()));
      if (BASES.every((base) => geodesicDistanceM(base, at) <= radiusM)) common++;
    }
    const share = common / count;
    const deviation = Math.sqrt((share * (1 - share)) / count);
    const exact = sharedAreas(BASES, radiusM).commonM2 / polarDiscM2(first, radiusM);
    expect(Math.abs(share - exact)).toBeLessThan(4 * deviation);
  });

  it.each([10_000, 22_000, 30_000, 300_000, 3_000_000])(
    "agree with the drawn areas of five bases at %f m",
    (radiusM) => {
      const region = { spots: BASES.map((lngLat) => ({ lngLat, uncertaintyM: 0 })), areas: [] };
      const { commonM2, unionM2 } = sharedAreas(BASES, radiusM);
      const drawn = { maxSagM: 7e-7 * radiusM };
      expect(relativeError(polygonAreaM2(possibleArea(region, radiusM, drawn)), unionM2)).toBeLessThan(1e-6);
      const core = polygonAreaM2(certainArea(region, radiusM, drawn));
      if (core > 0) expect(relativeError(core, commonM2)).toBeLessThan(5e-6);
      else expect(commonM2).toBeLessThan(1e-3);
    },
  );

  it("hold to inclusion and exclusion for two discs anywhere", () => {
    const anywhere = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
    );
    fc.assert(
      fc.property(
        anywhere,
        fc.double({ min: 0, max: 360, noNaN: true }),
        fc.double({ min: 0.001, max: 2.2, noNaN: true }),
        fc.double({ min: 2, max: 6.9, noNaN: true }),
        (a, azimuth, apart, exponent) => {
          const radiusM = 10 ** exponent;
          const b = geodesicDestination(a, azimuth, apart * radiusM);
          const { commonM2, unionM2 } = sharedAreas([a, b], radiusM);
          const discs = sharedAreas([a], radiusM).unionM2 + sharedAreas([b], radiusM).unionM2;
          expect(Math.abs(commonM2 + unionM2 - discs) / discs).toBeLessThan(1e-8);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("sharedShare", { timeout: 60_000 }, () => {
  it("is near 83 %, 10 % and 0 for the five bases at 300, 30 and 10 km", () => {
    expect(sharedShare(BASES, 300_000)).toBeCloseTo(0.8235, 3);
    expect(sharedShare(BASES, 30_000)).toBeCloseTo(0.0957, 3);
    expect(sharedShare(BASES, 10_000)).toBe(0);
  });

  it("is 1 for one centre or equal ones, nearly 1 for near ones, 0 for touching and distant ones and at radius 0", () => {
    const [a] = BASES as [LngLat];
    expect(sharedShare([a], 0)).toBe(1);
    expect(sharedShare([a, a, a], 5_000)).toBe(1);
    expect(sharedShare([a, geodesicDestination(a, 50, 1e-3)], 30_000)).toBeCloseTo(
      1 - (4 * 1e-3) / (Math.PI * 30_000),
      10,
    );
    expect(sharedShare([a, geodesicDestination(a, 50, 60_000)], 30_000)).toBeLessThan(1e-9);
    expect(sharedShare([a, geodesicDestination(a, 50, 60_001)], 30_000)).toBe(0);
    expect(sharedShare(BASES, 0)).toBe(0);
    expect(sharedShare(BASES, 1)).toBe(0);
    expect(sharedShare(BASES, 20_000_000)).toBeGreaterThan(0.999);
    expect(sharedShare(BASES, 20_004_000)).toBe(1);
  });

  it("never falls as the radius grows, up to a quarter of the circumference", () => {
    const near = fc.tuple(fc.double({ min: 120, max: 123, noNaN: true }), fc.double({ min: 30, max: 32, noNaN: true }));
    fc.assert(
      fc.property(fc.array(near, { minLength: 2, maxLength: 5 }), (centers) => {
        const radii = Array.from({ length: 30 }, (_, i) => 1_000 * 10 ** (i / 7.5));
        let before = 0;
        for (const { share } of sharedShareCurve(centers as LngLat[], radii)) {
          expect(share).toBeGreaterThanOrEqual(before - 1e-9);
          before = share;
        }
      }),
      { numRuns: 20 },
    );
  });

  it("refuses odd arguments, quoting them", () => {
    expect(() => sharedShare([], 1)).toThrow(RangeError);
    expect(() => sharedShare(BASES, -1)).toThrow(/-1/);
    expect(() => sharedShare([[0, 91]], 1)).toThrow(/91/);
  });
});

describe("radiusOfShare", { timeout: 60_000 }, () => {
  it("finds where five bases share a half and a tenth", () => {
    for (const share of [0.5, 0.1]) {
      const radiusM = radiusOfShare(BASES, share, 0.1) as number;
      expect(sharedShare(BASES, radiusM + 0.1)).toBeGreaterThanOrEqual(share);
      expect(sharedShare(BASES, radiusM - 0.1)).toBeLessThan(share);
    }
    expect(radiusOfShare(BASES, 0.5)).toBeCloseTo(85_509.6, -1);
    expect(radiusOfShare(BASES, 0.1)).toBeCloseTo(30_376.5, -1);
  });

  it("is 0 for one centre, null where a share is never reached, and refuses what is no share", () => {
    expect(radiusOfShare(BASES.slice(0, 1), 0.5)).toBe(0);
    expect(radiusOfShare(BASES, 1)).toBeNull();
    expect(() => radiusOfShare(BASES, 0)).toThrow(/0/);
    expect(() => radiusOfShare(BASES, 1.5)).toThrow(/1\.5/);
    expect(() => radiusOfShare(BASES, 0.5, 0)).toThrow(/0/);
  });
});
