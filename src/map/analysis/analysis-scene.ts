import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { AnalysisResult, Category } from "../../analyses/analysis.ts";
import { memo } from "../../derive/memo.ts";
import type { Atlas } from "../../model/atlas.ts";
import { rampColors } from "../../ui/ramps.ts";
import { AREA_STEPS, type TonePattern, toneColor } from "../../ui/tones.ts";
import { UNIT_TILE_ZOOM } from "../layers/tile-zoom.ts";
import { UNIT_CLASS, unitLinePaint } from "../layers/unit-fill.ts";
import { mixed, type Palette, withAlpha } from "../palette.ts";
import { type AnalysisScene, NO_ANALYSIS } from "../scene/analysis.ts";
import type { Fill, UnitState } from "../scene/fill.ts";
import { toneImage, toneImageName } from "./tone-image.ts";

const NOTHING = "rgba(0,0,0,0)";
/** `match` needs a branch also where nothing is to be matched. */
const NEVER = -9;
/** Of ink over what the pointer is on, as over classes. */
const VEIL = 0.06;
/** A result whose successor is being made. */
const STALE_OPACITY = 0.55;
/** Marks that names still stand out from; crossed lines cover twice as much as others. */
const MARK_ALPHA = 0.5;
const CROSS_ALPHA = 0.3;
/** Seen round the symbol of a site that stands there. */
const SPOT_R = 12;
const STEPS = AREA_STEPS;
const HOVER: ExpressionSpecification = ["boolean", ["feature-state", "hover"], false];

const paintOf = (palette: Palette, { tone, pattern }: Category) =>
  pattern === "empty" ? palette.panel2 : toneColor(palette.theme, tone);

/** What fills the places: a category's number in the order of the legend. */
function fillOf(atlas: Atlas, { categories, places, subject, features }: AnalysisResult): Fill | null {
  if (places.size === 0 && !features) return null;
  const indexOf = new Map(categories.map(({ id }, index) => [id, index]));
  const states = [...places].flatMap(([id, category]): [string, UnitState][] => {
    const c = indexOf.get(category);
    return c === undefined ? [] : [[id, { c, s: false }]];
  });
  const first = states[0] && atlas.placeById.get(states[0][0]);
  return {
    subject: first?.kind === "city" ? "cities" : (subject ?? "districts"),
    ramp: null,
    stateOf: new Map(states),
    colors: (palette) => categories.map((category) => paintOf(palette, category)),
  };
}

type Source = Fill["subject"];
const SOURCES: readonly Source[] = ["districts", "cities"];
const PATTERNS: readonly Exclude<TonePattern, "plain">[] = ["hatch", "dots", "cross", "empty"];

/**
 * Fill, patterns and edges of one kind of unit. They are there for both kinds from the first analysis on, and only turn invisible: a
 * tile that loads while a layer with feature states is taken away fails in MapLibre.
 */
function unitLayers(
  source: Source,
  categories: readonly Category[],
  opacity: number,
  palette: Palette,
): LayerSpecification[] {
  const byClass = (paint: (color: string) => string, nothing: string) =>
    [
      "match",
      UNIT_CLASS,
      NEVER,
      NOTHING,
      ...categories.flatMap((category, index) => [index, paint(paintOf(palette, category))]),
      nothing,
    ] as ExpressionSpecification;
  return [
    {
      id: `analysis-${source}-fill`,
      type: "fill",
      source,
      paint: {
        "fill-color": [
          "case",
          HOVER,
          byClass((color) => mixed(color, palette.ink, VEIL), withAlpha(palette.ink, VEIL)),
          byClass((color) => color, NOTHING),
        ],
        "fill-opacity": opacity,
        "fill-antialias": false,
      },
    },
    ...PATTERNS.map((pattern) => patternLayer(source, pattern, categories, opacity, palette)),
    {
      id: `analysis-${source}-edge`,
      type: "line",
      source,
      layout: { "line-join": "round" },
      paint: unitLinePaint(["case", [">=", UNIT_CLASS, 0], palette.edge, palette.landLine], 1.1, opacity > 0 ? 1 : 0),
    },
  ];
}

function patternLayer(
  source: Source,
  pattern: Exclude<TonePattern, "plain">,
  categories: readonly Category[],
  opacity: number,
  palette: Palette,
): LayerSpecification {
  const indexes = categories.flatMap((category, index) => (category.pattern === pattern ? [index] : []));
  const alpha = pattern === "cross" ? CROSS_ALPHA : MARK_ALPHA;
  const image =
    pattern === "empty" ? toneImageName(pattern, palette.hatch, 1) : toneImageName(pattern, palette.ink, alpha);
  return {
    id: `analysis-${source}-${pattern}`,
    type: "fill",
    source,
    paint: {
      "fill-pattern": image,
      "fill-opacity": ["match", UNIT_CLASS, indexes.length > 0 ? indexes : NEVER, opacity, 0],
      "fill-antialias": false,
    },
  };
}

/** Nothing is shown of an analysis any more. */
export const CLOSED: AnalysisScene = {
  ...NO_ANALYSIS,
  // Layers ask for their patterns before the first answer.
  image: toneImage,
  under: memo((palette: Palette) => SOURCES.flatMap((source) => unitLayers(source, [], 0, palette)), 2),
};

const SHAPES: Readonly<Record<Geometry["type"], "area" | "line" | "spot" | null>> = {
  Polygon: "area",
  MultiPolygon: "area",
  LineString: "line",
  MultiLineString: "line",
  Point: "spot",
  MultiPoint: "spot",
  GeometryCollection: null,
};

/** Links that are dashed, areas that have an edge. */
const APART: readonly string[] = ["crossing", "cell"];

/** What is drawn beside places, by shape; of what a feature has only the number of its category and its share of the largest value. */
function sourcesOf({ features, categories }: AnalysisResult): AnalysisScene["sources"] {
  if (!features) return {};
  const indexOf = new Map(categories.map(({ id }, index) => [id, index]));
  const most = Math.max(...features.features.map(({ properties }) => Number(properties?.value) || 0), 0) || 1;
  const collection = (shape: "area" | "line" | "spot"): FeatureCollection => ({
    type: "FeatureCollection",
    features: features.features.flatMap(({ geometry, properties }): Feature[] => {
      if (SHAPES[geometry.type] !== shape) return [];
      const category = String(properties?.category);
      const known = { t: indexOf.get(category) ?? -1, v: (Number(properties?.value) || 0) / most };
      return [{ type: "Feature", properties: { ...known, d: APART.includes(category) ? 1 : 0 }, geometry }];
    }),
  });
  const source = (shape: "area" | "line" | "spot") => ({
    data: collection(shape),
    maxzoom: UNIT_TILE_ZOOM,
    tolerance: 0,
  });
  return {
    "analysis-areas": source("area"),
    "analysis-lines": source("line"),
    "analysis-spots": source("spot"),
  };
}

/** The colour of a feature's category; `other` where it has none. */
function toneOr(
  categories: readonly Category[],
  palette: Palette,
  other: ExpressionSpecification | string,
): ExpressionSpecification {
  return [
    "match",
    ["get", "t"],
    NEVER,
    NOTHING,
    ...categories.flatMap((category, index) => [
      index,
      isRing(category)
        ? NOTHING
        : category.pattern === "empty"
          ? palette.panel2
          : toneColor(palette.theme, category.tone),
    ]),
    other,
  ] as unknown as ExpressionSpecification;
}
/** Spots whose colour would say nothing leave what they stand on to be seen. */
const isRing = ({ isSpot, tone, pattern }: Category) => isSpot && tone === "none" && pattern === "plain";

/** Areas lie under the water, which cuts them at the coast; beside one another they need no edge. */
function areaLayers(categories: readonly Category[], opacity: number, palette: Palette): LayerSpecification[] {
  const ramp = rampColors(palette.theme, "sequential", STEPS);
  const byValue = [
    "step",
    ["get", "v"],
    ramp[0] as string,
    ...ramp.slice(1).flatMap((color, i) => [(i + 1) / STEPS, color]),
  ] as ExpressionSpecification;
  return [
    {
      id: "analysis-areas",
      type: "fill",
      source: "analysis-areas",
      paint: {
        "fill-color": toneOr(categories, palette, byValue),
        "fill-opacity": opacity * 0.85,
        "fill-antialias": false,
      },
    },
    {
      id: "analysis-areas-edge",
      type: "line",
      source: "analysis-areas",
      filter: ["==", ["get", "d"], 1],
      paint: { "line-color": palette.ink, "line-width": 0.8, "line-opacity": opacity * MARK_ALPHA },
    },
  ];
}

function featureLayers(categories: readonly Category[], opacity: number, palette: Palette): LayerSpecification[] {
  const rings = categories.flatMap((category, index) => (isRing(category) ? [index] : []));
  const line = (dashed: boolean): LayerSpecification => ({
    id: `analysis-lines${dashed ? "-dashed" : ""}`,
    type: "line",
    source: "analysis-lines",
    filter: ["==", ["get", "d"], dashed ? 1 : 0],
    layout: { "line-cap": "round" },
    paint: {
      "line-color": toneOr(categories, palette, palette.ink),
      "line-width": dashed ? 2 : 1.2,
      "line-opacity": opacity * (dashed ? 1 : 0.75),
      ...(dashed && { "line-dasharray": [2, 2] }),
    },
  });
  return [
    line(false),
    line(true),
    {
      id: "analysis-spots",
      type: "circle",
      source: "analysis-spots",
      paint: {
        "circle-radius": SPOT_R,
        "circle-color": toneOr(categories, palette, palette.panel),
        "circle-opacity": opacity,
        "circle-stroke-color": palette.ink,
        "circle-stroke-width": 1.2,
        "circle-stroke-opacity": [
          "match",
          ["get", "t"],
          rings.length > 0 ? rings : NEVER,
          opacity * MARK_ALPHA,
          opacity,
        ],
      },
    },
  ];
}

const hasAreas = ({ features }: AnalysisResult) =>
  features?.features.some(({ geometry }) => SHAPES[geometry.type] === "area") ?? false;

/** A result as the map draws it; `wordsOf`: what is said of each place. */
export function analysisScene(
  atlas: Atlas,
  result: AnalysisResult,
  isStale: boolean,
  wordsOf: ReadonlyMap<string, string>,
): AnalysisScene {
  const fill = fillOf(atlas, result);
  if (!fill) return { ...CLOSED, wordsOf };
  const opacity = isStale ? STALE_OPACITY : 1;
  return {
    fill,
    sources: sourcesOf(result),
    under: memo(
      (palette: Palette) => [
        // Below the edges of the places.
        ...(hasAreas(result) ? areaLayers(result.categories, opacity, palette) : []),
        ...SOURCES.flatMap((source) =>
          source === fill.subject
            ? unitLayers(source, result.categories, opacity, palette)
            : unitLayers(source, [], 0, palette),
        ),
      ],
      2,
    ),
    over: memo((palette: Palette) => (result.features ? featureLayers(result.categories, opacity, palette) : []), 2),
    image: toneImage,
    wordsOf,
  };
}
