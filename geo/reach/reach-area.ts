import type { MultiPolygon } from "geojson";
import { assertRadius, drawnInside, geodesicCircle } from "../measure/geodesic-circle.ts";
import { LONGEST_GEODESIC_M } from "../measure/wgs84.ts";
import { intersection, union } from "../relate/clip.ts";
import { innerPoint } from "../shape/inner-point.ts";
import { ringsOf } from "../shape/rings.ts";
import type { LngLat, PolygonGeometry, Ring } from "../types.ts";
import type { Disc } from "./disc-field.ts";
import { assertRegion, nearestToRegionM, type OriginRegion } from "./origin-region.ts";
import { outermost } from "./outermost.ts";
import { boundarySpots, cornerSpots, middleOf, type Spot } from "./region-discs.ts";
import { starBoundary } from "./star-boundary.ts";
import { sweptArea } from "./swept-area.ts";

/** How far in metres a drawn edge may leave the true boundary; 1 when not said. */
export interface DrawnTo {
  readonly maxSagM?: number;
}

const NOWHERE: MultiPolygon = { type: "MultiPolygon", coordinates: [] };
/** An area no wider than this is drawn as none. */
const NARROWEST_M = 1e-4;
/** Geodesics shorter than this are all the shortest, and circles bend one way. */
const FARTHEST_SEEN_M = 19_900_000;
const LARGEST_SWEPT_M = 3_000_000;
const MOST_CIRCLES = 64;

/**
 * What lies within the radius of *every* place of a region, wherever the origin may be: the core, empty when the region is larger than
 * the radius allows.
 *
 * @param region see `OriginRegion`.
 * @param radiusM metres over the ellipsoid.
 * @returns RFC 7946, cut at the antimeridian; an empty MultiPolygon for nothing, the world from 20,003.9 km on.
 * @throws RangeError for a negative or non-finite radius, a sag that is not positive, a region that `nearestToRegionM` refuses.
 *
 * Accuracy: every vertex within 1 µm of the circle of the vertex or spot that is farthest there; see geo/README.md. Seen from the middle of
 * the region's smallest disc each ray leaves the area once, so the boundary is followed ray by ray.
 */
export function certainArea(region: OriginRegion, radiusM: number, { maxSagM = 1 }: DrawnTo = {}): PolygonGeometry {
  assertArguments(region, radiusM, maxSagM);
  if (radiusM >= LONGEST_GEODESIC_M && region.spots.every(({ uncertaintyM }) => uncertaintyM === 0)) return world();
  const { center, extentM } = extentOf(region);
  if (radiusM - extentM < NARROWEST_M) return NOWHERE;
  const spots = outermost(spotsFor(region, radiusM, "farthest", maxSagM), center, extentM, radiusM);
  if (radiusM + extentM > FARTHEST_SEEN_M)
    return thinned(spots)
      .map(({ lngLat, uncertaintyM }) => geodesicCircle(lngLat, radiusM - uncertaintyM, { maxSagM }))
      .reduce((common, circle) => intersection(common, circle));
  const discs = spots.map((spot): Disc => ({ center: spot.lngLat, radiusM: radiusM - spot.uncertaintyM }));
  return drawnInside(starBoundary(center, discs, "intersection", maxSagM));
}

/**
 * What lies within the radius of *some* place of a region: everything that may be reached.
 * Arguments, answer and errors as `certainArea`; a radius of 0 gives the region itself.
 *
 * Accuracy: vertices on the exact circles of spots and corners and the exact parallel curves of edges; those where two of them meet
 * within the sag; see geo/README.md. Beyond 3,000 km and near a pole a polygon's boundary is sampled, to 1 cm.
 */
export function possibleArea(region: OriginRegion, radiusM: number, { maxSagM = 1 }: DrawnTo = {}): PolygonGeometry {
  assertArguments(region, radiusM, maxSagM);
  if (radiusM >= LONGEST_GEODESIC_M) return world();
  const { center, extentM } = extentOf(region);
  const circles = (spots: readonly Spot[]) =>
    spots.map(({ lngLat, uncertaintyM }) => geodesicCircle(lngLat, radiusM + uncertaintyM, { maxSagM }));
  if (region.areas.length === 0 && (region.spots.length === 1 || radiusM < extentM))
    return union(...circles(region.spots));
  if (radiusM === 0) return union(...region.areas, ...circles(region.spots));
  if (region.areas.length > 0 && isSwept(region, extentM, radiusM)) {
    const swept = sweptArea(region.areas, center, extentM, radiusM, maxSagM);
    const filled = withoutFalseHoles(swept, { spots: [], areas: region.areas }, radiusM);
    return union(...cutAtAntimeridian(filled), ...circles(region.spots));
  }
  const spots = outermost(spotsFor(region, radiusM, "nearest", maxSagM), center, extentM, radiusM);
  if (radiusM < extentM || radiusM + extentM > FARTHEST_SEEN_M)
    return union(...region.areas, ...circles(thinned(spots)));
  const discs = spots.map((spot): Disc => ({ center: spot.lngLat, radiusM: radiusM + spot.uncertaintyM }));
  return drawnInside(starBoundary(center, discs, "union", maxSagM));
}

/** Far enough from the poles, and small enough for a plane to tell what is hidden. */
function isSwept(region: OriginRegion, extentM: number, radiusM: number): boolean {
  const highestLat = Math.max(...cornerSpots(region).map(({ lngLat }) => Math.abs(lngLat[1])));
  return Math.max(extentM, radiusM) < LARGEST_SWEPT_M && highestLat + radiusM / 110_000 < 85;
}

function assertArguments(region: OriginRegion, radiusM: number, maxSagM: number): void {
  assertRegion(region);
  assertRadius(radiusM);
  if (!(maxSagM > 0)) throw new RangeError(`maxSagM must be positive, not ${maxSagM}`);
}

function world(): PolygonGeometry {
  return geodesicCircle([0, 0], LONGEST_GEODESIC_M);
}

/** The middle from which the farthest place of the region is nearest, and how far that is. */
function extentOf(region: OriginRegion): { center: LngLat; extentM: number } {
  const { center, radiusM } = middleOf(cornerSpots(region));
  return { center, extentM: radiusM };
}

function spotsFor(region: OriginRegion, radiusM: number, kind: "nearest" | "farthest", maxSagM: number): Spot[] {
  const toleranceM = Math.min(0.01, Math.max(1e-4, maxSagM / 4));
  return [...region.spots, ...region.areas.flatMap((area) => boundarySpots(area, radiusM, kind, toleranceM))];
}

/** Every so manieth, for the clipper. */
function thinned(spots: readonly Spot[]): Spot[] {
  const step = Math.ceil(spots.length / MOST_CIRCLES);
  return spots.filter((_, i) => i % step === 0);
}

/** A hole of which the inmost place lies within the radius was left between two sectors. */
function withoutFalseHoles(swept: MultiPolygon, region: OriginRegion, radiusM: number): MultiPolygon {
  const isTrue = (hole: Ring): boolean => {
    const inmost = innerPoint({ type: "Polygon", coordinates: [hole] });
    if (!inmost) return false;
    const lng = inmost[0] - 360 * Math.round(inmost[0] / 360);
    return nearestToRegionM([lng, inmost[1]], region) > radiusM;
  };
  const coordinates = (swept.coordinates as Ring[][]).map(([outer, ...holes]) => [
    outer as Ring,
    ...holes.filter(isTrue),
  ]);
  return union({ type: "MultiPolygon", coordinates });
}

/** The parts in each copy of the world, moved into [−180, 180]. */
function cutAtAntimeridian(area: MultiPolygon): MultiPolygon[] {
  const lngs = ringsOf(area).flatMap((ring) => ring.map(([lng]) => lng));
  const isWithin = lngs.every((lng) => lng >= -180 && lng <= 180);
  if (isWithin) return [area];
  return [-360, 0, 360].map((shift) => {
    const moved = (area.coordinates as Ring[][]).map((rings) =>
      rings.map((ring) => ring.map(([lng, lat]): LngLat => [lng + shift, lat])),
    );
    return intersection({ type: "MultiPolygon", coordinates: moved }, world());
  });
}
