import type { LayerSpecification } from "maplibre-gl";
import { memo } from "../../derive/memo.ts";
import { reachStyle } from "../../ui/reach-style.ts";
import type { Palette } from "../palette.ts";
import { type ReachScene, STYLE_COUNT } from "../scene/reaches.ts";
import type { LayerDef, SourceData } from "./layer-def.ts";
import { RING_TILE_ZOOM } from "./tile-zoom.ts";

const sources = memo(
  ({ rings }: ReachScene): Readonly<Record<string, SourceData>> => ({
    reaches: { data: rings, maxzoom: RING_TILE_ZOOM, tolerance: 0 },
  }),
  2,
);

const LINE_PX = 2;

/** A dash cannot be told by the feature, so each of the five styles is a layer. */
function line(palette: Palette, i: number): LayerSpecification {
  const { light, dark, dash } = reachStyle(i);
  const color = palette.theme === "dark" ? dark : light;
  return {
    id: `reach-line-${i}`,
    type: "line",
    source: "reaches",
    filter: ["==", ["get", "i"], i],
    layout: { "line-join": "round" },
    paint: {
      "line-color": color,
      "line-width": LINE_PX,
      ...(dash.length > 0 ? { "line-dasharray": dash.map((px) => px / LINE_PX) } : {}),
    },
  };
}

const layers = memo(
  (palette: Palette, styles: number): readonly LayerSpecification[] => [
    {
      id: "reach-depth",
      type: "fill",
      source: "reaches",
      // One ink, laid once a reach: depth is how many reaches cover a spot.
      paint: { "fill-color": palette.ink, "fill-opacity": 0.065, "fill-antialias": false },
    },
    {
      id: "reach-casing",
      type: "line",
      source: "reaches",
      layout: { "line-join": "round" },
      paint: { "line-color": palette.halo, "line-width": LINE_PX + 2.4, "line-opacity": 0.8 },
    },
    ...Array.from({ length: styles }, (_, i) => line(palette, i)),
  ],
  12,
);
const NONE: readonly LayerSpecification[] = [];

/** Supply radii: geodesic rings, five line styles. */
export const reachesLayer: LayerDef = {
  id: "reaches",
  data: ({ reach }) => sources(reach),
  layers: ({ palette, reach }) =>
    reach.reaches.length > 0 ? layers(palette, Math.min(STYLE_COUNT, lastStyle(reach) + 1)) : NONE,
};

function lastStyle({ reaches }: ReachScene): number {
  return Math.max(...reaches.map(({ index }) => index));
}
