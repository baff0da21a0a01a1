/** A point of the curve in the plot's box. */
export interface Placed {
  readonly x: number;
  readonly y: number;
}

export const WIDTH = 208;
export const HEIGHT = 84;
/** Room for a number over the highest point, and at both sides for half of one. */
const PAD = { top: 24, bottom: 8, side: 20 } as const;

/** Counts evenly apart, values between their least and greatest; a flat line lies low. */
export function placedCurve(values: readonly number[]): Placed[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = values.length > 1 ? (WIDTH - 2 * PAD.side) / (values.length - 1) : 0;
  const rise = HEIGHT - PAD.top - PAD.bottom;
  return values.map((value, i) => ({
    x: PAD.side + i * step,
    y: HEIGHT - PAD.bottom - (most > least ? ((value - least) / (most - least)) * rise : 0),
  }));
}

/** A digit of the text size. */
const DIGIT = 7;
const GAP = 10;

/** Which points have their number written: the chosen one, both ends, and others that have the room. */
export function labelled(
  points: readonly { readonly x: number; readonly length: number }[],
  chosen: number,
): boolean[] {
  const written: number[] = [];
  const order = [chosen, 0, points.length - 1, ...points.keys()];
  for (const at of order) {
    const point = points[at];
    if (!point || written.includes(at)) continue;
    const isFree = written.every((other) => {
      const { x, length } = points[other] as (typeof points)[number];
      return Math.abs(x - point.x) >= ((length + point.length) * DIGIT) / 2 + GAP;
    });
    if (isFree) written.push(at);
  }
  return points.map((_, at) => written.includes(at));
}

/** Points up to the first beyond which no further site adds anything, one more to show that, and the chosen one. */
export function tellingPoints<P extends { readonly count: number; readonly value: number }>(
  points: readonly P[],
  chosen: number,
): readonly P[] {
  const last = points.at(-1)?.value;
  const flat = points.findIndex(({ value }) => value === last);
  return points.filter(({ count }, at) => at <= flat + 1 || count <= chosen);
}
