import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import type { Bbox } from "../types.ts";

/**
 * The smallest box round everything drawn, `[west, south, east, north]` in degrees, as the coordinates stand: a geometry cut at
 * the antimeridian gets a box round the whole world (RFC 7946 §5.2 leaves the choice).
 * @returns undefined when there is not one position.
 */
export function boundsOf(drawn: Geometry | Feature | FeatureCollection): Bbox | undefined {
  const bounds: Bbox = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  forEachPosition(drawn, (position) => {
    const lng = position[0] as number;
    const lat = position[1] as number;
    if (lng < bounds[0]) bounds[0] = lng;
    if (lat < bounds[1]) bounds[1] = lat;
    if (lng > bounds[2]) bounds[2] = lng;
    if (lat > bounds[3]) bounds[3] = lat;
  });
  return bounds[0] <= bounds[2] ? bounds : undefined;
}

/** The smallest box round several, undefined ones left aside; undefined when none is left. */
export function unionBounds(...boxes: (Bbox | undefined)[]): Bbox | undefined {
  let union: Bbox | undefined;
  for (const box of boxes) {
    if (!box) continue;
    union = union
      ? [Math.min(union[0], box[0]), Math.min(union[1], box[1]), Math.max(union[2], box[2]), Math.max(union[3], box[3])]
      : [...box];
  }
  return union;
}

type Nested = Position | Nested[];

function forEachPosition(drawn: Geometry | Feature | FeatureCollection, visit: (position: Position) => void): void {
  if (drawn.type === "FeatureCollection") for (const feature of drawn.features) forEachPosition(feature, visit);
  // RFC 7946 §3.2 lets a feature be without a geometry.
  else if (drawn.type === "Feature") drawn.geometry && forEachPosition(drawn.geometry, visit);
  else if (drawn.type === "GeometryCollection") for (const part of drawn.geometries) forEachPosition(part, visit);
  else descend(drawn.coordinates, visit);
}

function descend(nested: Nested, visit: (position: Position) => void): void {
  if (isPosition(nested)) visit(nested);
  else for (const part of nested) descend(part, visit);
}

function isPosition(nested: Nested): nested is Position {
  return typeof nested[0] === "number";
}
