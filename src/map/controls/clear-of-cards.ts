import type { Window } from "../camera/fit.ts";

const EDGE = 12;
const LEAST_PX = 150;
/** How high the foot stands over the window's lower inset. */
const FOOT_PX = 60;

/** Between the cards in the lower corners where there is room, else over the right one. */
export function clearOfCards({ width, height, insets, cards }: Window): {
  right: number;
  maxWidth: number;
  bottom?: number;
} {
  const low = cards.filter((card) => card.y + card.h > height - insets.bottom - FOOT_PX);
  const left = Math.max(EDGE, ...low.filter((card) => card.x + card.w / 2 < width / 2).map((card) => card.x + card.w));
  const rights = low.filter((card) => card.x + card.w / 2 >= width / 2);
  const right = Math.min(width - EDGE, ...rights.map((card) => card.x));
  if (right - left >= LEAST_PX) return { right: width - right, maxWidth: right - left };
  const top = Math.min(height - insets.bottom, ...rights.map((card) => card.y));
  return { right: EDGE, maxWidth: width - 2 * EDGE, bottom: height - top };
}
