/** A point of the curve in the plot's box. */
export interface Placed {
  readonly x: number;
  readonly y: number;
}

export const WIDTH = 220;
export const HEIGHT = 92;
/** Room for a number over the highest point, and at both sides for half of one. */
const PAD = { top: 24, bottom: 8, side: 28 } as const;

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

/** Which points have their number written: the chosen one and both ends, and others that are as far from a written one. */
export function labelled(points: readonly Placed[], chosen: number, apart = 46): boolean[] {
  const written: number[] = [];
  const order = [chosen, 0, points.length - 1, ...points.keys()];
  for (const at of order) {
    const point = points[at];
    if (!point || written.includes(at)) continue;
    if (written.every((other) => Math.abs((points[other] as Placed).x - point.x) >= apart)) written.push(at);
  }
  return points.map((_, at) => written.includes(at));
}
