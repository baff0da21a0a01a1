import Flatbush from "flatbush";
import { ringsOf } from "../shape/rings.ts";
import type { LngLat } from "../types.ts";
import { type UnitFeature, unitName } from "./units.ts";

/** A piece of boundary between two neighbouring vertices, and every feature whose boundary holds it. */
export interface SharedEdge {
  from: LngLat;
  to: LngLat;
  units: string[];
}

/** A vertex where features meet. */
export interface SharedVertex {
  at: LngLat;
  units: string[];
}

/** Vertices nearer than this to an edge lie on it: 1e-7° is about 1 cm. */
const ON_EDGE_DEG = 1e-7;

interface Vertex {
  at: LngLat;
  units: Set<string>;
}

/**
 * The edges and vertices that two or more features have in common. An edge of one feature that a vertex of another
 * divides (a T-junction) is divided too, so that neighbours need not have the same vertices, only the same line.
 *
 * @param features polygons in degrees, any datum.
 * @returns both in the order in which the features first name them; `units` in the order of the features.
 * Two lines farther apart than 1e-7° (about 1 cm) are two lines.
 */
export function sharedEdges(features: readonly UnitFeature[]): { edges: SharedEdge[]; vertices: SharedVertex[] } {
  const vertices = collectVertices(features);
  const all = [...vertices.values()];
  if (all.length === 0) return { edges: [], vertices: [] };
  const index = new Flatbush(all.length);
  for (const { at } of all) index.add(at[0], at[1], at[0], at[1]);
  index.finish();
  const onEdge = (from: LngLat, to: LngLat) => splitAt(from, to, index, all);

  const pieces = new Map<string, { from: LngLat; to: LngLat; units: Set<string> }>();
  features.forEach((feature, i) => {
    const unit = unitName(feature, i);
    for (const ring of ringsOf(feature.geometry)) {
      for (let k = 1; k < ring.length; k++) {
        const stops = onEdge(ring[k - 1] as LngLat, ring[k] as LngLat);
        for (let s = 1; s < stops.length; s++) {
          const [from, to] = [stops[s - 1] as LngLat, stops[s] as LngLat];
          const [p, q] = [vertexKey(from), vertexKey(to)];
          if (p === q) continue;
          const key = p < q ? `${p} ${q}` : `${q} ${p}`;
          const piece = pieces.get(key) ?? { from, to, units: new Set<string>() };
          piece.units.add(unit);
          pieces.set(key, piece);
          for (const end of [p, q]) vertices.get(end)?.units.add(unit);
        }
      }
    }
  });
  const shared = <T extends { units: Set<string> }>(items: Iterable<T>) =>
    [...items].filter(({ units }) => units.size > 1).map((item) => ({ ...item, units: [...item.units] }));
  return { edges: shared(pieces.values()), vertices: shared(vertices.values()) };
}

function vertexKey([lng, lat]: LngLat): string {
  return `${Math.round(lng / ON_EDGE_DEG)},${Math.round(lat / ON_EDGE_DEG)}`;
}

function collectVertices(features: readonly UnitFeature[]): Map<string, Vertex> {
  const vertices = new Map<string, Vertex>();
  features.forEach((feature, i) => {
    for (const at of ringsOf(feature.geometry).flat()) {
      const key = vertexKey(at);
      const vertex = vertices.get(key) ?? { at, units: new Set<string>() };
      vertex.units.add(unitName(feature, i));
      vertices.set(key, vertex);
    }
  });
  return vertices;
}

/** The edge's ends with every vertex that lies on it between them, in order. */
function splitAt(from: LngLat, to: LngLat, index: Flatbush, vertices: Vertex[]): LngLat[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length2 = dx * dx + dy * dy;
  const between: { t: number; at: LngLat }[] = [];
  const near = index.search(
    Math.min(from[0], to[0]) - ON_EDGE_DEG,
    Math.min(from[1], to[1]) - ON_EDGE_DEG,
    Math.max(from[0], to[0]) + ON_EDGE_DEG,
    Math.max(from[1], to[1]) + ON_EDGE_DEG,
  );
  for (const i of near) {
    const { at } = vertices[i] as Vertex;
    const [px, py] = [at[0] - from[0], at[1] - from[1]];
    const t = (px * dx + py * dy) / length2;
    const offLine = Math.abs(px * dy - py * dx) / Math.sqrt(length2);
    const fromEnd = Math.min(t, 1 - t) * Math.sqrt(length2);
    if (offLine <= ON_EDGE_DEG && fromEnd > ON_EDGE_DEG) between.push({ t, at });
  }
  between.sort((p, q) => p.t - q.t);
  return [from, ...between.map(({ at }) => at), to];
}
