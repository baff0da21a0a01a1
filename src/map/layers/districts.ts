import type { LayerSpecification } from "maplibre-gl";
import type { ClassRamp } from "../../derive/classes.ts";
import { memo } from "../../derive/memo.ts";
import type { Palette } from "../palette.ts";
import type { BaseGeometry } from "../scene/base-geometry.ts";
import { OUT_OF_PLAY } from "../scene/fill.ts";
import type { LayerDef, SourceData } from "./layer-def.ts";
import { UNIT_TILE_ZOOM } from "./tile-zoom.ts";
import { UNIT_CLASS, unitFillLayers, unitLinePaint } from "./unit-fill.ts";

const sources = memo(
  (base: BaseGeometry): Readonly<Record<string, SourceData>> => ({
    districts: { data: base.districts, maxzoom: UNIT_TILE_ZOOM },
  }),
  1,
);

const layers = memo(
  (palette: Palette, ramp: ClassRamp | null): readonly LayerSpecification[] => [
    ...unitFillLayers("districts", palette, ramp),
    {
      id: "districts-edge",
      type: "line",
      source: "districts",
      layout: { "line-join": "round" },
      // Between fills the ground shows through; where nothing is filled that line would vanish in it.
      paint: unitLinePaint(["case", ["==", UNIT_CLASS, OUT_OF_PLAY], palette.landLine, palette.edge], 1.1, 1),
    },
  ],
  8,
);

/** The 16 districts, filled by class. */
export const districtsLayer: LayerDef = {
  id: "districts",
  data: ({ base }) => sources(base),
  layers: ({ palette, fill }) => layers(palette, fill.subject === "districts" ? fill.ramp : null),
};
