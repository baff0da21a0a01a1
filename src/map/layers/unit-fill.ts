import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { ClassRamp } from "../../derive/classes.ts";
import { memo } from "../../derive/memo.ts";
import { classColors, type Palette } from "../palette.ts";
import { NO_DATA, OUT_OF_PLAY } from "../scene/fill.ts";

const CLASS: ExpressionSpecification = ["coalesce", ["feature-state", "c"], OUT_OF_PLAY];
const NOTHING = "rgba(0,0,0,0)";
/** No value stands for this one: `match` needs a branch even where there is no class at all. */
const NEVER = -9;

export const HATCH_IMAGE = "no-data";
export const STALE_IMAGE = "stale";

/** Class colours by feature state, so that another date changes states and neither data nor style. */
export function fillColor(palette: Palette, ramp: ClassRamp | null): ExpressionSpecification {
  const classes = classColors(palette, ramp).flatMap((color, index) => [index, color]);
  return ["match", CLASS, NEVER, NOTHING, ...classes, NO_DATA, palette.panel2, NOTHING] as ExpressionSpecification;
}

/** Fill, hatch for no data, fine hatch for values of an earlier date, veil under the pointer. */
export const unitFillLayers = memo(
  (source: "districts" | "cities", palette: Palette, ramp: ClassRamp | null): readonly LayerSpecification[] => [
    {
      id: `${source}-fill`,
      type: "fill",
      source,
      paint: { "fill-color": fillColor(palette, ramp), "fill-antialias": false },
    },
    {
      id: `${source}-no-data`,
      type: "fill",
      source,
      paint: {
        "fill-pattern": HATCH_IMAGE,
        "fill-opacity": ["case", ["==", CLASS, NO_DATA], 1, 0],
        "fill-antialias": false,
      },
    },
    {
      id: `${source}-stale`,
      type: "fill",
      source,
      paint: {
        "fill-pattern": STALE_IMAGE,
        "fill-opacity": ["case", ["boolean", ["feature-state", "s"], false], 1, 0],
        "fill-antialias": false,
      },
    },
    {
      id: `${source}-veil`,
      type: "fill",
      source,
      paint: {
        "fill-color": palette.ink,
        "fill-opacity": ["case", ["boolean", ["feature-state", "hover"], false], 0.06, 0],
        "fill-antialias": false,
      },
    },
  ],
  8,
);

/** Hover, keyboard focus and selection of a unit, over everything that fills. */
export const unitOutlineLayers = memo(
  (source: "districts" | "cities", palette: Palette): readonly LayerSpecification[] => [
    {
      id: `${source}-outline-halo`,
      type: "line",
      source,
      layout: { "line-join": "round" },
      paint: {
        "line-color": palette.halo,
        "line-width": ["case", ["boolean", ["feature-state", "selected"], false], 6, 0],
        "line-opacity": 0.85,
      },
    },
    {
      id: `${source}-outline`,
      type: "line",
      source,
      layout: { "line-join": "round" },
      paint: {
        "line-color": ["case", ["boolean", ["feature-state", "focus"], false], palette.focus, palette.ink],
        "line-width": [
          "case",
          ["any", ["boolean", ["feature-state", "selected"], false], ["boolean", ["feature-state", "focus"], false]],
          2,
          ["boolean", ["feature-state", "hover"], false],
          1.3,
          0,
        ],
        "line-opacity": [
          "case",
          ["any", ["boolean", ["feature-state", "selected"], false], ["boolean", ["feature-state", "focus"], false]],
          1,
          0.55,
        ],
      },
    },
  ],
  4,
);

export const UNIT_CLASS = CLASS;
