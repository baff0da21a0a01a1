import type { LayerSpecification } from "maplibre-gl";
import { memo } from "../../derive/memo.ts";
import type { Palette } from "../palette.ts";
import type { LayerDef } from "./layer-def.ts";
import { unitOutlineLayers } from "./unit-fill.ts";

const layers = memo(
  (palette: Palette, withCities: boolean): readonly LayerSpecification[] => [
    ...(withCities ? unitOutlineLayers("cities", palette) : []),
    ...unitOutlineLayers("districts", palette),
  ],
  4,
);

/** What is hovered, focused and selected, over all that is drawn. */
export const outlines: LayerDef = {
  id: "outlines",
  data: () => ({}),
  layers: ({ palette, cityOutlined }) => layers(palette, cityOutlined),
};
