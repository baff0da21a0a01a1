import Flatbush from "flatbush";
import { toWgs84 } from "../../geo/crs/convert.ts";
import { boundsOf } from "../../geo/shape/bounds.ts";
import { isInside } from "../../geo/shape/is-inside.ts";
import { ringsOf } from "../../geo/shape/rings.ts";
import type { Crs, LngLat, PolygonGeometry, Ring } from "../../geo/types.ts";
import { segmentContact } from "../../geo/validate/segment-contact.ts";
import { signedAreaDeg2 } from "../../geo/validate/validate-rings.ts";
import type { Issue } from "../schema/issue.ts";
import { Refusal } from "./isochrones-json.ts";

/** About what 20 MB of text hold. */
export const MAX_POSITIONS = 500_000;
/** Seven decimals of a degree, about a centimetre: the grid on which rings are judged. */
const GRID = 1e7;
/** Pairs of edges that are held against each other at most: some hundred times what a real answer of full size needs. */
const MOST_PAIRS = 4_000_000;

export type Note = (severity: Issue["severity"], code: string, field?: string, params?: Issue["params"]) => void;

export interface AreaReader {
  /**
   * The polygon geometry as RFC 7946 has it (closed, wound, without repeated positions), WGS 84, on a grid of 1e-7°; null
   * where nothing with an area is left, which has then been noted.
   */
  read(geometry: unknown, note: Note): PolygonGeometry | null;
  position(value: unknown): LngLat | null;
}

/** Reads the areas of one document, all of them in one datum. */
export function areaReader(crs: Crs): AreaReader {
  let left = MAX_POSITIONS;

  function position(value: unknown): LngLat | null {
    if (!Array.isArray(value) || !isDegrees(value[0], 180) || !isDegrees(value[1], 90)) return null;
    const [lng, lat] = toWgs84([value[0], value[1]], crs);
    // Adding 0 turns −0 into 0.
    const there: LngLat = [Math.round(lng * GRID) / GRID + 0, Math.round(lat * GRID) / GRID + 0];
    return isDegrees(there[0], 180) && isDegrees(there[1], 90) ? there : null;
  }

  function ring(value: unknown, field: string, note: Note): Ring | null {
    if (!Array.isArray(value)) {
      note("error", "geometry-wrong", field);
      return null;
    }
    left -= value.length;
    if (left < 0) throw new Refusal("too-many-positions", {}, { most: MAX_POSITIONS });
    const positions: Ring = [];
    for (let i = 0; i < value.length; i++) {
      const there = position(value[i]);
      if (!there) {
        note("error", "position-invalid", `${field}[${i}]`);
        return null;
      }
      const before = positions.at(-1);
      if (!before || before[0] !== there[0] || before[1] !== there[1]) positions.push(there);
    }
    return positions;
  }

  function closed(positions: Ring, isOuter: boolean, field: string, note: Note): Ring | null {
    const [first, last] = [positions[0], positions.at(-1)];
    const isOpen = first && last && (first[0] !== last[0] || first[1] !== last[1]);
    const whole = isOpen ? [...positions, [...first] as LngLat] : positions;
    const area = whole.length < 4 ? 0 : signedAreaDeg2(whole);
    if (area === 0) {
      note("warning", "ring-flat", field);
      return null;
    }
    if (isOpen) note("warning", "ring-closed", field);
    if (area > 0 === isOuter) return whole;
    note("warning", "ring-rewound", field);
    return whole.reverse();
  }

  /** Null: cannot be read at all; empty: has no area. */
  function polygon(value: unknown, field: string, note: Note): Ring[] | null {
    if (!Array.isArray(value)) {
      note("error", "geometry-wrong", field);
      return null;
    }
    const rings: Ring[] = [];
    for (let i = 0; i < value.length; i++) {
      const at = `${field}[${i}]`;
      const positions = ring(value[i], at, note);
      if (!positions) return null;
      const whole = closed(positions, i === 0, at, note);
      if (!whole && i === 0) return [];
      if (whole) rings.push(whole);
    }
    return rings;
  }

  function read(geometry: unknown, note: Note): PolygonGeometry | null {
    const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
    const list = type === "Polygon" ? [coordinates] : coordinates;
    if (!Array.isArray(list)) {
      note("error", "geometry-wrong", "geometry.coordinates");
      return null;
    }
    const polygons: Ring[][] = [];
    for (let i = 0; i < list.length; i++) {
      const at = type === "Polygon" ? "geometry.coordinates" : `geometry.coordinates[${i}]`;
      const rings = polygon(list[i], at, note);
      if (!rings) return null;
      if (rings.length > 0) polygons.push(withinOuter(rings, at, note));
    }
    const [only] = polygons;
    if (!only) {
      note("error", "no-area", "geometry");
      return null;
    }
    const area: PolygonGeometry =
      polygons.length === 1 ? { type: "Polygon", coordinates: only } : { type: "MultiPolygon", coordinates: polygons };
    noteCrossing(area, note);
    return area;
  }

  return { read, position };
}

function isDegrees(value: unknown, most: number): value is number {
  return typeof value === "number" && Math.abs(value) <= most;
}

/** Holes that lie outside of their polygon take nothing away from it, and would add to it when filled. */
function withinOuter([outer, ...holes]: Ring[], field: string, note: Note): Ring[] {
  const edge: PolygonGeometry = { type: "Polygon", coordinates: [outer as Ring] };
  const [west, south, east, north] = boundsOf(edge) ?? [0, 0, 0, 0];
  let work = 0;
  const inside = holes.filter((hole, i) => {
    work += (outer as Ring).length;
    const isNear = hole.some(([lng, lat]) => lng >= west && lng <= east && lat >= south && lat <= north);
    // Touching is allowed, so that one position on the outer ring says nothing.
    const isWithin =
      isNear && (work > 10 * MOST_PAIRS || hole.slice(0, 4).some((position) => isInside(position, edge)));
    if (!isWithin) note("warning", "hole-outside", `${field}[${i + 1}]`);
    return isWithin;
  });
  return [outer as Ring, ...inside];
}

/** Tells of the first place where edges cross or run along each other: on which side the area lies is then open. */
function noteCrossing(area: PolygonGeometry, note: Note): void {
  const edges = ringsOf(area).flatMap((ring, r) =>
    ring.slice(1).map((to, i) => ({ from: ring[i] as LngLat, to, r, i, last: ring.length - 2 })),
  );
  const index = new Flatbush(edges.length);
  for (const { from, to } of edges)
    index.add(Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.max(from[0], to[0]), Math.max(from[1], to[1]));
  index.finish();
  let pairs = 0;
  let found: LngLat | null = null;
  for (const [a, { from, to, r, i, last }] of edges.entries()) {
    index.search(
      Math.min(from[0], to[0]),
      Math.min(from[1], to[1]),
      Math.max(from[0], to[0]),
      Math.max(from[1], to[1]),
      (b) => {
        const other = edges[b];
        if (!other || b <= a || found || pairs > MOST_PAIRS) return false;
        pairs++;
        const contact = segmentContact(from, to, other.from, other.to);
        const isNeighbour = r === other.r && (other.i - i === 1 || (i === 0 && other.i === last));
        if (contact === "overlap" || (contact === "cross" && !isNeighbour)) found = other.from;
        return false;
      },
    );
    if (found || pairs > MOST_PAIRS) break;
  }
  if (found) {
    const [lng, lat] = found as LngLat;
    note("warning", "ring-crosses", "geometry", { lng, lat });
  } else if (pairs > MOST_PAIRS) note("warning", "crossing-unchecked", "geometry");
}
