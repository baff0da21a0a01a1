/** Heights at which the sheet rests: a strip, the overview, nearly all. */
export const DETENTS = ["peek", "half", "full"] as const;
export type Detent = (typeof DETENTS)[number];

const PEEK_PX = 96;
const HALF_PX = 318;
const HALF_SHARE = 0.55;
/** What stays free above the full sheet: bar and the top of the map; the bar alone on a low screen. */
const FREE_PX = 160;
const FREE_LOW_PX = 64;
/** Below this the half sheet would leave no map to look at: a phone held sideways, a desktop at 200 %. */
export const LOW_SCREEN_PX = 600;

/** On a screen too low for three heights the lower ones give way. */
export function detentPx(detent: Detent, screenPx: number): number {
  const full = Math.max(PEEK_PX, screenPx - (screenPx < LOW_SCREEN_PX ? FREE_LOW_PX : FREE_PX));
  if (detent === "full") return full;
  const half = Math.max(PEEK_PX, Math.min(HALF_PX, Math.round(screenPx * HALF_SHARE)));
  return Math.min(detent === "half" ? half : PEEK_PX, full);
}

/** Speed from which a flick goes on to the next height, px/ms. */
const FLICK = 0.5;

/** Where a dragged sheet comes to rest: the nearest height, or the next one in the direction of a flick. */
export function restingDetent(heightPx: number, upwardsPxPerMs: number, screenPx: number): Detent {
  const heights = DETENTS.map((detent) => detentPx(detent, screenPx));
  if (Math.abs(upwardsPxPerMs) > FLICK) {
    const beyond =
      upwardsPxPerMs > 0 ? heights.findIndex((px) => px > heightPx) : heights.findLastIndex((px) => px < heightPx);
    if (beyond >= 0) return DETENTS[beyond] as Detent;
  }
  const distances = heights.map((px) => Math.abs(px - heightPx));
  return DETENTS[distances.indexOf(Math.min(...distances))] as Detent;
}

export function nextDetent(detent: Detent, step: 1 | -1): Detent {
  return DETENTS[DETENTS.indexOf(detent) + step] ?? detent;
}
