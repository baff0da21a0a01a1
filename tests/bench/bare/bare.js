// The least that draws the same 16 + 41 polygons with MapLibre: the baseline that the explorer is measured against.
import { Map as MapLibre, setWorkerUrl } from "./maplibre-gl.mjs";

setWorkerUrl(new URL("./maplibre-gl-worker.mjs", import.meta.url).href);
const [districts, cities] = await Promise.all(
  ["districts.json", "cities.json"].map(async (file) => (await fetch(file)).json()),
);
const COLOURS = ["#FFFFCC", "#A1DAB4", "#41B6C4", "#2C7FB8", "#253494"];
const source = (data) => ({ type: "geojson", data, promoteId: "id" });
const fill = ["match", ["feature-state", "class"], ...COLOURS.flatMap((colour, i) => [i, colour]), "#cccccc"];

const map = new MapLibre({
  container: "map",
  center: [121.5, 31.2],
  zoom: 8.6,
  style: {
    version: 8,
    sources: { cities: source(cities), districts: source(districts) },
    layers: [
      { id: "ground", type: "background", paint: { "background-color": "#d5e2e9" } },
      { id: "cities", type: "fill", source: "cities", paint: { "fill-color": "#f2f0e9" } },
      { id: "city-lines", type: "line", source: "cities", paint: { "line-color": "#cfcabc" } },
      { id: "districts", type: "fill", source: "districts", paint: { "fill-color": fill } },
      { id: "district-lines", type: "line", source: "districts", paint: { "line-color": "#fff" } },
    ],
  },
});

const ids = districts.features.map((feature) => feature.properties.id);
const ready = (state) => {
  document.documentElement.dataset.ready = state;
};

/** One timeline step of the baseline: 16 calls of setFeatureState, drawn. */
window.step = (n) => {
  ready("loading");
  for (const [i, id] of ids.entries())
    map.setFeatureState({ source: "districts", id }, { class: (i + n) % COLOURS.length });
  map.once("idle", () => ready("ready"));
};
map.once("idle", () => {
  window.step(0);
});
