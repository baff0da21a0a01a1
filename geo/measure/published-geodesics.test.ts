import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LngLat } from "../types.ts";
import { boundaryVertex } from "./circle-boundary.ts";
import { geodesicDestination } from "./destination.ts";
import { geodesicDistanceM } from "./distance.ts";
import { centralAngle, GREATEST_CURVATURE_RADIUS_M, LEAST_CURVATURE_RADIUS_M } from "./spherical-bounds.ts";

/** lat1, lng1, azimuth1, lat2, lng2, s12: from the test cases that GeographicLib publishes with each of its ports (geodesictest), to the digits of a double. */
const GEODESIC_TEST = [
  [35.60777, -139.44815, 111.09874842956033, -11.17491, -69.95921, 8935244.56048183],
  [55.52454, 106.05087, 22.0200598809828, 77.03196, 197.18234, 4105086.171392441],
  [-21.97856, 142.59065, -32.44456876433189, 41.84138, 98.56635, 8394328.894657671],
  [-66.99028, 112.2363, 173.73491240878403, -12.70631, 285.90344, 11150344.231208025],
  [-17.42761, 173.34268, -159.03355766119293, -15.84784, 5.93557, 16076603.163118068],
  [-87.85331, 85.66836, -65.12031304024275, 66.48646, 16.09921, 17286615.314714465],
  [-19.79938, -174.47484, 71.16727578017154, -11.99349, -154.35109, 2319004.860116939],
] as const;

const dms = (degrees: number, minutes: number, seconds: number) => degrees + minutes / 60 + seconds / 3600;

describe("geodesicDistanceM and geodesicDestination", () => {
  it.each(GEODESIC_TEST)("agree with geodesictest at (%f, %f)", (lat1, lng1, azimuth, lat2, lng2, distanceM) => {
    expect(Math.abs(geodesicDistanceM([lng1, lat1], [lng2, lat2]) - distanceM)).toBeLessThan(1e-7);
    // Both ends are given to 1e-5° exactly, azimuth and length to the digits of a double.
    const [lng, lat] = geodesicDestination([lng1, lat1], azimuth, distanceM);
    expect(geodesicDistanceM([lng, lat], [lng2, lat2])).toBeLessThan(1e-6);
  });

  it.each(GEODESIC_TEST)(
    "put a circle's vertex where geodesictest ends, from (%f, %f)",
    (lat1, lng1, azimuth, lat2, lng2, distanceM) => {
      const { lng, lat } = boundaryVertex([lng1, lat1], distanceM, -azimuth);
      expect(geodesicDistanceM([lng, lat], [lng2, lat2])).toBeLessThan(1e-3);
    },
  );

  it("agree where Vincenty's method fails (GeodSolve76, GeodSolve78)", () => {
    const wellington: LngLat = [dms(174, 49, 0), -dms(41, 19, 0)];
    const salamanca: LngLat = [-dms(5, 30, 0), dms(40, 58, 0)];
    expect(geodesicDistanceM(wellington, salamanca)).toBeCloseTo(19960543.857179, 6);
    expect(geodesicDistanceM([0, 27.2], [179.5, -27.1])).toBeCloseTo(19974354.765767, 6);
  });

  it("agree with Geoscience Australia's worked example, Flinders Peak to Buninyong (GRS 80 differs by less than 1 µm here)", () => {
    const flindersPeak: LngLat = [dms(144, 25, 29.5244), -dms(37, 57, 3.7203)];
    const buninyong: LngLat = [dms(143, 55, 35.3839), -dms(37, 39, 10.1561)];
    expect(geodesicDistanceM(flindersPeak, buninyong)).toBeCloseTo(54972.271, 3);
    const arrival = geodesicDestination(flindersPeak, dms(306, 52, 5.37), 54972.271);
    expect(geodesicDistanceM(arrival, buninyong)).toBeLessThan(2e-3);
  });

  it("arrive 20,000 km south-west of Perth where GeographicLib's manual does", () => {
    const [lng, lat] = geodesicDestination([115.74, -32.06], 225, 20_000_000);
    expect(lat).toBeCloseTo(32.11195529, 8);
    expect(lng).toBeCloseTo(-63.95925278, 8);
  });

  it("refuse what is no position", () => {
    expect(() => geodesicDistanceM([0, 90.1], [0, 0])).toThrow(/90\.1/);
    expect(() => geodesicDestination([0, 0], Number.NaN, 1)).toThrow(/NaN/);
    expect(() => geodesicDestination([0, 0], 0, Number.POSITIVE_INFINITY)).toThrow(/Infinity/);
  });

  it("lie between the spherical bounds, everywhere", () => {
    const position = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
    );
    fc.assert(
      fc.property(position, position, (a, b) => {
        const angle = centralAngle(...a, ...b);
        const distanceM = geodesicDistanceM(a, b);
        expect(distanceM).toBeGreaterThanOrEqual(LEAST_CURVATURE_RADIUS_M * angle - 1e-3);
        expect(distanceM).toBeLessThanOrEqual(GREATEST_CURVATURE_RADIUS_M * angle + 1e-3);
      }),
      { numRuns: 2000 },
    );
  });
});
