import type { LngLat, PolygonGeometry, Ring } from "../types.ts";
import { ringAreaM2 } from "./area.ts";
import { type BoundaryVertex, boundaryVertex, circleBoundary, nearestLng } from "./circle-boundary.ts";
import { LONGEST_GEODESIC_M } from "./wgs84.ts";

const WORLD: Ring = [
  [-180, -90],
  [180, -90],
  [180, 90],
  [-180, 90],
  [-180, -90],
];

/**
 * The ring of all positions at one geodesic distance from a centre, as a polygon to draw: RFC 7946, counter-clockwise, cut at the
 * antimeridian (then a MultiPolygon), closed along the pole's parallel where it holds a pole, the world with a hole where it holds both.
 * To ask whether something lies *within* the distance use `geo/relate`: a drawn ring is not the circle.
 *
 * @param center `[lng, lat]` in degrees, WGS 84.
 * @param radiusM metres over the ellipsoid. 0 gives an empty MultiPolygon, 20,003.9 km and more the whole world.
 * @param maxSagM how far in metres a straight longitude–latitude edge may leave the circle. There are at least 64 edges.
 * @throws RangeError for a negative or non-finite radius, a sag that is not positive, a centre that is no position.
 *
 * Accuracy: vertices within 15 nm of the geodesic (those on the antimeridian within 1 µm), measured sag ≤ `maxSagM`; see geo/README.md.
 * Beyond 19,900 km the ring follows only geodesics that are still shortest.
 */
export function geodesicCircle(
  center: LngLat,
  radiusM: number,
  { maxSagM = 1 }: { maxSagM?: number } = {},
): PolygonGeometry {
  assertRadius(radiusM);
  if (!(maxSagM > 0)) throw new RangeError(`maxSagM must be positive, not ${maxSagM}`);
  if (radiusM === 0) return { type: "MultiPolygon", coordinates: [] };
  if (radiusM >= LONGEST_GEODESIC_M) return { type: "Polygon", coordinates: [WORLD] };
  return drawnInside(withAntimeridianVertices(center, radiusM, circleBoundary(center, radiusM, maxSagM)));
}

/**
 * What a closed curve holds, as a polygon to draw: cut at the antimeridian, closed along a pole's parallel, or the world with a hole.
 * The curve runs counter-clockwise round its inside (with the inside on the left), its longitudes run on past ±180 without a jump,
 * and it has a vertex wherever it meets an antimeridian.
 */
export function drawnInside(ring: Ring): PolygonGeometry {
  const turns = Math.round(((ring.at(-1)?.[0] ?? 0) - (ring[0]?.[0] ?? 0)) / 360);
  if (turns !== 0) return asGeometry([[roundThePole(ring, turns)]]);
  const pieces = cutIntoWorlds(ring);
  if (ringAreaM2(ring) >= 0) return asGeometry(pieces.map((piece) => [piece]));
  return asGeometry([worldWithout(pieces)]);
}

/** @throws RangeError, quoting the value, unless it is a finite number of metres, zero or more. */
export function assertRadius(radiusM: number): void {
  if (!(radiusM >= 0 && radiusM < Number.POSITIVE_INFINITY))
    throw new RangeError(`a radius must be a finite number of metres, zero or more, not ${radiusM}`);
}

function asGeometry(polygons: Ring[][]): PolygonGeometry {
  const [only] = polygons;
  return only && polygons.length === 1
    ? { type: "Polygon", coordinates: only }
    : { type: "MultiPolygon", coordinates: polygons };
}

/** The odd multiple of 180 that lies strictly between two longitudes, if there is one. */
export function antimeridianBetween(lng1: number, lng2: number): number | undefined {
  const candidate = 360 * Math.floor((Math.max(lng1, lng2) - 180) / 360) + 180;
  return candidate > Math.min(lng1, lng2) && candidate < Math.max(lng1, lng2) ? candidate : undefined;
}

/** Adds the vertices where the circle itself, not its chord, meets the antimeridian. */
function withAntimeridianVertices(center: LngLat, radiusM: number, boundary: BoundaryVertex[]): Ring {
  const ring: Ring = [];
  let before: BoundaryVertex | undefined;
  for (const vertex of boundary) {
    const line = before && antimeridianBetween(before.lng, vertex.lng);
    if (before && line !== undefined) ring.push([line, latOnLine(center, radiusM, before, vertex, line)]);
    ring.push([vertex.lng, vertex.lat]);
    before = vertex;
  }
  return ring;
}

/** Bisection on the azimuth: 60 halvings end below the rounding of a longitude. */
function latOnLine(center: LngLat, radiusM: number, from: BoundaryVertex, to: BoundaryVertex, line: number): number {
  const rising = to.lng > from.lng;
  let low = from;
  let high = to;
  for (let i = 0; i < 60; i++) {
    const raw = boundaryVertex(center, radiusM, (low.turnDeg + high.turnDeg) / 2);
    const middle = { ...raw, lng: nearestLng(raw.lng, line) };
    if (middle.lng < line === rising) low = middle;
    else high = middle;
  }
  return high.lat;
}

/** A boundary that winds round a pole: one whole turn from antimeridian to antimeridian, closed along the pole. */
function roundThePole(ring: Ring, turns: number): Ring {
  const start = ring.findIndex(([lng]) => (lng - 180) % 360 === 0);
  const open = ring.slice(0, -1);
  const turned = [...open.slice(start), ...open.slice(0, start), open[start] ?? [0, 0]];
  const shift = -180 * turns - (turned[0]?.[0] ?? 0);
  const run = turned.map(([lng, lat], i): LngLat => {
    const wrapped = i >= open.length - start ? 360 * turns : 0;
    return [Math.max(-180, Math.min(180, lng + shift + wrapped)), lat];
  });
  const pole = 90 * turns;
  return [...run, [180 * turns, pole], [-180 * turns, pole], run[0] ?? [0, 0]];
}

/** The pieces of a ring in each copy of the world, moved into [−180, 180]. The ring has vertices wherever it meets an antimeridian. */
function cutIntoWorlds(ring: Ring): Ring[] {
  const lngs = ring.map(([lng]) => lng);
  const first = Math.floor((Math.min(...lngs) + 180) / 360);
  const last = Math.ceil((Math.max(...lngs) - 180) / 360);
  const pieces: Ring[] = [];
  for (let world = first; world <= last; world++) {
    const west = 360 * world - 180;
    const inside = ring.slice(0, -1).filter(([lng]) => lng >= west && lng <= west + 360);
    const [start] = inside;
    if (start && inside.some(([lng]) => lng > west && lng < west + 360))
      pieces.push([...inside, start].map(([lng, lat]) => [lng - 360 * world, lat]));
  }
  return pieces;
}

/** The world minus a small clockwise ring: a hole, or a notch in both edges of the map where the ring lies across the antimeridian. */
function worldWithout(pieces: Ring[]): Ring[] {
  const [only] = pieces;
  if (only && pieces.length === 1) return [WORLD, only];
  const notchAt = (edge: number): Ring => {
    const open = pieces.find((piece) => piece.some(([lng]) => lng === edge))?.slice(0, -1) ?? [];
    const start = open.findIndex(([lng], i) => lng === edge && open.at(i - 1)?.[0] === edge);
    return [...open.slice(start), ...open.slice(0, start)];
  };
  return [[[-180, -90], [180, -90], ...notchAt(180), [180, 90], [-180, 90], ...notchAt(-180), [-180, -90]]];
}
