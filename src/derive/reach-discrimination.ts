import { sharedShare } from "../../geo/reach/shared-share.ts";
import type { LngLat } from "../../geo/types.ts";
import type { Discrimination } from "./reach-answer.ts";
import { type Pace, partOf } from "./reach-question.ts";

export const CURVE = { fromKm: 1, toKm: 1000, stepsPerDecade: 24 } as const;
/** Of the radius that is sought. */
const PRECISION = 1e-5;

const sharedAt = (centers: readonly LngLat[], km: number) => sharedShare(centers, km * 1000);

interface Curve extends Discrimination {
  readonly key: string;
}
let last: Curve | null = null;

/**
 * How far one radius tells centres apart: the shared share at radii spaced evenly over the logarithm, and at those that are
 * asked besides; the radii below which it falls under a half and a tenth, by bisection.
 */
export async function discrimination(
  centers: readonly LngLat[],
  radiiKm: readonly number[],
  pace: Pace,
): Promise<Discrimination> {
  const key = JSON.stringify(centers);
  if (last?.key !== key) last = { key, ...(await curveOf(centers, pace)) };
  const { points, km50, km10 } = last;
  const asked = radiiKm
    .filter((km) => km >= CURVE.fromKm && km <= CURVE.toKm && !points.some((point) => point.km === km))
    .map((km) => ({ km, shared: sharedAt(centers, km) }));
  return { points: [...points, ...asked].sort((a, b) => a.km - b.km), km50, km10 };
}

async function curveOf(centers: readonly LngLat[], pace: Pace): Promise<Discrimination> {
  const { fromKm, toKm, stepsPerDecade } = CURVE;
  const steps = Math.round(Math.log10(toKm / fromKm) * stepsPerDecade);
  const points: { km: number; shared: number }[] = [];
  for (let i = 0; i <= steps; i++) {
    // The last is the end of the axis, without rounding.
    const km = i === steps ? toKm : fromKm * 10 ** (i / stepsPerDecade);
    points.push({ km, shared: sharedAt(centers, km) });
    await pace((0.8 * i) / steps);
  }
  const km50 = await radiusOf(centers, points, 0.5, partOf(pace, 0.8, 0.9));
  return { points, km50, km10: await radiusOf(centers, points, 0.1, partOf(pace, 0.9, 1)) };
}

/** The radius at which a share is reached; null where the curve begins above it or never comes to it. */
async function radiusOf(
  centers: readonly LngLat[],
  points: Discrimination["points"],
  share: number,
  pace: Pace,
): Promise<number | null> {
  const after = points.findIndex(({ shared }) => shared >= share);
  const [below, above] = [points[after - 1], points[after]];
  if (!below || !above) return null;
  let [low, high] = [below.km, above.km];
  while (high / low - 1 > PRECISION) {
    const middle = Math.sqrt(low * high);
    if (sharedAt(centers, middle) < share) low = middle;
    else high = middle;
    await pace(0.5);
  }
  return high;
}
