import { dissolvedRegion, type OriginRegion } from "../../geo/reach/origin-region.ts";
import type { PolygonGeometry } from "../../geo/types.ts";
import type { Covering } from "./reach-cover.ts";

/** Remembers the last few answers by what was asked: what comes to a worker is a new object each time. */
export function byContent<A extends readonly unknown[], R>(answer: (...args: A) => R, size: number): (...args: A) => R {
  const known = new Map<string, R>();
  return (...args) => {
    const text = JSON.stringify(args);
    const before = known.get(text);
    const result = before === undefined ? answer(...args) : before;
    known.delete(text);
    known.set(text, result);
    const [oldest] = known.keys();
    if (known.size > size && oldest !== undefined) known.delete(oldest);
    return result;
  };
}

/** Where an origin may be, its neighbouring areas made one: the same object for the same places. */
export const knownRegion: (region: OriginRegion) => OriginRegion = byContent(dissolvedRegion, 12);

/** Remembers how an area lies to each polygon: one reach is asked about alone, as one of several, and on each basis. */
export function remembering(covers: Covering["covers"]): Covering["covers"] {
  const known = new WeakMap<PolygonGeometry, ReturnType<Covering["covers"]>>();
  return (geometry) => {
    const coverage = known.get(geometry) ?? covers(geometry);
    known.set(geometry, coverage);
    return coverage;
  };
}
