import { describe, expect, it } from "vitest";
import { polygonAreaM2 } from "../../../geo/measure/area.ts";
import { geodesicCircle } from "../../../geo/measure/geodesic-circle.ts";
import { fixtureAtlas } from "../../../tests/support/fixture-atlas.ts";
import type { Reach } from "../../state/view.ts";
import { bandBetween } from "./band-between.ts";
import { drawnReaches, type ReachesAsked } from "./drawn-reaches.ts";
import { placeBadges, placeReaches } from "./place-reaches.ts";
import { reachFrame } from "./reach-frame.ts";

const base = (id: string, km: number): Reach => ({ origin: { type: "site", id }, extent: { type: "distance", km } });
const point = (km: number): Reach => ({
  origin: { type: "point", lng: 121.47, lat: 31.23 },
  extent: { type: "distance", km },
});
const somewhere: Reach = { origin: { type: "place", id: "310000" }, extent: { type: "distance", km: 300 } };
const hour: Reach = {
  origin: { type: "site", id: "base-yangpu" },
  extent: { type: "duration", hours: 1, speedKmh: [40, 80], detour: [1.2, 1.4] },
};
const BASES = ["base-yangpu", "base-xuhui-binjiang", "base-nanxiang-xingda", "base-hongqiao-pinhui"];

const draw = (reaches: readonly Reach[], more: Partial<ReachesAsked> = {}) =>
  drawnReaches(fixtureAtlas(), {
    reaches,
    parts: reaches.map(() => "counts" as const),
    basis: "stated",
    shown: -1,
    isochrones: new Map(),
    outlines: [],
    maxSagM: 50,
    ...more,
  });
const uncertaintyM = () => fixtureAtlas().siteById.get("base-yangpu")?.uncertaintyM ?? 0;

describe("drawnReaches", () => {
  it("draws the stated ring of an uncertain base, and its fringe where that is asked or shown", () => {
    const [stated] = draw([base("base-yangpu", 30)]);
    expect(stated).toMatchObject({ labelled: { discM: 30_000 }, band: null, edges: [] });
    expect(draw([base("base-yangpu", 30)], { shown: 0 })[0]?.edges).toHaveLength(2);
    const [certain] = draw([base("base-yangpu", 30)], { basis: "certain" });
    expect(certain?.labelled.discM).toBe(30_000 - uncertaintyM());
    expect(certain?.firm).toBe(certain?.area);
    expect(certain?.band).not.toBeNull();
    const [possible] = draw([base("base-yangpu", 30)], { basis: "possible" });
    expect(possible?.labelled.discM).toBe(30_000 + uncertaintyM());
    expect(possible?.edges).toEqual([possible?.area]);
  });

  it("draws a point that somebody chose as one ring, whatever is asked", () => {
    for (const basis of ["stated", "certain", "possible"] as const)
      expect(draw([point(30)], { basis, shown: 0 })[0]).toMatchObject({
        labelled: { discM: 30_000 },
        edges: [],
        band: null,
      });
  });

  it("shows a duration as a band, and calls it an assumption", () => {
    const [drawn] = draw([hour]);
    expect(drawn).toMatchObject({ isAssumed: true, labelled: { discM: (40 / 1.4) * 1000 - uncertaintyM() } });
    expect(drawn?.edges).toHaveLength(1);
    expect(drawn?.band).not.toBeNull();
  });

  it("has nothing certain of a base that is less sure than the radius is long", () => {
    const [drawn] = draw([base("base-qingpu-factories", 10)], { basis: "certain" });
    expect(drawn?.area?.coordinates).toEqual([]);
    // Letter and distance then stand on what is possible.
    expect(drawn?.labelled).toMatchObject({ basis: "possible", discM: 30_000 });
    expect(drawn?.edges).toHaveLength(1);
  });

  it("waits for the worker's outlines of an unknown origin, keeps old ones as stale, and lets nobody take hold of it", () => {
    expect(draw([somewhere])[0]).toMatchObject({ area: null, firm: null, center: null, isAssumed: true });
    const outline = {
      certain: geodesicCircle([121.5, 31.2], 200_000, { maxSagM: 50 }),
      possible: geodesicCircle([121.5, 31.2], 350_000, { maxSagM: 50 }),
      isStale: true,
    };
    const [drawn] = draw([somewhere], { outlines: [outline] });
    expect(drawn).toMatchObject({ isStale: true, area: outline.certain, firm: outline.certain });
    expect(drawn?.edges).toEqual([outline.possible]);
  });
});

describe("bandBetween", () => {
  it("has the area of the outer less that of the inner", () => {
    const [inner, outer] = [20_000, 50_000].map((r) => geodesicCircle([121.5, 31.2], r, { maxSagM: 10 })) as [
      ReturnType<typeof geodesicCircle>,
      ReturnType<typeof geodesicCircle>,
    ];
    const area = polygonAreaM2(bandBetween(inner, outer));
    expect(area / (polygonAreaM2(outer) - polygonAreaM2(inner))).toBeCloseTo(1, 9);
  });

  it("is the outer itself where nothing is certain", () => {
    const outer = geodesicCircle([121.5, 31.2], 5_000, { maxSagM: 10 });
    expect(polygonAreaM2(bandBetween({ type: "MultiPolygon", coordinates: [] }, outer))).toBe(polygonAreaM2(outer));
  });
});

describe("placeReaches", () => {
  const view = { width: 800, height: 600, lng: 121.4, lat: 31.2, zoom: 8.5 };
  const bounds = { x: 4, y: 4, w: 792, h: 592 };

  it("gives each ring its letter and distance, none over another", () => {
    const drawn = draw(BASES.map((id) => base(id, 30)));
    const { pills } = placeReaches(view, drawn, () => 80, bounds, []);
    expect(pills.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
    for (const a of pills)
      for (const b of pills)
        if (a.index < b.index)
          expect(Math.abs(a.rect.x - b.rect.x) >= 80 || Math.abs(a.rect.y - b.rect.y) >= 24).toBe(true);
  });

  it("sets the label of a ring smaller than itself outside, clear of the letter", () => {
    const { pills, badges } = placeReaches({ ...view, zoom: 7 }, draw([point(5)]), () => 80, bounds, []);
    const [pill, badge] = [pills[0]?.rect, badges[0]];
    expect(
      pill && badge && (Math.abs(pill.y - badge.y) >= 24 || pill.x >= badge.x + 24 || pill.x + 80 <= badge.x),
    ).toBe(true);
  });

  it("pushes letters apart until a finger can meet each, also at one spot", () => {
    const far = { ...view, zoom: 5 };
    const drawn = draw([...BASES.map((id) => base(id, 30)), point(10), point(20), point(30)]);
    const badges = placeBadges(far, drawn);
    expect(badges).toHaveLength(7);
    for (const a of badges)
      for (const b of badges)
        if (a.index < b.index)
          expect(Math.max(Math.abs(a.rect.x - b.rect.x), Math.abs(a.rect.y - b.rect.y))).toBeGreaterThan(24);
  });
});

describe("reachFrame", () => {
  it("holds all that is possible of an unknown origin before its outline is known", () => {
    const [drawn] = draw([somewhere]);
    const { bounds } = reachFrame(drawn ? [drawn.spec] : []);
    const [west = 0, south = 0, east = 0, north = 0] = bounds ?? [];
    expect(west).toBeLessThan(118);
    expect(east).toBeGreaterThan(124.5);
    expect(south).toBeLessThan(28.2);
    expect(north).toBeGreaterThan(34.3);
  });
});
