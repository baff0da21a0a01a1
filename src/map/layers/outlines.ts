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

/** As the fills of cities: once there they stay, for a tile that loads while they are taken away fails in MapLibre. */
let hasCities = false;

/** What is hovered, focused and selected, over all that is drawn. */
export const outlines: LayerDef = {
  id: "outlines",
  data: () => ({}),
  layers: ({ palette, cityOutlined }) => {
    hasCities ||= cityOutlined;
    return layers(palette, hasCities);
  },
};
