import { expect, test } from "vitest";
import { geodesicDistanceM } from "../../geo/measure/distance.ts";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import type { Reach } from "../state/view.ts";
import { answerQuestion } from "./reach-answering.ts";
import { originDistances, stationsOf } from "./reach-distances.ts";
import { reachField } from "./reach-field.ts";

const atlas = fixtureAtlas();
const field = reachField(atlas);
const noPace = async () => undefined;
const extent = { type: "distance", km: 30 } as const;
const BASES = atlas.sites
  .filter((site) => site.baseCluster)
  .map(({ id }): Reach => ({ origin: { type: "site", id }, extent }));
const UNKNOWN: Reach = { origin: { type: "place", id: "310000" }, extent };

test("between stated positions: as far one way as the other; an origin without one is left out, and keeps its place", () => {
  const { stations, between } = originDistances(atlas, [UNKNOWN, ...BASES]);
  expect(stations.map(({ index }) => index)).toEqual([1, 2, 3, 4, 5]);
  for (const [i, row] of between.entries())
    for (const [j, leg] of row.entries()) {
      expect(leg.distanceKm).toBeCloseTo(between[j]?.[i]?.distanceKm ?? Number.NaN, 9);
      if (i === j) expect(leg).toEqual({ distanceKm: 0, initialBearingDeg: null });
    }
  const [yangpu, , , qingpu] = stations;
  if (!yangpu || !qingpu) throw new Error("no stations");
  expect(between[0]?.[3]?.distanceKm).toBe(geodesicDistanceM(yangpu.lngLat, qingpu.lngLat) / 1000);
  // Qingpu lies west-south-west of Yangpu.
  expect(between[0]?.[3]?.initialBearingDeg).toBeGreaterThan(240);
  expect(between[0]?.[3]?.initialBearingDeg).toBeLessThan(270);
});

test("to the seats of forty cities: Shanghai's is not stated", () => {
  const { seats, toSeats } = originDistances(atlas, BASES);
  expect(seats).toHaveLength(40);
  expect(toSeats.every((row) => row.length === 40)).toBe(true);
});

test("a reach that takes no part has no station", () => {
  expect(stationsOf(atlas, BASES, (index) => index !== 1).map(({ index }) => index)).toEqual([0, 2, 3, 4]);
});

test("the nearest origin of every district, with how far its land is", async () => {
  const origins = stationsOf(atlas, BASES).map(({ index, lngLat }) => ({ index, lngLat }));
  const nearest = await answerQuestion(field, { type: "nearest", origins }, noPace);
  expect(nearest).toHaveLength(16);
  for (const { placeId, indices, distanceKm, leastKm, greatestKm } of nearest) {
    expect(indices).toHaveLength(1);
    expect(distanceKm).toBeGreaterThanOrEqual(leastKm);
    expect(distanceKm).toBeLessThanOrEqual(greatestKm);
    const label = atlas.unitById.get(placeId)?.properties.labelPoint;
    for (const { lngLat } of origins) {
      expect(geodesicDistanceM(label ?? [0, 0], lngLat) / 1000).toBeGreaterThanOrEqual(distanceKm);
    }
  }
  const of = (id: string) => nearest.find(({ placeId }) => placeId === id);
  expect(of("310110")).toMatchObject({ indices: [0], leastKm: 0 });
  expect(of("310118")).toMatchObject({ indices: [3], leastKm: 0 });
});

test("reaches with one origin share it", async () => {
  const twice = stationsOf(atlas, [
    BASES[0] as Reach,
    { ...(BASES[0] as Reach), extent: { type: "distance", km: 300 } },
  ]);
  const origins = twice.map(({ index, lngLat }) => ({ index, lngLat }));
  const nearest = await answerQuestion(field, { type: "nearest", origins }, noPace);
  expect(nearest.every(({ indices }) => indices.join() === "0,1")).toBe(true);
  const [area, ...none] = await answerQuestion(field, { type: "service", origins }, noPace);
  expect(none).toEqual([]);
  expect(area).toMatchObject({ index: 0, indices: [0, 1] });
});

test("service areas tile the delta, and every district and city", async () => {
  const origins = stationsOf(atlas, BASES).map(({ index, lngLat }) => ({ index, lngLat }));
  const areas = structuredClone(await answerQuestion(field, structuredClone({ type: "service", origins }), noPace));
  expect(areas.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
  const shares = new Map<string, number>();
  for (const { districts, cities } of areas)
    for (const { placeId, share } of [...districts, ...cities]) shares.set(placeId, (shares.get(placeId) ?? 0) + share);
  expect(shares.size).toBe(57);
  for (const share of shares.values()) expect(share).toBeCloseTo(1, 6);
});
