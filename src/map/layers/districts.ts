import type { LayerSpecification } from "maplibre-gl";
import type { ClassRamp } from "../../derive/classes.ts";
import { memo } from "../../derive/memo.ts";
import type { Palette } from "../palette.ts";
import type { BaseGeometry } from "../scene/base-geometry.ts";
import { NO_DATA, OUT_OF_PLAY } from "../scene/fill.ts";
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
  (palette: Palette, ramp: ClassRamp | null, hatched: boolean): readonly LayerSpecification[] => [
    ...unitFillLayers("districts", palette, ramp, hatched),
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

/** A hatch that hatches nothing costs a pass over all that is filled, but one that is there stays, as the fills of cities do. */
let hasHatch = false;

/** The 16 districts, filled by class. */
export const districtsLayer: LayerDef = {
  id: "districts",
  data: ({ base }) => sources(base),
  layers: ({ palette, fill }) => {
    const isSubject = fill.subject === "districts";
    hasHatch ||= isSubject && [...fill.stateOf.values()].some(({ c, s }) => c === NO_DATA || s);
    return layers(palette, isSubject ? fill.ramp : null, hasHatch);
  },
};
