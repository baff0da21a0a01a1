import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LngLat } from "../types.ts";
import { geodesicDestination } from "./destination.ts";
import { geodesicDistanceM } from "./distance.ts";
import { distanceMatrix } from "./distance-matrix.ts";

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -89, max: 89, noNaN: true }),
);

describe("distanceMatrix", () => {
  it("leads from each row to each column: walking the bearing for the distance arrives", () => {
    fc.assert(
      fc.property(
        fc.array(position, { maxLength: 4 }),
        fc.array(position, { maxLength: 4 }),
        (from: LngLat[], to: LngLat[]) => {
          const rows = distanceMatrix(from, to);
          expect(rows).toHaveLength(from.length);
          for (const [i, start] of from.entries()) {
            expect(rows[i]).toHaveLength(to.length);
            for (const [k, end] of to.entries()) {
              const { distanceKm, initialBearingDeg } = rows[i]?.[k] ?? { distanceKm: -1, initialBearingDeg: -1 };
              expect(distanceKm * 1000).toBeCloseTo(geodesicDistanceM(start, end), 6);
              if (initialBearingDeg === null) expect(distanceKm).toBe(0);
              else {
                expect(initialBearingDeg).toBeGreaterThanOrEqual(0);
                expect(initialBearingDeg).toBeLessThan(360);
                const arrived = geodesicDestination(start, initialBearingDeg, distanceKm * 1000);
                expect(geodesicDistanceM(arrived, end)).toBeLessThan(1e-6);
              }
            }
          }
        },
      ),
    );
  });

  it("agrees with Flinders Peak to Buninyong as Geoscience Australia publishes it", () => {
    const degrees = (d: number, m: number, s: number) => d + m / 60 + s / 3600;
    const flindersPeak: LngLat = [degrees(144, 25, 29.52442), -degrees(37, 57, 3.7203)];
    const buninyong: LngLat = [degrees(143, 55, 35.38393), -degrees(37, 39, 10.15611)];
    const leg = distanceMatrix([flindersPeak], [buninyong])[0]?.[0];
    expect(leg?.distanceKm).toBeCloseTo(54.972271, 6);
    expect(leg?.initialBearingDeg).toBeCloseTo(degrees(306, 52, 5.37), 5);
  });

  it("has no bearing from a place to itself, and none below 0", () => {
    const [row] = distanceMatrix(
      [[121, 31]],
      [
        [121, 31],
        [481, 31],
        [120, 31],
        [121, 32],
        [121, 30],
      ],
    );
    expect(row?.map((leg) => leg.initialBearingDeg === null)).toEqual([true, true, false, false, false]);
    expect(row?.[2]?.initialBearingDeg).toBeCloseTo(270.26, 2);
    expect(row?.[3]?.initialBearingDeg).toBe(0);
    expect(row?.[4]?.initialBearingDeg).toBe(180);
  });

  it("refuses what is no position, quoting it", () => {
    expect(() => distanceMatrix([[0, 0]], [[0, 91]])).toThrow(/0,91/);
    expect(() => distanceMatrix([[Number.NaN, 0]], [[0, 1]])).toThrow(/NaN/);
  });
});
