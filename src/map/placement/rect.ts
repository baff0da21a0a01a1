/** A box in pixels by its upper left corner. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export function centred(x: number, y: number, w: number, h: number): Rect {
  return { x: x - w / 2, y: y - h / 2, w, h };
}

export function grown({ x, y, w, h }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by };
}

export function overlapArea(a: Rect, b: Rect): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}

export function overlapsAny(rect: Rect, others: readonly Rect[]): boolean {
  for (const other of others) if (overlapArea(rect, other) > 0) return true;
  return false;
}

export function holdsPoint({ x, y, w, h }: Rect, px: number, py: number): boolean {
  return px >= x && px <= x + w && py >= y && py <= y + h;
}

export function isWithin(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.w <= outer.x + outer.w &&
    inner.y + inner.h <= outer.y + outer.h
  );
}

/** Whether the stretch from (x1, y1) to (x2, y2) meets the box: Liang–Barsky clipping. */
export function crossesRect({ x, y, w, h }: Rect, x1: number, y1: number, x2: number, y2: number): boolean {
  // Wholly to one side: most stretches are.
  if ((x1 < x && x2 < x) || (x1 > x + w && x2 > x + w) || (y1 < y && y2 < y) || (y1 > y + h && y2 > y + h))
    return false;
  let from = 0;
  let to = 1;
  if (x1 !== x2) {
    const [west, east] = [(x - x1) / (x2 - x1), (x + w - x1) / (x2 - x1)];
    from = Math.max(from, Math.min(west, east));
    to = Math.min(to, Math.max(west, east));
  }
  if (y1 !== y2) {
    const [north, south] = [(y - y1) / (y2 - y1), (y + h - y1) / (y2 - y1)];
    from = Math.max(from, Math.min(north, south));
    to = Math.min(to, Math.max(north, south));
  }
  return from <= to;
}

type Stretch = readonly [number, number, number, number];

/** Whether two stretches cross each other. */
export function segmentsCross(a: Stretch, b: Stretch): boolean {
  return side(a, b[0], b[1]) * side(a, b[2], b[3]) < 0 && side(b, a[0], a[1]) * side(b, a[2], a[3]) < 0;
}

function side(s: Stretch, x: number, y: number): number {
  return (s[2] - s[0]) * (y - s[1]) - (s[3] - s[1]) * (x - s[0]);
}
