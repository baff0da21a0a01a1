import type { LngLat } from "../../../geo/types.ts";
import { type Pixel, project, unproject, type Viewport } from "../camera/viewport.ts";
import { holdsPoint, type Rect } from "./rect.ts";

const COLUMNS = 26;
const ROWS = 18;

/**
 * Where each unit can be named in a window: its own label point while that is seen, else a seen spot near the middle
 * of what is seen of it. A unit of which nothing is seen has none.
 */
export function visibleAnchors(
  view: Viewport,
  bounds: Rect,
  cards: readonly Rect[],
  labelPoints: readonly LngLat[],
  unitAt: (lng: number, lat: number) => number,
): ReadonlyMap<number, Pixel> {
  const isSeen = (x: number, y: number) => holdsPoint(bounds, x, y) && !cards.some((card) => holdsPoint(card, x, y));
  const anchors = new Map<number, Pixel>();
  labelPoints.forEach((point, unit) => {
    const at = project(view, point);
    if (isSeen(at.x, at.y)) anchors.set(unit, at);
  });
  if (anchors.size === labelPoints.length) return anchors;
  const spots = new Map<number, Pixel[]>();
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const x = bounds.x + ((column + 0.5) / COLUMNS) * bounds.w;
      const y = bounds.y + ((row + 0.5) / ROWS) * bounds.h;
      if (!isSeen(x, y)) continue;
      const unit = unitAt(...unproject(view, x, y));
      if (unit < 0 || anchors.has(unit)) continue;
      spots.set(unit, [...(spots.get(unit) ?? []), { x, y }]);
    }
  }
  for (const [unit, seen] of spots) anchors.set(unit, middleOf(seen));
  return anchors;
}

function middleOf(spots: readonly Pixel[]): Pixel {
  const x = spots.reduce((sum, spot) => sum + spot.x, 0) / spots.length;
  const y = spots.reduce((sum, spot) => sum + spot.y, 0) / spots.length;
  const away = (spot: Pixel) => Math.hypot(spot.x - x, spot.y - y);
  return spots.reduce((best, spot) => (away(spot) < away(best) ? spot : best));
}
