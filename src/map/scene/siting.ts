import type { LayerSpecification } from "maplibre-gl";
import type { Palette } from "../palette.ts";
import { NO_REACHES, type ReachScene } from "./reaches.ts";

/**
 * What mode Site draws: candidates, demand, and the sites that serve it. It is made by code that comes only with that mode
 * (`map/siting`); what the map needs of it before is this shape, much like that of reaches, and its empty one.
 */
export interface SitingScene extends Omit<ReachScene, "place"> {
  /** Cells and what lies below them, under the water. */
  under(palette: Palette): readonly LayerSpecification[];
  /** Where its names and signs stand; the same object while they do, whatever else is drawn. */
  readonly placing: Pick<ReachScene, "place">;
  /** It names the cities itself, beside their demand. */
  readonly hasCities: boolean;
}

export const NO_SITING: SitingScene = {
  ...NO_REACHES,
  under: NO_REACHES.layers,
  placing: NO_REACHES,
  hasCities: false,
};
