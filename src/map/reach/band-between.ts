import type { MultiPolygon, Polygon } from "geojson";
import { isInside } from "../../../geo/shape/is-inside.ts";
import { polygonsOf } from "../../../geo/shape/rings.ts";
import type { LngLat, Ring } from "../../../geo/types.ts";

type Area = Polygon | MultiPolygon;

/**
 * What lies in the outer area and not in the inner one, which it holds: the inner one's edges become holes, and its holes
 * parts of their own. To draw, not to measure.
 */
export function bandBetween(inner: Area, outer: Area): Area {
  const parts = polygonsOf(outer).map((rings) => [...rings] as Ring[]);
  const islands: Ring[][] = [];
  for (const [edge, ...holes] of polygonsOf(inner) as Ring[][]) {
    const spot = edge?.[0];
    if (!edge || !spot) continue;
    const holder = parts.length === 1 ? parts[0] : parts.find((rings) => holds(rings, spot));
    holder?.push([...edge].reverse());
    islands.push(...holes.map((hole) => [[...hole].reverse()]));
  }
  return { type: "MultiPolygon", coordinates: [...parts, ...islands] };
}

function holds(rings: readonly Ring[], spot: LngLat): boolean {
  return isInside(spot, { type: "Polygon", coordinates: [...rings] });
}
