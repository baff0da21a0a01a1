import type { LngLat } from "../types.ts";
import { geodesicDestination } from "./destination.ts";
import { geodesicDistanceM } from "./distance.ts";
import { EQUATORIAL_RADIUS_M, LONGEST_GEODESIC_M } from "./wgs84.ts";

/** One vertex of a circle's boundary. Turns grow counter-clockwise: `turnDeg` = −azimuth, from 0 (north) to 360. */
export interface BoundaryVertex {
  turnDeg: number;
  /** Runs on past ±180, so that the next vertex is always the near one. */
  lng: number;
  lat: number;
}

/** A circle of 64 sides looks round at any zoom; below it the sag rule alone would draw heptagons. Divisible by 4: see below. */
const FEWEST_SIDES = 64;
/** Within 1 mm of the radius a walked geodesic still counts as the shortest one. */
const ON_CIRCLE_M = 1e-3;
/** On WGS 84 every geodesic shorter than this is the shortest: the nearest cut point lies π·b = 19,970 km away, conjugate 19,903 km. */
const SURELY_SHORTEST_M = 19_900_000;
const DEEPEST_SPLIT = 40;

/** The shift of `lng` by whole turns that brings it nearest to `near`. */
export function nearestLng(lng: number, near: number): number {
  return lng - 360 * Math.round((lng - near) / 360);
}

export function boundaryVertex(center: LngLat, radiusM: number, turnDeg: number): BoundaryVertex {
  const [lng, lat] = geodesicDestination(center, -turnDeg, radiusM);
  return { turnDeg, lng, lat };
}

/** How far in metres the middle of a straight longitude–latitude chord lies inside the circle (negative: outside it). */
export function chordSagM(center: LngLat, radiusM: number, from: BoundaryVertex, to: BoundaryVertex): number {
  const lng = (from.lng + nearestLng(to.lng, from.lng)) / 2;
  return radiusM - geodesicDistanceM(center, [lng, (from.lat + to.lat) / 2]);
}

/**
 * The closed boundary of a geodesic disc, counter-clockwise from due north, sampled so that no chord sags more than `maxSagM`.
 * The last vertex repeats the first; its longitude differs by +360 when the disc holds the north pole alone, −360 for the south pole.
 *
 * Beyond 19,900 km, where geodesics from the centre begin to cross each other, only those vertices remain whose geodesic is still the shortest.
 */
export function circleBoundary(center: LngLat, radiusM: number, maxSagM: number): BoundaryVertex[] {
  const coarse = regularVertices(center, radiusM, maxSagM);
  const shortest = radiusM < SURELY_SHORTEST_M ? coarse : shortestOnly(center, radiusM, coarse);
  const boundary: BoundaryVertex[] = [];
  const push = (vertex: BoundaryVertex) => {
    const before = boundary.at(-1);
    boundary.push(before ? { ...vertex, lng: nearestLng(vertex.lng, before.lng) } : vertex);
  };
  const refine = (from: BoundaryVertex, to: BoundaryVertex, depth: number): void => {
    if (depth < DEEPEST_SPLIT && Math.abs(chordSagM(center, radiusM, from, to)) > maxSagM) {
      const middle = boundaryVertex(center, radiusM, (from.turnDeg + to.turnDeg) / 2);
      refine(from, middle, depth + 1);
      refine(middle, to, depth + 1);
    } else push(to);
  };
  let before: BoundaryVertex | undefined;
  for (const vertex of shortest) {
    if (before) refine(before, vertex, 0);
    else push(vertex);
    before = vertex;
  }
  return boundary;
}

/**
 * Equally spaced azimuths, as many as the sag of a planar chord, c²κ/8, asks for, and a tenth more for the bend of the parallels.
 * Due north and due south are always among them: there the circle comes nearest to a pole, and longitudes must not jump.
 */
function regularVertices(center: LngLat, radiusM: number, maxSagM: number): BoundaryVertex[] {
  const angle = radiusM / EQUATORIAL_RADIUS_M;
  const bend = EQUATORIAL_RADIUS_M * Math.abs(Math.sin(angle)) * Math.max(Math.abs(Math.cos(angle)), 0.5);
  const sides = 4 * Math.ceil(Math.max(FEWEST_SIDES, 1.1 * Math.PI * Math.sqrt(bend / (2 * maxSagM))) / 4);
  return Array.from({ length: sides + 1 }, (_, i) => boundaryVertex(center, radiusM, (360 * i) / sides));
}

function shortestOnly(center: LngLat, radiusM: number, vertices: BoundaryVertex[]): BoundaryVertex[] {
  if (radiusM >= LONGEST_GEODESIC_M) return [];
  const isShortest = ({ lng, lat }: BoundaryVertex) => geodesicDistanceM(center, [lng, lat]) > radiusM - ON_CIRCLE_M;
  const kept: BoundaryVertex[] = [];
  let before: BoundaryVertex | undefined;
  let beforeIsShortest = false;
  for (const vertex of vertices) {
    const vertexIsShortest = isShortest(vertex);
    if (before && vertexIsShortest !== beforeIsShortest)
      kept.push(lastShortest(...(vertexIsShortest ? ([vertex, before] as const) : ([before, vertex] as const))));
    if (vertexIsShortest) kept.push(vertex);
    before = vertex;
    beforeIsShortest = vertexIsShortest;
  }
  return kept;

  function lastShortest(inside: BoundaryVertex, outside: BoundaryVertex): BoundaryVertex {
    let good = inside;
    let badTurn = outside.turnDeg;
    for (let i = 0; i < DEEPEST_SPLIT; i++) {
      const middle = boundaryVertex(center, radiusM, (good.turnDeg + badTurn) / 2);
      if (isShortest(middle)) good = middle;
      else badTurn = middle.turnDeg;
    }
    return good;
  }
}
