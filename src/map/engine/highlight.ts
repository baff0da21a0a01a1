import type { Feature, Geometry } from "geojson";
import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import { HIGHLIGHT_SOURCE, type HighlightMarks } from "../layers/outlines.ts";
import type { BaseGeometry } from "../scene/base-geometry.ts";

/** The places that stand out; null where none does. */
export interface Highlight {
  readonly hover: readonly string[];
  readonly focus: string | null;
  readonly selected: string | null;
}
export const NO_HIGHLIGHT: Highlight = { hover: [], focus: null, selected: null };

/** Tells by feature state what is hovered and selected, and outlines what stands out as features of their own: mostly none or one. */
export class DrawnHighlight {
  readonly #map: MapLibreMap;
  readonly #base: BaseGeometry;
  #drawn = NO_HIGHLIGHT;

  constructor(map: MapLibreMap, base: BaseGeometry) {
    this.#map = map;
    this.#base = base;
  }

  draw(next: Highlight): void {
    const before = this.#drawn;
    const isHoverSame =
      before.hover.length === next.hover.length && before.hover.every((id, i) => id === next.hover[i]);
    if (isHoverSame && before.focus === next.focus && before.selected === next.selected) return;
    for (const id of before.hover) if (!next.hover.includes(id)) this.#set(id, { hover: false });
    for (const id of next.hover) if (!before.hover.includes(id)) this.#set(id, { hover: true });
    if (before.selected !== next.selected) {
      this.#set(before.selected, { selected: false });
      this.#set(next.selected, { selected: true });
    }
    this.#drawn = next;
    this.#map
      .getSource<GeoJSONSource>(HIGHLIGHT_SOURCE)
      ?.setData({ type: "FeatureCollection", features: this.#features(next) });
  }

  #features({ hover, focus, selected }: Highlight): Feature<Geometry, HighlightMarks>[] {
    const ids = new Set([...hover, ...[focus, selected].filter((id) => id !== null)]);
    return [...ids].flatMap((id) => {
      const { districts, cities, districtIndex, cityIndex } = this.#base;
      const { geometry } =
        districts.features[districtIndex.get(id) ?? -1] ?? cities.features[cityIndex.get(id) ?? -1] ?? {};
      const properties = { hover: hover.includes(id), focus: id === focus, selected: id === selected };
      return geometry ? { type: "Feature", geometry, properties } : [];
    });
  }

  #set(placeId: string | null, state: Partial<HighlightMarks>): void {
    const district = this.#base.districtIndex.get(placeId ?? "");
    const city = this.#base.cityIndex.get(placeId ?? "");
    if (district !== undefined) this.#map.setFeatureState({ source: "districts", id: district }, state);
    else if (city !== undefined) this.#map.setFeatureState({ source: "cities", id: city }, state);
  }
}
