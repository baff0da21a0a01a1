import type { LayerSpecification } from "maplibre-gl";
import { memo } from "../../derive/memo.ts";
import type { Palette } from "../palette.ts";
import type { LayerDef } from "./layer-def.ts";

const layers = memo(
  (palette: Palette): readonly LayerSpecification[] => [
    { id: "land", type: "background", paint: { "background-color": palette.land } },
  ],
  2,
);

/** Land, before anything is drawn on it. */
export const ground: LayerDef = { id: "ground", data: () => ({}), layers: ({ palette }) => layers(palette) };
