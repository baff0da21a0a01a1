import { describe, expect, it } from "vitest";
import { polygonAreaM2 } from "../measure/area.ts";
import { geodesicDestination } from "../measure/destination.ts";
import { intersection } from "../relate/clip.ts";
import { discCoverage } from "../relate/disc-coverage.ts";
import { raggedPolygon, raggedPolygonWithHole } from "../testing/ragged-polygon.ts";
import type { LngLat, PolygonGeometry } from "../types.ts";
import { farthestFromRegionM, nearestToRegionM, type OriginRegion } from "./origin-region.ts";
import { coverPolygons, relationToRegion } from "./polygon-coverage.ts";
import { certainArea, possibleArea } from "./reach-area.ts";

const SHANGHAI: LngLat = [121.4737, 31.2304];
const disc = (lngLat: LngLat, uncertaintyM = 0): OriginRegion => ({ spots: [{ lngLat, uncertaintyM }], areas: [] });
const DISTRICTS = Array.from({ length: 25 }, (_, i) =>
  i % 4
    ? raggedPolygon([119.5 + (i % 5) * 0.8, 29.6 + Math.floor(i / 5) * 0.8], 0.38, 120, i + 1)
    : raggedPolygonWithHole([119.5 + (i % 5) * 0.8, 29.6 + Math.floor(i / 5) * 0.8], 0.38, 120, i + 1),
);
const CITY: OriginRegion = { spots: [], areas: [raggedPolygon(SHANGHAI, 0.4, 300, 9)] };

describe("coverPolygons", () => {
  it.each([3_000, 30_000, 120_000])("covers what the integral over the disc covers: %f m", (radiusM) => {
    const area = possibleArea(disc(SHANGHAI), radiusM, { maxSagM: 7e-7 * radiusM });
    for (const [i, { share, coveredM2, areaM2 }] of coverPolygons(area, DISTRICTS).entries()) {
      const exact = discCoverage(SHANGHAI, radiusM, DISTRICTS[i] as PolygonGeometry);
      expect(Math.abs(share - exact.share)).toBeLessThan(1e-6);
      expect(areaM2).toBe(exact.areaM2);
      expect(coveredM2).toBeLessThanOrEqual(areaM2);
    }
  });

  it.each([5_000, 40_000, 200_000])("cut to a polygon's box, an area covers what all of it does: %f m", (radiusM) => {
    const area = possibleArea(CITY, radiusM, { maxSagM: 7e-7 * radiusM });
    for (const [i, { share, isClear }] of coverPolygons(area, DISTRICTS).entries()) {
      const district = DISTRICTS[i] as PolygonGeometry;
      const whole = polygonAreaM2(intersection(area, district)) / polygonAreaM2(district);
      expect(Math.abs(share - whole)).toBeLessThan(1e-9);
      if (isClear)
        expect(relationToRegion(district, CITY, radiusM, "possible")).toBe(share === 1 ? "within" : "outside");
    }
  });

  it("covers nothing with nothing, and nothing of a polygon without area", () => {
    const nothing: PolygonGeometry = { type: "MultiPolygon", coordinates: [] };
    expect(coverPolygons(nothing, DISTRICTS).every(({ share }) => share === 0)).toBe(true);
    expect(coverPolygons(DISTRICTS[0] as PolygonGeometry, [nothing])).toEqual([
      { share: 0, coveredM2: 0, areaM2: 0, isClear: false },
    ]);
  });
});

describe("relationToRegion", { timeout: 60_000 }, () => {
  it.each([1, 3_000, 30_000, 120_000, 400_000])("says of a spot what its discs say: %f m", (radiusM) => {
    for (const district of DISTRICTS) {
      expect(relationToRegion(district, disc(SHANGHAI), radiusM, "certain")).toBe(
        discCoverage(SHANGHAI, radiusM, district).relation,
      );
      expect(relationToRegion(district, disc(SHANGHAI, 700), radiusM, "possible")).toBe(
        discCoverage(SHANGHAI, radiusM + 700, district).relation,
      );
      const less = Math.max(0, radiusM - 700);
      expect(relationToRegion(district, disc(SHANGHAI, 700), radiusM, "certain")).toBe(
        discCoverage(SHANGHAI, less, district).relation,
      );
    }
  });

  it.each([1_000, 30_000, 80_000, 150_000])(
    "agrees with the drawn areas of a city, wherever these are clear: %f m",
    (radiusM) => {
      for (const basis of ["certain", "possible"] as const) {
        const area = (basis === "certain" ? certainArea : possibleArea)(CITY, radiusM, { maxSagM: 7e-7 * radiusM });
        for (const [i, { share }] of coverPolygons(area, DISTRICTS).entries()) {
          const relation = relationToRegion(DISTRICTS[i] as PolygonGeometry, CITY, radiusM, basis);
          if (share > 1e-6 && share < 1 - 1e-6) expect(relation).toBe("partly");
          if (share === 0) expect(relation).toBe("outside");
          if (share > 1 - 1e-9) expect(relation).toBe("within");
        }
      }
    },
  );

  it("turns at the very distances", () => {
    const point = geodesicDestination(SHANGHAI, 250, 130_000);
    const small = raggedPolygon(point, 1e-7, 4);
    for (const [basis, distanceM] of [
      ["certain", farthestFromRegionM(point, CITY)],
      ["possible", nearestToRegionM(point, CITY)],
    ] as const) {
      expect(relationToRegion(small, CITY, distanceM - 0.2, basis)).toBe("outside");
      expect(relationToRegion(small, CITY, distanceM + 0.2, basis)).toBe("within");
    }
  });

  it("sees the core in a polygon that holds it, and the hole in what is possible", () => {
    const wide = raggedPolygon(SHANGHAI, 3, 60);
    const { radiusM } = { radiusM: 60_000 };
    expect(relationToRegion(wide, CITY, radiusM, "certain")).toBe("partly");
    expect(relationToRegion(wide, CITY, 20_000, "certain")).toBe("outside");
    const lake: OriginRegion = { spots: [], areas: [raggedPolygonWithHole(SHANGHAI, 0.6, 60)] };
    const inLake = raggedPolygon(SHANGHAI, 0.45, 40);
    expect(relationToRegion(inLake, lake, 2_000, "possible")).toBe("partly");
    expect(relationToRegion(inLake, lake, 40_000, "possible")).toBe("within");
  });

  it("takes a polygon that is the region itself as within at any radius", () => {
    for (const radiusM of [0, 0.1, 1, 50])
      expect(relationToRegion(CITY.areas[0] as PolygonGeometry, CITY, radiusM, "possible")).toBe("within");
  });

  it("refuses odd numbers and an empty polygon", () => {
    expect(() => relationToRegion(DISTRICTS[0] as PolygonGeometry, CITY, -1, "certain")).toThrow(/-1/);
    expect(() => relationToRegion({ type: "MultiPolygon", coordinates: [] }, CITY, 1, "certain")).toThrow(RangeError);
  });
});
