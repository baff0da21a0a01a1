import { geodesicDestination } from "../../../geo/measure/destination.ts";
import type { LngLat } from "../../../geo/types.ts";
import { project, type Viewport } from "../camera/viewport.ts";
import type { Reach } from "../scene/reaches.ts";
import { centred, isWithin, overlapArea, type Rect } from "./rect.ts";

export interface PlacedPill {
  readonly index: number;
  /** On the ring. */
  readonly lngLat: LngLat;
  readonly rect: Rect;
}

const STEPS = 24;
export const PILL_H = 22;

/** A spot on each ring for its letter and distance: in the window, clear of cards and of one another; none if out of sight. */
export function placePills(
  view: Viewport,
  reaches: readonly Reach[],
  widthOf: (reach: Reach) => number,
  bounds: Rect,
  cards: readonly Rect[],
): PlacedPill[] {
  const placed: PlacedPill[] = [];
  for (const reach of reaches) {
    // Neighbouring letters start looking in different directions: A north-east, then on round the compass.
    const first = 45 + reach.index * 72;
    let best: (PlacedPill & { cost: number }) | null = null;
    for (let step = 0; step < STEPS; step++) {
      const azimuth = first + (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * (360 / STEPS);
      const lngLat = geodesicDestination(reach.origin, azimuth, reach.radiusKm * 1000);
      const { x, y } = project(view, lngLat);
      const rect = centred(x, y, widthOf(reach), PILL_H);
      if (!isWithin(rect, bounds)) continue;
      const covered = [...cards, ...placed.map((pill) => pill.rect)].reduce((sum, r) => sum + overlapArea(rect, r), 0);
      const cost = covered * 100 + step;
      if (!best || cost < best.cost) best = { index: reach.index, lngLat, rect, cost };
    }
    if (best) placed.push({ index: best.index, lngLat: best.lngLat, rect: best.rect });
  }
  return placed;
}

/** Whether a box lies on one of the rings, taken as circles on the screen. */
export function onRing(view: Viewport, reaches: readonly Reach[]): (rect: Rect) => boolean {
  const circles = reaches.map(({ origin, bounds }) => {
    const { x, y } = project(view, origin);
    return { x, y, r: project(view, [bounds[2], origin[1]]).x - x };
  });
  return ({ x, y, w, h }) =>
    circles.some((circle) => {
      const nearX = Math.max(x, Math.min(circle.x, x + w)) - circle.x;
      const nearY = Math.max(y, Math.min(circle.y, y + h)) - circle.y;
      const farX = Math.max(circle.x - x, x + w - circle.x);
      const farY = Math.max(circle.y - y, y + h - circle.y);
      return Math.hypot(nearX, nearY) <= circle.r && circle.r <= Math.hypot(farX, farY);
    });
}
