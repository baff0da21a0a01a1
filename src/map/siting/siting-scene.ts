import type { Feature, FeatureCollection } from "geojson";
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { walkedCircle } from "../../../geo/measure/walked-circle.ts";
import { memo } from "../../derive/memo.ts";
import type { SourceData } from "../layers/layer-def.ts";
import { RING_TILE_ZOOM } from "../layers/tile-zoom.ts";
import type { Palette } from "../palette.ts";
import type { ReachFrame } from "../scene/reaches.ts";
import { NO_SITING, type SitingScene } from "../scene/siting.ts";
import type { CellPieces } from "./cell-pieces.ts";
import { cellLayers } from "./cell-style.ts";
import type { DrawnSiting } from "./drawn-siting.ts";

/** What a line is: of a new site, or of one that is open already. */
const LINE = { open: 0, new: 1 } as const;
/** More are drawn by MapLibre, without names. */
export const MOST_NAMED = 120;
/** Radius in pixels of the largest demand. */
const DISC_PX = 14;
const LEAST_DISC_PX = 3;
const STALE = 0.55;

export const discRadius = (share: number) => Math.max(LEAST_DISC_PX, DISC_PX * Math.sqrt(share));

const sourceOf = (features: Feature[]): SourceData => ({
  data: { type: "FeatureCollection", features } satisfies FeatureCollection,
  maxzoom: RING_TILE_ZOOM,
  tolerance: 0,
});

const linesSource = memo(
  (drawn: DrawnSiting) =>
    sourceOf(
      drawn.lines.map(({ from, to, isOpen }) => ({
        type: "Feature",
        properties: { i: isOpen ? LINE.open : LINE.new },
        geometry: { type: "LineString", coordinates: [[...from], [...to]] },
      })),
    ),
  2,
);

const ringsSource = memo(
  ({ rings, reachM }: DrawnSiting) =>
    sourceOf(
      reachM === null
        ? []
        : rings.map((centre) => ({
            type: "Feature",
            properties: { i: 0 },
            geometry: { type: "Polygon", coordinates: [walkedCircle(centre, reachM)] },
          })),
    ),
  2,
);

/** Of more demand than can be named: its radius in tenths of a pixel, made odd where it is not covered. */
const demandSource = memo(
  ({ discs }: DrawnSiting) =>
    sourceOf(
      discs.length <= MOST_NAMED
        ? []
        : discs.map(({ lngLat, share, isCovered }) => ({
            type: "Feature",
            properties: { i: 2 * Math.round(5 * discRadius(share)) + (isCovered === false ? 1 : 0) },
            geometry: { type: "Point", coordinates: [...lngLat] },
          })),
    ),
  2,
);

const I: ExpressionSpecification = ["get", "i"];
const IS_NEW: ExpressionSpecification = ["==", I, LINE.new];
const IS_UNCOVERED: ExpressionSpecification = ["==", ["%", I, 2], 1];
const RING_PX = 1.8;

const ringWash = memo(
  (palette: Palette, isStale: boolean): readonly LayerSpecification[] => [
    {
      id: "siting-rings-wash",
      type: "fill",
      source: "siting-rings",
      paint: { "fill-color": palette.accent, "fill-opacity": isStale ? 0.03 : 0.06, "fill-antialias": false },
    },
  ],
  4,
);

const overLayers = memo((palette: Palette, isStale: boolean): readonly LayerSpecification[] => {
  const opacity = isStale ? STALE : 1;
  return [
    {
      id: "siting-lines-casing",
      type: "line",
      source: "siting-lines",
      paint: { "line-color": palette.halo, "line-width": ["case", IS_NEW, 4, 2.6], "line-opacity": 0.6 * opacity },
    },
    {
      id: "siting-lines",
      type: "line",
      source: "siting-lines",
      paint: {
        "line-color": ["case", IS_NEW, palette.accent, palette.ink],
        "line-width": ["case", IS_NEW, 1.8, 1],
        "line-opacity": ["case", IS_NEW, opacity, 0.65 * opacity],
      },
    },
    {
      id: "siting-rings-casing",
      type: "line",
      source: "siting-rings",
      layout: { "line-join": "round" },
      paint: { "line-color": palette.halo, "line-width": 4, "line-opacity": 0.8 * opacity },
    },
    {
      id: "siting-rings",
      type: "line",
      source: "siting-rings",
      layout: { "line-join": "round" },
      paint: {
        "line-color": palette.accent,
        "line-width": RING_PX,
        "line-opacity": opacity,
        "line-dasharray": [5 / RING_PX, 3 / RING_PX],
      },
    },
    {
      id: "siting-demand",
      type: "circle",
      source: "siting-demand",
      paint: {
        "circle-radius": ["/", ["floor", ["/", I, 2]], 5],
        "circle-color": palette.ink,
        "circle-opacity": ["case", IS_UNCOVERED, 0, opacity],
        "circle-stroke-width": 1.4,
        "circle-stroke-color": ["case", IS_UNCOVERED, palette.ink, palette.halo],
        "circle-stroke-opacity": opacity,
      },
    },
  ];
}, 4);

/** Mode Site as the map draws it below its marks and names. `drawn` is null before anything is known. */
export function sitingScene(
  drawn: DrawnSiting | null,
  pieces: CellPieces,
  classCount: number,
  frame: ReachFrame,
  hasCities: boolean,
  placing: SitingScene["placing"],
): SitingScene {
  if (!drawn) return { ...NO_SITING, frame };
  const { isStale } = drawn.shown;
  return {
    sources: {
      ...pieces.sources,
      "siting-rings": ringsSource(drawn),
      "siting-lines": linesSource(drawn),
      "siting-demand": demandSource(drawn),
    },
    under: (palette) => underLayers(palette, classCount, isStale, pieces.needs),
    layers: (palette) => overLayers(palette, isStale),
    frame,
    isPending: !pieces.isWhole,
    hasCities,
    placing,
  };
}

const underLayers = memo(
  (
    palette: Palette,
    classCount: number,
    isStale: boolean,
    needs: CellPieces["needs"],
  ): readonly LayerSpecification[] => [...ringWash(palette, isStale), ...cellLayers(palette, classCount, needs)],
  8,
);
