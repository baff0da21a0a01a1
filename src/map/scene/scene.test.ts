import { describe, expect, it } from "vitest";
import { geodesicDistanceM } from "../../../geo/measure/distance.ts";
import { fixtureAtlas } from "../../../tests/support/fixture-atlas.ts";
import { at, sceneOfView } from "../../../tests/support/map-scene.ts";
import { DEFAULT_VIEW } from "../../state/view.ts";
import { baseGeometry } from "./base-geometry.ts";
import { NO_DATA, OUT_OF_PLAY } from "./fill.ts";
import { DEFAULT_OPTIONS } from "./scene.ts";

describe("sceneOf", () => {
  it("fills all 16 districts by class where the metric has figures", () => {
    const { fill } = sceneOfView();
    expect(fill.stateOf.size).toBe(16);
    expect([...fill.stateOf.values()].every(({ c, s }) => c >= 0 && !s)).toBe(true);
  });

  it("hatches every district where there is no figure, and never calls it a class", () => {
    const { fill } = sceneOfView(at("2001-06-30"));
    expect([...fill.stateOf.values()].every(({ c }) => c === NO_DATA)).toBe(true);
  });

  it("marks values of an earlier date", () => {
    const { fill } = sceneOfView(at("2019-06-30", "latest"));
    expect([...fill.stateOf.values()].every(({ c, s }) => c >= 0 && s)).toBe(true);
  });

  it("takes out of play what the filters leave out", () => {
    const { fill } = sceneOfView({ facets: { ...DEFAULT_VIEW.facets, districts: ["310118"] } });
    expect(fill.stateOf.get("310118")?.c).toBeGreaterThanOrEqual(0);
    expect(fill.stateOf.get("310110")?.c).toBe(OUT_OF_PLAY);
  });

  it("fills cities for a metric of cities", () => {
    const { fill } = sceneOfView({ metric: "city_population_census", denominator: "none", ...at("2020-11-01") });
    expect(fill.subject).toBe("cities");
    expect(fill.stateOf.size).toBe(41);
  });

  it("fills nothing in reach mode and draws each ring at its distance", () => {
    const scene = sceneOfView({
      mode: "reach",
      reaches: [{ origin: { type: "site", id: "base-yangpu" }, extent: { type: "distance", km: 300 } }],
    });
    expect(scene.fill.stateOf.size).toBe(0);
    const ring = scene.reach.sources.reaches?.data.features.at(-1);
    const vertices = ring?.geometry.type === "Polygon" ? (ring.geometry.coordinates[0] ?? []) : [];
    expect(vertices.length).toBeGreaterThan(64);
    const origin = fixtureAtlas().siteById.get("base-yangpu")?.lngLat ?? [0, 0];
    for (const [lng = 0, lat = 0] of vertices)
      expect(Math.abs(geodesicDistanceM(origin, [lng, lat]) - 300_000)).toBeLessThan(0.001);
  });

  it("keeps the list of sites, and so where they stand, over dates", () => {
    expect(sceneOfView(at("2012-12-31")).sites).toBe(sceneOfView(at("2017-12-31")).sites);
  });

  it("draws rings of uncertainty from 2.5 km on, unless they are switched off", () => {
    const ringed = fixtureAtlas().sites.filter(
      ({ geometry, uncertaintyM }) => geometry === "point-uncertain" && (uncertaintyM ?? 0) >= 2500,
    );
    expect(sceneOfView().uncertainty).toHaveLength(ringed.length);
    const off = sceneOfView({}, "light", { ...DEFAULT_OPTIONS, uncertainty: false });
    expect(off.uncertainty).toHaveLength(0);
  });

  it("never draws a site without a position", () => {
    const unplaced = fixtureAtlas().sites.filter(({ geometry }) => geometry === "none");
    expect(unplaced.length).toBeGreaterThan(0);
    expect(unplaced.every(({ lngLat }) => lngLat === null)).toBe(true);
  });
});

describe("baseGeometry", () => {
  it("numbers units in the atlas's order and carries none of their columns", () => {
    const atlas = fixtureAtlas();
    const base = baseGeometry(atlas);
    expect(base.districts.features.map(({ id }) => id)).toEqual([...Array(16).keys()]);
    expect(base.districts.features.every(({ properties }) => Object.keys(properties ?? {}).length === 0)).toBe(true);
    expect(base.districtIndex.get(atlas.geometry.districts.features[5]?.properties.id ?? "")).toBe(5);
  });

  it("holds all cities and a ring of 300 km on its sheet", () => {
    const [west, south, east, north] = baseGeometry(fixtureAtlas()).sheet;
    expect(west).toBeLessThan(116);
    expect(south).toBeLessThan(28);
    expect(east).toBeGreaterThan(124.7);
    expect(north).toBeGreaterThan(34);
  });
});
