import { polygonAreaM2 } from "../../geo/measure/area.ts";
import { geodesicDistanceM } from "../../geo/measure/distance.ts";
import { boundsOf } from "../../geo/shape/bounds.ts";
import { insideTest } from "../../geo/shape/random-points.ts";
import { pointPairs } from "../../geo/statistics/point-pairs.ts";
import { kernelDensity } from "../../geo/statistics/point-pattern.ts";
import { seededRandom } from "../../geo/statistics/seeded-random.ts";
import type { Bbox, LngLat, PolygonGeometry, Ring } from "../../geo/types.ts";
import type { Progress } from "./analysis.ts";
import { CHECK_DRAWS, SEED } from "./point-clusters.ts";
import { type DrawnLand, type LandWindow, landWindow, moved, type PointSet } from "./point-set.ts";

/** About so many cells cover the land: finer ones say no more, for the kernel is wider. */
const CELLS = 4000;
/** Beyond so many bandwidths lies 0.03 % of a kernel, which is left out. */
const TAIL = 4;
/** Densities of more points are not made anew from positions drawn within their uncertainty. */
const MOST_CHECKED = 120;

export interface DensityTask {
  readonly method: "density";
  readonly points: PointSet;
  readonly land: DrawnLand;
  readonly bandwidthM: number;
}

export interface DensityCell {
  readonly ring: Ring;
  readonly center: LngLat;
  readonly areaM2: number;
  /** Points per km². */
  readonly value: number;
}

export interface DensitySolution {
  readonly method: "density";
  /** Area of the land, m². */
  readonly landM2: number;
  /** Those whose middle is on land, with a density above 0. */
  readonly cells: readonly DensityCell[];
  readonly sideM: number;
  readonly landCells: number;
  /** The number of the densest cell, and of the point nearest to its middle. */
  readonly peak: number;
  readonly nearest: number;
  /** Points that the densities over the land add up to: what is missing lies over water or beyond. */
  readonly mass: number;
  /** Of 99 draws of positions, those whose densest cell lies within a bandwidth of this one; null where nothing moves, or too much would. */
  readonly peakStays: number | null;
}

interface Grid {
  readonly cells: readonly Omit<DensityCell, "value">[];
  readonly sideM: number;
}

/** Square cells of the box, by their side at its middle latitude, of which the middle is on land. */
function gridOver({ geometry, areaM2 }: LandWindow, sideM: number): Grid {
  const [west, south, east, north] = boundsOf(geometry) as Bbox;
  const lat0 = (south + north) / 2;
  const perDegree = {
    x: geodesicDistanceM([west, lat0], [west + 0.01, lat0]) * 100,
    y: geodesicDistanceM([west, lat0 - 0.005], [west, lat0 + 0.005]) * 100,
  };
  const side = Math.max(sideM, Math.sqrt(areaM2 / CELLS));
  const [dLng, dLat] = [side / perDegree.x, side / perDegree.y];
  const isLand = insideTest(geometry);
  const cells: Omit<DensityCell, "value">[] = [];
  for (let row = 0; south + row * dLat < north; row += 1) {
    const [low, high] = [south + row * dLat, south + (row + 1) * dLat];
    for (let column = 0; west + column * dLng < east; column += 1) {
      const [left, right] = [west + column * dLng, west + (column + 1) * dLng];
      const center: LngLat = [(left + right) / 2, (low + high) / 2];
      if (!isLand(center)) continue;
      const ring: Ring = [
        [left, low],
        [right, low],
        [right, high],
        [left, high],
        [left, low],
      ];
      cells.push({ ring, center, areaM2: polygonAreaM2({ type: "Polygon", coordinates: [ring] } as PolygonGeometry) });
    }
  }
  return { cells, sideM: side };
}

function densities(
  places: readonly LngLat[],
  weights: readonly number[],
  { cells }: Grid,
  bandwidthM: number,
  progress: Progress,
): Float64Array {
  const { distanceM } = pointPairs([...places, ...cells.map(({ center }) => center)]);
  const values = new Float64Array(cells.length);
  for (let cell = 0; cell < cells.length; cell += 1) {
    if (cell % 64 === 0) progress(cell / cells.length);
    const near: number[] = [];
    const by: number[] = [];
    for (let i = 0; i < places.length; i += 1) {
      const d = distanceM(i, places.length + cell);
      if (d > TAIL * bandwidthM) continue;
      near.push(d);
      by.push(weights[i] as number);
    }
    values[cell] = kernelDensity(near, bandwidthM, by) * 1e6;
  }
  return values;
}

const peakOf = (values: Float64Array): number =>
  values.indexOf(values.reduce((most, value) => Math.max(most, value), 0));

export function solveDensity({ points, land, bandwidthM }: DensityTask, progress: Progress): DensitySolution {
  const window = landWindow(land);
  const grid = gridOver(window, bandwidthM / 3);
  const places = points.map(({ lngLat }) => lngLat);
  const weights = points.map(({ weight }) => weight);
  const isChecked = points.length <= MOST_CHECKED && points.some(({ uncertaintyM }) => uncertaintyM > 0);
  const steps = isChecked ? CHECK_DRAWS + 1 : 1;
  const values = densities(places, weights, grid, bandwidthM, (done) => progress(done / steps));
  const peak = peakOf(values);
  const at = grid.cells[peak]?.center as LngLat;
  const far = places.map((place) => geodesicDistanceM(place, at));
  let peakStays: number | null = null;
  if (isChecked) {
    const random = seededRandom(SEED);
    let stays = 0;
    for (let draw = 0; draw < CHECK_DRAWS; draw += 1) {
      const drawn = densities(moved(points, random), weights, grid, bandwidthM, () => progress((draw + 1) / steps));
      const other = grid.cells[peakOf(drawn)]?.center as LngLat;
      if (geodesicDistanceM(at, other) <= bandwidthM) stays += 1;
    }
    peakStays = stays / CHECK_DRAWS;
  }
  const cells = grid.cells.flatMap((cell, i) =>
    (values[i] as number) > 0 ? [{ ...cell, value: values[i] as number }] : [],
  );
  return {
    method: "density",
    landM2: window.areaM2,
    cells,
    sideM: grid.sideM,
    landCells: grid.cells.length,
    peak: cells.findIndex(({ center }) => center === at),
    nearest: far.indexOf(Math.min(...far)),
    mass: cells.reduce((sum, { value, areaM2 }) => sum + (value * areaM2) / 1e6, 0),
    peakStays,
  };
}
