import type { Direction, Transformation } from "../../../geo/optimize/transformation.ts";

export const TRANSFORMATIONS = [
  "linear",
  "log",
  "threshold",
  "piecewise",
] as const satisfies readonly Transformation["kind"][];

/** What a criterion's values reach from and to, and their middle one. */
export interface Found {
  readonly least: number;
  readonly middle: number;
  readonly greatest: number;
}

/** Of the known values; null where there are none. */
export function foundIn(values: Iterable<number>): Found | null {
  const known = [...values].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const [least, middle, greatest] = [known[0], known[Math.floor((known.length - 1) / 2)], known.at(-1)];
  return least === undefined || middle === undefined || greatest === undefined ? null : { least, middle, greatest };
}

/** More is better where nothing says otherwise: a piecewise one has a direction of its own, that of its ends. */
export function directionOf(transformation: Transformation): Direction {
  if (transformation.kind !== "piecewise") return transformation.direction;
  const { points } = transformation;
  return (points[0]?.[1] ?? 0) <= (points.at(-1)?.[1] ?? 1) ? "more" : "less";
}

/** Four figures: more would pretend that the middle of what was found is known better. */
const short = (value: number): number => Number(value.toPrecision(4));

/** A transformation of another kind, with parameters that fit the values found. */
export function asKind(from: Transformation, kind: Transformation["kind"], found: Found | null): Transformation {
  if (from.kind === kind) return from;
  const direction = directionOf(from);
  const ends = endsOf(from);
  if (kind === "linear" || (kind === "log" && (ends?.[0] ?? 1) > 0)) return { kind, direction, ...(ends && { ends }) };
  if (kind === "log") return { kind, direction };
  if (kind === "threshold") return { kind, direction, at: short(found?.middle ?? 0) };
  const [low, high] = ends ?? scaleOf(found);
  const utilities = direction === "more" ? ([0, 1] as const) : ([1, 0] as const);
  return {
    kind: "piecewise",
    points: [
      [low, utilities[0]],
      [high, utilities[1]],
    ],
  };
}

function endsOf(transformation: Transformation): readonly [number, number] | undefined {
  if (transformation.kind === "linear" || transformation.kind === "log") return transformation.ends;
  if (transformation.kind !== "piecewise") return undefined;
  const [first, last] = [transformation.points[0], transformation.points.at(-1)];
  return first && last && first[0] < last[0] ? [first[0], last[0]] : undefined;
}

/** The ends of what was found, as a scale: from a lower to a higher one. */
export function scaleOf(found: Found | null): readonly [number, number] {
  const low = short(found?.least ?? 0);
  const high = short(found?.greatest ?? 1);
  return low < high ? [low, high] : [low, low + 1];
}

/** The other way round; a piecewise one with its utilities mirrored. */
export function turned(transformation: Transformation, direction: Direction): Transformation {
  if (directionOf(transformation) === direction) return transformation;
  if (transformation.kind !== "piecewise") return { ...transformation, direction };
  return {
    kind: "piecewise",
    points: transformation.points.map(([value, utility]) => [value, Number((1 - utility).toFixed(6))]),
  };
}

type Points = Extract<Transformation, { kind: "piecewise" }>["points"];

/** One point more, halfway along the longest part. */
export function withPoint(points: Points): Points {
  let at = 1;
  const gap = (i: number) => (points[i]?.[0] ?? 0) - (points[i - 1]?.[0] ?? 0);
  for (let i = 2; i < points.length; i += 1) if (gap(i) > gap(at)) at = i;
  const [before, after] = [points[at - 1], points[at]];
  if (!before || !after) return points;
  const middle = [short((before[0] + after[0]) / 2), Number(((before[1] + after[1]) / 2).toFixed(3))] as const;
  return before[0] < middle[0] && middle[0] < after[0] ? [...points.slice(0, at), middle, ...points.slice(at)] : points;
}
