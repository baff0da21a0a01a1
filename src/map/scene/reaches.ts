import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { geodesicCircle } from "../../../geo/measure/geodesic-circle.ts";
import { boundsOf } from "../../../geo/shape/bounds.ts";
import type { Bbox, LngLat } from "../../../geo/types.ts";
import { memo } from "../../derive/memo.ts";
import { kmOf } from "../../derive/reach-extent.ts";
import { originLngLat } from "../../derive/supply-reach.ts";
import type { Atlas } from "../../model/atlas.ts";
import type { Reach as Asked } from "../../state/view.ts";
import { type ReachStyle, reachStyle } from "../../ui/reach-style.ts";

export interface Reach {
  readonly index: number;
  readonly style: ReachStyle;
  readonly origin: LngLat;
  readonly siteId: string | null;
  readonly radiusKm: number;
  readonly bounds: Bbox;
}

export interface ReachScene {
  readonly reaches: readonly Reach[];
  /** One feature a reach; `i` is its place in the list. */
  readonly rings: FeatureCollection<Polygon | MultiPolygon>;
}

const NO_REACHES: ReachScene = { reaches: [], rings: { type: "FeatureCollection", features: [] } };

/** Rings are exact on the ellipsoid and dear to make, so each is kept. */
const ring = memo((lng: number, lat: number, radiusKm: number) => geodesicCircle([lng, lat], radiusKm * 1000), 24);

function originOf(atlas: Atlas, { origin }: Asked): LngLat | null {
  return originLngLat(atlas, origin);
}

/** The supply radii as rings; one whose origin has no known position is not drawn. */
export const reachScene = memo((atlas: Atlas, radii: readonly Asked[]): ReachScene => {
  if (radii.length === 0) return NO_REACHES;
  const reaches: Reach[] = [];
  const features: Feature<Polygon | MultiPolygon>[] = [];
  radii.forEach((radius, index) => {
    const origin = originOf(atlas, radius);
    if (!origin) return;
    const geometry = ring(origin[0], origin[1], kmOf(radius));
    const siteId = radius.origin.type === "site" ? radius.origin.id : null;
    const bounds = boundsOf(geometry) ?? [origin[0], origin[1], origin[0], origin[1]];
    reaches.push({ index, style: reachStyle(index), origin, siteId, radiusKm: kmOf(radius), bounds });
    features.push({ type: "Feature", id: index, properties: { i: index % STYLE_COUNT }, geometry });
  });
  return { reaches, rings: { type: "FeatureCollection", features } };
}, 4);

/** Line styles repeat after five; the letter goes on. */
export const STYLE_COUNT = 5;
