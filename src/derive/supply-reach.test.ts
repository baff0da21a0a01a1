import { describe, expect, test } from "vitest";
import type { LngLat } from "../../data/schema/ids.ts";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { areaAnswer, discCovering } from "./reach-cover.ts";
import { reachField } from "./reach-field.ts";
import { countRelations } from "./supply-reach.ts";

const field = reachField(fixtureAtlas());
const covered = (center: LngLat, radiusKm: number) =>
  areaAnswer(field, discCovering(center, radiusKm * 1000), async () => undefined);

const { districts, cities } = await covered([121.4737, 31.2304], 300);

describe("300 km round the city's centre", () => {
  const named = (relation: string) => cities.filter((unit) => unit.relation === relation).map((unit) => unit.placeId);

  test("every district lies wholly within", () => {
    expect(countRelations(districts)).toEqual({ within: 16, partly: 0, outside: 0 });
    expect(districts.every((unit) => unit.share === 1)).toBe(true);
  });

  test("twelve cities lie wholly, fourteen partly within, fifteen outside: the published reference", () => {
    expect(named("within").sort()).toEqual(
      [
        "310000",
        "320200",
        "320400",
        "320500",
        "320600",
        "321100",
        "321200",
        "330200",
        "330400",
        "330500",
        "330600",
        "330900",
      ].sort(),
    );
    expect(named("partly")).toHaveLength(14);
    expect(named("outside")).toHaveLength(15);
  });

  test("a share is strictly between 0 and 1 exactly when a unit is partly covered", () => {
    for (const { relation, share } of cities) {
      if (relation === "partly") expect(share > 0 && share < 1).toBe(true);
      else expect(share).toBe(relation === "within" ? 1 : 0);
    }
  });
});

test("what a small radius covers adds up to its circle where the units have no gap", async () => {
  const radiusKm = 4;
  const small = await covered([121.43, 31.2], radiusKm);
  const sum = small.districts.reduce((total, unit) => total + unit.coveredKm2, 0);
  expect(sum / (Math.PI * radiusKm ** 2)).toBeCloseTo(1, 6);
});

test("a larger radius never covers less", async () => {
  const reach = await Promise.all([5, 20, 60, 200].map((km) => covered([121.3, 31.2], km)));
  for (let i = 1; i < reach.length; i += 1) {
    reach[i]?.cities.forEach((unit, at) => {
      expect(unit.share).toBeGreaterThanOrEqual(reach[i - 1]?.cities[at]?.share ?? 0);
    });
  }
});
