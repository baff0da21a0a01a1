import type { Bbox, LngLat, Ring } from "../types.ts";
import type { Line } from "./window-lines.ts";

/** A line run so that the cell lies on its left. */
interface Side {
  points: LngLat[];
  startsAt: number | undefined;
  endsAt: number | undefined;
}

/** Two ends on the box nearer than this (a quarter of the box is 1) are one. */
const SAME_PLACE = 1e-10;

/** The rings, counter-clockwise, of what lies left of a cell's lines in a box: along its lines, and along the box between them. */
export function ringsOfCell(cell: number, lines: readonly Line[], box: Bbox): Ring[] {
  const open = lines.flatMap((line): Side[] => {
    if (line.left === cell) return [line];
    if (line.right !== cell) return [];
    return [{ points: [...line.points].reverse(), startsAt: line.endsAt, endsAt: line.startsAt }];
  });
  const rings: Ring[] = [];
  for (let first = open.pop(); first; first = open.pop()) {
    const ring: Ring = [...first.points];
    let current = first;
    for (;;) {
      const next = following(current, [first, ...open]);
      if (current.endsAt !== undefined && next.startsAt !== undefined)
        ring.push(...cornersBetween(current.endsAt, aheadOf(current, next), box));
      if (next === first) break;
      ring.push(...next.points);
      open.splice(open.indexOf(next), 1);
      current = next;
    }
    rings.push(closed(ring));
  }
  return rings.filter((ring) => ring.length > 3);
}

/** From the box's edge the next line that leaves it; inside the box the one that begins nearest, which is at the same place. */
function following(current: Side, candidates: Side[]): Side {
  const onBox = current.endsAt !== undefined;
  const fitting = candidates.filter(({ startsAt }) => (startsAt !== undefined) === onBox);
  const away = onBox
    ? (side: Side) => aheadOf(current, side)
    : (side: Side) => apartDeg(current.points.at(-1), side.points[0]);
  return fitting.reduce((best, side) => (away(side) < away(best) ? side : best), fitting[0] ?? (candidates[0] as Side));
}

/** How far round the box one must go on from the end of a side to the start of another. */
function aheadOf(current: Side, next: Side): number {
  const ahead = ((next.startsAt ?? 0) - (current.endsAt ?? 0) + 4) % 4;
  return next !== current && ahead > 4 - SAME_PLACE ? 0 : ahead;
}

function apartDeg(a: LngLat | undefined, b: LngLat | undefined): number {
  return a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : Number.POSITIVE_INFINITY;
}

function cornersBetween(from: number, ahead: number, [west, south, east, north]: Bbox): LngLat[] {
  const corners: LngLat[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  const passed: LngLat[] = [];
  for (let corner = Math.floor(from) + 1; corner < from + ahead; corner++) passed.push(corners[corner % 4] as LngLat);
  return passed;
}

/** Without repeated vertices, the last equal to the first. */
function closed(ring: Ring): Ring {
  const kept = ring.filter(([lng, lat], i) => {
    const before = ring.at(i - 1);
    return lng !== before?.[0] || lat !== before[1];
  });
  return [...kept, ...kept.slice(0, 1)];
}
