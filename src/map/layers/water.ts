import type { FeatureCollection } from "geojson";
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { memo } from "../../derive/memo.ts";
import type { Palette } from "../palette.ts";
import type { BaseGeometry } from "../scene/base-geometry.ts";
import type { LayerDef, SourceData } from "./layer-def.ts";
import { COAST_TILE_ZOOM, UNIT_TILE_ZOOM } from "./tile-zoom.ts";

const [SEA, RIVER, OFF_SHEET] = [0, 1, 2];
const only = (kind: number): ExpressionSpecification => ["==", ["get", "i"], kind];

/** One source for all: the card clips to a source's tiles anew whenever the next layer draws from another. */
const sources = memo((base: BaseGeometry): Readonly<Record<string, SourceData>> => {
  const of = (kind: number, { features }: FeatureCollection) =>
    features.map((feature) => ({ ...feature, properties: { i: kind } }));
  const features = [...of(SEA, base.sea), ...of(RIVER, base.river), ...of(OFF_SHEET, base.offSheet)];
  return {
    water: { data: { type: "FeatureCollection", features }, maxzoom: COAST_TILE_ZOOM },
    districts: { data: base.districts, maxzoom: UNIT_TILE_ZOOM },
  };
}, 1);

/** Width at the zoom where the whole city is seen, growing with the map. */
function byZoom(px: number): ["interpolate", ["linear"], ["zoom"], ...number[]] {
  return ["interpolate", ["linear"], ["zoom"], 6, px * 0.5, 8.5, px, 12, px * 2.5];
}

const layers = memo(
  (palette: Palette): readonly LayerSpecification[] => [
    { id: "sea", type: "fill", source: "water", filter: only(SEA), paint: { "fill-color": palette.sea } },
    {
      id: "river-casing",
      type: "line",
      source: "water",
      filter: only(RIVER),
      layout: { "line-join": "round", "line-cap": "round" },
      paint: { "line-color": palette.halo, "line-width": byZoom(4.2), "line-opacity": 0.9 },
    },
    {
      id: "river",
      type: "line",
      source: "water",
      filter: only(RIVER),
      layout: { "line-join": "round", "line-cap": "round" },
      paint: { "line-color": palette.river, "line-width": byZoom(2.4) },
    },
    // The sheet's edge is drawn first, so that its outer half is covered.
    {
      id: "sheet-edge",
      type: "line",
      source: "water",
      filter: only(OFF_SHEET),
      paint: { "line-color": palette.landLine, "line-width": 2 },
    },
    {
      id: "off-sheet",
      type: "fill",
      source: "water",
      filter: only(OFF_SHEET),
      paint: { "fill-color": palette.panel2, "fill-antialias": false },
    },
    {
      id: "districts-edge-over-water",
      type: "line",
      source: "districts",
      // In the river's colour, so that a boundary in the middle of the river does not split it.
      paint: { "line-color": palette.river, "line-opacity": 0.12 },
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
