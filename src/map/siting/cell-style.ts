import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { memo } from "../../derive/memo.ts";
import { rampColors } from "../../ui/ramps.ts";
import { HATCH_IMAGE } from "../layers/unit-fill.ts";
import { type Palette, withAlpha } from "../palette.ts";

/** A class from 1, 0 for a candidate without a score; then what else is to be seen, by powers of two. */
const CLASS_ROOM = 16;
const FORBIDDEN = 16;
const POINT = 32;

/** All that a candidate's feature says, as one number: MapLibre is told nothing else. */
export function drawnAs(classAt: number | null, isForbidden: boolean, isPoint: boolean): number {
  return (classAt === null ? 0 : classAt + 1) + (isForbidden ? FORBIDDEN : 0) + (isPoint ? POINT : 0);
}

const I: ExpressionSpecification = ["get", "i"];
const CLASS: ExpressionSpecification = ["%", I, CLASS_ROOM];
const IS_FORBIDDEN: ExpressionSpecification = [">=", ["%", I, POINT], FORBIDDEN];
const IS_CELL: ExpressionSpecification = ["<", I, POINT];
const IS_POINT: ExpressionSpecification = [">=", I, POINT];
/** What cannot be chosen is still there. */
const FORBIDDEN_OPACITY = 0.3;

function byClass({ theme, panel2 }: Palette, size: number): ExpressionSpecification {
  const colors = rampColors(theme, "sequential", size).slice(0, Math.max(size, 1));
  return [
    "match",
    CLASS,
    ...colors.flatMap((color, at) => [at + 1, color]),
    panel2,
  ] as unknown as ExpressionSpecification;
}

export interface CellNeeds {
  readonly source: string;
  readonly cells: boolean;
  readonly points: boolean;
  readonly unscored: boolean;
  /** Some are pale, and let the outline shine through where nothing lies between. */
  readonly forbidden: boolean;
}

/** Outer edge, fill, hatch where there is no score, and edges between; of points discs with a rim. */
export const cellLayers = memo(
  (palette: Palette, size: number, needs: readonly CellNeeds[]): readonly LayerSpecification[] => {
    const opacity: ExpressionSpecification = ["case", IS_FORBIDDEN, FORBIDDEN_OPACITY, 1];
    const cells = needs.filter((one) => one.cells);
    const points = needs.filter((one) => one.points);
    const color = byClass(palette, size);
    return [
      // Fills cover its inner half and what lies between two cells: the outline of all is left.
      ...cells.map(
        ({ source }): LayerSpecification => ({
          id: `${source}-outline`,
          type: "line",
          source,
          filter: IS_CELL,
          layout: { "line-join": "round" },
          paint: { "line-color": palette.hatch, "line-width": 2.6 },
        }),
      ),
      ...cells.flatMap(({ source, unscored, forbidden }): LayerSpecification[] => [
        ...(forbidden
          ? [
              {
                id: `${source}-ground`,
                type: "fill" as const,
                source,
                filter: IS_CELL,
                paint: { "fill-color": palette.land, "fill-antialias": false },
              },
            ]
          : []),
        {
          id: `${source}-fill`,
          type: "fill",
          source,
          filter: IS_CELL,
          paint: { "fill-color": color, "fill-opacity": opacity, "fill-antialias": false },
        },
        ...(unscored
          ? [
              {
                id: `${source}-unscored`,
                type: "fill" as const,
                source,
                filter: ["all", IS_CELL, ["==", CLASS, 0]] as ExpressionSpecification,
                paint: { "fill-pattern": HATCH_IMAGE, "fill-antialias": false },
              },
            ]
          : []),
        {
          id: `${source}-edge`,
          type: "line",
          source,
          filter: IS_CELL,
          layout: { "line-join": "round" },
          paint: { "line-color": palette.edge, "line-width": EDGE_BY_ZOOM },
        },
      ]),
      ...points.map(
        ({ source }): LayerSpecification => ({
          id: `${source}-points`,
          type: "circle",
          source,
          filter: IS_POINT,
          paint: {
            "circle-color": color,
            "circle-opacity": opacity,
            "circle-radius": POINT_BY_ZOOM,
            "circle-stroke-width": 1.2,
            "circle-stroke-color": withAlpha(palette.ink, 0.7),
          },
        }),
      ),
    ];
  },
  8,
);

/** Small cells are not buried under their edges. */
const EDGE_BY_ZOOM: ExpressionSpecification = ["interpolate", ["linear"], ["zoom"], 7, 0.5, 9, 1.1];
const POINT_BY_ZOOM: ExpressionSpecification = ["interpolate", ["linear"], ["zoom"], 7, 3, 9, 5, 12, 9];
