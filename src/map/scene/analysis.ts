import type { LayerSpecification } from "maplibre-gl";
import type { HatchImage } from "../engine/hatch-image.ts";
import type { SourceData } from "../layers/layer-def.ts";
import type { Palette } from "../palette.ts";
import type { Fill } from "./fill.ts";

/**
 * An analysis as the map draws it. It is made by code that comes only with the first one (`map/analysis`); what the map
 * needs of it before is this shape and its empty one.
 */
export interface AnalysisScene {
  /** In place of the classes of the metric; null: those stay. */
  readonly fill: Fill | null;
  readonly sources: Readonly<Record<string, SourceData>>;
  /** Over the units' own fill, under the water. */
  under(palette: Palette): readonly LayerSpecification[];
  /** Links, areas and spots. */
  over(palette: Palette): readonly LayerSpecification[];
  /** A pattern by the name that its layers give it. */
  image(name: string): HatchImage | null;
  /** What is said of each place, in words. */
  readonly wordsOf: ReadonlyMap<string, string>;
}

const NONE: readonly LayerSpecification[] = [];

export const NO_ANALYSIS: AnalysisScene = {
  fill: null,
  sources: {},
  under: () => NONE,
  over: () => NONE,
  image: () => null,
  wordsOf: new Map(),
};
