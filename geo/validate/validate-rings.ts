import Flatbush from "flatbush";
import type { LngLat, Ring } from "../types.ts";
import { segmentContact } from "./segment-contact.ts";
import { bboxOfRing, partsOf, type UnitFeature, type UnitPart } from "./units.ts";

export type RingFaultCode =
  | "position-invalid"
  | "ring-short"
  | "ring-open"
  | "ring-repeats-position"
  | "ring-winding"
  | "ring-crosses-itself"
  | "rings-cross"
  | "hole-outside";

export interface RingFault {
  code: RingFaultCode;
  /** Name of the feature. */
  unit: string;
  /** Index of the polygon in a MultiPolygon, and of the ring in the polygon (0 is the outer one). */
  polygon: number;
  ring: number;
  /** Where, `[lng, lat]`; a position of the ring that shows the fault. */
  at: LngLat;
}

interface Edge {
  from: LngLat;
  to: LngLat;
  polygon: number;
  ring: number;
  index: number;
  /** Number of edges in its ring. */
  count: number;
}

/**
 * What keeps the rings of polygons from being valid RFC 7946 rings that are simple in the OGC sense:
 * positions that are no finite `[lng, lat]` within ±180, ±90; fewer than four positions; last ≠ first; the same position
 * twice in a row; an outer ring that runs clockwise or a hole that does not (§3.1.6); a ring that meets itself, in a
 * point or along a stretch; rings of one feature that cross or share a stretch (touching in a point is allowed); a hole
 * that lies outside its outer ring.
 *
 * @param features polygons in degrees, any datum; `id` names them in the findings.
 * @returns the faults in the order of the features; empty when all is well. At most one crossing per pair of edges.
 *
 * Exact for positions on a grid of 1e-7° or coarser. Rings that pass through one another exactly at a common vertex are
 * not found here; `overlaps` finds them.
 */
export function validateRings(features: readonly UnitFeature[]): RingFault[] {
  const byUnit = new Map<string, UnitPart[]>();
  for (const part of partsOf(features)) byUnit.set(part.unit, [...(byUnit.get(part.unit) ?? []), part]);
  return [...byUnit.values()].flatMap((parts) => {
    const faults = parts.flatMap(faultsOfForm);
    const broken = faults.some((fault) => fault.code !== "ring-winding" && fault.code !== "ring-repeats-position");
    return broken ? faults : [...faults, ...faultsOfCrossing(parts), ...parts.flatMap(holesOutside)];
  });
}

function faultsOfForm({ unit, polygon, rings }: UnitPart): RingFault[] {
  return rings.flatMap((positions, ring) => {
    const faultAt = (code: RingFaultCode, at: LngLat): RingFault => ({ code, unit, polygon, ring, at });
    const first = positions[0] ?? [Number.NaN, Number.NaN];
    const bad = positions.find((position) => !isPosition(position));
    if (bad) return [faultAt("position-invalid", bad)];
    if (positions.length < 4) return [faultAt("ring-short", first)];
    const last = positions[positions.length - 1] ?? first;
    if (first[0] !== last[0] || first[1] !== last[1]) return [faultAt("ring-open", last)];
    const faults: RingFault[] = [];
    const repeated = positions.find((position, i) => {
      const next = positions[i + 1];
      return next && next[0] === position[0] && next[1] === position[1];
    });
    if (repeated) faults.push(faultAt("ring-repeats-position", repeated));
    if (signedAreaDeg2(positions) > 0 !== (ring === 0)) faults.push(faultAt("ring-winding", first));
    return faults;
  });
}

function isPosition(position: unknown): position is LngLat {
  if (!Array.isArray(position) || position.length < 2) return false;
  const [lng, lat] = position as number[];
  return (
    Number.isFinite(lng) && Number.isFinite(lat) && Math.abs(lng as number) <= 180 && Math.abs(lat as number) <= 90
  );
}

/** Plain shoelace area on the degree plane, relative to the first position; positive counter-clockwise. */
export function signedAreaDeg2(ring: Ring): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = ring[i - 1] as LngLat;
    const [x2, y2] = ring[i] as LngLat;
    twice += (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
  }
  return twice / 2;
}

function faultsOfCrossing(parts: UnitPart[]): RingFault[] {
  const edges = parts.flatMap(edgesOf);
  if (edges.length === 0) return [];
  const index = new Flatbush(edges.length);
  for (const { from, to } of edges) {
    index.add(Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.max(from[0], to[0]), Math.max(from[1], to[1]));
  }
  index.finish();
  const unit = parts[0]?.unit ?? "";
  return edges.flatMap((edge, i) => {
    const [w, s, e, n] = bboxOfRing([edge.from, edge.to]);
    const later = index.search(w, s, e, n, (j) => j > i).sort((a, b) => a - b);
    return later.flatMap((j) => {
      const code = crossingCode(edge, edges[j] as Edge);
      return code ? [{ code, unit, polygon: edge.polygon, ring: edge.ring, at: (edges[j] as Edge).from }] : [];
    });
  });
}

function edgesOf({ polygon, rings }: UnitPart): Edge[] {
  return rings.flatMap((positions, ring) => {
    const distinct = positions.filter(([lng, lat], i) => {
      const before = positions[i - 1];
      return !before || before[0] !== lng || before[1] !== lat;
    });
    const count = distinct.length - 1;
    return distinct.slice(1).map((to, index) => ({ from: distinct[index] as LngLat, to, polygon, ring, index, count }));
  });
}

function crossingCode(a: Edge, b: Edge): RingFaultCode | null {
  const contact = segmentContact(a.from, a.to, b.from, b.to);
  if (contact === "none") return null;
  if (a.polygon !== b.polygon || a.ring !== b.ring) return contact === "touch" ? null : "rings-cross";
  const isNeighbour = b.index - a.index === 1 || (a.index === 0 && b.index === a.count - 1);
  return isNeighbour && contact === "touch" ? null : "ring-crosses-itself";
}

function holesOutside({ unit, polygon, rings }: UnitPart): RingFault[] {
  const [outer, ...holes] = rings;
  if (!outer) return [];
  return holes.flatMap((hole, i) => {
    // Touching is allowed, so one vertex on the outer ring says nothing: the hole is inside when any position is.
    const inside = hole.some((position) => isInRing(position, outer));
    return inside ? [] : [{ code: "hole-outside" as const, unit, polygon, ring: i + 1, at: hole[0] as LngLat }];
  });
}

function isInRing([x, y]: LngLat, ring: Ring): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = ring[i - 1] as LngLat;
    const [x2, y2] = ring[i] as LngLat;
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}
