import { polygonAreaM2 } from "../measure/area.ts";
import { assertRadius } from "../measure/geodesic-circle.ts";
import { intersection } from "../relate/clip.ts";
import { boundsOf } from "../shape/bounds.ts";
import { isInside } from "../shape/is-inside.ts";
import { forEachEdge, ringsOf } from "../shape/rings.ts";
import type { Bbox, LngLat, PolygonGeometry } from "../types.ts";
import { type EdgeRun, edgeRun, edgeTree } from "./edge-tree.ts";
import { nearBox } from "./near-box.ts";
import { assertRegion, type OriginRegion } from "./origin-region.ts";
import { antipodeOf, type RegionFacts, regionFacts } from "./region-facts.ts";

/** How much of a polygon an area covers. */
export interface PolygonCoverage {
  /** Covered share of the polygon's area on the ellipsoid, 0 to 1. */
  share: number;
  coveredM2: number;
  /** Area of the polygon as drawn. */
  areaM2: number;
  /** Whether no edge of the area comes within 0.01° of the polygon's box: the polygon is then wholly in or out, beyond any doubt of drawing. */
  isClear: boolean;
}

export type RegionRelation = "within" | "partly" | "outside";

/** Degrees, some hundred metres at least up to 85°: far more than a drawn edge ever leaves the true one. */
const CLEAR_DEG = 0.01;

/**
 * How much of each polygon a drawn area covers: for areas that are no single disc (`discCoverage` needs no drawing).
 *
 * @param area RFC 7946; draw it with `maxSagM` ≤ 7e-7 × radius for an area right to 1e-6.
 * @returns one answer a polygon, in their order; a polygon without area has a share of 0.
 * @throws RangeError when a coordinate is not finite.
 *
 * Method: the clipper, on what of the area lies near the polygon's box; a polygon whose box the area's boundary does not come near is
 * wholly in or out, by one position.
 */
export function coverPolygons(area: PolygonGeometry, polygons: readonly PolygonGeometry[]): PolygonCoverage[] {
  const edges = edgeBoxesOf(area);
  return polygons.map((polygon) => {
    const areaM2 = polygonAreaM2(polygon);
    const bounds = boundsOf(polygon);
    if (!bounds || areaM2 === 0) return { share: 0, coveredM2: 0, areaM2, isClear: false };
    const [west, south, east, north] = bounds;
    const around: Bbox = [west - CLEAR_DEG, south - CLEAR_DEG, east + CLEAR_DEG, north + CLEAR_DEG];
    if (!meets(edges, around)) {
      const share = isInside([west, south], area) ? 1 : 0;
      return { share, coveredM2: share * areaM2, areaM2, isClear: true };
    }
    const coveredM2 = Math.min(areaM2, polygonAreaM2(intersection(nearBox(area, around), polygon)));
    return { share: coveredM2 / areaM2, coveredM2, areaM2, isClear: false };
  });
}

const known = new WeakMap<PolygonGeometry, Float64Array>();

/** West, south, east, north of each edge; one area is asked about many polygons. */
function edgeBoxesOf(area: PolygonGeometry): Float64Array {
  const before = known.get(area);
  if (before) return before;
  const rings = ringsOf(area);
  const boxes = new Float64Array(4 * rings.reduce((count, ring) => count + Math.max(0, ring.length - 1), 0));
  let at = 0;
  for (const ring of rings)
    forEachEdge(ring, (lng1, lat1, lng2, lat2) => {
      boxes[at++] = Math.min(lng1, lng2);
      boxes[at++] = Math.min(lat1, lat2);
      boxes[at++] = Math.max(lng1, lng2);
      boxes[at++] = Math.max(lat1, lat2);
    });
  known.set(area, boxes);
  return boxes;
}

function meets(boxes: Float64Array, [west, south, east, north]: Bbox): boolean {
  for (let i = 0; i < boxes.length; i += 4)
    if (
      (boxes[i] as number) <= east &&
      (boxes[i + 2] as number) >= west &&
      (boxes[i + 1] as number) <= north &&
      (boxes[i + 3] as number) >= south
    )
      return true;
  return false;
}

/** A piece of an edge or a cell no larger than this that lies on the very radius decides nothing. */
const SMALLEST_M = 0.02;
/** Against a polygon that follows the very edge of what is reached for a long way: shorter pieces decide nothing then. */
const MOST_VISITS = 20_000;
/** Circles smaller than a quarter of the earth hold no antipode of their centre's neighbours. */
const QUARTER_M = 9_900_000;

/**
 * How a polygon lies to what is within the radius of every place of a region (`certain`) or of some place (`possible`): decided by geodesic
 * distances, to 0.05 m, never by a drawn area. `within`: every position of the polygon; `outside`: none.
 *
 * @param polygon RFC 7946, cut at the antimeridian; its edges straight in longitude and latitude.
 * @throws RangeError for a negative or non-finite radius, an empty polygon, a region that `nearestToRegionM` refuses.
 *
 * Method: distance to the region changes by no more than the way, so a run of edges round a position is decided by the distance there;
 * runs are halved until one place in and one place out are found, or none is left. Then the inside is asked for what touches no edge:
 * a hole of what is possible counts when it is wider than a metre.
 */
export function relationToRegion(
  polygon: PolygonGeometry,
  region: OriginRegion,
  radiusM: number,
  basis: "certain" | "possible",
): RegionRelation {
  assertRegion(region);
  assertRadius(radiusM);
  const facts = regionFacts(region);
  const found: Found = { isIn: false, isOut: false, visits: 0 };
  // Along an edge that the region has too the nearest place is 0 away: no run would be short enough for a small radius.
  const tree = edgeTree(polygon, (from, to) => {
    const isShared = basis === "possible" && facts.isEdge(from, to);
    if (isShared) found.isIn = true;
    return isShared;
  });
  if (!tree && !found.isIn) throw new RangeError("a polygon without an edge has no distance");
  if (tree) visitRun(tree, found, facts, radiusM, basis);
  if (found.isIn && found.isOut) return "partly";
  if (found.isOut) return reachesInside(polygon, region, facts, radiusM, basis) ? "partly" : "outside";
  return leavesInside(polygon, facts, radiusM, basis) ? "partly" : "within";
}

interface Found {
  isIn: boolean;
  isOut: boolean;
  visits: number;
}

type Decision = "in" | "out" | "open";

/** What all positions within `spreadM` of one are. */
function decide(
  facts: RegionFacts,
  at: LngLat,
  spreadM: number,
  radiusM: number,
  basis: "certain" | "possible",
): Decision {
  const { lowM, highM, exactM } = facts.distance(at, basis);
  if (highM + spreadM <= radiusM) return "in";
  if (lowM - spreadM > radiusM) return "out";
  if (spreadM > 2 * (highM - lowM) && highM > lowM) return "open";
  const distanceM = exactM();
  if (distanceM + spreadM <= radiusM) return "in";
  return distanceM - spreadM > radiusM ? "out" : "open";
}

function visitRun(
  run: EdgeRun,
  found: Found,
  facts: RegionFacts,
  radiusM: number,
  basis: "certain" | "possible",
): void {
  if (found.isIn && found.isOut) return;
  const decision = decide(facts, run.center, run.radiusM, radiusM, basis);
  found.visits++;
  if (decision === "in") found.isIn = true;
  else if (decision === "out") found.isOut = true;
  else {
    const smallestM = found.visits < MOST_VISITS ? SMALLEST_M : run.radiusM;
    const halves = run.edge ? halvesOf(run.edge, run, smallestM) : run.halves;
    for (const half of halves) visitRun(half, found, facts, radiusM, basis);
  }
}

function halvesOf([from, to]: [LngLat, LngLat], { center, radiusM }: EdgeRun, smallestM: number): EdgeRun[] {
  return radiusM <= smallestM ? [] : [edgeRun(from, center), edgeRun(center, to)];
}

/** Whether something within the radius lies in a polygon of which no edge comes so near. */
function reachesInside(
  polygon: PolygonGeometry,
  region: OriginRegion,
  facts: RegionFacts,
  radiusM: number,
  basis: "certain" | "possible",
): boolean {
  if (basis === "certain") {
    const { center, radiusM: extentM } = facts.middle();
    return extentM < radiusM && isInside(center, polygon);
  }
  return facts.corners.some(
    ({ lngLat, uncertaintyM }, i) =>
      (radiusM > 0 || uncertaintyM > 0 || i >= region.spots.length) && isInside(lngLat, polygon),
  );
}

/** Whether something farther than the radius lies in a polygon of which every edge is within it. */
function leavesInside(
  polygon: PolygonGeometry,
  facts: RegionFacts,
  radiusM: number,
  basis: "certain" | "possible",
): boolean {
  if (radiusM > QUARTER_M && [facts.middle().center, ...facts.corners.map(({ lngLat }) => lngLat)].some(isOpposite))
    return true;
  return basis === "possible" && facts.holes(radiusM).some((hole) => isInside(hole, polygon));

  function isOpposite(position: LngLat): boolean {
    const antipode = antipodeOf(position);
    return isInside(antipode, polygon) && facts.distance(antipode, basis).exactM() > radiusM;
  }
}
