import { Clipper, ClipType, FillRule, type PolyPath64, PolyTree64 } from "clipper2-ts";
import { ringAreaM2 } from "../../../geo/measure/area.ts";
import { polygonsOf } from "../../../geo/shape/rings.ts";
import type { LngLat, PolygonGeometry, Ring } from "../../../geo/types.ts";
import { type IntegerGrid, integerGrid } from "../../../geo/validate/integer-grid.ts";
import { poleOfInaccessibility } from "./pole-of-inaccessibility.ts";
import { DECIMALS } from "./run-mapshaper.ts";
import { SEA_BBOX } from "./sea-mask.ts";

/**
 * Where a unit's label goes: the roomiest point of the largest piece of its land, land being the polygon without the sea.
 * @returns `[lng, lat]`, WGS 84, rounded to five decimals.
 */
export function labelPoint(unit: PolygonGeometry, sea: PolygonGeometry): LngLat {
  const grid = integerGrid(SEA_BBOX);
  const land = landPieces(unit, sea, grid);
  const pieces = land.length > 0 ? land : polygonsOf(unit);
  const [largest] = [...pieces].sort((a, b) => areaOf(b) - areaOf(a));
  const [lng, lat] = poleOfInaccessibility(largest ?? []);
  return [Number(lng.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))];
}

function areaOf(rings: Ring[]): number {
  return rings.reduce((area, ring, i) => area + (i === 0 ? 1 : -1) * Math.abs(ringAreaM2(ring)), 0);
}

function landPieces(unit: PolygonGeometry, sea: PolygonGeometry, grid: IntegerGrid): Ring[][] {
  const tree = new PolyTree64();
  const subject = grid.toPaths(polygonsOf(unit).flat());
  const water = grid.toPaths(polygonsOf(sea).flat());
  Clipper.booleanOpWithPolyTree(ClipType.Difference, subject, water, tree, FillRule.EvenOdd);
  return outlinesOf(tree).map((outline) =>
    [outline, ...childrenOf(outline)].map((path) => grid.toRing(path.poly ?? [])),
  );
}

/** Every second level of the tree is an outline, with its holes one level below. */
function outlinesOf(node: PolyPath64): PolyPath64[] {
  return childrenOf(node).flatMap((outline) => [outline, ...childrenOf(outline).flatMap(outlinesOf)]);
}

function childrenOf(node: PolyPath64): PolyPath64[] {
  return Array.from({ length: node.count }, (_, i) => node.child(i));
}
