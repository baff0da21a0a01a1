import { edgeLengthBoundM } from "../measure/spherical-bounds.ts";
import { nearestEdgeM } from "../relate/within-distance.ts";
import { innerPoint } from "../shape/inner-point.ts";
import { isInside } from "../shape/is-inside.ts";
import { forEachEdge, polygonsOf, ringsOf } from "../shape/rings.ts";
import type { LngLat } from "../types.ts";
import { discField } from "./disc-field.ts";
import { farthestFromRegionM, nearestToRegionM, type OriginRegion } from "./origin-region.ts";
import { possibleArea } from "./reach-area.ts";
import { cornerSpots, isFarthestAtEnd, middleOf, type Spot } from "./region-discs.ts";

/** Bounds of a distance that cost little, and the distance itself. */
export interface BoundedDistance {
  lowM: number;
  highM: number;
  exactM(): number;
}

/** What is worked out once for a region that is asked about many polygons. */
export interface RegionFacts {
  readonly corners: readonly Spot[];
  /** Whether one of its polygons has the very edge. */
  isEdge(from: LngLat, to: LngLat): boolean;
  /** Distance to the nearest (`possible`) or the farthest (`certain`) place of the region; in it, below 0 by no more than its depth. */
  distance(from: LngLat, basis: "certain" | "possible"): BoundedDistance;
  /** The position from which the farthest place is nearest, and that distance. */
  middle(): { center: LngLat; radiusM: number };
  /** A position in each hole of what lies within a radius of some place of the region: it lies farther from all of them. */
  holes(radiusM: number): LngLat[];
}

const known = new WeakMap<OriginRegion, RegionFacts>();

export function regionFacts(region: OriginRegion): RegionFacts {
  const facts = known.get(region) ?? workOut(region);
  known.set(region, facts);
  return facts;
}

function workOut(region: OriginRegion): RegionFacts {
  const corners = cornerSpots(region);
  const discs = corners.map(({ lngLat, uncertaintyM }) => ({ center: lngLat, radiusM: uncertaintyM }));
  const nearestCorner = discField(discs, "union");
  const farthestCorner = discField(
    discs.map(({ center, radiusM }) => ({ center, radiusM: -radiusM })),
    "intersection",
  );
  const edges = new Set<string>();
  let longestEdgeM = 0;
  for (const area of region.areas)
    for (const ring of ringsOf(area))
      forEachEdge(ring, (...edge) => {
        longestEdgeM = Math.max(longestEdgeM, edgeLengthBoundM(...edge));
        edges.add(edgeKey([edge[0], edge[1]], [edge[2], edge[3]]));
      });
  const highestLat = Math.max(...corners.map(({ lngLat }) => Math.abs(lngLat[1])));
  let middle: { center: LngLat; radiusM: number } | undefined;

  const farthest = (from: LngLat): BoundedDistance => {
    const lowM = farthestCorner(from).excessM;
    if (longestEdgeM === 0 || isFarthestAtEnd(lowM + longestEdgeM, highestLat))
      return { lowM, highM: lowM, exactM: () => lowM };
    return { lowM, highM: lowM + longestEdgeM / 2, exactM: () => farthestFromRegionM(from, region) };
  };
  const nearest = (from: LngLat): BoundedDistance => {
    const highM = nearestCorner(from).excessM;
    if (longestEdgeM === 0) return { lowM: highM, highM, exactM: () => highM };
    const around = region.areas.filter((area) => isInside(from, area));
    if (around.length > 0) {
      const deepM = () => Math.max(...around.map((area) => nearestEdgeM(from, area)));
      return { lowM: Number.NEGATIVE_INFINITY, highM: Math.min(0, highM), exactM: () => Math.min(highM, -deepM()) };
    }
    return {
      lowM: Math.min(highM, Math.max(0, highM - longestEdgeM / 2)),
      highM,
      exactM: () => (highM <= 0 ? highM : nearestToRegionM(from, region)),
    };
  };
  const middleOnce = () => {
    middle ??= middleOf(corners);
    return middle;
  };
  const holesKnown = new Map<number, LngLat[]>();
  const holes = (radiusM: number): LngLat[] => {
    // From the middle of a region that the radius spans, all that is possible is seen: it has no hole.
    if (radiusM > middleOnce().radiusM) return [];
    const found =
      holesKnown.get(radiusM) ??
      polygonsOf(possibleArea(region, radiusM)).flatMap(([, ...inner]) =>
        inner
          .map((hole) => innerPoint({ type: "Polygon", coordinates: [hole] }))
          .filter((at) => at !== undefined)
          .filter((at) => nearest(at).exactM() > radiusM),
      );
    holesKnown.set(radiusM, found);
    return found;
  };
  return {
    corners,
    holes,
    distance: (from, basis) => (basis === "certain" ? farthest(from) : nearest(from)),
    isEdge: (from, to) => edges.has(edgeKey(from, to)),
    middle: middleOnce,
  };
}

/** The same for both directions. */
function edgeKey(from: LngLat, to: LngLat): string {
  const [a, b] = [from.join(), to.join()];
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** The position on the other side of the earth. */
export function antipodeOf([lng, lat]: LngLat): LngLat {
  return [lng > 0 ? lng - 180 : lng + 180, -lat];
}
