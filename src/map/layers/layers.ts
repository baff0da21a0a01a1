import { analysisFeatures, analysisFill } from "./analysis.ts";
import { citiesLayer } from "./cities.ts";
import { claimedAreas } from "./claimed-areas.ts";
import { districtsLayer } from "./districts.ts";
import { ground } from "./ground.ts";
import type { LayerDef } from "./layer-def.ts";
import { outlines } from "./outlines.ts";
import { reachesLayer } from "./reaches.ts";
import { sitingCells, sitingLines } from "./siting.ts";
import { water } from "./water.ts";

/** The map's parts in drawing order, bottom first. A new part is a file beside this one and a line here. */
export const LAYERS: readonly LayerDef[] = [
  ground,
  citiesLayer,
  districtsLayer,
  analysisFill,
  sitingCells,
  water,
  claimedAreas,
  reachesLayer,
  sitingLines,
  analysisFeatures,
  outlines,
];
