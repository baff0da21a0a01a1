/** Whether more of a criterion is better, or less. */
export type Direction = "more" | "less";

/**
 * How a value becomes a utility from 0 (worst) to 1 (best):
 * `linear` between two ends, the given ones or the least and greatest value; `log` the same of its logarithm (ratios count, values > 0);
 * `threshold` 1 for whoever reaches it, else 0; `piecewise` linear between points [value, utility] in ascending order of value, level
 * beyond them, and with a direction of its own.
 */
export type Transformation =
  | { readonly kind: "linear"; readonly direction: Direction; readonly ends?: readonly [number, number] }
  | { readonly kind: "log"; readonly direction: Direction; readonly ends?: readonly [number, number] }
  | { readonly kind: "threshold"; readonly direction: Direction; readonly at: number }
  | { readonly kind: "piecewise"; readonly points: readonly (readonly [number, number])[] };

export type Utility = (value: number) => number;

/**
 * The utility of a value by a transformation, clamped to [0, 1].
 *
 * @param least, greatest the ends of the scale where the transformation states none.
 * @throws RangeError for ends that are not two, points that do not ascend, utilities outside [0, 1], logarithms of what is not positive.
 */
export function utilityFor(transformation: Transformation, least: number, greatest: number): Utility {
  switch (transformation.kind) {
    case "linear":
      return linear(transformation.ends ?? [least, greatest], transformation.direction);
    case "log": {
      const [from, to] = transformation.ends ?? [least, greatest];
      if (!(from > 0)) throw new RangeError(`a logarithm is of values above 0, not of ${from}`);
      // Of the ratio to the lower end: the unit cancels before the logarithm is taken.
      const share = linear([0, Math.log(to / from)], transformation.direction);
      return (value) => share(Math.log(value / from));
    }
    case "threshold": {
      const { at, direction } = transformation;
      return direction === "more" ? (value) => (value >= at ? 1 : 0) : (value) => (value <= at ? 1 : 0);
    }
    case "piecewise":
      return piecewise(transformation.points);
  }
}

function linear([from, to]: readonly [number, number], direction: Direction): Utility {
  if (!(from < to)) throw new RangeError(`a scale runs from a lower to a higher end, not from ${from} to ${to}`);
  const length = to - from;
  // At the ends and beyond best and worst are 1 and 0 without rounding.
  return direction === "more"
    ? (value) => (value <= from ? 0 : value >= to ? 1 : (value - from) / length)
    : (value) => (value <= from ? 1 : value >= to ? 0 : 1 - (value - from) / length);
}

function piecewise(points: readonly (readonly [number, number])[]): Utility {
  points.forEach(([value, utility], i) => {
    if (!(utility >= 0 && utility <= 1)) throw new RangeError(`a utility lies in 0 to 1, not at ${utility}`);
    const before = points[i - 1];
    if (!Number.isFinite(value) || (before && !(before[0] < value)))
      throw new RangeError(`the points' values ascend: ${value} after ${before?.[0]}`);
  });
  const first = points[0];
  const last = points[points.length - 1];
  if (!first || !last) throw new RangeError("no points, no utility");
  return (value) => {
    if (value <= first[0]) return first[1];
    for (let i = 1; i < points.length; i += 1) {
      const [right, after] = points[i] as readonly [number, number];
      if (value > right) continue;
      const [left, before] = points[i - 1] as readonly [number, number];
      return value === right ? after : before + ((value - left) / (right - left)) * (after - before);
    }
    return last[1];
  };
}
