import type { Polygon } from "geojson";
import type { LngLat, Ring } from "../types.ts";

/** A small seeded generator (mulberry32), so that a test draws the same shapes on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A simple polygon with a ragged coast round a centre, like a district's: star-shaped, counter-clockwise, deterministic. */
export function raggedPolygon(center: LngLat, meanRadiusDeg: number, vertexCount: number, seed = 1): Polygon {
  return { type: "Polygon", coordinates: [raggedRing(center, meanRadiusDeg, vertexCount, seed)] };
}

/** The same with a ragged clockwise hole of a third of its size. */
export function raggedPolygonWithHole(center: LngLat, meanRadiusDeg: number, vertexCount: number, seed = 1): Polygon {
  const hole = raggedRing(center, meanRadiusDeg / 3, vertexCount, seed + 1).reverse();
  return { type: "Polygon", coordinates: [raggedRing(center, meanRadiusDeg, vertexCount, seed), hole] };
}

function raggedRing([lng, lat]: LngLat, meanRadiusDeg: number, vertexCount: number, seed: number): Ring {
  const random = seededRandom(seed);
  const phases = Array.from({ length: 6 }, () => random() * 2 * Math.PI);
  const open = Array.from({ length: vertexCount }, (_, i): LngLat => {
    const angle = (2 * Math.PI * i) / vertexCount;
    const waves = phases.reduce((sum, phase, n) => sum + Math.sin((n + 2) * angle + phase) / (n + 2), 0);
    const reach = meanRadiusDeg * (1 + 0.25 * waves + 0.06 * (random() - 0.5));
    return [lng + (reach * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180), lat + reach * Math.sin(angle)];
  });
  return [...open, ...open.slice(0, 1)];
}
