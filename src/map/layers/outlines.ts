import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { memo } from "../../derive/memo.ts";
import type { Palette } from "../palette.ts";
import type { LayerDef, SourceData } from "./layer-def.ts";
import { UNIT_TILE_ZOOM } from "./tile-zoom.ts";
import { unitLinePaint } from "./unit-fill.ts";

/** What stands out, a feature a place: whoever draws it tells the map of these alone (`engine/highlight.ts`). */
export const HIGHLIGHT_SOURCE = "highlight";
export interface HighlightMarks {
  readonly hover: boolean;
  readonly focus: boolean;
  readonly selected: boolean;
}

const marked = (mark: keyof HighlightMarks): ExpressionSpecification => ["boolean", ["get", mark], false];
const [HOVER, FOCUS, SELECTED] = [marked("hover"), marked("focus"), marked("selected")];

const sources: Readonly<Record<string, SourceData>> = {
  [HIGHLIGHT_SOURCE]: { data: { type: "FeatureCollection", features: [] }, maxzoom: UNIT_TILE_ZOOM },
};

const layers = memo(
  (palette: Palette): readonly LayerSpecification[] => [
    {
      id: "highlight-halo",
      type: "line",
      source: HIGHLIGHT_SOURCE,
      layout: { "line-join": "round" },
      paint: unitLinePaint(["case", SELECTED, palette.halo, palette.ink], ["case", SELECTED, 6, 0], 0.85),
    },
    {
      id: "highlight",
      type: "line",
      source: HIGHLIGHT_SOURCE,
      layout: { "line-join": "round" },
      paint: unitLinePaint(
        ["case", FOCUS, palette.focus, palette.ink],
        ["case", ["any", SELECTED, FOCUS], 2, HOVER, 1.3, 0],
        ["case", ["any", SELECTED, FOCUS], 1, 0.55],
      ),
    },
  ],
  4,
);

/** What is hovered, focused and selected, over all that is drawn. */
export const outlines: LayerDef = {
  id: "outlines",
  data: () => sources,
  layers: ({ palette }) => layers(palette),
};
