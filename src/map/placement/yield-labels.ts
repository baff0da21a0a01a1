import { isWithin, overlapsAny, type Rect } from "./rect.ts";

/** A name that may be left out. */
export interface YieldingLabel<Id> {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Distance from the spot to the near edge of the text; null: the text stands on the spot. */
  readonly off: number | null;
  /** Shown wherever it falls: what is selected. */
  readonly always?: boolean;
}

export interface YieldedLabel<Id> {
  readonly id: Id;
  /** Middle of the text, from the spot. */
  readonly dx: number;
  readonly dy: number;
}

function spots({ w, h, off }: YieldingLabel<unknown>): readonly (readonly [number, number])[] {
  if (off === null) return [[0, 0]];
  return [
    [off + w / 2, 0],
    [-off - w / 2, 0],
    [0, -off - h / 2],
    [0, off + h / 2],
    [off + w / 2, -h * 0.6],
    [off + w / 2, h * 0.6],
    [-off - w / 2, -h * 0.6],
    [-off - w / 2, h * 0.6],
  ];
}

/**
 * Names in the order given take the first free spot beside their point, one off every line before one on a line; a name
 * that finds none is left out.
 */
export function yieldLabels<Id>(
  labels: readonly YieldingLabel<Id>[],
  bounds: Rect,
  taken: readonly Rect[],
  isOnLine: (rect: Rect) => boolean = () => false,
): YieldedLabel<Id>[] {
  const occupied = [...taken];
  const placed: YieldedLabel<Id>[] = [];
  for (const label of labels) {
    const rectAt = ([dx, dy]: readonly [number, number]): Rect => ({
      x: label.x + dx - label.w / 2,
      y: label.y + dy - label.h / 2,
      w: label.w,
      h: label.h,
    });
    const all = spots(label);
    const free = all.filter((spot) => isWithin(rectAt(spot), bounds) && !overlapsAny(rectAt(spot), occupied));
    const spot = free.find((one) => !isOnLine(rectAt(one))) ?? free[0] ?? (label.always ? all[0] : undefined);
    if (!spot) continue;
    occupied.push(rectAt(spot));
    placed.push({ id: label.id, dx: spot[0], dy: spot[1] });
  }
  return placed;
}
