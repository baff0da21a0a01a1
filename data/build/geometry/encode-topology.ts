import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import type { ArcRef, Topology, TopologyGeometry, TopologyObject } from "../../../geo/shape/topology.ts";
import type { Bbox } from "../../../geo/types.ts";
import { DECIMALS } from "./run-mapshaper.ts";

type Encodable<P> = Feature<Polygon | MultiPolygon | LineString | MultiLineString, P>;

/** Whole-number position: multiples of the published precision. */
type Cell = [number, number];

/**
 * Layers of features whose positions have few decimals as one topology: a line between two neighbours, or one that
 * several layers draw, is stored once, as steps of whole numbers. Half the size of GeoJSON after gzip, and neighbours
 * cannot drift apart.
 *
 * `featuresOf(encodeTopology({ layer }), "layer")` gives the features back; a ring may start at another of its vertices.
 * @param decimals of the positions.
 * @throws Error when a position has more decimals, quoting it.
 */
export function encodeTopology<Name extends string, P extends { id: string }>(
  layers: Record<Name, readonly Encodable<P>[]>,
  decimals = DECIMALS,
): Topology<Name, P> {
  const names = Object.keys(layers) as Name[];
  const cellsOf = new Map<Encodable<P>, Cell[][]>();
  for (const feature of names.flatMap((name) => layers[name])) {
    cellsOf.set(
      feature,
      linesOf(feature).map((line) => line.map((position) => cellOf(position, decimals))),
    );
  }
  const cells = [...cellsOf.values()].flat();
  const isJunction = findJunctions(cells);
  const arcs = new ArcList();
  const encode = (feature: Encodable<P>): TopologyGeometry<P> => {
    const refs = (cellsOf.get(feature) ?? []).map((line) =>
      cutAtJunctions(line, isJunction).map((arc) => arcs.refOf(arc)),
    );
    return { ...geometryOf(feature, refs), id: feature.properties.id, properties: feature.properties };
  };
  const objects = names.map((name): [Name, TopologyObject<P>] => [
    name,
    { type: "GeometryCollection", geometries: layers[name].map(encode) },
  ]);
  const scale = Number((10 ** -decimals).toFixed(decimals));
  return {
    type: "Topology",
    bbox: bboxOf(cells.flat(), decimals),
    transform: { scale: [scale, scale], translate: [0, 0] },
    objects: Object.fromEntries(objects) as Record<Name, TopologyObject<P>>,
    arcs: arcs.steps(),
  };
}

function linesOf({ geometry }: Encodable<unknown>): Position[][] {
  switch (geometry.type) {
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
  }
}

function geometryOf({ geometry }: Encodable<unknown>, refs: ArcRef[][]) {
  const { type } = geometry;
  if (type === "LineString") return { type, arcs: refs[0] ?? [] };
  if (type !== "MultiPolygon") return { type, arcs: refs };
  let next = 0;
  return { type, arcs: geometry.coordinates.map((rings) => rings.map(() => refs[next++] ?? [])) };
}

function cellOf([lng, lat]: Position, decimals: number): Cell {
  const cell: Cell = [Math.round((lng as number) * 10 ** decimals), Math.round((lat as number) * 10 ** decimals)];
  if (cell[0] / 10 ** decimals !== lng || cell[1] / 10 ** decimals !== lat) {
    throw new Error(`position [${lng}, ${lat}] has more than ${decimals} decimals`);
  }
  return cell;
}

const keyOf = (cell: Cell): string => cell.join(",");
const isClosed = (line: Cell[]): boolean => line.length > 3 && keyOf(line[0] as Cell) === keyOf(line.at(-1) as Cell);

/** Vertices where lines part: the ends of open lines, and those that do not have the same two neighbours in every ring. */
function findJunctions(lines: readonly Cell[][]): (cell: Cell) => boolean {
  const neighbours = new Map<string, string>();
  const junctions = new Set<string>();
  for (const line of lines) {
    const keys = line.map(keyOf);
    const closed = isClosed(line);
    const open = closed ? keys.slice(0, -1) : keys;
    open.forEach((key, i) => {
      if (!closed && (i === 0 || i === open.length - 1)) junctions.add(key);
      const pair = [open.at(i - 1) as string, open[(i + 1) % open.length] as string].sort().join(" ");
      if ((neighbours.get(key) ?? pair) !== pair) junctions.add(key);
      neighbours.set(key, pair);
    });
  }
  return (cell) => junctions.has(keyOf(cell));
}

function cutAtJunctions(line: Cell[], isJunction: (cell: Cell) => boolean): Cell[][] {
  const whole = isClosed(line) ? startAtJunction(line, isJunction) : line;
  const arcs: Cell[][] = [];
  let arc: Cell[] = [];
  whole.forEach((cell, i) => {
    arc.push(cell);
    if (i > 0 && (i === whole.length - 1 || isJunction(cell))) {
      arcs.push(arc);
      arc = [cell];
    }
  });
  return arcs;
}

/** The ring from its first junction on; from its smallest vertex if it has none, so that an enclave and its hole agree. */
function startAtJunction(ring: Cell[], isJunction: (cell: Cell) => boolean): Cell[] {
  const open = ring.slice(0, -1);
  let start = open.findIndex(isJunction);
  if (start < 0) start = open.reduce((best, cell, i) => (isBefore(cell, open[best] as Cell) ? i : best), 0);
  const turned = [...open.slice(start), ...open.slice(0, start)];
  return [...turned, turned[0] as Cell];
}

function isBefore(a: Cell, b: Cell): boolean {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
}

class ArcList {
  private readonly arcs: Cell[][] = [];
  private readonly indexOf = new Map<string, number>();

  refOf(arc: Cell[]): ArcRef {
    const forward = this.indexOf.get(arc.map(keyOf).join(" "));
    if (forward !== undefined) return forward;
    const backward = this.indexOf.get([...arc].reverse().map(keyOf).join(" "));
    if (backward !== undefined) return ~backward;
    this.indexOf.set(arc.map(keyOf).join(" "), this.arcs.length);
    return this.arcs.push(arc) - 1;
  }

  steps(): Cell[][] {
    return this.arcs.map((arc) =>
      arc.map(([x, y], i): Cell => {
        const [px, py] = arc[i - 1] ?? [0, 0];
        return [x - px, y - py];
      }),
    );
  }
}

function bboxOf(cells: readonly Cell[], decimals: number): Bbox {
  const bbox: Bbox = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const [x, y] of cells) {
    bbox[0] = Math.min(bbox[0], x);
    bbox[1] = Math.min(bbox[1], y);
    bbox[2] = Math.max(bbox[2], x);
    bbox[3] = Math.max(bbox[3], y);
  }
  return bbox.map((value) => value / 10 ** decimals) as Bbox;
}
