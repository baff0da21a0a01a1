import type { Map as MapLibreMap } from "maplibre-gl";
import type { BaseGeometry } from "../scene/base-geometry.ts";

/** The places that stand out; null where none does. */
export interface Highlight {
  readonly hover: readonly string[];
  readonly focus: string | null;
  readonly selected: string | null;
}
export const NO_HIGHLIGHT: Highlight = { hover: [], focus: null, selected: null };

type Mark = "hover" | "focus" | "selected";

/** Sets and takes back marks as feature states. */
export class DrawnHighlight {
  readonly #map: MapLibreMap;
  readonly #base: BaseGeometry;
  #drawn: Record<Mark, readonly string[]> = { hover: [], focus: [], selected: [] };

  constructor(map: MapLibreMap, base: BaseGeometry) {
    this.#map = map;
    this.#base = base;
  }

  draw({ hover, focus, selected }: Highlight): void {
    this.#mark("hover", hover);
    this.#mark("focus", focus ? [focus] : []);
    this.#mark("selected", selected ? [selected] : []);
  }

  #mark(mark: Mark, next: readonly string[]): void {
    const before = this.#drawn[mark];
    if (before.length === next.length && before.every((id, i) => id === next[i])) return;
    for (const id of before) if (!next.includes(id)) this.#set(id, mark, false);
    for (const id of next) if (!before.includes(id)) this.#set(id, mark, true);
    this.#drawn[mark] = next;
  }

  #set(placeId: string, mark: Mark, on: boolean): void {
    const district = this.#base.districtIndex.get(placeId);
    const city = this.#base.cityIndex.get(placeId);
    if (district !== undefined) this.#map.setFeatureState({ source: "districts", id: district }, { [mark]: on });
    else if (city !== undefined) this.#map.setFeatureState({ source: "cities", id: city }, { [mark]: on });
  }
}
