import type { LayerDef } from "./layer-def.ts";

/** Categories of an analysis describe themselves: see `map/analysis`. */
export const analysisFill: LayerDef = {
  id: "analysis-fill",
  data: () => ({}),
  layers: ({ palette, analysis }) => analysis.under(palette),
};

export const analysisFeatures: LayerDef = {
  id: "analysis-features",
  data: ({ analysis }) => analysis.sources,
  layers: ({ palette, analysis }) => analysis.over(palette),
};
