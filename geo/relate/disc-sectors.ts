import { edgeAreaM2 } from "../measure/area.ts";
import {
  type BoundaryVertex,
  boundaryVertex,
  chordSagM,
  circleBoundary,
  nearestLng,
} from "../measure/circle-boundary.ts";
import { geodesicDistanceM } from "../measure/distance.ts";
import type { LngLat } from "../types.ts";

/** The boundary of one geodesic disc, integrated once, to be asked for the area under any of its arcs. */
export interface DiscSectors {
  /**
   * −∫ (F(φ) − F(φ0)) dλ in square metres along the circle, counter-clockwise from one turn to another (degrees from north,
   * 0 ≤ from ≤ to ≤ 360), φ0 the centre's parallel: what the arc adds to the area of a region that it bounds.
   */
  arcAreaM2(fromTurnDeg: number, toTurnDeg: number): number;
}

/** Chords as drawn by the sag rule, but never fewer than about 500: the parabola under each is then the arc to 1e-5 of itself. */
const FINEST_SAG = 2e-5;

export function discSectors(center: LngLat, radiusM: number): DiscSectors {
  const boundary = circleBoundary(center, radiusM, Math.min(1, radiusM * FINEST_SAG));
  const chordArea = (from: BoundaryVertex, to: BoundaryVertex): number => {
    const underChord = -edgeAreaM2(from.lng, from.lat, nearestLng(to.lng, from.lng), to.lat, center[1]);
    const lengthM = geodesicDistanceM([from.lng, from.lat], [to.lng, to.lat]);
    return underChord + (2 / 3) * chordSagM(center, radiusM, from, to) * lengthM;
  };
  const turns = new Float64Array(boundary.length);
  const upTo = new Float64Array(boundary.length);
  let before: BoundaryVertex | undefined;
  let sum = 0;
  for (const [i, vertex] of boundary.entries()) {
    if (before) sum += chordArea(before, vertex);
    turns[i] = vertex.turnDeg;
    upTo[i] = sum;
    before = vertex;
  }
  const arcAreaM2 = (fromTurnDeg: number, toTurnDeg: number): number => {
    const from = boundaryVertex(center, radiusM, fromTurnDeg);
    const to = boundaryVertex(center, radiusM, toTurnDeg);
    const first = indexAfter(turns, fromTurnDeg);
    const last = indexAfter(turns, toTurnDeg) - 1;
    const firstVertex = boundary[first];
    const lastVertex = boundary[last];
    if (first > last || !firstVertex || !lastVertex) return chordArea(from, to);
    return (
      chordArea(from, firstVertex) + ((upTo[last] as number) - (upTo[first] as number)) + chordArea(lastVertex, to)
    );
  };
  return { arcAreaM2 };
}

/** The index of the first turn greater than this one. */
function indexAfter(turns: Float64Array, turnDeg: number): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((turns[middle] as number) > turnDeg) high = middle;
    else low = middle + 1;
  }
  return low;
}
