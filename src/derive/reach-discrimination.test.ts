import { expect, test } from "vitest";
import type { LngLat } from "../../data/schema/ids.ts";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { discrimination } from "./reach-discrimination.ts";

const BASES = fixtureAtlas().sites.flatMap(({ baseCluster, lngLat }) => (baseCluster && lngLat ? [lngLat] : []));
const noPace = async () => undefined;

test("the five bases: below 86 km less than half is shared, below 30 km less than a tenth", async () => {
  const { points, km50, km10 } = await discrimination(BASES, [300, 30, 10], noPace);
  const at = (km: number) => points.find((point) => point.km === km)?.shared;
  expect(at(300)).toBeCloseTo(0.8235, 3);
  expect(at(30)).toBeCloseTo(0.0957, 3);
  expect(at(10)).toBe(0);
  expect(km50).toBeCloseTo(85.51, 1);
  expect(km10).toBeCloseTo(30.38, 1);
  expect(points.map(({ km }) => km)).toEqual([...points.map(({ km }) => km)].sort((a, b) => a - b));
  points.forEach(({ shared }, i) => {
    expect(shared).toBeGreaterThanOrEqual(points[i - 1]?.shared ?? 0);
    expect(shared).toBeLessThanOrEqual(1);
  });
});

test("one place twice is shared wholly at any radius: no radius tells it apart", async () => {
  const [one] = BASES as [LngLat];
  const { points, km50, km10 } = await discrimination([one, one], [], noPace);
  expect(points.every(({ shared }) => shared === 1)).toBe(true);
  expect([km50, km10]).toEqual([null, null]);
});

test("places on two sides of the Earth share nothing within the curve", async () => {
  const { points, km50, km10 } = await discrimination(
    [
      [121.4737, 31.2304],
      [-58.38, -34.6],
    ],
    [],
    noPace,
  );
  expect(points.every(({ shared }) => shared === 0)).toBe(true);
  expect([km50, km10]).toEqual([null, null]);
});
