import { polygonsOf } from "../../geo/shape/rings.ts";
import type { PolygonGeometry } from "../../geo/types.ts";

/**
 * A name for an area made from its shape alone: 14 signs of `[a-z0-9]`, the same for the same positions in the same
 * order, whatever file, service or session they came from.
 *
 * @param geometry positions on a grid of 1e-7°, as `parseIsochrones` gives them.
 *
 * 64 bits from two FNV-1a sums with different starts: two areas of one reader never meet by chance; it is no protection
 * against somebody who makes a second area of the same name, which a link cannot carry anyway.
 */
export function isochroneId(geometry: PolygonGeometry): string {
  const sums = [0x811c9dc5, 0x9747b28c] as [number, number];
  for (const rings of polygonsOf(geometry)) {
    add(sums, 0x10000001);
    for (const ring of rings) {
      add(sums, 0x10000002);
      for (const [lng, lat] of ring) {
        add(sums, Math.round(lng * 1e7));
        add(sums, Math.round(lat * 1e7));
      }
    }
  }
  return sums.map((sum) => (scattered(sum) >>> 0).toString(36).padStart(7, "0")).join("");
}

function add(sums: [number, number], whole: number): void {
  for (let shift = 0; shift < 32; shift += 8) {
    const byte = (whole >>> shift) & 0xff;
    sums[0] = Math.imul(sums[0] ^ byte, 0x01000193);
    // Another order of the two steps, so that what one sum cannot tell apart the other can.
    sums[1] = Math.imul(sums[1], 0x01000193) ^ byte;
  }
  sums[1] = scattered(sums[1] + whole);
}

/** The finalizer of MurmurHash3, 32 bits. */
function scattered(sum: number): number {
  let mixed = sum ^ (sum >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
