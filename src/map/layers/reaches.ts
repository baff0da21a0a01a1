import type { LayerDef } from "./layer-def.ts";

/** Reaches describe themselves: see `map/reach`. */
export const reachesLayer: LayerDef = {
  id: "reaches",
  data: ({ reach }) => reach.sources,
  layers: ({ palette, reach }) => reach.layers(palette),
};
