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

/** Fill; where units are hatched also the hatch for no data and the fine one for values of an earlier date. */
export const unitFillLayers = memo(
  (
    source: "districts" | "cities",
    palette: Palette,
    ramp: ClassRamp | null,
    isHatched: boolean,
  ): readonly LayerSpecification[] => {
    const hatch = (id: string, image: string, where: ExpressionSpecification): LayerSpecification => ({
      id: `${source}-${id}`,
      type: "fill",
      source,
      paint: { "fill-pattern": image, "fill-opacity": ["case", where, 1, 0], "fill-antialias": false },
    });
    return [
      {
        id: `${source}-fill`,
        type: "fill",
        source,
        paint: { "fill-color": fillColor(palette, ramp), "fill-antialias": false },
      },
      ...(isHatched
        ? [
            hatch("no-data", HATCH_IMAGE, ["==", CLASS, NO_DATA]),
            hatch("stale", STALE_IMAGE, ["boolean", ["feature-state", "s"], false]),
          ]
        : []),
    ];
  },
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

export const UNIT_CLASS = CLASS;
