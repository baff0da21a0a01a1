import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import type { LayerSpecification } from "maplibre-gl";
import { memo } from "../../derive/memo.ts";
import type { SourceData } from "../layers/layer-def.ts";
import { RING_TILE_ZOOM } from "../layers/tile-zoom.ts";
import type { ReachFrame, ReachScene } from "../scene/reaches.ts";
import type { Area, DrawnReach } from "./drawn-reaches.ts";
import { placeReaches } from "./place-reaches.ts";
import { ANSWER, drawnAs, ROLE, reachLayers, STYLE_COUNT, TONE } from "./reach-layers.ts";

/** What several reaches have together, as far as it is known. */
export interface TogetherDrawn {
  readonly core: Area | null;
  readonly isCoreStale: boolean;
  /** The part that is pointed at in a table. */
  readonly part: Area | null;
  readonly service: readonly Area[];
}
export const NOTHING_TOGETHER: TogetherDrawn = { core: null, isCoreStale: false, part: null, service: [] };

type AreaFeature = Feature<Polygon | MultiPolygon>;
type Areas = FeatureCollection<Polygon | MultiPolygon>;
const feature = (geometry: Area, i: number): AreaFeature => ({ type: "Feature", properties: { i }, geometry });
const collection = (features: AreaFeature[]): Areas => ({ type: "FeatureCollection", features });
const asSource = (data: Areas): SourceData => ({ data, maxzoom: RING_TILE_ZOOM, tolerance: 0 });

function featuresOf({ index, reach, area, firm, edges, band, isStale, part }: DrawnReach): AreaFeature[] {
  const isIn = part === "counts";
  const tone = isIn ? (isStale ? TONE.stale : TONE.whole) : TONE.out;
  const as = (geometry: Area, role: (typeof ROLE)[keyof typeof ROLE]) => feature(geometry, drawnAs(index, role, tone));
  if (reach.extent.type === "isochrone") return area ? [as(area, ROLE.brought)] : [];
  return [
    ...(band ? [as(band, ROLE.band)] : []),
    ...(area && area !== firm && isIn ? [as(area, ROLE.fill)] : []),
    ...edges.map((edge) => as(edge, ROLE.edge)),
    ...(firm ? [as(firm, firm === area && isIn ? ROLE.filledRing : ROLE.ring)] : []),
  ];
}

function needsOf(drawn: readonly DrawnReach[], hasAnswers: boolean) {
  const bits = (has: (reach: DrawnReach) => boolean) =>
    drawn.reduce((all, reach) => (has(reach) ? all | (1 << (reach.index % STYLE_COUNT)) : all), 0);
  const isBrought = ({ reach }: DrawnReach) => reach.extent.type === "isochrone";
  return [
    bits((reach) => reach.firm !== null && !isBrought(reach)),
    bits(({ band }) => band !== null),
    drawn.some(({ edges }) => edges.length > 0),
    drawn.some(isBrought),
    hasAnswers,
  ] as const;
}

const areas = memo((drawn: readonly DrawnReach[]) => asSource(collection(drawn.flatMap(featuresOf))), 4);
const answers = memo(
  ({ core, isCoreStale, part, service }: TogetherDrawn) =>
    asSource(
      collection([
        ...service.map((area) => feature(area, ANSWER.service)),
        ...(core ? [feature(core, isCoreStale ? ANSWER.staleCore : ANSWER.core)] : []),
        ...(part ? [feature(part, ANSWER.part)] : []),
      ]),
    ),
  4,
);

const NO_LAYERS: readonly LayerSpecification[] = [];

/** Reaches as the map draws them. */
export function reachScene(
  drawn: readonly DrawnReach[],
  together: TogetherDrawn,
  frame: ReachFrame,
  isPending: boolean,
  widthOf: (reach: DrawnReach) => number,
): ReachScene {
  const hasAnswers = together !== NOTHING_TOGETHER;
  return {
    sources: { reaches: areas(drawn), ...(hasAnswers ? { "reach-answers": answers(together) } : {}) },
    layers: (palette) => (drawn.length > 0 ? reachLayers(palette, ...needsOf(drawn, hasAnswers)) : NO_LAYERS),
    frame,
    isPending,
    place: (view, bounds, cards) => placeReaches(view, drawn, widthOf, bounds, cards),
  };
}
