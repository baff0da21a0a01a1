import { polygonsOf } from "../shape/rings.ts";
import type { Bbox, LngLat, PolygonGeometry, Ring } from "../types.ts";

/** Below it the whole area costs the clipper no more than cutting it. */
const FEWEST_CORNERS = 256;

/**
 * What of an area lies in a box, for the clipper alone: parts of one ring stay joined by edges there and back along the box's sides,
 * which hold nothing between them. Where a cut falls it is exact to the last digits of a coordinate.
 *
 * Method: Sutherland & Hodgman (1974), each side of the box in turn.
 */
export function nearBox(area: PolygonGeometry, [west, south, east, north]: Bbox): PolygonGeometry {
  const cut = (ring: Ring): Ring => {
    if (ring.length < FEWEST_CORNERS) return ring;
    const open = ring.slice(0, -1);
    const kept = beyond(beyond(beyond(beyond(open, 0, 1, west), 0, -1, east), 1, 1, south), 1, -1, north);
    return kept.length < 3 ? [] : [...kept, kept[0] as LngLat];
  };
  const coordinates = polygonsOf(area)
    .map((rings) => rings.map(cut))
    .filter(([outer]) => outer && outer.length > 0)
    .map((rings) => rings.filter((ring) => ring.length > 0));
  return { type: "MultiPolygon", coordinates };
}

/** The ring on one side of a line: above (`sign` 1) or below (−1) a value of one coordinate. */
function beyond(ring: Ring, axis: 0 | 1, sign: 1 | -1, value: number): Ring {
  const kept: Ring = [];
  let before = ring.at(-1);
  for (const at of ring) {
    if (before) {
      const isIn = sign * (at[axis] - value) >= 0;
      const wasIn = sign * (before[axis] - value) >= 0;
      if (isIn !== wasIn) kept.push(crossing(before, at, axis, value));
      if (isIn) kept.push(at);
    }
    before = at;
  }
  return kept;
}

function crossing(a: LngLat, b: LngLat, axis: 0 | 1, value: number): LngLat {
  const share = (value - a[axis]) / (b[axis] - a[axis]);
  return axis === 0 ? [value, a[1] + share * (b[1] - a[1])] : [a[0] + share * (b[0] - a[0]), value];
}
