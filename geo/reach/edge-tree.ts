import { centralAngle, edgeLengthBoundM, GREATEST_CURVATURE_RADIUS_M } from "../measure/spherical-bounds.ts";
import { forEachEdge, ringsOf } from "../shape/rings.ts";
import type { LngLat, PolygonGeometry } from "../types.ts";

/** A run of edges within a distance of a position: a run of several has two halves, a run of one is an edge. */
export interface EdgeRun {
  center: LngLat;
  /** No place of the run lies farther from `center`. */
  radiusM: number;
  halves: EdgeRun[];
  edge?: [LngLat, LngLat];
}

/** The edges of a polygon, those aside that are left out, as a tree of ever shorter runs; undefined when there are none. */
export function edgeTree(
  geometry: PolygonGeometry,
  isLeftOut: (from: LngLat, to: LngLat) => boolean,
): EdgeRun | undefined {
  let level: EdgeRun[] = [];
  for (const ring of ringsOf(geometry))
    forEachEdge(ring, (lng1, lat1, lng2, lat2) => {
      if (!isLeftOut([lng1, lat1], [lng2, lat2])) level.push(edgeRun([lng1, lat1], [lng2, lat2]));
    });
  while (level.length > 1) {
    const above: EdgeRun[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const [a, b] = [level[i] as EdgeRun, level[i + 1]];
      above.push(b ? pair(a, b) : a);
    }
    level = above;
  }
  return level[0];
}

export function edgeRun(from: LngLat, to: LngLat): EdgeRun {
  return {
    center: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2],
    radiusM: edgeLengthBoundM(...from, ...to) / 2,
    halves: [],
    edge: [from, to],
  };
}

function pair(a: EdgeRun, b: EdgeRun): EdgeRun {
  const center: LngLat = [(a.center[0] + b.center[0]) / 2, (a.center[1] + b.center[1]) / 2];
  const reach = (run: EdgeRun) => GREATEST_CURVATURE_RADIUS_M * centralAngle(...center, ...run.center) + run.radiusM;
  return { center, radiusM: Math.max(reach(a), reach(b)), halves: [a, b] };
}
