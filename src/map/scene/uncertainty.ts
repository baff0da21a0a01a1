import type { Feature, FeatureCollection, Point, Polygon } from "geojson";
import type { Site } from "../../../data/schema/site.ts";
import { geodesicCircle } from "../../../geo/measure/geodesic-circle.ts";
import { memo } from "../../derive/memo.ts";
import { metresPerPixel } from "../camera/viewport.ts";

export interface UncertaintyScene {
  readonly rings: FeatureCollection;
  /** Points with `v`, the ring's radius in pixels at zoom 0. */
  readonly fog: FeatureCollection<Point>;
}

/** Smaller uncertainties than this are no larger than the symbol on any view of the whole city. */
const FROM_M = 2_500;

const NOTHING: FeatureCollection<never> = { type: "FeatureCollection", features: [] };
const NO_RINGS: UncertaintyScene = { rings: NOTHING, fog: NOTHING };

function isRinged(site: Site): boolean {
  return site.geometry === "point-uncertain" && site.lngLat !== null && (site.uncertaintyM ?? 0) >= FROM_M;
}

/** Rings to scale round the sites whose position is uncertain. */
export const uncertainty = memo((sites: readonly Site[], shown: boolean): UncertaintyScene => {
  const ringed = shown ? sites.filter(isRinged) : [];
  if (ringed.length === 0) return NO_RINGS;
  const rings = ringed.map((site, id): Feature => {
    const geometry = geodesicCircle(site.lngLat as [number, number], site.uncertaintyM as number, { maxSagM: 2 });
    return { type: "Feature", id, properties: {}, geometry: geometry as Polygon };
  });
  const fog = ringed.map((site, id): Feature<Point> => {
    const [lng, lat] = site.lngLat as [number, number];
    const v = (site.uncertaintyM as number) / metresPerPixel(0, lat);
    return { type: "Feature", id, properties: { v }, geometry: { type: "Point", coordinates: [lng, lat] } };
  });
  return {
    rings: { type: "FeatureCollection", features: rings },
    fog: { type: "FeatureCollection", features: fog },
  };
}, 4);
