/** Moves labels of one column apart by at least `gap`, as little as may be, between `top` and `bottom`. */
export function spreadLabels(wanted: readonly number[], gap: number, top: number, bottom: number): readonly number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] as number) - (wanted[b] as number));
  const room = Math.min(gap, wanted.length > 1 ? (bottom - top) / (wanted.length - 1) : gap);
  const placed = new Array<number>(wanted.length).fill(0);
  let least = top;
  for (const i of order) {
    placed[i] = Math.max(least, Math.min(bottom, wanted[i] as number));
    least = (placed[i] as number) + room;
  }
  let most = bottom;
  for (const i of order.reverse()) {
    placed[i] = Math.min(placed[i] as number, most);
    most = (placed[i] as number) - room;
  }
  return placed;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export interface Labelled {
  readonly x: number;
  readonly y: number;
  /** Of the label, in pixels. */
  readonly width: number;
  /** Free room that the point itself takes above and below: arrows, ends of a range. */
  readonly above?: number;
  readonly below?: number;
}

export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

const HEIGHT = 14;
const RADIUS = 5;

function candidates({ x, y, width, above = 0, below = 0 }: Labelled, beside: boolean): (PlacedLabel & { box: Box })[] {
  const at = (px: number, py: number, anchor: PlacedLabel["anchor"]) => {
    const left = anchor === "start" ? px : anchor === "end" ? px - width : px - width / 2;
    return { x: px, y: py, anchor, box: { left, right: left + width, top: py - HEIGHT + 3, bottom: py + 3 } };
  };
  const [up, down] = [y - 9 - above, y + 18 + below];
  const stacked = [at(x, up, "middle"), at(x, down, "middle")];
  const sides = [at(x + 8, y + 4, "start"), at(x - 8, y + 4, "end")];
  const corners = [
    at(x + 5, up + 2, "start"),
    at(x + 5, down - 2, "start"),
    at(x - 5, up + 2, "end"),
    at(x - 5, down - 2, "end"),
  ];
  return beside ? [...sides, ...stacked, ...corners] : [...stacked, ...corners, ...sides];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Obstacles {
  readonly lines?: readonly (readonly [Point, Point])[];
  /** Other words that stand in the plot. */
  readonly notes?: readonly Box[];
  /** To the right of a point rather than over it. */
  readonly beside?: boolean;
}

/** Whether a line goes through a box. */
function crosses(box: Box, from: Point, to: Point): boolean {
  const [left, right] = from.x <= to.x ? [from, to] : [to, from];
  const [start, end] = [Math.max(box.left, left.x), Math.min(box.right, right.x)];
  if (start > end) return false;
  const at = (x: number) =>
    right.x > left.x ? left.y + ((x - left.x) / (right.x - left.x)) * (right.y - left.y) : left.y;
  const [a, b] = [at(start), at(end)];
  return Math.max(a, b) >= box.top && Math.min(a, b) <= box.bottom;
}

/**
 * Places for labels at their points: where one covers neither another label, nor a point, nor the edge. Earlier ones
 * choose first; null: it finds no place and is left to pointing at it.
 */
export function placeTexts(
  points: readonly Labelled[],
  inside: Box,
  { lines = [], notes = [], beside = false }: Obstacles = {},
): readonly (PlacedLabel | null)[] {
  const dots = points.map(
    ({ x, y }): Box => ({ left: x - RADIUS, right: x + RADIUS, top: y - RADIUS, bottom: y + RADIUS }),
  );
  const taken: Box[] = [...notes];
  return points.map((point, i) => {
    if (point.width === 0) return null;
    for (const { box, ...label } of candidates(point, beside)) {
      const isOutside =
        box.left < inside.left || box.right > inside.right || box.top < inside.top || box.bottom > inside.bottom;
      if (isOutside || taken.some((other) => overlaps(box, other))) continue;
      if (dots.some((dot, j) => j !== i && overlaps(box, dot))) continue;
      if (lines.some(([from, to]) => crosses(box, from, to))) continue;
      taken.push(box);
      return label;
    }
    return null;
  });
}
