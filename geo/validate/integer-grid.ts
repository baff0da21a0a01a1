import type { Path64, Paths64 } from "clipper2-ts";
import type { Bbox, LngLat, Ring } from "../types.ts";

/** Whole-number coordinates for Clipper: products of two of them must stay below 2^53 to be exact. */
const LARGEST_COORDINATE = 9e7;

/** A map between degrees and the whole-number plane on which polygons are clipped. */
export interface IntegerGrid {
  toPath(ring: Ring): Path64;
  toPaths(rings: readonly Ring[]): Paths64;
  /** Back to a closed ring. */
  toRing(path: Path64): Ring;
}

/**
 * A grid over a box, as fine as exact arithmetic allows: a power of ten per degree, at most 1e8 (1 mm), 1e7 for a box of
 * up to 9°. Positions with no more decimals than that come back unchanged.
 */
export function integerGrid([west, south, east, north]: Bbox): IntegerGrid {
  const extent = Math.max(east - west, north - south, 1e-6);
  const perDegree = 10 ** Math.min(8, Math.floor(Math.log10(LARGEST_COORDINATE / extent)));
  const west0 = Math.round(west * perDegree);
  const south0 = Math.round(south * perDegree);
  const toPath = (ring: Ring): Path64 =>
    ring.map(([lng, lat]) => ({ x: Math.round(lng * perDegree) - west0, y: Math.round(lat * perDegree) - south0 }));
  return {
    toPath,
    toPaths: (rings) => rings.map(toPath),
    toRing: (path) => {
      const ring = path.map(({ x, y }): LngLat => [(x + west0) / perDegree, (y + south0) / perDegree]);
      return ring[0] ? [...ring, ring[0]] : [];
    },
  };
}
