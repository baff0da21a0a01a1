import { geodesicDistanceM } from "../measure/distance.ts";
import { sharedEdges } from "./shared-edges.ts";
import type { UnitFeature } from "./units.ts";

export interface Neighbours {
  /** Names of the two features, in the order of the list. */
  a: string;
  b: string;
  /** rook: they share a stretch of boundary; queen: they meet in single points only. (Rook neighbours are queen neighbours too.) */
  kind: "rook" | "queen";
  /** Length of the shared boundary in metres, geodesic; 0 for a queen pair. */
  sharedM: number;
}

/**
 * Which features are neighbours, and along how many metres.
 *
 * @param features polygons in degrees, WGS 84, that share their boundary lines to within 1e-7° (about 1 cm).
 * @returns each pair once, sorted by name. Features that do not meet are not neighbours, however near they are: an
 * island has none.
 *
 * Method: common edges after T-junctions are divided (`sharedEdges`); rook and queen as in spatial statistics
 * (Anselin 1988, §3.1).
 */
export function adjacency(features: readonly UnitFeature[]): Neighbours[] {
  const pairs = new Map<string, Neighbours>();
  const visit = (units: string[], lengthM: number) => {
    units.forEach((first, i) => {
      for (const second of units.slice(i + 1)) {
        const [a, b] = first < second ? [first, second] : [second, first];
        const pair = pairs.get(`${a} ${b}`) ?? { a, b, kind: "queen" as const, sharedM: 0 };
        pair.sharedM += lengthM;
        if (lengthM > 0) pair.kind = "rook";
        pairs.set(`${a} ${b}`, pair);
      }
    });
  };
  const { edges, vertices } = sharedEdges(features);
  for (const { from, to, units } of edges) visit(units, geodesicDistanceM(from, to));
  for (const { units } of vertices) visit(units, 0);
  return [...pairs.values()].sort((p, q) => (p.a + p.b < q.a + q.b ? -1 : 1));
}
