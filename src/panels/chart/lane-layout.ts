import { highOf, type Lane, type LaneSeries, lowOf, middleOf } from "../../derive/chart-lanes.ts";
import type { Segment } from "../../derive/chart-segments.ts";
import type { SeriesPoint } from "../../derive/figure-series.ts";
import { isoDate } from "../../model/period.ts";
import { type Box, type Labelled, type PlacedLabel, placeTexts, spreadLabels } from "./label-places.ts";
import { axisTicks, type LinearScale, linearScale, widthOf, withRoom } from "./linear-scale.ts";
import { openTo } from "./point-mark.tsx";

export interface LaneText {
  /** Under the point's own label; "" for a point without. */
  point(point: SeriesPoint): string;
  /** At the end of a line. */
  end(series: LaneSeries): string;
  tick(value: number, digits: number): string;
}

export interface DrawnPoint {
  readonly point: SeriesPoint;
  readonly x: number;
  readonly y: number;
  /** Ends of a range. */
  readonly low: number;
  readonly high: number;
  readonly label: PlacedLabel | null;
}

export interface DrawnSeries {
  readonly series: LaneSeries;
  readonly points: readonly DrawnPoint[];
  readonly lines: readonly { readonly d: string; readonly line: Segment["line"] }[];
  readonly end: { readonly x: number; readonly y: number; readonly pointY: number; readonly pointX: number } | null;
}

export interface LaneLayout {
  readonly lane: Lane;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly axis: number;
  readonly ticks: readonly { readonly value: number; readonly y: number; readonly text: string }[];
  readonly series: readonly DrawnSeries[];
  /** Where a method, source or base changes: one mark for all series that change there. */
  readonly breaks: readonly { readonly x: number; readonly y: number }[];
  /** Spans of targets, ruled. */
  readonly bands: readonly { readonly x: number; readonly width: number }[];
  /** Middles of years without a figure, in a lane of one series of flows. */
  readonly empty: readonly number[];
}

export interface Frame {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly x: LinearScale;
}

const TOP = 22;
const AXIS_ROOM = 24;
const LABEL_ROW = 15;
const POINT_LABELS_OF = 2;
const BREAK_WIDTH = 26;
const NOTE_WIDTH = 48;

export function laneHeight({ role, city, series }: Lane): number {
  const base = role === "own" && city !== "apart" ? 244 : 128;
  return Math.max(base, series.length * LABEL_ROW + TOP + AXIS_ROOM);
}

/** Room beside the plots: for the longest number of any axis, and for the longest name at the end of a line. */
export function frameMargins(lanes: readonly Lane[], texts: readonly LaneText[], factors: readonly number[]) {
  const left = lanes.flatMap((lane, i) => {
    const { values, digits } = axisTicks(withRoom(lane.domain), factors[i] ?? 1, 4);
    return values.map((value) => widthOf((texts[i] as LaneText).tick(value, digits)));
  });
  const right = lanes.flatMap((lane, i) =>
    lane.series.length > 1 ? lane.series.map((series) => widthOf((texts[i] as LaneText).end(series)) + 20) : [20],
  );
  return { left: Math.max(24, ...left) + 10, right: Math.max(20, ...right) };
}

function drawSeries(series: LaneSeries, { x }: Frame, y: LinearScale): Omit<DrawnSeries, "end"> {
  const points = series.points.map(
    (point): DrawnPoint => ({
      point,
      x: x(point.at),
      y: y(middleOf(point)),
      low: y(lowOf(point)),
      high: y(highOf(point)),
      label: null,
    }),
  );
  const at = (point: SeriesPoint) => points[series.points.indexOf(point)] as DrawnPoint;
  const lines = series.segments.map(({ from, to, line }) => {
    const [a, b] = [at(from), at(to)];
    return { d: `M${a.x} ${a.y}L${b.x} ${b.y}`, line };
  });
  return { series, points, lines };
}

/** Labels at the ends of the lines, moved apart; null of a lane whose one series its heading names. */
function withEnds(drawn: readonly Omit<DrawnSeries, "end">[], right: number, axis: number): DrawnSeries[] {
  if (drawn.length < 2) return drawn.map((one) => ({ ...one, end: null }));
  const lasts = drawn.map(({ points }) => points.at(-1) as DrawnPoint);
  const ys = spreadLabels(
    lasts.map(({ y }) => y),
    LABEL_ROW,
    TOP - 8,
    axis,
  );
  const x = Math.min(right, Math.max(...lasts.map((last) => last.x))) + 14;
  return drawn.map((one, i) => {
    const { x: pointX, y: pointY } = lasts[i] as DrawnPoint;
    return { ...one, end: { x, y: ys[i] as number, pointX, pointY } };
  });
}

function withLabels(
  drawn: readonly DrawnSeries[],
  text: LaneText,
  frame: Frame,
  axis: number,
  notes: readonly Box[],
): DrawnSeries[] {
  if (drawn.length > POINT_LABELS_OF) return [...drawn];
  const all = drawn.flatMap(({ points, end }) =>
    points.map((point) => ({ point, isNamed: end && point === points.at(-1) })),
  );
  const labelled = all.map(({ point: { x, y, low, high, point }, isNamed }): Labelled => {
    const open = point.value.type === "number" ? openTo(point.value.qualifier) : 0;
    return {
      x,
      y,
      width: isNamed ? 0 : widthOf(text.point(point)),
      above: Math.max(y - high, open < 0 ? 12 : 0),
      below: Math.max(low - y, open > 0 ? 12 : 0),
    };
  });
  const inside = {
    left: frame.left,
    right: drawn.length > 1 ? frame.width - frame.right : frame.width,
    top: 0,
    bottom: axis,
  };
  // The last ones matter most, and choose first.
  const lines = drawn.flatMap(({ series, points }) =>
    series.segments.map(({ from, to }) => {
      const at = (wanted: SeriesPoint) => points.find(({ point }) => point === wanted) as DrawnPoint;
      return [at(from), at(to)] as const;
    }),
  );
  const placed = placeTexts([...labelled].reverse(), inside, { lines, notes }).toReversed();
  const labels = new Map(all.map(({ point }, i) => [point, placed[i] ?? null]));
  return drawn.map((one) => ({
    ...one,
    points: one.points.map((point) => ({ ...point, label: labels.get(point) ?? null })),
  }));
}

/** One series has its marks between its points; several have them on the ground, where they belong to all. */
function breakMarks(drawn: readonly DrawnSeries[], { x }: Frame, axis: number): LaneLayout["breaks"] {
  const found = new Map<string, { x: number; ys: number[] }>();
  for (const { series, points } of drawn) {
    const yOf = (point: SeriesPoint) => points.find((other) => other.point === point)?.y ?? 0;
    for (const { from, to } of series.breaks) {
      if (x(to.at) - x(from.at) < BREAK_WIDTH) continue;
      const known = found.get(`${from.at}/${to.at}`) ?? { x: (x(from.at) + x(to.at)) / 2, ys: [] };
      known.ys.push((yOf(from) + yOf(to)) / 2);
      found.set(`${from.at}/${to.at}`, known);
    }
  }
  return [...found.values()].map(({ x: at, ys }) => ({ x: at, y: drawn.length > 1 ? axis - 10 : (ys[0] ?? axis) }));
}

function emptyYears({ metric, series }: Lane, { x }: Frame): readonly number[] {
  const points = series[0]?.points ?? [];
  if (series.length !== 1 || metric.kind !== "flow" || points.length < 2) return [];
  const year = (day: number) => Number(isoDate(Math.floor(day)).slice(0, 4));
  const [first, last] = [year(points[0]?.start ?? 0), year(points.at(-1)?.end ?? 0)];
  const dayOf = (one: number) => Date.UTC(one, 6, 2) / 86_400_000;
  if (x(dayOf(first + 1)) - x(dayOf(first)) < 64) return [];
  const known = (one: number) => points.some((point) => year(point.start) <= one && one <= year(point.end));
  return Array.from({ length: last - first }, (_, i) => first + i).flatMap((one) =>
    known(one) ? [] : [x(dayOf(one))],
  );
}

/** Where everything of a lane stands. */
export function laneLayout(lane: Lane, frame: Frame, text: LaneText, factor: number): LaneLayout {
  const height = laneHeight(lane);
  const axis = height - AXIS_ROOM;
  const right = frame.width - frame.right;
  const domain = withRoom(lane.domain);
  const y = linearScale(domain, [axis, TOP]);
  const { values, digits } = axisTicks(domain, factor, height > 200 ? 5 : 3);
  const ended = withEnds(
    lane.series.map((series) => drawSeries(series, frame, y)),
    right,
    axis,
  );
  const targets = lane.series.flatMap(({ points }) => points.filter(({ role }) => role === "target"));
  const spans = new Map(targets.map(({ start, end }) => [`${start}/${end}`, { start, end: end + 1 }]));
  const bands = [...spans.values()].map(({ start, end }) => ({
    x: frame.x(start),
    width: Math.max(12, frame.x(end) - frame.x(start)),
  }));
  const breaks = breakMarks(ended, frame, axis);
  const notes = [
    ...bands.map(({ x }) => ({ left: x, right: x + NOTE_WIDTH, top: 0, bottom: 18 })),
    ...breaks.map(({ x, y: at }) => ({ left: x - 7, right: x + 7, top: at - 8, bottom: at + 8 })),
  ];
  const series = withLabels(ended, text, frame, axis, notes);
  return {
    lane,
    height,
    left: frame.left,
    right,
    top: TOP,
    axis,
    ticks: values.map((value) => ({ value, y: y(value), text: text.tick(value, digits) })),
    series,
    breaks,
    bands,
    empty: emptyYears(lane, frame),
  };
}
