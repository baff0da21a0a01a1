import type { LayerSpecification } from "maplibre-gl";
import type { ClassRamp } from "../../derive/classes.ts";
import { memo } from "../../derive/memo.ts";
import type { Palette } from "../palette.ts";
import type { BaseGeometry } from "../scene/base-geometry.ts";
import type { Scene } from "../scene/scene.ts";
import type { LayerDef, SourceData } from "./layer-def.ts";
import { UNIT_TILE_ZOOM } from "./tile-zoom.ts";
import { unitFillLayers } from "./unit-fill.ts";

const sources = memo(
  (base: BaseGeometry): Readonly<Record<string, SourceData>> => ({
    cities: { data: base.cities, maxzoom: UNIT_TILE_ZOOM },
    provinces: { data: base.provinces, maxzoom: UNIT_TILE_ZOOM },
  }),
  1,
);

const lines = memo(
  (palette: Palette, filled: boolean): readonly LayerSpecification[] => [
    {
      id: "cities-edge",
      type: "line",
      source: "cities",
      paint: { "line-color": filled ? palette.edge : palette.landLine, "line-width": filled ? 0.8 : 1 },
    },
    {
      id: "provinces-edge",
      type: "line",
      source: "provinces",
      paint: { "line-color": palette.landLine, "line-width": 1.6 },
    },
  ],
  4,
);

const all = memo(
  (palette: Palette, fills: boolean, ramp: ClassRamp | null, edges: boolean, filled: boolean) => [
    ...(fills ? unitFillLayers("cities", palette, ramp, true) : []),
    ...(edges ? lines(palette, filled) : []),
  ],
  8,
);

/** Once there, fills stay and fill nothing: a tile that loads while a layer with feature states is taken away fails in MapLibre. */
let hasFilled = false;

function layers({ palette, fill, cities }: Scene): readonly LayerSpecification[] {
  const filled = fill.subject === "cities";
  hasFilled ||= filled;
  return filled || cities || hasFilled
    ? all(palette, hasFilled, filled ? fill.ramp : null, filled || cities, filled)
    : NONE;
}
const NONE: readonly LayerSpecification[] = [];

/** The 41 cities and four provinces: context, or the subject of a metric of cities. */
export const citiesLayer: LayerDef = { id: "cities", data: ({ base }) => sources(base), layers };
