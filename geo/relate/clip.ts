// The two modules of the sweep alone, 14 KB gzip: the package's index also brings offsetting and triangulation, 29 KB.
import { ClipType, FillRule, type Path64, type Paths64, PathType } from "clipper2-ts/dist/Core.js";
import { Clipper64, PolyTree64 } from "clipper2-ts/dist/Engine.js";
import type { MultiPolygon } from "geojson";
import type { LngLat, PolygonGeometry, Ring } from "../types.ts";

/** Grid cells a degree: 1e-9° is 0.11 mm on the ground. Every coordinate of an answer is a whole number of cells. */
const CELLS_PER_DEGREE = 1e9;

/**
 * What lies in at least one of several polygons, in longitude and latitude: dissolved, holes kept.
 *
 * All three operations: positions `[lng, lat]` in degrees, cut at the antimeridian; any winding, overlaps within one geometry allowed
 * (a position is in it when the windings round it do not cancel out). The answer follows RFC 7946: outer rings counter-clockwise, holes
 * clockwise; an empty MultiPolygon when nothing is left. They throw a RangeError when a coordinate is not finite.
 *
 * Accuracy: vertices on a grid of 1e-9° (0.11 mm); |A ∩ B| + |A − B| = |A| to 1e-9, see geo/README.md, which also says why this
 * library. Method: Vatti's sweep in whole numbers (Clipper2), which cannot fail on touching or collinear edges.
 */
export function union(...geometries: PolygonGeometry[]): MultiPolygon {
  return execute(ClipType.Union, geometries, []);
}

/** What lies in both; see `union`. */
export function intersection(a: PolygonGeometry, b: PolygonGeometry): MultiPolygon {
  return execute(ClipType.Intersection, [a], [b]);
}

/** What lies in the first and not in the second; see `union`. */
export function difference(a: PolygonGeometry, b: PolygonGeometry): MultiPolygon {
  return execute(ClipType.Difference, [a], [b]);
}

function execute(operation: ClipType, subjects: PolygonGeometry[], clips: PolygonGeometry[]): MultiPolygon {
  const clipper = new Clipper64();
  clipper.addPaths(subjects.flatMap(toPaths), PathType.Subject);
  clipper.addPaths(clips.flatMap(toPaths), PathType.Clip);
  const tree = new PolyTree64();
  clipper.execute(operation, FillRule.NonZero, tree);
  return { type: "MultiPolygon", coordinates: toPolygons(tree) };
}

/** Non-zero filling needs outer rings one way and holes the other: the windings of the input are not trusted. */
function toPaths(geometry: PolygonGeometry): Paths64 {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((rings) =>
    (rings as Ring[]).map((ring, i) => {
      const path = ring.slice(0, -1).map(toCell);
      return doubledArea(path) > 0 === (i === 0) ? path : path.reverse();
    }),
  );
}

function toCell([lng, lat]: LngLat): { x: number; y: number } {
  if (!Number.isFinite(lng) || !Number.isFinite(lat)) throw new RangeError(`[${lng}, ${lat}] is no position`);
  return { x: Math.round(lng * CELLS_PER_DEGREE), y: Math.round(lat * CELLS_PER_DEGREE) };
}

function doubledArea(path: Path64): number {
  let area = 0;
  let before = path.at(-1);
  for (const point of path) {
    if (before) area += (before.x + point.x) * (point.y - before.y);
    before = point;
  }
  return area;
}

/** A tree alternates outer rings, their holes, outer rings within those holes … */
function toPolygons(tree: PolyTree64): Ring[][] {
  const polygons: Ring[][] = [];
  for (let i = 0; i < tree.count; i++) {
    const outer = tree.child(i);
    const rings = [toRing(outer.polygon ?? [], true)];
    for (let k = 0; k < outer.count; k++) {
      const hole = outer.child(k);
      rings.push(toRing(hole.polygon ?? [], false));
      polygons.push(...toPolygons(hole));
    }
    polygons.push(rings);
  }
  return polygons;
}

function toRing(path: Path64, counterClockwise: boolean): Ring {
  const oriented = doubledArea(path) > 0 === counterClockwise ? path : [...path].reverse();
  const ring = oriented.map(({ x, y }): LngLat => [x / CELLS_PER_DEGREE, y / CELLS_PER_DEGREE]);
  return [...ring, ...ring.slice(0, 1)];
}
