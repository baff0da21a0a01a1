import { geodesicDistanceM } from "../measure/distance.ts";
import type { LngLat } from "../types.ts";

/** How much each unit counts as a neighbour of each other; nothing is a neighbour of itself. */
export interface SpatialWeights {
  /** One list a unit, in their order: indexes of its neighbours, ascending, with weights above 0. An island's is empty. */
  readonly links: readonly (readonly Link[])[];
}
export interface Link {
  readonly to: number;
  readonly weight: number;
}

/**
 * Weights of 1 between the pairs named.
 *
 * @param count how many units there are.
 * @param pairs indexes of two units each, in any order; a pair named twice counts once.
 * @throws RangeError for an index that no unit has, or a unit paired with itself.
 */
export function pairWeights(count: number, pairs: Iterable<readonly [number, number]>): SpatialWeights {
  const sets = Array.from({ length: count }, () => new Set<number>());
  for (const [a, b] of pairs) {
    const [first, second] = [sets[a], sets[b]];
    if (!first || !second || a === b) throw new RangeError(`[${a}, ${b}] is no pair among ${count} units`);
    first.add(b);
    second.add(a);
  }
  return {
    links: sets.map((set) => [...set].sort((a, b) => a - b).map((to) => ({ to, weight: 1 }))),
  };
}

/**
 * Weights of 1 to the k nearest by geodesic distance; not symmetric. Of equally near ones the first in the list is taken.
 *
 * @param points `[lng, lat]` in degrees, WGS 84.
 * @throws RangeError unless k is a whole number from 1 to one fewer than there are points.
 */
export function kNearestWeights(points: readonly LngLat[], k: number): SpatialWeights {
  if (!(Number.isInteger(k) && k >= 1 && k < points.length))
    throw new RangeError(`k must be a whole number from 1 to ${points.length - 1}, not ${k}`);
  const distances = distancesM(points);
  return {
    links: distances.map((row, i) =>
      row
        .map((distanceM, to) => ({ to, distanceM }))
        .filter(({ to }) => to !== i)
        .sort((a, b) => a.distanceM - b.distanceM || a.to - b.to)
        .slice(0, k)
        .sort((a, b) => a.to - b.to)
        .map(({ to }) => ({ to, weight: 1 })),
    ),
  };
}

/**
 * Weights of 1 to everything at most `bandM` metres away, geodesic; whoever has nobody within it is an island.
 *
 * @throws RangeError unless the band is positive and finite.
 */
export function distanceBandWeights(points: readonly LngLat[], bandM: number): SpatialWeights {
  assertPositive(bandM);
  return linksWhere(points, (distanceM) => (distanceM <= bandM ? 1 : 0));
}

/**
 * Weights of 1 / km^power to everything at most `bandM` metres away, geodesic.
 *
 * @throws RangeError for a band or power that is not positive, or two points at one place, whose weight would be infinite.
 */
export function inverseDistanceWeights(
  points: readonly LngLat[],
  { power = 1, bandM = Number.MAX_VALUE }: { power?: number; bandM?: number } = {},
): SpatialWeights {
  assertPositive(bandM);
  assertPositive(power);
  return linksWhere(points, (distanceM) => {
    if (distanceM === 0) throw new RangeError("two points lie at one place: their inverse distance is infinite");
    return distanceM <= bandM ? (distanceM / 1000) ** -power : 0;
  });
}

/** The same neighbours with weights that sum to 1 for each unit that has any (style "W" of R's spdep). */
export function rowStandardised({ links }: SpatialWeights): SpatialWeights {
  return {
    links: links.map((row) => {
      const sum = row.reduce((total, { weight }) => total + weight, 0);
      return row.map(({ to, weight }) => ({ to, weight: weight / sum }));
    }),
  };
}

/** Indexes of the units that have no neighbour. */
export function islandsOf({ links }: SpatialWeights): number[] {
  return links.flatMap((row, i) => (row.length === 0 ? [i] : []));
}

function linksWhere(points: readonly LngLat[], weightOf: (distanceM: number) => number): SpatialWeights {
  return {
    links: distancesM(points).map((row, i) =>
      row.flatMap((distanceM, to) => {
        const weight = to === i ? 0 : weightOf(distanceM);
        return weight > 0 ? [{ to, weight }] : [];
      }),
    ),
  };
}

function distancesM(points: readonly LngLat[]): number[][] {
  const rows = points.map(() => new Array<number>(points.length).fill(0));
  points.forEach((a, i) => {
    for (let k = i + 1; k < points.length; k += 1) {
      const distanceM = geodesicDistanceM(a, points[k] as LngLat);
      (rows[i] as number[])[k] = distanceM;
      (rows[k] as number[])[i] = distanceM;
    }
  });
  return rows;
}

function assertPositive(value: number): void {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY))
    throw new RangeError(`expected a positive number, not ${value}`);
}
