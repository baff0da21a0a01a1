import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bbox } from "../../../geo/types.ts";
import { fixtureAtlas } from "../../../tests/support/fixture-atlas.ts";
import type { ReachSpec } from "../../derive/reach-answer.ts";
import { reachSpec } from "../../derive/reach-spec.ts";
import { holdsPoint } from "../placement/rect.ts";
import { reachFrame } from "../reach/reach-frame.ts";
import { fitCamera, rounded, type Window } from "./fit.ts";
import { homeCamera } from "./home.ts";
import { landPoints } from "./land-points.ts";
import { latOf, lngOf, metresPerPixel, project, unproject, type Viewport } from "./viewport.ts";

const WINDOW: Window = { width: 808, height: 852, insets: { top: 24, right: 56, bottom: 120, left: 24 }, cards: [] };
const lng = fc.double({ min: 115, max: 123, noNaN: true });
const lat = fc.double({ min: 27, max: 35, noNaN: true });

describe("viewport", () => {
  it("projects and unprojects to the same position", () => {
    fc.assert(
      fc.property(lng, lat, lng, lat, fc.double({ min: 4, max: 15, noNaN: true }), (lng0, lat0, lng1, lat1, zoom) => {
        const view: Viewport = { width: 800, height: 600, lng: lng0, lat: lat0, zoom };
        const { x, y } = project(view, [lng1, lat1]);
        const [backLng, backLat] = unproject(view, x, y);
        expect(backLng).toBeCloseTo(lng1, 8);
        expect(backLat).toBeCloseTo(lat1, 8);
      }),
    );
  });

  it("knows the size of a pixel: 78,271.52 m at the equator at zoom 0", () => {
    expect(metresPerPixel(0, 0)).toBeCloseTo(78_271.52, 2);
  });
});

describe("fitCamera", () => {
  it("shows the whole box inside the insets", () => {
    fc.assert(
      fc.property(lng, lat, fc.double({ min: 0.01, max: 2, noNaN: true }), (west, south, size) => {
        const bbox: Bbox = [west, south, west + size, south + size];
        const view = { ...WINDOW, ...fitCamera(bbox, WINDOW, 14) };
        const low = project(view, [bbox[0], bbox[1]]);
        const high = project(view, [bbox[2], bbox[3]]);
        expect(low.x).toBeGreaterThanOrEqual(WINDOW.insets.left - 0.01);
        expect(high.x).toBeLessThanOrEqual(WINDOW.width - WINDOW.insets.right + 0.01);
        expect(high.y).toBeGreaterThanOrEqual(WINDOW.insets.top - 0.01);
        expect(low.y).toBeLessThanOrEqual(WINDOW.height - WINDOW.insets.bottom + 0.01);
      }),
    );
  });

  it.each(["districts", "cities"] as const)(
    "moves or shrinks the %s until no card covers their land",
    (fillSubject) => {
      const cards = [
        { x: 12, y: 560, w: 190, h: 172 },
        { x: 580, y: 580, w: 216, h: 152 },
      ];
      const atlas = fixtureAtlas();
      const camera = homeCamera(atlas, { mode: "explore", fillSubject, reaches: reachFrame([]) }, { ...WINDOW, cards });
      const view = { ...WINDOW, ...camera };
      for (const { x, y } of landPoints(atlas, fillSubject).points) {
        const spot = project(view, [lngOf(x), latOf(y)]);
        for (const card of cards) expect(holdsPoint(card, spot.x, spot.y)).toBe(false);
      }
    },
  );

  it("frames the rings that it can, else what the map draws of them, else the city", () => {
    const atlas = fixtureAtlas();
    const reachAt = (lng: number, lat: number, km: number) =>
      reachSpec(
        atlas,
        { origin: { type: "point", lng, lat }, extent: { type: "distance", km } },
        new Map(),
      ) as ReachSpec;
    const home = (specs: Parameters<typeof reachFrame>[0]) =>
      homeCamera(atlas, { mode: "reach", fillSubject: "districts", reaches: reachFrame(specs) }, WINDOW);
    const none = home([]);
    const near = home([reachAt(121.47, 31.23, 30)]);
    const huge = home([reachAt(121.47, 31.23, 20_000)]);
    expect(home([reachAt(179.9, 10, 300)])).toEqual(none);
    expect(home([reachAt(0, 89.9, 100)])).toEqual(none);
    expect(home([reachAt(121.47, 31.23, 30), reachAt(121.47, 31.23, 20_000)])).toEqual(near);
    expect(huge.zoom).toBeGreaterThan(5);
    expect(huge.zoom).toBeLessThan(none.zoom);
  });

  it("rounds to what a link carries", () => {
    expect(rounded({ lng: 121.123456789, lat: 31.987654321, zoom: 8.6789 })).toEqual({
      lng: 121.12346,
      lat: 31.98765,
      zoom: 8.68,
    });
  });
});
