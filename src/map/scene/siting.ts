import type { LayerSpecification } from "maplibre-gl";
import type { Palette } from "../palette.ts";
import { NO_REACHES, type ReachScene } from "./reaches.ts";

/**
 * What mode Site draws: candidates, demand, and the sites that serve it. It is made by code that comes only with that mode
 * (`map/siting`); what the map needs of it before is this shape, much like that of reaches, and its empty one.
 */
export interface SitingScene extends ReachScene {
  /** Cells and what lies below them, under the water. */
  under(palette: Palette): readonly LayerSpecification[];
  /** It names the cities itself, beside their demand. */
  readonly hasCities: boolean;
}

export const NO_SITING: SitingScene = { ...NO_REACHES, under: NO_REACHES.layers, hasCities: false };
