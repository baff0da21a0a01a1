import { describe, expect, test } from "vitest";
import { geodesicDistanceM } from "../../geo/measure/distance.ts";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import type { Extent, Origin } from "../state/view.ts";
import type { ReachAnswer } from "./reach-answer.ts";
import { answerQuestion } from "./reach-answering.ts";
import { reachField } from "./reach-field.ts";
import { reachSpec } from "./reach-spec.ts";
import { countRelations } from "./supply-reach.ts";

const atlas = fixtureAtlas();
const field = reachField(atlas);
const noPace = async () => undefined;

const MIDDLE: Origin = { type: "point", lng: 121.4737, lat: 31.2304 };
const SHANGHAI: Origin = { type: "place", id: "310000" };
const km = (length: number): Extent => ({ type: "distance", km: length });

async function answer(origin: Origin, extent: Extent): Promise<ReachAnswer> {
  const spec = reachSpec(atlas, { origin, extent }, new Map());
  if (!spec) throw new Error("no such reach");
  // As the worker gets and gives it.
  return structuredClone(await answerQuestion(field, structuredClone({ type: "reach", spec }), noPace));
}

describe("300 km round the middle of the city", () => {
  test("a sure position and a distance are one area: 12 cities wholly, 14 partly, 15 not", async () => {
    const { certain, stated, possible } = await answer(MIDDLE, km(300));
    expect(stated).toEqual(certain);
    expect(possible).toEqual(certain);
    expect(countRelations(certain.cities)).toEqual({ within: 12, partly: 14, outside: 15 });
    expect(countRelations(certain.districts)).toEqual({ within: 16, partly: 0, outside: 0 });
    const located = atlas.sites.flatMap(({ id, lngLat }) =>
      lngLat ? { id, distanceM: geodesicDistanceM([121.4737, 31.2304], lngLat) } : [],
    );
    expect(certain.siteIds).toEqual(located.sort((a, b) => a.distanceM - b.distanceM).map(({ id }) => id));
    expect(certain.seatIds[0]).toBe("320500");
  });

  test("the area is the disc's own, not that of a ring", async () => {
    const { certain } = await answer(MIDDLE, km(300));
    // On a sphere with the Gaussian radius of that latitude, 6,367.4 km: 2πR²(1 − cos(r/R)).
    const sphereKm2 = 2 * Math.PI * 6367.4 ** 2 * (1 - Math.cos(300 / 6367.4));
    expect(certain.areaKm2 / sphereKm2).toBeCloseTo(1, 4);
  });
});

describe("an uncertain position", () => {
  test("certain is smaller by it, possible larger, stated between", async () => {
    const { certain, stated, possible } = await answer({ type: "site", id: "base-yangpu" }, km(30));
    expect(certain.areaKm2).toBeCloseTo(Math.PI * 26 ** 2, 0);
    expect(stated?.areaKm2).toBeCloseTo(Math.PI * 30 ** 2, 0);
    expect(possible.areaKm2).toBeCloseTo(Math.PI * 34 ** 2, 0);
    possible.districts.forEach((unit, i) => {
      expect(unit.share).toBeGreaterThanOrEqual(stated?.districts[i]?.share ?? 0);
      expect(stated?.districts[i]?.share).toBeGreaterThanOrEqual(certain.districts[i]?.share ?? 0);
    });
  });

  test("one larger than the radius leaves nothing certain", async () => {
    const { certain } = await answer({ type: "site", id: "base-qingpu-factories" }, km(15));
    expect(certain.areaKm2).toBe(0);
    expect(countRelations(certain.districts).outside).toBe(16);
    expect(certain.siteIds).toEqual([]);
  });

  test("anywhere within Shanghai: the core is smaller than any single disc, the fringe larger", async () => {
    const { certain, stated, possible } = await answer(SHANGHAI, km(300));
    const disc = await answer(MIDDLE, km(300));
    expect(stated).toBeNull();
    expect(certain.areaKm2).toBeLessThan(disc.certain.areaKm2 * 0.7);
    expect(certain.areaKm2).toBeGreaterThan(0);
    expect(possible.areaKm2).toBeGreaterThan(disc.certain.areaKm2 * 1.3);
    const [core, one, fringe] = [certain, disc.certain, possible].map(({ cities }) => countRelations(cities));
    expect(core?.within).toBeLessThan(one?.within ?? 0);
    expect(fringe?.within).toBeGreaterThan(one?.within ?? 0);
  });

  test("one of five bases: certain is what all of them reach", async () => {
    const bases = atlas.sites.filter((site) => site.baseCluster).map(({ id }) => ({ type: "site" as const, id }));
    const together = await answer({ type: "set", of: bases }, km(100));
    const each = await Promise.all(bases.map((base) => answer(base, km(100))));
    const least = Math.min(...each.map(({ certain }) => certain.areaKm2));
    expect(together.certain.areaKm2).toBeLessThan(least);
    expect(together.certain.siteIds.length).toBeGreaterThan(0);
    for (const id of together.certain.siteIds) {
      expect(each.every(({ certain }) => certain.siteIds.includes(id))).toBe(true);
    }
    for (const { possible } of each) {
      expect(possible.siteIds.every((id) => together.possible.siteIds.includes(id))).toBe(true);
    }
  });
});

test("an hour with a speed band: slow and winding is certain, fast and straight possible, nothing is stated", async () => {
  const extent: Extent = { type: "duration", hours: 1, speedKmh: [40, 80], detour: [1.2, 1.4] };
  const { certain, stated, possible } = await answer(MIDDLE, extent);
  expect(stated).toBeNull();
  expect(certain.areaKm2).toBeCloseTo(Math.PI * (40 / 1.4) ** 2, 0);
  expect(possible.areaKm2).toBeCloseTo(Math.PI * (80 / 1.2) ** 2, -1);
});

test("an area that the reader brought is all three at once", async () => {
  const hongkou = atlas.unitById.get("310109")?.geometry;
  if (!hongkou) throw new Error("no Hongkou");
  const reach = { origin: MIDDLE, extent: { type: "isochrone", id: "abcd1234" } } as const;
  const spec = reachSpec(atlas, reach, new Map([["abcd1234", { geometry: hongkou }]]));
  if (!spec) throw new Error("not resolved");
  const { certain, stated, possible } = await answerQuestion(field, { type: "reach", spec }, noPace);
  expect(stated).toEqual(certain);
  expect(possible).toEqual(certain);
  const touched = certain.districts.filter(({ relation }) => relation !== "outside");
  expect(touched.map(({ placeId, relation, share }) => [placeId, relation, share])).toEqual([["310109", "within", 1]]);
  expect(reachSpec(atlas, reach, new Map())).toBeNull();
});

test("where a coastal polygon is partly covered, the share of its land is told too", async () => {
  const { certain } = await answer(MIDDLE, km(30));
  const pudong = certain.districts.find(({ placeId }) => placeId === "310115");
  expect(pudong?.relation).toBe("partly");
  expect(pudong?.landShare).toBeGreaterThan(pudong?.share ?? 1);
  const qingpu = certain.districts.find(({ placeId }) => placeId === "310118");
  expect(qingpu?.relation).toBe("partly");
  expect(qingpu?.landShare).toBeUndefined();
});
