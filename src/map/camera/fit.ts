import type { Bbox } from "../../../geo/types.ts";
import type { Camera } from "../../state/view.ts";
import type { Rect } from "../placement/rect.ts";
import { latOf, lngOf, mercatorX, mercatorY, zoomOf } from "./viewport.ts";

export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Window {
  readonly width: number;
  readonly height: number;
  /** Margins that the picture keeps clear of. */
  readonly insets: Insets;
  /** Cards over the map, which the picture had better not lie under. */
  readonly cards: readonly Rect[];
}

interface MercatorBox {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const ZOOM_STEP = 0.05;
/** How much smaller the picture may become to clear the cards. */
const ZOOM_STEPS_DOWN = 14;
const SHIFTS = [0, -0.25, 0.25, -0.5, 0.5, -0.75, 0.75, -1, 1];

function boxOf([west, south, east, north]: Bbox): MercatorBox {
  const [x, y] = [mercatorX(west), mercatorY(north)];
  return { x, y, w: Math.max(mercatorX(east) - x, 1e-9), h: Math.max(mercatorY(south) - y, 1e-9) };
}

/** World width in pixels at which the box just fills the clear part of the window. */
function fillingWorld({ w, h }: MercatorBox, { width, height, insets }: Window): number {
  const clearW = Math.max(width - insets.left - insets.right, 40);
  const clearH = Math.max(height - insets.top - insets.bottom, 40);
  return Math.min(clearW / w, clearH / h);
}

/** The camera whose window shows the box, its middle moved by a share (−1 … 1) of the room that is left. */
function cameraFor(box: MercatorBox, world: number, window: Window, shiftX: number, shiftY: number) {
  const { width, height, insets } = window;
  const slackX = Math.max((width - insets.left - insets.right - box.w * world) / 2, 0);
  const slackY = Math.max((height - insets.top - insets.bottom - box.h * world) / 2, 0);
  const left = insets.left + (width - insets.left - insets.right - box.w * world) / 2 + shiftX * slackX;
  const top = insets.top + (height - insets.top - insets.bottom - box.h * world) / 2 + shiftY * slackY;
  // Where the world's origin falls in the window.
  return { originX: left - box.x * world, originY: top - box.y * world };
}

export interface MercatorPoint {
  readonly x: number;
  readonly y: number;
}

/** How many spots lie under a card of a window in which the world is so wide and begins there. */
export type CountUnder = (card: Rect, world: number, originX: number, originY: number) => number;

/**
 * The closest camera that shows the whole box inside the insets and, as far as a little shrinking and shifting can do
 * it, none of the spots under a card.
 *
 * @param maxZoom not closer than this, however small the box.
 * @param countUnder of the spots; without it there are none.
 */
export function fitCamera(bbox: Bbox, window: Window, maxZoom: number, countUnder: CountUnder = () => 0): Camera {
  const box = boxOf(bbox);
  const full = Math.min(fillingWorld(box, window), 512 * 2 ** maxZoom);
  let best = { covered: Number.POSITIVE_INFINITY, world: full, at: cameraFor(box, full, window, 0, 0) };
  for (let step = 0; step <= ZOOM_STEPS_DOWN && best.covered > 0; step++) {
    const world = full * 2 ** (-step * ZOOM_STEP);
    for (const shiftY of SHIFTS) {
      for (const shiftX of SHIFTS) {
        const at = cameraFor(box, world, window, shiftX, shiftY);
        let covered = 0;
        for (const card of window.cards) covered += countUnder(card, world, at.originX, at.originY);
        if (covered < best.covered) best = { covered, world, at };
        if (covered === 0) break;
      }
      if (best.covered === 0) break;
    }
  }
  return {
    lng: lngOf((window.width / 2 - best.at.originX) / best.world),
    lat: latOf((window.height / 2 - best.at.originY) / best.world),
    zoom: zoomOf(best.world),
  };
}

/** As a link carries it: about a metre, and a hundredth of a zoom. */
export function rounded({ lng, lat, zoom }: Camera): Camera {
  return { lng: Number(lng.toFixed(5)), lat: Number(lat.toFixed(5)), zoom: Number(zoom.toFixed(2)) };
}
