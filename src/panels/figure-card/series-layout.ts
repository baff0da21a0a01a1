import type { SeriesPoint } from "../../derive/figure-series.ts";
import { dayNumber, isoDate } from "../../model/period.ts";

export const CHART = { width: 352, height: 104, left: 28, right: 28, top: 22, axis: 82 } as const;
const LABEL_HEIGHT = 14;
const POINT_RADIUS = 5;
const TICK_GAP = 36;

export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
}
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface ChartScales {
  x(day: number): number;
  y(value: number): number;
}

const highOf = ({ value }: SeriesPoint) => (value.type === "number" ? value.value : value.high);
const lowOf = ({ value }: SeriesPoint) => (value.type === "number" ? value.value : value.low);

/** Where the middle of a value stands. */
export function middleOf(point: SeriesPoint): number {
  return (highOf(point) + lowOf(point)) / 2;
}

/** Time to the right, size upwards from zero, so that heights compare as the numbers do. */
export function chartScales(points: readonly SeriesPoint[]): ChartScales {
  const days = points.map((point) => point.at);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const bottom = Math.min(0, ...points.map(lowOf));
  const top = Math.max(0, ...points.map(highOf));
  const inner = CHART.width - CHART.left - CHART.right;
  return {
    x: (day) => (last > first ? CHART.left + ((day - first) / (last - first)) * inner : CHART.width / 2),
    y: (value) =>
      top > bottom ? CHART.axis - ((value - bottom) / (top - bottom)) * (CHART.axis - CHART.top) : CHART.axis,
  };
}

/** Width of a label of 12 px: Latin signs half as wide as Chinese ones. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += (sign.codePointAt(0) ?? 0) > 0x2e80 ? 12 : 6.8;
  return width;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Places for the labels, above their points or else below, where they cover neither another label nor a point. The
 * first of `order` has the first choice; one that finds no place is left to the table below the chart.
 */
export function placeLabels(
  points: readonly SeriesPoint[],
  scales: ChartScales,
  texts: readonly string[],
  order: readonly number[],
): ReadonlyMap<number, PlacedLabel> {
  const dots = points.map((point): Box => {
    const [x, y] = [scales.x(point.at), scales.y(middleOf(point))];
    return { left: x - POINT_RADIUS, right: x + POINT_RADIUS, top: y - POINT_RADIUS, bottom: y + POINT_RADIUS };
  });
  const taken: Box[] = [];
  const placed = new Map<number, PlacedLabel>();
  for (const index of order) {
    const point = points[index] as SeriesPoint;
    const half = widthOf(texts[index] ?? "") / 2;
    const x = Math.min(CHART.width - half, Math.max(half, scales.x(point.at)));
    const bound = point.value.type === "number" && /[>≥]/.test(point.value.qualifier) ? 8 : 0;
    const above = scales.y(highOf(point)) - 9 - bound;
    const below = scales.y(lowOf(point)) + 18;
    for (const y of [above, below]) {
      const box = { left: x - half, right: x + half, top: y - LABEL_HEIGHT + 3, bottom: y + 3 };
      const others = dots.filter((_, i) => i !== index);
      if (box.bottom > CHART.axis || box.top < 0 || [...taken, ...others].some((other) => overlaps(box, other)))
        continue;
      taken.push(box);
      placed.set(index, { x, y });
      break;
    }
  }
  return placed;
}

/** Years to write under the axis: as many as fit, in steps of 1, 2, 5, 10 … years. */
export function yearTicks(points: readonly SeriesPoint[], scales: ChartScales): readonly { year: number; x: number }[] {
  const yearOf = (day: number) => Number(isoDate(Math.floor(day)).slice(0, 4));
  const years = points.map((point) => yearOf(point.at));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (first === last) return [{ year: first, x: CHART.width / 2 }];
  // Where in their year the figures stand: at its middle, its end, the day of a census.
  const dayOfYear = isoDate(Math.floor(points.at(-1)?.at ?? 0))
    .slice(4)
    .replace("-02-29", "-02-28");
  const middle = (year: number) => dayNumber(`${year}${dayOfYear}`);
  const perYear = scales.x(middle(first + 1)) - scales.x(middle(first));
  const step = [1, 2, 5, 10, 20, 50].find((years) => years * perYear >= TICK_GAP) ?? 100;
  const ticks: { year: number; x: number }[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const x = scales.x(middle(year));
    if (x >= 0 && x <= CHART.width) ticks.push({ year, x: Math.min(CHART.width - 14, Math.max(14, x)) });
  }
  return ticks;
}
