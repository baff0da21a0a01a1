import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInside } from "../../../geo/shape/is-inside.ts";
import { fixtureAtlas } from "../../../tests/support/fixture-atlas.ts";
import { unitIndexes } from "../camera/land-points.ts";

describe("UnitIndex", () => {
  const atlas = fixtureAtlas();
  const { districts, sea } = unitIndexes(atlas);

  it("finds the same district as the test of each polygon", () => {
    const spot = fc.tuple(
      fc.double({ min: 120.8, max: 122.3, noNaN: true }),
      fc.double({ min: 30.6, max: 31.9, noNaN: true }),
    );
    fc.assert(
      fc.property(spot, ([lng, lat]) => {
        const expected = atlas.geometry.districts.features.findIndex(({ geometry }) => isInside([lng, lat], geometry));
        expect(districts.at(lng, lat)).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("finds each district at its label point, on land", () => {
    atlas.geometry.districts.features.forEach(({ properties: { labelPoint } }, i) => {
      expect(districts.at(...labelPoint)).toBe(i);
      expect(sea.at(...labelPoint)).toBe(-1);
    });
  });

  it("finds nothing off the map", () => {
    expect(districts.at(0, 0)).toBe(-1);
    expect(districts.at(121.5, 89)).toBe(-1);
  });
});
