import type { LayerDef } from "./layer-def.ts";

/** Cells of candidates describe themselves, as all of mode Site does: see `map/siting`. */
export const sitingCells: LayerDef = {
  id: "siting-cells",
  data: ({ siting }) => siting.sources,
  layers: ({ palette, siting }) => siting.under(palette),
};

/** Rings and lines of service. */
export const sitingLines: LayerDef = {
  id: "siting-lines",
  data: () => ({}),
  layers: ({ palette, siting }) => siting.layers(palette),
};
