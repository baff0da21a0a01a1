import { expect, it } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { claimsOnMap } from "./claims-on-map.ts";

it("counts every claim once by its place, those of the whole city and country apart", () => {
  const { districts, claims } = fixtureAtlas();
  const { byPlace, bySite, city, country } = claimsOnMap(claims);
  const placed = districts.map(({ id }) => byPlace.get(id) ?? 0).reduce((sum, n) => sum + n, 0);
  expect([placed, city, country]).toEqual([28, 57, 10]);
  expect(placed + city + country).toBe(claims.length);
  expect(bySite.get("base-qingpu-factories")).toBe(2);
});
