import type { LayerSpecification } from "maplibre-gl";
import { memo } from "../../derive/memo.ts";
import type { Palette } from "../palette.ts";
import type { BaseGeometry } from "../scene/base-geometry.ts";
import type { LayerDef, SourceData } from "./layer-def.ts";
import { COAST_TILE_ZOOM, UNIT_TILE_ZOOM } from "./tile-zoom.ts";

const sources = memo(
  (base: BaseGeometry): Readonly<Record<string, SourceData>> => ({
    sea: { data: base.sea, maxzoom: COAST_TILE_ZOOM },
    river: { data: base.river, maxzoom: UNIT_TILE_ZOOM },
    districts: { data: base.districts, maxzoom: UNIT_TILE_ZOOM },
    "off-sheet": { data: base.offSheet, maxzoom: 0 },
  }),
  1,
);

/** Width at the zoom where the whole city is seen, growing with the map. */
function byZoom(px: number): ["interpolate", ["linear"], ["zoom"], ...number[]] {
  return ["interpolate", ["linear"], ["zoom"], 6, px * 0.5, 8.5, px, 12, px * 2.5];
}

const layers = memo(
  (palette: Palette): readonly LayerSpecification[] => [
    { id: "sea", type: "fill", source: "sea", paint: { "fill-color": palette.sea } },
    {
      id: "districts-edge-under-water",
      type: "line",
      source: "districts",
      paint: { "line-color": palette.theme === "light" ? palette.edge : palette.landLine, "line-opacity": 0.18 },
    },
    {
      id: "river-casing",
      type: "line",
      source: "river",
      layout: { "line-join": "round", "line-cap": "round" },
      paint: { "line-color": palette.halo, "line-width": byZoom(4.2), "line-opacity": 0.9 },
    },
    {
      id: "river",
      type: "line",
      source: "river",
      layout: { "line-join": "round", "line-cap": "round" },
      paint: { "line-color": palette.river, "line-width": byZoom(2.4) },
    },
    // The sheet's edge is drawn first, so that its outer half is covered.
    { id: "sheet-edge", type: "line", source: "off-sheet", paint: { "line-color": palette.landLine, "line-width": 2 } },
    {
      id: "off-sheet",
      type: "fill",
      source: "off-sheet",
      paint: { "fill-color": palette.panel2, "fill-antialias": false },
    },
  ],
  2,
);

/** Sea over the districts' fills (coastal polygons hold water), the Huangpu, and the edge of the sheet. */
export const water: LayerDef = {
  id: "water",
  data: ({ base }) => sources(base),
  layers: ({ palette }) => layers(palette),
};
