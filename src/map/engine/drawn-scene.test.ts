import type { Map as MapLibreMap } from "maplibre-gl";
import { describe, expect, it } from "vitest";
import { at, sceneOfView } from "../../../tests/support/map-scene.ts";
import type { Scene } from "../scene/scene.ts";
import { DrawnScene, styleOf } from "./drawn-scene.ts";

/** A map that keeps its layers in order and writes down what it is told. */
function recorder(scene: Scene) {
  const style = styleOf(scene);
  const ids = style.layers.map(({ id }) => id);
  const calls: string[] = [];
  const map = {
    getLayer: (id: string) => ids.includes(id),
    addLayer: (layer: { id: string }, before?: string) => {
      calls.push(`add ${layer.id}`);
      ids.splice(before === undefined ? ids.length : ids.indexOf(before), 0, layer.id);
    },
    removeLayer: (id: string) => {
      calls.push(`remove ${id}`);
      ids.splice(ids.indexOf(id), 1);
    },
    setPaintProperty: (id: string, name: string) => calls.push(`paint ${id} ${name}`),
    setFeatureState: ({ source, id }: { source: string; id: number }) => calls.push(`state ${source} ${id}`),
    getSource: (id: string) => ({ setData: () => calls.push(`data ${id}`) }),
    addSource: (id: string) => calls.push(`source ${id}`),
    hasImage: () => true,
    updateImage: (id: string) => calls.push(`image ${id}`),
  };
  const drawn = new DrawnScene(map as unknown as MapLibreMap, scene);
  drawn.drawStates();
  calls.length = 0;
  return { drawn, calls, ids };
}

const verbs = (calls: readonly string[]) => [...new Set(calls.map((call) => call.split(" ")[0]))];

describe("DrawnScene", () => {
  it("shows another date by at most 16 feature states and nothing else", () => {
    const { drawn, calls } = recorder(sceneOfView(at("2012-12-31")));
    drawn.draw(sceneOfView(at("2017-12-31")));
    expect(verbs(calls)).toEqual(["state"]);
    expect(calls.length).toBeLessThanOrEqual(16);
  });

  it("does nothing for the same scene", () => {
    const { drawn, calls } = recorder(sceneOfView());
    expect(drawn.draw(sceneOfView())).toBe(false);
    expect(calls).toEqual([]);
  });

  it("repaints for another theme without touching data or states", () => {
    const { drawn, calls } = recorder(sceneOfView());
    drawn.draw(sceneOfView({}, "dark"));
    expect(verbs(calls).sort()).toEqual(["image", "paint"]);
  });

  it("keeps the drawing order when layers come and go", () => {
    const reaches = [
      { origin: { type: "point" as const, lng: 121.5, lat: 31.2 }, extent: { type: "distance" as const, km: 30 } },
    ];
    const cities = { metric: "city_population_census", denominator: "none" as const, ...at("2020-11-01") };
    const walk = [{ reaches, mode: "reach" as const }, cities, { ...cities, reaches }, {}, { reaches }].map((v) =>
      sceneOfView(v),
    );
    const { drawn, ids, calls } = recorder(sceneOfView());
    for (const scene of walk) {
      drawn.draw(scene);
      expect(ids).toEqual(styleOf(scene).layers.map(({ id }) => id));
    }
    // A source stays on the map when nothing draws it, and is not added again.
    expect(calls.filter((call) => call === "source reaches")).toHaveLength(1);
  });
});
