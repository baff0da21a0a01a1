import type { Extent } from "../state/view.ts";

/** Decimals that write a quantity as usual and, where nothing but its last would be left, its first two figures: nothing that is there reads 0. */
export function visibleDigits(quantity: number, usual: number): number {
  const isLost = quantity > 0 && quantity < 10 ** -usual;
  return isLost ? Math.min(12, 1 - Math.floor(Math.log10(quantity))) : usual;
}

/** How far a reach goes over the ground at least and at most, in km; both are the same for a distance. */
export interface ExtentKm {
  readonly certain: number;
  readonly possible: number;
}

/**
 * The straight distance of an extent: that of a duration is the time at the slowest speed over the longest detour, and
 * at the fastest over the shortest. Null for an area that the reader brought: it has no distance.
 */
export function extentKm(extent: Extent): ExtentKm | null {
  if (extent.type === "distance") return { certain: extent.km, possible: extent.km };
  if (extent.type === "isochrone") return null;
  const { hours, speedKmh, detour } = extent;
  return { certain: (hours * speedKmh[0]) / detour[1], possible: (hours * speedKmh[1]) / detour[0] };
}
