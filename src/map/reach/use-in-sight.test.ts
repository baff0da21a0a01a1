import { expect, test } from "vitest";
import { reachFrame } from "./reach-frame.ts";
import { isInSight } from "./use-in-sight.ts";

const VIEW = { width: 800, height: 600, lng: 121.5, lat: 31.2, zoom: 10 };
const round = (km: number) =>
  reachFrame([
    {
      type: "distance",
      region: { spots: [{ lngLat: [121.5, 31.2], uncertaintyM: 0 }], areas: [] },
      center: [121.5, 31.2],
      certainKm: km,
      possibleKm: km,
    },
  ]);

test("a ring is in sight while some of it lies in the window; what no camera could frame is none of its business", () => {
  expect(isInSight(round(20), VIEW)).toBe(true);
  expect(isInSight(round(300), VIEW)).toBe(false);
  expect(isInSight(round(20), { ...VIEW, lng: 118 })).toBe(false);
  expect(isInSight(round(20_000), VIEW)).toBe(true);
});
