import { insideTest, randomPointsIn } from "../../geo/shape/random-points.ts";
import { pointPairs } from "../../geo/statistics/point-pairs.ts";
import { besagL, clarkEvans, ripleyK } from "../../geo/statistics/point-pattern.ts";
import { seededRandom } from "../../geo/statistics/seeded-random.ts";
import type { LngLat } from "../../geo/types.ts";
import type { Progress } from "./analysis.ts";
import { CHECK_DRAWS, MOST_CHECKED, SEED } from "./point-clusters.ts";
import { type DrawnLand, landWindow, moved, type PointSet } from "./point-set.ts";

/** Radii at which pairs are counted. */
export const RADII = 20;

/** Of the indices of positions drawn anew, so many on either side. */
const LEFT_OUT = 2;

export interface PatternTask {
  readonly method: "pattern";
  readonly points: PointSet;
  readonly land: DrawnLand;
  readonly draws: number;
  readonly farthestM: number;
}

export interface PatternRadius {
  readonly radiusM: number;
  /** Pairs of points at most so far apart, each counted once. */
  readonly pairs: number;
  readonly k: number;
  /** L(r) − r in metres: of the points, and of the simulations their mean and the bounds of the envelope. */
  readonly l: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Fewer points have no pattern. */
export const FEWEST = 3;

/** Points off the drawn land take no part, and too few are left. */
export interface NoPattern {
  readonly method: "no-pattern";
  readonly outside: readonly string[];
}

export interface PatternSolution {
  readonly method: "pattern";
  /** Points on the drawn land, which take part, and the names of the others. */
  readonly points: PointSet;
  readonly outside: readonly string[];
  /** Area of the land, m². */
  readonly landM2: number;
  readonly radii: readonly PatternRadius[];
  /** How far from the end the envelope's bounds stand: 5 of 199 on either side. */
  readonly rank: number;
  readonly level: number;
  readonly index: {
    readonly value: number;
    readonly meanM: number;
    readonly simulated: number;
    readonly p: number;
    readonly smallestP: number;
    /** Between which 95 of 99 indices lie, positions drawn within their uncertainty; null where nothing moves, or too many would. */
    readonly moved: readonly [number, number] | null;
  };
  /** Of the greatest distance to the simulations' mean over all radii. */
  readonly globalP: number;
}

/** The envelope leaves out so many simulations on either side, that a random pattern leaves it 5 % of the time or less. */
export const envelopeRank = (draws: number): number => Math.max(1, Math.floor(0.025 * (draws + 1)));

export function solvePattern(
  { points: asked, land, draws, farthestM }: PatternTask,
  progress: Progress,
): PatternSolution | NoPattern {
  const { geometry, areaM2 } = landWindow(land);
  const isIn = insideTest(geometry);
  const points = asked.filter(({ lngLat }) => isIn(lngLat));
  const outside = asked.flatMap((point) => (points.includes(point) ? [] : [point.id]));
  if (points.length < FEWEST) return { method: "no-pattern", outside };
  const n = points.length;
  const radiiM = Array.from({ length: RADII }, (_, i) => (farthestM * (i + 1)) / RADII);
  const statistics = (places: readonly LngLat[]) => {
    const pairs = pointPairs(places);
    const counts = pairs.counts(radiiM);
    const k = ripleyK(counts, n, areaM2);
    const nearest = Array.from(pairs.nearestM());
    return { counts, k, l: besagL(k).map((l, i) => l - (radiiM[i] as number)), nearest };
  };
  const indexOf = (nearest: readonly number[]) => clarkEvans(nearest, areaM2) as number;
  const own = statistics(points.map(({ lngLat }) => lngLat));
  const index = indexOf(own.nearest);

  const draw = randomPointsIn(geometry, seededRandom(SEED));
  const simulated: { l: number[]; index: number }[] = [];
  for (let i = 0; i < draws; i += 1) {
    progress(i / draws);
    const { l, nearest } = statistics(Array.from({ length: n }, draw));
    simulated.push({ l, index: indexOf(nearest) });
  }
  const rank = envelopeRank(draws);
  const means = radiiM.map((_, i) => simulated.reduce((sum, { l }) => sum + (l[i] as number), 0) / draws);
  const deviation = (l: readonly number[]) => Math.max(...l.map((one, i) => Math.abs(one - (means[i] as number))));
  const farther = simulated.filter(({ l }) => deviation(l) >= deviation(own.l)).length;
  const [above, below] = [
    simulated.filter((one) => one.index >= index).length,
    simulated.filter((one) => one.index <= index).length,
  ];
  return {
    method: "pattern",
    points,
    outside,
    landM2: areaM2,
    rank,
    level: (2 * rank) / (draws + 1),
    radii: radiiM.map((radiusM, i) => {
      const sorted = simulated.map(({ l }) => l[i] as number).sort((a, b) => a - b);
      return {
        radiusM,
        pairs: (own.counts[i] as number) / 2,
        k: own.k[i] as number,
        l: own.l[i] as number,
        mean: means[i] as number,
        low: sorted[rank - 1] as number,
        high: sorted[draws - rank] as number,
      };
    }),
    index: {
      value: index,
      meanM: own.nearest.reduce((sum, d) => sum + d, 0) / n,
      simulated: simulated.reduce((sum, one) => sum + one.index, 0) / draws,
      p: Math.min(1, (2 * (Math.min(above, below) + 1)) / (draws + 1)),
      smallestP: 2 / (draws + 1),
      moved: movedIndex(points, indexOf),
    },
    globalP: (farther + 1) / (draws + 1),
  };
}

function movedIndex(points: PointSet, indexOf: (nearest: readonly number[]) => number): [number, number] | null {
  if (points.length > MOST_CHECKED || points.every(({ uncertaintyM }) => uncertaintyM === 0)) return null;
  const random = seededRandom(SEED + 1);
  const indices = Array.from({ length: CHECK_DRAWS }, () =>
    indexOf(Array.from(pointPairs(moved(points, random)).nearestM())),
  ).sort((a, b) => a - b);
  return [indices[LEFT_OUT] as number, indices[CHECK_DRAWS - 1 - LEFT_OUT] as number];
}
