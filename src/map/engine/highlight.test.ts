import type { FeatureCollection } from "geojson";
import type { Map as MapLibreMap } from "maplibre-gl";
import { expect, it } from "vitest";
import { sceneOfView } from "../../../tests/support/map-scene.ts";
import { DrawnHighlight, NO_HIGHLIGHT } from "./highlight.ts";

function recorder() {
  const states: string[] = [];
  const drawn: FeatureCollection[] = [];
  const map = {
    setFeatureState: ({ source, id }: { source: string; id: number }, state: object) =>
      states.push(`${source} ${id} ${JSON.stringify(state)}`),
    getSource: () => ({ setData: (data: FeatureCollection) => drawn.push(data) }),
  };
  const { base } = sceneOfView();
  return { highlight: new DrawnHighlight(map as unknown as MapLibreMap, base), states, drawn, base };
}

it("outlines what stands out, each place once with all its marks", () => {
  const { highlight, drawn, base } = recorder();
  highlight.draw({ hover: ["310118", "320500"], focus: null, selected: "310118" });
  expect(drawn).toHaveLength(1);
  const [district, city] = drawn[0]?.features ?? [];
  expect(district?.properties).toEqual({ hover: true, focus: false, selected: true });
  expect(district?.geometry).toBe(base.districts.features[base.districtIndex.get("310118") as number]?.geometry);
  expect(city?.properties).toEqual({ hover: true, focus: false, selected: false });
  expect(city?.geometry).toBe(base.cities.features[base.cityIndex.get("320500") as number]?.geometry);
});

it("says what is hovered and what is selected, and takes it back", () => {
  const { highlight, states, base } = recorder();
  const index = base.districtIndex.get("310118");
  highlight.draw({ ...NO_HIGHLIGHT, hover: ["310118"] });
  highlight.draw({ ...NO_HIGHLIGHT, selected: "310118" });
  highlight.draw(NO_HIGHLIGHT);
  expect(states).toEqual(
    ['{"hover":true}', '{"hover":false}', '{"selected":true}', '{"selected":false}'].map(
      (state) => `districts ${index} ${state}`,
    ),
  );
});

it("tells the map nothing twice, and of no place that it does not draw", () => {
  const { highlight, states, drawn } = recorder();
  highlight.draw({ hover: [], focus: null, selected: null });
  expect(drawn).toEqual([]);
  highlight.draw({ hover: ["330000", "nowhere"], focus: null, selected: null });
  highlight.draw({ hover: ["330000", "nowhere"], focus: null, selected: null });
  expect(drawn.map(({ features }) => features)).toEqual([[]]);
  expect(states).toEqual([]);
});
