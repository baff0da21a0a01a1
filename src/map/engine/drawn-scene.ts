import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap, StyleSpecification } from "maplibre-gl";
import type { LayerDef, SourceData } from "../layers/layer-def.ts";
import { LAYERS } from "../layers/layers.ts";
import { HATCH_IMAGE, STALE_IMAGE } from "../layers/unit-fill.ts";
import type { Palette } from "../palette.ts";
import { OUT_OF_PLAY, type UnitState } from "../scene/fill.ts";
import type { Scene } from "../scene/scene.ts";
import { HATCH_RATIO, hatchImage } from "./hatch-image.ts";

type Sources = ReadonlyMap<string, SourceData>;
type Group = { readonly def: LayerDef; readonly layers: readonly LayerSpecification[] };

const OUT: UnitState = { c: OUT_OF_PLAY, s: false };

function sourcesOf(scene: Scene): Sources {
  return new Map(LAYERS.flatMap((def) => Object.entries(def.data(scene))));
}

function groupsOf(scene: Scene): readonly Group[] {
  return LAYERS.map((def) => ({ def, layers: def.layers(scene) }));
}

function specOf({ data, maxzoom, tolerance = 0.375 }: SourceData) {
  // 64 px of border is enough for the widest line; MapLibre's own 128 only doubles it.
  return { type: "geojson", data, maxzoom, tolerance, buffer: 64 } as const;
}

/** The whole scene as one style, for a map that starts with it. */
export function styleOf(scene: Scene): StyleSpecification {
  return {
    version: 8,
    sources: Object.fromEntries([...sourcesOf(scene)].map(([id, source]) => [id, specOf(source)])),
    layers: groupsOf(scene).flatMap(({ layers }) => [...layers]),
    transition: { duration: 0, delay: 0 },
  };
}

/** What stands on the map, so that the next scene changes only what differs. Compares by identity, never by content. */
export class DrawnScene {
  readonly #map: MapLibreMap;
  #scene: Scene;
  #sources: Sources;
  #groups: readonly Group[];
  #states = new Map<string, UnitState>();

  /** `scene` is the one whose `styleOf` the map was made with. */
  constructor(map: MapLibreMap, scene: Scene) {
    this.#map = map;
    this.#scene = scene;
    this.#sources = sourcesOf(scene);
    this.#groups = groupsOf(scene);
  }

  /** Changes what differs; false when nothing did. */
  draw(scene: Scene): boolean {
    if (scene === this.#scene) return false;
    if (scene.palette !== this.#scene.palette) this.#drawImages(scene.palette);
    this.#drawSources(sourcesOf(scene));
    this.#drawLayers(groupsOf(scene));
    this.#scene = scene;
    this.drawStates();
    return true;
  }

  #drawImages(palette: Palette): void {
    for (const id of [HATCH_IMAGE, STALE_IMAGE]) {
      const image = hatchImage(id, palette);
      if (image && this.#map.hasImage(id)) this.#map.updateImage(id, { ...image });
    }
  }

  #drawSources(next: Sources): void {
    for (const [id, source] of next) {
      const before = this.#sources.get(id);
      if (!before) this.#map.addSource(id, specOf(source));
      else if (before.data !== source.data) this.#map.getSource<GeoJSONSource>(id)?.setData(source.data);
    }
    // What no layer draws any more stays on the map: it may come back.
    this.#sources = new Map([...this.#sources, ...next]);
  }

  #drawLayers(next: readonly Group[]): void {
    next.forEach((group, i) => {
      const before = this.#groups[i]?.layers ?? [];
      if (before === group.layers) return;
      const above = next
        .slice(i + 1)
        .flatMap((later, k) =>
          this.#groups[i + 1 + k]?.layers === later.layers ? later.layers : (this.#groups[i + 1 + k]?.layers ?? []),
        )
        .find((layer) => this.#map.getLayer(layer.id));
      replaceLayers(this.#map, before, group.layers, above?.id);
    });
    this.#groups = next;
  }

  /** Classes by feature state: at most one call a unit that changed. */
  drawStates(): void {
    const { fill, base } = this.#scene;
    this.#drawStatesOf("districts", base.districtIndex, fill.subject === "districts" ? fill.stateOf : null);
    this.#drawStatesOf("cities", base.cityIndex, fill.subject === "cities" ? fill.stateOf : null);
  }

  #drawStatesOf(
    source: "districts" | "cities",
    index: ReadonlyMap<string, number>,
    stateOf: ReadonlyMap<string, UnitState> | null,
  ): void {
    for (const [placeId, id] of index) {
      const state = stateOf?.get(placeId) ?? OUT;
      const key = `${source}/${id}`;
      const before = this.#states.get(key) ?? OUT;
      if (before.c === state.c && before.s === state.s) continue;
      this.#states.set(key, state);
      this.#map.setFeatureState({ source, id }, { c: state.c, s: state.s });
    }
  }
}

/** Removes what is gone, repaints what stays, adds what is new, in order below `aboveId`. */
function replaceLayers(
  map: MapLibreMap,
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
  aboveId: string | undefined,
): void {
  const wanted = new Set(after.map((layer) => layer.id));
  for (const layer of before) if (!wanted.has(layer.id)) map.removeLayer(layer.id);
  let beforeId = aboveId;
  for (const layer of [...after].reverse()) {
    const old = before.find((other) => other.id === layer.id);
    if (old) repaint(map, old, layer);
    else map.addLayer(layer, beforeId);
    beforeId = layer.id;
  }
}

function repaint(map: MapLibreMap, old: LayerSpecification, layer: LayerSpecification): void {
  const [from, to] = [(old.paint ?? {}) as Record<string, unknown>, (layer.paint ?? {}) as Record<string, unknown>];
  for (const name of new Set([...Object.keys(from), ...Object.keys(to)])) {
    if (from[name] !== to[name] && JSON.stringify(from[name]) !== JSON.stringify(to[name]))
      map.setPaintProperty(layer.id, name as never, to[name] as never, { validate: false });
  }
}

/** Supplies the hatches when the map first asks for them. */
export function supplyImages(map: MapLibreMap, now: () => Scene): void {
  map.setMissingStyleImageResolver((id) => {
    const { palette, analysis } = now();
    const image = hatchImage(id, palette) ?? analysis.image(id);
    if (image && !map.hasImage(id)) map.addImage(id, { ...image }, { pixelRatio: HATCH_RATIO });
  });
}
