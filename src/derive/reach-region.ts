import { polygonAreaM2 } from "../../geo/measure/area.ts";
import { edgeLengthBoundM } from "../../geo/measure/spherical-bounds.ts";
import { farthestFromRegionM, nearestToRegionM, type OriginRegion } from "../../geo/reach/origin-region.ts";
import { coverPolygons, relationToRegion } from "../../geo/reach/polygon-coverage.ts";
import { certainArea, possibleArea } from "../../geo/reach/reach-area.ts";
import { regionFacts } from "../../geo/reach/region-facts.ts";
import { difference } from "../../geo/relate/clip.ts";
import { isInside } from "../../geo/shape/is-inside.ts";
import { forEachEdge, ringsOf } from "../../geo/shape/rings.ts";
import type { PolygonGeometry } from "../../geo/types.ts";
import type { Covering } from "./reach-cover.ts";
import type { Relation } from "./supply-reach.ts";

const M2_PER_KM2 = 1e6;
/** A ring drawn so finely has the circle's area to a millionth. Chords of one sag take off two thirds of it along the edge: 4/3 of the share. */
const SAG_SHARE = 7e-7;
/** The same of any area, whose size over its edge's length is half the radius for a circle. */
const SAG_OF_WIDTH = 2 * SAG_SHARE;
const FINEST_SAG_M = 1e-3;
/** Of a polygon: what two drawn edges of one line may leave between them. */
const SLIVER = 1e-9;
/** More than lies between any drawn edge and the true one. */
const SURELY_TOUCHED = 0.05;
/** Beyond it a polygon may be wholly within, but for rounding. */
const NEARLY = 1e-6;
const NOTHING = { share: 0, coveredM2: 0, areaM2: 0, isClear: false };

type Coverage = ReturnType<Covering["covers"]>;

/** How finely an area is drawn of which shares are asked. */
export function sagM(radiusM: number): number {
  return Math.max(FINEST_SAG_M, SAG_SHARE * radiusM);
}

/**
 * What is reached from every place (certain) or from some place (possible) where the origin may be, its size right to a
 * millionth: a core is much smaller than its radius, and is drawn the finer for it.
 */
export function drawnRegion(region: OriginRegion, radiusM: number, basis: "certain" | "possible"): PolygonGeometry {
  const maxSagM = sagM(radiusM);
  if (basis === "possible") return possibleArea(region, radiusM, { maxSagM });
  const core = certainArea(region, radiusM, { maxSagM });
  const neededM = Math.max(FINEST_SAG_M, SAG_OF_WIDTH * widthM(core));
  return neededM < maxSagM ? certainArea(region, radiusM, { maxSagM: neededM }) : core;
}

/** Area over length of edge; for nothing infinite. */
function widthM(area: PolygonGeometry): number {
  let edgeM = 0;
  for (const ring of ringsOf(area))
    forEachEdge(ring, (...edge) => {
      edgeM += edgeLengthBoundM(...edge);
    });
  return edgeM > 0 ? polygonAreaM2(area) / edgeM : Number.POSITIVE_INFINITY;
}

/**
 * Within is decided by geodesic distance to the region; only shares are taken from what is drawn of it. That has its
 * vertices on the true edge and its chords inside, so that what it holds wholly needs no distance. What is covered of one
 * polygon errs by a millionth of the whole area at most, which of a small polygon is a larger share.
 *
 * @param area the region's, as `drawnRegion` draws it.
 */
export function regionCovering(
  area: PolygonGeometry,
  region: OriginRegion,
  radiusM: number,
  basis: "certain" | "possible",
): Covering {
  const distanceM = basis === "certain" ? farthestFromRegionM : nearestToRegionM;
  return {
    areaKm2: polygonAreaM2(area) / M2_PER_KM2,
    covers: (geometry) => coveredBy(area, geometry, () => relationToRegion(geometry, region, radiusM, basis)),
    holds: (position) => {
      // What bounds decide costs no walk along the edges.
      if (regionFacts(region).distance(position, basis).lowM > radiusM) return null;
      const awayM = distanceM(position, region);
      return awayM <= radiusM ? awayM : null;
    },
  };
}

/** What an area as drawn covers: one that the reader brought is its own truth. */
export function areaCovering(area: PolygonGeometry): Covering {
  return {
    areaKm2: polygonAreaM2(area) / M2_PER_KM2,
    covers: (geometry) => coveredBy(area, geometry, () => null),
    holds: (position) => (isInside(position, area) ? 0 : null),
  };
}

/**
 * The share that is drawn, and the relation that is known; where none is, that of the share.
 *
 * @param area with its vertices on the true edge and its chords inside.
 * @param relationTo asked only where the share alone cannot tell.
 */
export function coveredBy(
  area: PolygonGeometry,
  geometry: PolygonGeometry,
  relationTo: () => Relation | null,
): Coverage {
  const [{ share, coveredM2, areaM2, isClear } = NOTHING] = coverPolygons(area, [geometry]);
  const areaKm2 = areaM2 / M2_PER_KM2;
  const whole: Coverage = { relation: "within", share: 1, coveredKm2: areaKm2, areaKm2 };
  const partly: Coverage = { relation: "partly", share, coveredKm2: coveredM2 / M2_PER_KM2, areaKm2 };
  if (isClear) return share === 1 ? whole : { relation: "outside", share: 0, coveredKm2: 0, areaKm2 };
  if (share > SURELY_TOUCHED && share < 1 - SURELY_TOUCHED) return partly;
  if (share > 1 - NEARLY && difference(geometry, area).coordinates.length === 0) return whole;
  const relation = relationTo() ?? (share > 1 - SLIVER ? "within" : share < SLIVER ? "outside" : "partly");
  if (relation === "within") return whole;
  return relation === "outside" ? { relation, share: 0, coveredKm2: 0, areaKm2 } : partly;
}
