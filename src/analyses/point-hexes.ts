import { polygonAreaM2 } from "../../geo/measure/area.ts";
import { hexBins } from "../../geo/shape/hex-bins.ts";
import { seededRandom } from "../../geo/statistics/seeded-random.ts";
import type { LngLat, PolygonGeometry, Ring } from "../../geo/types.ts";
import { CHECK_DRAWS, MOST_CHECKED, SEED } from "./point-clusters.ts";
import { moved, type PointSet } from "./point-set.ts";

export interface HexTask {
  readonly method: "hex";
  readonly points: PointSet;
  readonly widthKm: number;
  /** Where the middle of a cell lies. */
  readonly anchor: LngLat;
}

export interface HexCell {
  readonly ring: Ring;
  readonly areaM2: number;
  readonly points: readonly number[];
  readonly weight: number;
}

export interface HexSolution {
  readonly method: "hex";
  /** Those that hold points, the fullest first. */
  readonly cells: readonly HexCell[];
  /** Of 99 draws of positions and all points, the share that stays in its cell; null where nothing moves, or too many would. */
  readonly stays: number | null;
}

export function solveHexes({ points, widthKm, anchor }: HexTask): HexSolution {
  const bins = hexBins(
    points.map(({ lngLat }) => lngLat),
    widthKm,
    anchor,
  );
  const cells = bins
    .map(({ ring, points: held }) => ({
      ring,
      points: held,
      areaM2: polygonAreaM2({ type: "Polygon", coordinates: [ring] } as PolygonGeometry),
      weight: held.reduce((sum, i) => sum + (points[i]?.weight ?? 0), 0),
    }))
    .sort((a, b) => b.weight - a.weight || (a.points[0] as number) - (b.points[0] as number));
  return { method: "hex", cells, stays: staying(points, widthKm, anchor) };
}

/** A cell is known by its middle, to about a metre. */
function cellNames(places: readonly LngLat[], widthKm: number, anchor: LngLat): string[] {
  const names = new Array<string>(places.length);
  for (const { center, points } of hexBins(places, widthKm, anchor))
    for (const i of points) names[i] = center.map((degrees) => degrees.toFixed(5)).join(" ");
  return names;
}

function staying(points: PointSet, widthKm: number, anchor: LngLat): number | null {
  if (points.length > MOST_CHECKED || points.every(({ uncertaintyM }) => uncertaintyM === 0)) return null;
  const own = cellNames(
    points.map(({ lngLat }) => lngLat),
    widthKm,
    anchor,
  );
  const random = seededRandom(SEED);
  let kept = 0;
  for (let draw = 0; draw < CHECK_DRAWS; draw += 1) {
    const drawn = cellNames(moved(points, random), widthKm, anchor);
    kept += drawn.filter((name, i) => name === own[i]).length;
  }
  return kept / (CHECK_DRAWS * points.length);
}
