import type { Feature, GeoJsonProperties, Geometry, Position } from "geojson";
import type { Bbox } from "../types.ts";

/** An arc by its index; `~index` is the same arc backwards. */
export type ArcRef = number;

/** A geometry of a topology: GeoJSON's, with lists of arcs in the place of lists of positions. */
export type TopologyGeometry<P extends GeoJsonProperties = GeoJsonProperties> = { id?: string; properties: P } & (
  | { type: "LineString"; arcs: ArcRef[] }
  | { type: "MultiLineString"; arcs: ArcRef[][] }
  | { type: "Polygon"; arcs: ArcRef[][] }
  | { type: "MultiPolygon"; arcs: ArcRef[][][] }
);

/** One layer of a topology, with whatever else it says of itself. */
export interface TopologyObject<P extends GeoJsonProperties = GeoJsonProperties> {
  type: "GeometryCollection";
  geometries: TopologyGeometry<P>[];
}

/**
 * The part of TopoJSON (topojson-specification 1.0) in which boundaries are stored: a line between two neighbours stands
 * once, and so does a line that several layers draw.
 */
export interface Topology<Name extends string = string, P extends GeoJsonProperties = GeoJsonProperties> {
  type: "Topology";
  bbox: Bbox;
  /** Whole numbers to degrees: `position × scale + translate`. */
  transform: { scale: [number, number]; translate: [number, number] };
  objects: Record<Name, TopologyObject<P>>;
  /** Each the first position, then the steps to the next ones, in whole numbers. */
  arcs: [number, number][][];
}

/**
 * The GeoJSON features of one object of a topology, in its order. Neighbours get the very same numbers along their common
 * line, in every object that draws it.
 *
 * @returns positions `[lng, lat]` in degrees, in the topology's datum; a scale of a power of ten gives back exactly the
 * decimals that were stored.
 * @throws RangeError when a geometry names an arc that is not there.
 *
 * Source: TopoJSON specification 1.0, §2.1.4 (arcs), §2.1.2 (transforms).
 */
export function featuresOf<Name extends string, P extends GeoJsonProperties, G extends Geometry = Geometry>(
  { arcs, transform, objects }: Topology<Name, P>,
  name: Name,
): Feature<G, P>[] {
  const decoded = new Map<ArcRef, Position[]>();
  const arcOf = (index: ArcRef): Position[] => {
    const arc = arcs[index];
    if (!arc) throw new RangeError(`no arc ${index} among ${arcs.length}`);
    const positions = decoded.get(index) ?? decodeArc(arc, transform);
    decoded.set(index, positions);
    return positions;
  };
  const lineOf = (refs: ArcRef[]) => joinArcs(refs, arcOf);
  return objects[name].geometries.map((geometry) => {
    const { id, properties } = geometry;
    const feature = { type: "Feature", properties, geometry: geometryOf(geometry, lineOf) } as unknown as Feature<G, P>;
    return id === undefined ? feature : { ...feature, id };
  });
}

function geometryOf(geometry: TopologyGeometry, lineOf: (refs: ArcRef[]) => Position[]): Geometry {
  switch (geometry.type) {
    case "LineString":
      return { type: "LineString", coordinates: lineOf(geometry.arcs) };
    case "MultiLineString":
      return { type: "MultiLineString", coordinates: geometry.arcs.map(lineOf) };
    case "Polygon":
      return { type: "Polygon", coordinates: geometry.arcs.map(lineOf) };
    case "MultiPolygon":
      return { type: "MultiPolygon", coordinates: geometry.arcs.map((polygon) => polygon.map(lineOf)) };
  }
}

// Loops over indices: these run once, before a compiler has seen them, and iterators cost most there.

function decodeArc(arc: [number, number][], { scale, translate }: Topology["transform"]): Position[] {
  // Dividing by a whole number rounds once, to the double nearest to the decimal; multiplying by 1e-5 would not.
  const perX = Math.round(1 / scale[0]);
  const perY = Math.round(1 / scale[1]);
  const positions: Position[] = [];
  let x = 0;
  let y = 0;
  for (let i = 0; i < arc.length; i++) {
    const step = arc[i] as [number, number];
    x += step[0];
    y += step[1];
    positions.push([x / perX + translate[0], y / perY + translate[1]]);
  }
  return positions;
}

function joinArcs(refs: ArcRef[], arcOf: (index: ArcRef) => Position[]): Position[] {
  const line: Position[] = [];
  for (const ref of refs) {
    const arc = arcOf(ref < 0 ? ~ref : ref);
    // Where an arc begins, the one before it has ended.
    for (let i = line.length > 0 ? 1 : 0; i < arc.length; i++) {
      const position = arc[ref < 0 ? arc.length - 1 - i : i] as [number, number];
      // Copies: whoever changes one feature's positions must not change its neighbour's.
      line.push([position[0], position[1]]);
    }
  }
  return line;
}
