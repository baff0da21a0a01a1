import { createRequire } from "node:module";
import type { StyleSpecification } from "maplibre-gl";
import { describe, expect, it } from "vitest";
import { fixtureAtlas } from "../../../tests/support/fixture-atlas.ts";
import { sceneOfView, tokenPalette } from "../../../tests/support/map-scene.ts";
import type { Analysis, AnalysisInput } from "../../analyses/analysis.ts";
import { autocorrelation } from "../../analyses/autocorrelation.ts";
import { runAnalysis } from "../../analyses/run.ts";
import { styleOf } from "../engine/drawn-scene.ts";
import { analysisScene, CLOSED } from "./analysis-scene.ts";
import { toneImage, toneImageName } from "./tone-image.ts";

const fromMapLibre = createRequire(createRequire(import.meta.url).resolve("maplibre-gl/package.json"));
const { validateStyleMin } = fromMapLibre("@maplibre/maplibre-gl-style-spec") as {
  validateStyleMin: (style: StyleSpecification) => readonly { message: string }[];
};

const atlas = fixtureAtlas();
const input: AnalysisInput = {
  atlas,
  metric: "floor_area_factory",
  denominator: "land",
  at: "2017-12-31",
  policy: "at",
  classes: { method: "natural-breaks", k: 5, scope: "fixed", breaks: [] },
  crossings: [
    {
      id: "x",
      places: ["310115", "310151"],
      names: { zhHans: "x", zhHant: "x", en: "x" },
      opened: "2009-10-31",
      sourceId: "x",
    },
  ],
  siteIds: [],
  selectedId: null,
};
const result = runAnalysis(autocorrelation as Analysis, input, { crossings: "1" });
const cities = runAnalysis(autocorrelation as Analysis, {
  ...input,
  metric: "city_town_population_census",
  denominator: "none",
  at: "2020-11-01",
});
const spots = {
  ...result,
  places: new Map(),
  features: {
    type: "FeatureCollection" as const,
    features: [
      {
        type: "Feature" as const,
        properties: { category: "HH", value: 3 },
        geometry: { type: "Point" as const, coordinates: [121, 31] },
      },
    ],
  },
};

const drawn = (of: typeof result, theme: "light" | "dark" = "light", isStale = false) => ({
  ...sceneOfView({}, theme),
  analysis: analysisScene(atlas, of, isStale, new Map()),
});

describe("an analysis on the map", () => {
  for (const [name, of] of Object.entries({ districts: result, cities, spots }))
    for (const theme of ["light", "dark"] as const)
      it(`gives a valid style: ${name}, ${theme}`, () => {
        const style = styleOf(drawn(of, theme));
        expect(validateStyleMin(style)).toEqual([]);
        for (const layer of style.layers) if ("source" in layer) expect(style.sources).toHaveProperty(layer.source);
        expect(new Set(style.layers.map(({ id }) => id)).size).toBe(style.layers.length);
      });

  it("fills every place with its category, in the order of the legend", () => {
    const { fill } = analysisScene(atlas, result, false, new Map());
    expect(fill?.subject).toBe("districts");
    for (const [place, category] of result.places)
      expect(result.categories[fill?.stateOf.get(place)?.c ?? -1]?.id).toBe(category);
    expect(fill?.colors?.(tokenPalette("light"))).toHaveLength(result.categories.length);
    expect(analysisScene(atlas, cities, false, new Map()).fill?.subject).toBe("cities");
  });

  it("draws every pattern by an image of its name", () => {
    const style = styleOf(drawn(result));
    const names = style.layers.flatMap(({ id, paint }) => {
      const pattern = (paint as Record<string, unknown> | undefined)?.["fill-pattern"];
      return id.startsWith("analysis") && typeof pattern === "string" ? [pattern] : [];
    });
    expect(new Set(names).size).toBe(4);
    for (const name of names) {
      const image = toneImage(name);
      expect(image?.data.some((value) => value > 0)).toBe(true);
      expect(image?.data.some((value) => value === 0)).toBe(true);
    }
    expect(toneImage("no-data")).toBeNull();
  });

  it("repeats without a seam", () => {
    for (const mark of ["hatch", "empty", "cross"] as const) {
      const image = toneImage(toneImageName(mark, "#000000", 1));
      const at = (x: number, y: number) => image?.data[(((y + 16) % 16) * 16 + ((x + 16) % 16)) * 4 + 3] ?? 0;
      const steps = (side: number) => Array.from({ length: 16 }, (_, y) => Math.abs(at(side, y) - at(side + 1, y)));
      expect(Math.max(...steps(15))).toBeLessThanOrEqual(Math.max(...steps(3), ...steps(7)) + 1);
    }
  });

  it("carries no word of the data to the engine", () => {
    const { sources } = analysisScene(atlas, result, false, new Map());
    const properties = Object.values(sources).flatMap(({ data }) => data.features.map((one) => one.properties));
    expect(properties.length).toBeGreaterThan(10);
    for (const one of properties) expect(Object.keys(one ?? {}).sort()).toEqual(["d", "t", "v"]);
  });

  it("is pale while another is made, and nothing where there is nothing to draw", () => {
    const stale = styleOf(drawn(result, "light", true)).layers.find(({ id }) => id === "analysis-districts-fill");
    expect(stale?.paint).toMatchObject({ "fill-opacity": 0.55 });
    const ids = (scene: typeof CLOSED) => scene.under(tokenPalette("light")).map(({ id }) => id);
    // A layer that is taken away while a tile loads breaks that tile.
    expect(ids(analysisScene(atlas, cities, false, new Map()))).toEqual(ids(CLOSED));
    expect(ids(analysisScene(atlas, result, false, new Map()))).toEqual(ids(CLOSED));
    const none = analysisScene(atlas, { ...result, places: new Map(), features: null }, false, new Map());
    expect(none.fill).toBeNull();
  });
});
