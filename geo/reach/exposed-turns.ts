import type { Ball } from "./enclosing-ball.ts";

/** An interval of plane bearings in radians, `from` in [0, 2π), `to` ≥ `from`. */
export interface Bearings {
  from: number;
  to: number;
}

const TURN = 2 * Math.PI;

/**
 * The bearings at which the circle of one position may be the edge of the union of equal circles round several: those that no other circle
 * covers by more than the margin (radians). A few too many are returned, none too few.
 */
export function exposedBearings(at: Ball, others: readonly Ball[], radius: number, margin: number): Bearings[] {
  let open: Bearings[] = [{ from: 0, to: TURN }];
  // Neighbours on a coast cover the same bearings: a long stride through the list meets the other sides sooner.
  const stride = coprimeStride(others.length);
  for (let i = 0, k = 0; i < others.length && open.length > 0; i++, k = (k + stride) % others.length) {
    const other = others[k] as Ball;
    const dx = other.x - at.x;
    const dy = other.y - at.y;
    const apart = Math.hypot(dx, dy);
    if (apart === 0 || apart >= 2 * radius) continue;
    const half = Math.acos(Math.min(1, apart / (2 * radius) + margin * margin)) - margin;
    if (half > 0) open = without(open, Math.atan2(dx, dy) - half, Math.atan2(dx, dy) + half);
  }
  return joined(open);
}

/** Whether both ends of an edge's side, moved out by the radius, lie within the circle of one position by more than the margin. */
export function isCovered(
  a: Ball,
  b: Ball,
  side: 1 | -1,
  others: readonly Ball[],
  radius: number,
  margin: number,
): boolean {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length === 0) return true;
  const outX = (side * radius * (b.y - a.y)) / length;
  const outY = (-side * radius * (b.x - a.x)) / length;
  const within = radius * (1 - margin);
  return others.some(
    ({ x, y }) =>
      Math.hypot(a.x + outX - x, a.y + outY - y) < within && Math.hypot(b.x + outX - x, b.y + outY - y) < within,
  );
}

function without(open: Bearings[], from: number, to: number): Bearings[] {
  const shift = TURN * Math.floor(from / TURN);
  const [start, end] = [from - shift, to - shift];
  const cut =
    end <= TURN
      ? [[start, end]]
      : [
          [start, TURN],
          [0, end - TURN],
        ];
  let left = open;
  for (const [low = 0, high = 0] of cut)
    left = left.flatMap((one) => {
      if (one.to <= low || one.from >= high) return [one];
      const parts: Bearings[] = [];
      if (one.from < low) parts.push({ from: one.from, to: low });
      if (one.to > high) parts.push({ from: high, to: one.to });
      return parts;
    });
  return left;
}

/** An interval that ends in the north and one that begins there are one. */
function joined(open: Bearings[]): Bearings[] {
  const first = open.find(({ from }) => from === 0);
  const last = open.find(({ to }) => to === TURN);
  if (!first || !last || first === last) return open;
  return [...open.filter((one) => one !== first && one !== last), { from: last.from, to: first.to + TURN }];
}

function coprimeStride(count: number): number {
  let stride = Math.max(1, Math.round(count * 0.618));
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  while (divisor(stride, count) > 1) stride++;
  return stride;
}
