import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { ClassRamp } from "../../derive/classes.ts";
import { memo } from "../../derive/memo.ts";
import { classColors, mixed, type Palette, withAlpha } from "../palette.ts";
import { NO_DATA, OUT_OF_PLAY } from "../scene/fill.ts";

const CLASS: ExpressionSpecification = ["coalesce", ["feature-state", "c"], OUT_OF_PLAY];
const NOTHING = "rgba(0,0,0,0)";
/** No value stands for this one: `match` needs a branch even where there is no class at all. */
const NEVER = -9;

export const HATCH_IMAGE = "no-data";
export const STALE_IMAGE = "stale";

const HOVER: ExpressionSpecification = ["boolean", ["feature-state", "hover"], false];
const SELECTED: ExpressionSpecification = ["boolean", ["feature-state", "selected"], false];
const FOCUS: ExpressionSpecification = ["boolean", ["feature-state", "focus"], false];

/** Share of ink laid over what the pointer is on. */
const VEIL = 0.06;

/** Class colours by feature state, so that another date changes states and neither data nor style. */
export function fillColor(palette: Palette, ramp: ClassRamp | null): ExpressionSpecification {
  const byClass = (paint: (color: string) => string, nothing: string) => {
    const classes = classColors(palette, ramp).flatMap((color, index) => [index, paint(color)]);
    return [
      "match",
      CLASS,
      NEVER,
      NOTHING,
      ...classes,
      NO_DATA,
      paint(palette.panel2),
      nothing,
    ] as ExpressionSpecification;
  };
  const veiled = byClass((color) => mixed(color, palette.ink, VEIL), withAlpha(palette.ink, VEIL));
  return ["case", HOVER, veiled, byClass((color) => color, NOTHING)];
}

/** Fill, hatch for no data, fine hatch for values of an earlier date. */
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
  ],
  8,
);

/** True of no feature, and yet asked of each: it turns a plain number into one a feature has. */
const NO_FEATURE: ExpressionSpecification = ["==", ["id"], -1];

/**
 * Paint of every line along units. Colour, width and opacity all come from the feature, also where they are the same
 * for all: lines that differ in what is plain need a shader program each, and linking one delays the first picture by
 * 20 to 100 ms.
 */
export function unitLinePaint(
  color: ExpressionSpecification,
  width: ExpressionSpecification | number,
  opacity: ExpressionSpecification | number,
) {
  return {
    "line-color": color,
    "line-width": typeof width === "number" ? (["case", NO_FEATURE, 0, width] as ExpressionSpecification) : width,
    "line-opacity":
      typeof opacity === "number" ? (["case", NO_FEATURE, 0, opacity] as ExpressionSpecification) : opacity,
  };
}

/** Hover, keyboard focus and selection of a unit, over everything that fills. */
export const unitOutlineLayers = memo(
  (source: "districts" | "cities", palette: Palette): readonly LayerSpecification[] => [
    {
      id: `${source}-outline-halo`,
      type: "line",
      source,
      layout: { "line-join": "round" },
      paint: unitLinePaint(["case", NO_FEATURE, palette.ink, palette.halo], ["case", SELECTED, 6, 0], 0.85),
    },
    {
      id: `${source}-outline`,
      type: "line",
      source,
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

export const UNIT_CLASS = CLASS;
