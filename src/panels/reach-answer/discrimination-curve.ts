import type { Discrimination } from "../../derive/reach-answer.ts";

type Points = Discrimination["points"];

/** How much is shared at a radius, between two points of the curve straight over the logarithm; null beyond its ends. */
export function sharedAt(points: Points, km: number): number | null {
  const after = points.findIndex((point) => point.km >= km);
  const next = points[after];
  if (!next) return null;
  if (next.km === km) return next.shared;
  const before = points[after - 1];
  if (!before) return null;
  const part = Math.log(km / before.km) / Math.log(next.km / before.km);
  return before.shared + part * (next.shared - before.shared);
}

/** 1, 3, 10, 30 …: round radii a log axis is marked at. */
export function logTicks(low: number, high: number): number[] {
  const ticks: number[] = [];
  for (let decade = 10 ** Math.floor(Math.log10(low)); decade <= high; decade *= 10) {
    for (const step of [1, 3]) {
      const at = decade * step;
      if (at >= low * 0.999 && at <= high * 1.001) ticks.push(Number(at.toPrecision(1)));
    }
  }
  return ticks;
}

const STARTS = [1, 3, 10, 30, 100];
const ENDS = [300, 1000];

/** The part of the curve that has something to say: from before anything is shared, to where most is or the radius lies. */
export function tellingPart(points: Points, km: number | null): Points {
  const first = points.find(({ shared }) => shared > 0)?.km ?? 1;
  const low = STARTS.findLast((start) => start <= Math.min(first * 0.7, km ?? first)) ?? 1;
  const isEnough = (end: number) => (km ?? 0) <= end && (sharedAt(points, end) ?? 0) >= 0.6;
  const high = ENDS.find(isEnough) ?? points.at(-1)?.km ?? 1000;
  const part = points.filter((point) => point.km >= low * 0.999 && point.km <= high * 1.001);
  const ends = [low, high].flatMap((end) => {
    const shared = part.some((point) => point.km === end) ? null : sharedAt(points, end);
    return shared === null ? [] : { km: end, shared };
  });
  return [...part, ...ends].sort((a, b) => a.km - b.km);
}

export interface CurveFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  x(km: number): number;
  y(shared: number): number;
  /** The radius that stands at a place of the axis. */
  kmAt(x: number): number;
}

/** The plot's measures: radius on a logarithmic axis, share from none to all. */
export function curveFrame(points: Points, width: number, height: number): CurveFrame {
  const [left, right, top, bottom] = [40, width - 16, 20, height - 24];
  const low = Math.log(points[0]?.km ?? 1);
  const high = Math.log(points.at(-1)?.km ?? 10);
  const span = high - low || 1;
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    x: (km) => left + ((Math.log(km) - low) / span) * (right - left),
    y: (shared) => bottom - shared * (bottom - top),
    kmAt: (x) => Math.exp(low + Math.min(1, Math.max(0, (x - left) / (right - left))) * span),
  };
}

/** A label's box in the plot: its left, right, top and bottom. */
export type Box = readonly [number, number, number, number];
export interface PlacedLabel {
  readonly x: number;
  readonly anchor: "start" | "end";
  readonly box: Box;
}

/** Of a figure of the 12 px scale, and of a letter or space. */
const GLYPH_PX = 7;
const LABEL_PX = 12;
/** From its line; the farther pair clears the disc of the current radius on that line. */
const ASIDE_PX = [4, 10] as const;

const meet = (a: Box, b: Box) => a[0] < b[1] && b[0] < a[1] && a[2] < b[3] && b[2] < a[3];

/** A label beside a vertical line, on the side asked for or, where something stands there, on the other or farther off. */
export function labelBeside(
  at: number,
  baseline: number,
  words: string,
  first: "start" | "end",
  taken: readonly Box[],
): PlacedLabel {
  const width = words.length * GLYPH_PX;
  const place = (anchor: "start" | "end", aside: number): PlacedLabel => {
    const x = anchor === "start" ? at + aside : at - aside;
    const left = anchor === "start" ? x : x - width;
    return { x, anchor, box: [left, left + width, baseline - LABEL_PX, baseline + 2] };
  };
  const other = first === "start" ? "end" : "start";
  const places = ASIDE_PX.flatMap((aside) => [place(first, aside), place(other, aside)]);
  const free = places.find(({ box }) => !taken.some((one) => meet(one, box)));
  return free ?? (places[0] as PlacedLabel);
}

/** The point of the curve nearest to a radius. */
export function nearestIndex(points: Points, km: number): number {
  let best = 0;
  points.forEach((point, i) => {
    const isNearer = Math.abs(Math.log(point.km / km)) < Math.abs(Math.log((points[best]?.km ?? 1) / km));
    if (isNearer) best = i;
  });
  return best;
}
