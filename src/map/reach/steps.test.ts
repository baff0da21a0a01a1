import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { azimuthDeg } from "../../../geo/measure/azimuth.ts";
import { geodesicDistanceM } from "../../../geo/measure/distance.ts";
import type { LngLat } from "../../../geo/types.ts";
import { type Extent, type Origin, Reach } from "../../state/view.ts";
import { draggedExtent, draggedOrigin, extentStep, originStep, roundStep } from "./steps.ts";

const plain = { shiftKey: false, altKey: false };
const at = (origin: Origin | null): LngLat => {
  if (origin?.type !== "point") throw new Error("no point");
  return [origin.lng, origin.lat];
};
const spot = fc.tuple(fc.double({ min: 73, max: 135, noNaN: true }), fc.double({ min: 18, max: 54, noNaN: true }));
const distance = (km: number): Extent => ({ type: "distance", km });
const hour: Extent = { type: "duration", hours: 1, speedKmh: [40, 80], detour: [1.2, 1.4] };
const view = { width: 800, height: 600, lng: 121.47, lat: 31.23, zoom: 9 };

describe("a key on an origin", () => {
  it.each([
    ["ArrowUp", 0],
    ["ArrowRight", 90],
    ["ArrowDown", 180],
    ["ArrowLeft", -90],
  ])("moves it by 1, 10 or 0.1 km over the ground: %s", (key, azimuth) => {
    fc.assert(
      fc.property(spot, fc.constantFrom(1, 10, 0.1), (from, km) => {
        const to = at(originStep(from, { key, shiftKey: km === 10, altKey: km === 0.1 }));
        // A link carries about a metre.
        expect(Math.abs(geodesicDistanceM(from, to) - km * 1000)).toBeLessThan(1.2);
        const off = Math.abs(((azimuthDeg(from, to) - azimuth + 540) % 360) - 180);
        expect(off).toBeLessThan(km === 0.1 ? 0.7 : 0.08);
      }),
    );
  });

  it("leaves other keys to the page", () => {
    expect(originStep([121, 31], { key: "Tab", ...plain })).toBeNull();
  });
});

describe("a key on a ring", () => {
  it.each([
    ["ArrowUp", {}, 31],
    ["ArrowRight", {}, 31],
    ["ArrowDown", {}, 29],
    ["PageUp", {}, 40],
    ["PageDown", {}, 20],
    ["ArrowUp", { shiftKey: true }, 40],
    ["ArrowLeft", { altKey: true }, 29.9],
  ])("%s with %j", (key, keys, km) => {
    expect(extentStep(distance(30), { key, ...plain, ...keys })).toEqual(distance(km));
  });

  it("changes the time of a duration, and nothing of an area that was brought", () => {
    expect(extentStep(hour, { key: "ArrowUp", ...plain })).toEqual({ ...hour, hours: 1.1 });
    expect(extentStep({ type: "isochrone", id: "abcdefgh" }, { key: "ArrowUp", ...plain })).toBeNull();
    expect(extentStep(distance(30), { key: "Home", ...plain })).toBeNull();
  });

  it("never leaves what a link can carry, however often it is pressed", () => {
    const keys = fc.constantFrom("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown");
    const press = fc.record({ key: keys, shiftKey: fc.boolean(), altKey: fc.boolean() });
    fc.assert(
      fc.property(
        fc.constantFrom<Extent>(distance(0.001), distance(1), distance(19_999), hour),
        fc.array(press),
        (from, all) => {
          let extent = from;
          for (const keysDown of all) extent = extentStep(extent, keysDown) ?? extent;
          const origin = { type: "point", lng: 121, lat: 31 };
          expect(Reach.safeParse({ origin, extent }).success).toBe(true);
        },
      ),
    );
  });
});

describe("a drag", () => {
  it("takes an origin as many pixels as the hand", () => {
    const [lng, lat] = at(draggedOrigin([121.47, 31.23], 100, 0, view));
    expect(lng).toBeGreaterThan(121.47);
    expect(lat).toBeCloseTo(31.23, 5);
    expect(at(draggedOrigin([121.47, 31.23], 0, 0, view))).toEqual([121.47, 31.23]);
  });

  it("gives round km, as fine as the map", () => {
    expect(roundStep(0.18)).toBe(0.1);
    expect(roundStep(1.05)).toBe(1);
    expect(draggedExtent(distance(30), 30, 10.934, 0.18)).toEqual(distance(40.9));
    expect(draggedExtent(distance(300), 300, -12.3, 1.05)).toEqual(distance(288));
    expect(draggedExtent(distance(30), 30, -500, 1.05)).toEqual(distance(0.1));
  });

  it("changes the time of a duration in proportion", () => {
    expect(draggedExtent(hour, 40, 20, 0.2)).toEqual({ ...hour, hours: 1.5 });
    expect(draggedExtent({ type: "isochrone", id: "abcdefgh" }, 40, 20, 0.2)).toBeNull();
  });
});
