import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { memo } from "../../derive/memo.ts";
import { reachStyle } from "../../ui/reach-style.ts";
import { hatchName } from "../engine/hatch-image.ts";
import type { Palette } from "../palette.ts";

/** Line styles repeat after five; the letter goes on. */
export const STYLE_COUNT = 5;
const STYLES = [0, 1, 2, 3, 4] as const;

/** What a feature is drawn as. */
export const ROLE = { ring: 0, fill: 1, filledRing: 2, edge: 3, band: 4, brought: 5 } as const;
/** whole; stale: of the reach as it was a moment ago; out: takes no part. */
export const TONE = { whole: 0, stale: 1, out: 2 } as const;
export const ANSWER = { core: 0, part: 1, service: 2, staleCore: 3 } as const;

/** All that a feature says, as one number: MapLibre is told nothing else. */
export function drawnAs(
  index: number,
  role: (typeof ROLE)[keyof typeof ROLE],
  tone: (typeof TONE)[keyof typeof TONE],
): number {
  return (index % STYLE_COUNT) + 8 * role + 64 * tone;
}

const I: ExpressionSpecification = ["get", "i"];
const STYLE_OF: ExpressionSpecification = ["%", I, 8];
const ROLE_OF: ExpressionSpecification = ["%", ["floor", ["/", I, 8]], 8];
const TONE_OF: ExpressionSpecification = ["floor", ["/", I, 64]];

const isOne = (of: ExpressionSpecification, ...values: number[]): ExpressionSpecification => [
  "match",
  of,
  values,
  true,
  false,
];
const both = (a: ExpressionSpecification, b: ExpressionSpecification): ExpressionSpecification => ["all", a, b];
const byTone = (whole: number, out: number): ExpressionSpecification => [
  "match",
  TONE_OF,
  TONE.whole,
  whole,
  TONE.out,
  out,
  whole * 0.55,
];

const LINE_PX = 2;
const EDGE_PX = 1.4;
const inPx = (dash: readonly number[], width: number) => dash.map((px) => px / width);
/** As all that a reader brings. */
const BROUGHT_DASH = [8, 3, 2, 3];
const EDGE_DASH = [3, 2.5];

function colorOf({ theme }: Palette, style: number): string {
  const { light, dark } = reachStyle(style);
  return theme === "dark" ? dark : light;
}
const byStyle = (palette: Palette): ExpressionSpecification =>
  [
    "match",
    STYLE_OF,
    ...STYLES.slice(1).flatMap((style) => [style, colorOf(palette, style)]),
    colorOf(palette, 0),
  ] as unknown as ExpressionSpecification;

const LINES = [ROLE.ring, ROLE.filledRing];

/** A dash or a hatch cannot be told by the feature, so each of the five styles has its layers. */
function line(palette: Palette, style: number): LayerSpecification {
  const { dash } = reachStyle(style);
  return {
    id: `reach-line-${style}`,
    type: "line",
    source: "reaches",
    filter: both(isOne(STYLE_OF, style), isOne(ROLE_OF, ...LINES)),
    layout: { "line-join": "round" },
    paint: {
      "line-color": colorOf(palette, style),
      "line-width": LINE_PX,
      "line-opacity": byTone(1, 0.4),
      ...(dash.length > 0 ? { "line-dasharray": inPx(dash, LINE_PX) } : {}),
    },
  };
}

function band(palette: Palette, style: number): LayerSpecification {
  return {
    id: `reach-band-${style}`,
    type: "fill",
    source: "reaches",
    filter: both(isOne(STYLE_OF, style), isOne(ROLE_OF, ROLE.band)),
    paint: {
      "fill-pattern": hatchName(colorOf(palette, style), 16, 1.4, 0.4),
      "fill-opacity": byTone(1, 0.4),
      "fill-antialias": false,
    },
  };
}

const stylesOf = (bits: number) => STYLES.filter((style) => bits & (1 << style));

/** Only what is needed: each kind of layer costs a shader program. `lines` and `bands`: the styles that have one, as bits. */
export const reachLayers = memo(
  (
    palette: Palette,
    lines: number,
    bands: number,
    hasEdges: boolean,
    hasBrought: boolean,
    hasAnswers: boolean,
  ): readonly LayerSpecification[] => [
    {
      id: "reach-depth",
      type: "fill",
      source: "reaches",
      filter: isOne(ROLE_OF, ROLE.fill, ROLE.filledRing, ROLE.brought),
      // One ink, laid once a reach: depth is how many reaches cover a spot.
      paint: { "fill-color": palette.ink, "fill-opacity": byTone(0.065, 0), "fill-antialias": false },
    },
    ...stylesOf(bands).map((style) => band(palette, style)),
    ...(hasAnswers ? answers(palette) : []),
    {
      id: "reach-casing",
      type: "line",
      source: "reaches",
      filter: isOne(ROLE_OF, ...LINES, ROLE.brought),
      layout: { "line-join": "round" },
      paint: { "line-color": palette.halo, "line-width": LINE_PX + 2.4, "line-opacity": byTone(0.8, 0.4) },
    },
    ...(hasEdges
      ? [
          {
            id: "reach-edge",
            type: "line" as const,
            source: "reaches",
            filter: isOne(ROLE_OF, ROLE.edge),
            layout: { "line-join": "round" as const },
            paint: {
              "line-color": byStyle(palette),
              "line-width": EDGE_PX,
              "line-opacity": byTone(1, 0.4),
              "line-dasharray": inPx(EDGE_DASH, EDGE_PX),
            },
          },
        ]
      : []),
    ...(hasBrought
      ? [
          {
            id: "reach-brought",
            type: "line" as const,
            source: "reaches",
            filter: isOne(ROLE_OF, ROLE.brought),
            layout: { "line-join": "round" as const },
            paint: {
              "line-color": byStyle(palette),
              "line-width": LINE_PX,
              "line-opacity": byTone(1, 0.4),
              "line-dasharray": inPx(BROUGHT_DASH, LINE_PX),
            },
          },
        ]
      : []),
    ...stylesOf(lines).map((style) => line(palette, style)),
  ],
  16,
);

/** What several reaches have together: areas of service, what lies in all of them, the part that is pointed at. */
function answers(palette: Palette): readonly LayerSpecification[] {
  return [
    {
      id: "reach-core",
      type: "fill",
      source: "reach-answers",
      filter: isOne(I, ANSWER.core, ANSWER.staleCore),
      paint: {
        "fill-pattern": hatchName(palette.ink, 16, 2, 0.55),
        "fill-opacity": ["match", I, ANSWER.core, 1, 0.55],
        "fill-antialias": false,
      },
    },
    {
      id: "reach-part",
      type: "fill",
      source: "reach-answers",
      filter: isOne(I, ANSWER.part),
      paint: { "fill-color": palette.accent, "fill-opacity": 0.28, "fill-antialias": false },
    },
    {
      id: "reach-part-line",
      type: "line",
      source: "reach-answers",
      filter: isOne(I, ANSWER.part),
      layout: { "line-join": "round" },
      paint: { "line-color": palette.ink, "line-width": 1.3, "line-opacity": 0.7 },
    },
    {
      id: "reach-service",
      type: "line",
      source: "reach-answers",
      filter: isOne(I, ANSWER.service),
      layout: { "line-join": "round" },
      paint: { "line-color": palette.ink, "line-width": 1, "line-opacity": 0.6 },
    },
  ];
}
