import { azimuthDeg } from "../../../geo/measure/azimuth.ts";
import { geodesicDestination } from "../../../geo/measure/destination.ts";
import { ringsOf } from "../../../geo/shape/rings.ts";
import type { LngLat } from "../../../geo/types.ts";
import { memo } from "../../derive/memo.ts";
import { project, type Viewport } from "../camera/viewport.ts";
import { centred, crossesRect, grown, isWithin, overlapArea, type Rect } from "../placement/rect.ts";
import type { PlacedPill, ReachPlacement } from "../scene/reaches.ts";
import type { Area, DrawnReach } from "./drawn-reaches.ts";

const STEPS = 24;
/** Half of it is also the height that a finger needs. */
export const PILL_H = 24;
export const BADGE = 24;
const GAP = 2;
/** How far outside a small ring its label may stand, in pixels. */
const PUSHES = [0, 16, 32, 48, 64];
const PUSH_COST = 0.5;
/** So far from the middle of where an origin may be its label leaves the names there to be read. */
const CLEAR_PX = 44;

/** Bearing and position of each vertex of an area's outer edge, from its middle. */
const bearings = memo(
  (lng: number, lat: number, area: Area): readonly { readonly azimuth: number; readonly at: LngLat }[] => {
    const vertices = ringsOf(area).flat();
    const step = Math.max(1, Math.floor(vertices.length / 240));
    return vertices.filter((_, i) => i % step === 0).map((at) => ({ azimuth: azimuthDeg([lng, lat], at), at }));
  },
  24,
);

const turn = (a: number, b: number) => Math.abs(((a - b + 540) % 360) - 180);

/** The spot of a reach's labelled edge at a bearing from its middle; null where there is no area. */
export function spotOnRing({ middle, labelled }: DrawnReach, azimuth: number): LngLat | null {
  const { discM, area } = labelled;
  if (discM !== null) return discM > 0 ? geodesicDestination(middle, azimuth, discM) : null;
  if (!area) return null;
  let nearest: LngLat | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const vertex of bearings(middle[0], middle[1], area)) {
    const away = turn(vertex.azimuth, azimuth);
    if (away < least) {
      least = away;
      nearest = vertex.at;
    }
  }
  return nearest;
}

/** Neighbouring letters start looking in different directions: A north-east, then on round the compass. */
const firstAzimuth = (index: number) => 45 + index * 72;

/** A spot on each ring for its letter and distance: in the window, clear of cards and of one another; none if out of sight. */
function placePills(
  view: Viewport,
  drawn: readonly DrawnReach[],
  widthOf: (reach: DrawnReach) => number,
  bounds: Rect,
  taken: readonly Rect[],
): PlacedPill[] {
  const placed: PlacedPill[] = [];
  for (const reach of drawn) {
    let best: (PlacedPill & { cost: number }) | null = null;
    for (let step = 0; step < STEPS; step++) {
      const azimuth = firstAzimuth(reach.index) + (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * (360 / STEPS);
      const lngLat = spotOnRing(reach, azimuth);
      if (!lngLat) break;
      const { x, y } = project(view, lngLat);
      const least = reach.center ? 0 : leastPush(project(view, reach.middle), x, y);
      for (const push of PUSHES) {
        const [dx, dy] = outwards(azimuth, least + push);
        const rect = centred(x + dx, y + dy, widthOf(reach), PILL_H);
        if (!isWithin(rect, bounds)) continue;
        const others = [...taken, ...placed.map((pill) => grown(pill.rect, GAP))];
        const covered = others.reduce((sum, other) => sum + overlapArea(rect, other), 0);
        const cost = covered * 100 + step + push * PUSH_COST;
        if (!best || cost < best.cost) best = { index: reach.index, azimuthDeg: azimuth, dx, dy, rect, cost };
        if (covered === 0) break;
      }
    }
    if (best) {
      const { cost: _cost, ...pill } = best;
      placed.push(pill);
    }
  }
  return placed;
}

/** A core may be smaller than its label: that would lie over the city. */
function leastPush(middle: { x: number; y: number }, x: number, y: number): number {
  return Math.max(0, CLEAR_PX - Math.hypot(x - middle.x, y - middle.y));
}

function outwards(azimuth: number, push: number): [number, number] {
  const angle = (azimuth * Math.PI) / 180;
  return [Math.sin(angle) * push, -Math.cos(angle) * push];
}

export interface PlacedBadge {
  readonly index: number;
  /** From the position, in pixels: letters that would lie over each other stand side by side. */
  readonly dx: number;
  readonly dy: number;
  readonly rect: Rect;
}

const ROUNDS = 200;

/** Letters at the stated positions, pushed apart until each can be met by a finger. */
export function placeBadges(view: Viewport, drawn: readonly DrawnReach[]): PlacedBadge[] {
  const all = drawn.flatMap(({ index, center }) => {
    if (!center) return [];
    const { x, y } = project(view, center);
    return [{ index, x, y, x0: x, y0: y }];
  });
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    all.forEach((a, i) => {
      for (const b of all.slice(0, i)) {
        const [dx, dy] = [a.x - b.x, a.y - b.y];
        const lack = BADGE + GAP - Math.max(Math.abs(dx), Math.abs(dy));
        if (lack <= 0.01) continue;
        // Two at one spot part in a direction of their own.
        const isWide = dx === 0 && dy === 0 ? i % 2 === 0 : Math.abs(dx) >= Math.abs(dy);
        const half = lack / 2;
        if (isWide) {
          a.x += dx < 0 ? -half : half;
          b.x -= dx < 0 ? -half : half;
        } else {
          a.y += dy < 0 ? -half : half;
          b.y -= dy < 0 ? -half : half;
        }
        moved = true;
      }
    });
    if (!moved) break;
  }
  return all.map(({ index, x, y, x0, y0 }) => ({
    index,
    dx: x - x0,
    dy: y - y0,
    rect: centred(x, y, BADGE, BADGE),
  }));
}

/** Whether a box lies on one of the rings: discs as circles on the screen, other outlines as lines. */
function onRings(view: Viewport, drawn: readonly DrawnReach[]): (rect: Rect) => boolean {
  const circles: { x: number; y: number; r: number }[] = [];
  const lines: { points: readonly { x: number; y: number }[]; box: Rect }[] = [];
  for (const { labelled, middle } of drawn) {
    const { area, discM } = labelled;
    if (discM !== null) {
      const { x, y } = project(view, middle);
      if (discM > 0) circles.push({ x, y, r: project(view, geodesicDestination(middle, 90, discM)).x - x });
      continue;
    }
    for (const ring of area ? ringsOf(area) : []) {
      const step = Math.max(1, Math.floor(ring.length / 64));
      const points = ring.filter((_, i) => i % step === 0 || i === ring.length - 1).map((at) => project(view, at));
      const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      lines.push({ points, box: { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y } });
    }
  }
  const isOnCircle = ({ x, y, w, h }: Rect) =>
    circles.some((circle) => {
      const nearX = Math.max(x, Math.min(circle.x, x + w)) - circle.x;
      const nearY = Math.max(y, Math.min(circle.y, y + h)) - circle.y;
      const farX = Math.max(circle.x - x, x + w - circle.x);
      const farY = Math.max(circle.y - y, y + h - circle.y);
      return Math.hypot(nearX, nearY) <= circle.r && circle.r <= Math.hypot(farX, farY);
    });
  const isOnLine = (rect: Rect) =>
    lines.some(
      ({ points, box }) =>
        overlapArea(rect, box) > 0 &&
        points.some((p, i) => {
          const q = points[i + 1];
          return q !== undefined && crossesRect(rect, p.x, p.y, q.x, q.y);
        }),
    );
  return (rect) => isOnCircle(rect) || isOnLine(rect);
}

/** Where letters and distances stand, and where no name should. */
export function placeReaches(
  view: Viewport,
  drawn: readonly DrawnReach[],
  widthOf: (reach: DrawnReach) => number,
  bounds: Rect,
  cards: readonly Rect[],
): ReachPlacement {
  const badges = placeBadges(view, drawn).map(({ rect }) => rect);
  return {
    pills: placePills(view, drawn, widthOf, bounds, [...cards, ...badges]),
    badges,
    isOnLine: onRings(view, drawn),
  };
}
