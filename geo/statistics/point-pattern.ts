import { assertFinite } from "./rank.ts";

/**
 * Clark and Evans' index: the mean distance to the nearest other point over what a random pattern of that density would have, 0.5/√(n/A);
 * below 1 clustered, above 1 dispersed. Null for fewer than two points. Without edge correction: near the edge neighbours are
 * missed, so a random pattern in a narrow window comes out above 1; hold it against simulations in the same window.
 *
 * @param nearestM distance of each point to its nearest other, in metres; @param areaM2 of the window, above 0.
 *
 * Accuracy: equal to spatstat's clarkevans, correction "none". Source: Clark & Evans (1954).
 */
export function clarkEvans(nearestM: readonly number[], areaM2: number): number | null {
  assertFinite(nearestM);
  const count = nearestM.length;
  if (count < 2) return null;
  const mean = nearestM.reduce((sum, d) => sum + d, 0) / count;
  return mean / (0.5 / Math.sqrt(count / areaM2));
}

/**
 * Ripley's K from counts of ordered pairs: A/(n(n − 1)) · pairs at most r apart, in m²; π r² where points ignore each other. Without edge
 * correction: hold it against simulations in the same window, which miss as much.
 *
 * @param pairs for each radius, how many ordered pairs lie at most so far apart.
 *
 * Accuracy: equal to spatstat's Kest, correction "none". Source: Ripley (1977).
 */
export function ripleyK(pairs: readonly number[], count: number, areaM2: number): number[] {
  return pairs.map((n) => (areaM2 * n) / (count * (count - 1)));
}

/** Besag's L(r) = √(K/π), in metres: r where points ignore each other. */
export const besagL = (k: readonly number[]): number[] => k.map((value) => Math.sqrt(value / Math.PI));

/**
 * Density at a place by a Gaussian kernel, in points (or their weight) per m²: Σ w · exp(−d²/2h²)/(2πh²). A kernel's tail beyond 4 h, 0.03 %
 * of it, may be left out by the caller. Without edge correction: near the coast the part of a kernel over water is lost.
 *
 * @param distancesM of the points to the place; @param bandwidthM the kernel's standard deviation h, above 0.
 *
 * Accuracy: equal to spatstat's density.ppp, edge = FALSE, at the points. Source: Diggle (1985).
 */
export function kernelDensity(distancesM: ArrayLike<number>, bandwidthM: number, weights?: ArrayLike<number>): number {
  const scale = -1 / (2 * bandwidthM * bandwidthM);
  let sum = 0;
  for (let i = 0; i < distancesM.length; i += 1) {
    const d = distancesM[i] as number;
    sum += (weights ? (weights[i] as number) : 1) * Math.exp(d * d * scale);
  }
  return sum / (2 * Math.PI * bandwidthM * bandwidthM);
}
