import type { MultiLineString, Position } from "geojson";
import { type SharedEdge, sharedEdges } from "../../../geo/validate/shared-edges.ts";
import type { Unit } from "./clean-edges.ts";

const PUDONG = "310115";
/**
 * The districts that face Pudong across the Huangpu, from the mouth upstream: Baoshan, Yangpu, Hongkou, Huangpu, Xuhui.
 * South of Xuhui the river runs inside Minhang, whose town Pujiang lies on the east bank: Pudong's edges with Minhang and
 * Fengxian are land.
 */
const WEST_BANK = new Set(["310113", "310110", "310109", "310101", "310104"]);

/** The Huangpu as far as it is a boundary of Pudong: one line from the mouth upstream, or several if an edge is missing. */
export function buildRiverLine(districts: readonly Unit[]): MultiLineString {
  const { edges } = sharedEdges(districts);
  const river = edges.filter(({ units }) => units.includes(PUDONG) && units.some((unit) => WEST_BANK.has(unit)));
  if (river.length === 0) throw new Error("Pudong shares no edge with the districts across the Huangpu");
  return { type: "MultiLineString", coordinates: joinEdges(river).map(fromNorth) };
}

/** Chains edges that meet end to end. No more than two of them meet in one vertex: they are one boundary. */
function joinEdges(edges: readonly SharedEdge[]): Position[][] {
  const key = (position: Position) => position.join(",");
  const atVertex = new Map<string, SharedEdge[]>();
  for (const edge of edges) {
    for (const end of [edge.from, edge.to]) atVertex.set(key(end), [...(atVertex.get(key(end)) ?? []), edge]);
  }
  const left = new Set(edges);
  const lines: Position[][] = [];
  const follow = (start: Position, line: Position[]) => {
    let end = start;
    for (;;) {
      const next = atVertex.get(key(end))?.find((edge) => left.has(edge));
      if (!next) return;
      left.delete(next);
      end = key(next.from) === key(end) ? next.to : next.from;
      line.push(end);
    }
  };
  for (const edge of edges) {
    if (!left.delete(edge)) continue;
    const forward: Position[] = [];
    const backward: Position[] = [];
    follow(edge.to, forward);
    follow(edge.from, backward);
    lines.push([...backward.reverse(), edge.from, edge.to, ...forward]);
  }
  return lines;
}

function fromNorth(line: Position[]): Position[] {
  const [first, last] = [line[0] as Position, line[line.length - 1] as Position];
  return (first[1] as number) >= (last[1] as number) ? line : [...line].reverse();
}
