import { createRequire } from "node:module";
import type { StyleSpecification } from "maplibre-gl";
import { describe, expect, it } from "vitest";
import { at, sceneOfView } from "../../../tests/support/map-scene.ts";
import { styleOf } from "../engine/drawn-scene.ts";
import { LAYERS } from "./layers.ts";

/** The validator that MapLibre itself brings, whatever other version of it is installed beside. */
const fromMapLibre = createRequire(createRequire(import.meta.url).resolve("maplibre-gl/package.json"));
const { validateStyleMin } = fromMapLibre("@maplibre/maplibre-gl-style-spec") as {
  validateStyleMin: (style: StyleSpecification) => readonly { message: string }[];
};

const RADII = Array.from({ length: 7 }, (_, i) => ({
  origin: { type: "point" as const, lng: 121.4 + i / 10, lat: 31.2 },
  extent: { type: "distance" as const, km: 10 * (i + 1) },
}));

const VIEWS = {
  default: {},
  "one class": { classes: { method: "manual" as const, k: 3, scope: "fixed" as const, breaks: [] } },
  "seven classes": { classes: { method: "quantile" as const, k: 7, scope: "date" as const, breaks: [] } },
  "nothing at the date": at("2001-06-30"),
  "an earlier date": at("2019-06-30", "latest"),
  reach: { mode: "reach" as const, reaches: RADII },
  cities: { metric: "city_population_census", denominator: "none" as const, ...at("2020-11-01") },
  "a selected city": { selection: { type: "place" as const, id: "320500" } },
};

describe("LAYERS", () => {
  for (const [name, view] of Object.entries(VIEWS))
    for (const theme of ["light", "dark"] as const)
      it(`gives a valid style: ${name}, ${theme}`, () => {
        expect(validateStyleMin(styleOf(sceneOfView(view, theme)))).toEqual([]);
      });

  it("has each id once and draws only from sources it gives", () => {
    const scene = sceneOfView(VIEWS.reach);
    const { layers, sources } = styleOf(scene);
    expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
    for (const layer of layers) if ("source" in layer) expect(Object.keys(sources)).toContain(layer.source);
  });

  it("describes an unchanged part by the very same objects", () => {
    const [before, after] = [sceneOfView(at("2012-12-31")), sceneOfView(at("2017-12-31"))];
    expect(before).not.toBe(after);
    for (const def of LAYERS) {
      expect(def.layers(after), def.id).toBe(def.layers(before));
      const [from, to] = [def.data(before), def.data(after)];
      for (const source of Object.keys(to)) expect(to[source]?.data, source).toBe(from[source]?.data);
    }
  });

  it("tells MapLibre nothing but indexes and sizes", () => {
    const { sources } = styleOf(sceneOfView(VIEWS.reach));
    for (const source of Object.values(sources)) {
      if (source.type !== "geojson" || typeof source.data === "string" || !("features" in source.data)) continue;
      for (const { properties } of source.data.features)
        expect(["", "i"]).toContain(Object.keys(properties ?? {}).join());
    }
  });
});
