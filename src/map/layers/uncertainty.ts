import type { LayerSpecification } from "maplibre-gl";
import { memo } from "../../derive/memo.ts";
import type { Palette } from "../palette.ts";
import type { UncertaintyScene } from "../scene/uncertainty.ts";
import type { LayerDef, SourceData } from "./layer-def.ts";
import { RING_TILE_ZOOM } from "./tile-zoom.ts";

const sources = memo(
  ({ rings, fog }: UncertaintyScene): Readonly<Record<string, SourceData>> => ({
    "uncertainty-fog": { data: fog, maxzoom: RING_TILE_ZOOM },
    "uncertainty-rings": { data: rings, maxzoom: RING_TILE_ZOOM, tolerance: 0 },
  }),
  2,
);

const DEEPEST = 22;

const layers = memo(
  (palette: Palette): readonly LayerSpecification[] => [
    {
      id: "uncertainty-fog",
      type: "circle",
      source: "uncertainty-fog",
      paint: {
        "circle-color": palette.halo,
        "circle-opacity": 0.5,
        "circle-blur": 0.9,
        "circle-radius": [
          "interpolate",
          ["exponential", 2],
          ["zoom"],
          0,
          ["get", "v"],
          DEEPEST,
          ["*", ["get", "v"], 2 ** DEEPEST],
        ],
      },
    },
    {
      id: "uncertainty-rings",
      type: "line",
      source: "uncertainty-rings",
      // Dashes are counted in line widths: 2 and 2.5 px.
      paint: { "line-color": palette.accent, "line-width": 1.2, "line-dasharray": [2 / 1.2, 2.5 / 1.2] },
    },
  ],
  2,
);

/** Where an uncertain site may lie: a ring to scale in a fog. */
export const uncertaintyLayer: LayerDef = {
  id: "uncertainty",
  data: ({ uncertainty }) => sources(uncertainty),
  layers: ({ palette }) => layers(palette),
};
