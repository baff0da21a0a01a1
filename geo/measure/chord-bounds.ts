import {
  GREATEST_CURVATURE_RADIUS_M as LARGEST_M,
  LEAST_CURVATURE_RADIUS_M as SMALLEST_M,
} from "./spherical-bounds.ts";
import { LONGEST_GEODESIC_M } from "./wgs84.ts";

/** Far above the rounding of a chord between Earth-centred coordinates (4 nm) and of the geodesic itself (15 nm). */
const ROUNDING_M = 1e-6;

/** The straight lines through the Earth, in metres, that decide a geodesic distance without computing it. */
export interface ChordBounds {
  /** A position whose chord is shorter lies within the radius for certain. Negative: none does. */
  withinM: number;
  /** A position whose chord is longer lies beyond the radius for certain. */
  beyondM: number;
}

/**
 * Between which chords a geodesic of `radiusM` on WGS 84 lies, wherever it begins and however it runs. Both bounds are proven:
 *
 * - Beyond the radius, s > r: a geodesic bends nowhere more than a circle of the least radius of curvature ρ, so (Schur's comparison)
 *   its chord is at least 2ρ sin(s / 2ρ), which over r < s ≤ half a meridian is least at one of the ends.
 * - Within it, s ≤ r: the ball of radius ρ that touches the ellipsoid from inside at the start (Blaschke's rolling theorem) sees the
 *   end under an angle of at most s / ρ, as the projection onto a convex body lengthens nothing; and the ball of the greatest radius
 *   touching from outside holds the end. The longest chord in what is left ends on that ball under that very angle.
 *
 * They lie 1.7 m apart at 300 km, 0.06 mm at 10 km, and 2 µm, the margin for rounding, near by.
 */
export function chordBounds(radiusM: number): ChordBounds {
  const shortestBeyondM = 2 * SMALLEST_M * Math.sin(Math.min(radiusM, LONGEST_GEODESIC_M) / (2 * SMALLEST_M));
  const longestOfAllM = 2 * SMALLEST_M * Math.sin(LONGEST_GEODESIC_M / (2 * SMALLEST_M));
  const half = Math.min(Math.PI / 2, radiusM / (2 * SMALLEST_M));
  const gapM = LARGEST_M - SMALLEST_M;
  const sin = Math.sin(2 * half);
  const depthM = Math.sqrt(LARGEST_M * LARGEST_M - gapM * gapM * sin * sin) - gapM * Math.cos(2 * half);
  const halfSineM = 2 * Math.sqrt(SMALLEST_M * depthM) * Math.sin(half);
  return {
    withinM: Math.min(shortestBeyondM, longestOfAllM) - ROUNDING_M,
    beyondM: Math.hypot(depthM - SMALLEST_M, halfSineM) + ROUNDING_M,
  };
}
