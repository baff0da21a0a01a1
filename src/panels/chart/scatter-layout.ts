import type { Pair, ScatterAnswer } from "../../derive/chart-across.ts";
import { type PlacedLabel, placeTexts } from "./label-places.ts";
import { type AxisTicks, axisTicks, type LinearScale, linearScale, widthOf, withRoom } from "./linear-scale.ts";

export interface DrawnPair {
  readonly pair: Pair;
  readonly x: number;
  readonly y: number;
  readonly label: PlacedLabel | null;
}

export interface ScatterLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: LinearScale;
  readonly y: LinearScale;
  readonly xTicks: AxisTicks;
  readonly yTicks: AxisTicks;
  readonly pairs: readonly DrawnPair[];
}

const TOP = 16;
const FOOT = 28;
const TICK_ROOM = 84;

const valuesOf = (pairs: readonly Pair[], of: "across" | "up") => pairs.map((pair) => pair[of].shown?.value ?? 0);
const domainOf = (values: readonly number[]) => withRoom([Math.min(0, ...values), Math.max(0, ...values)], 0.06);

interface Words {
  name(placeId: string): string;
  upTick(value: number, digits: number): string;
}

/** Where the points of two metrics stand, and their names where they cover nothing; `first`: whose name must stand. */
export function scatterLayout(
  { pairs, city }: ScatterAnswer,
  width: number,
  factors: { across: number; up: number },
  words: Words,
  first: string | null,
): ScatterLayout {
  const height = Math.round(Math.min(460, Math.max(280, width * 0.58)));
  const all = [...pairs, ...(city ? [city] : [])];
  const [across, up] = [domainOf(valuesOf(all, "across")), domainOf(valuesOf(all, "up"))];
  const yTicks = axisTicks(up, factors.up, 5);
  const left = Math.max(24, ...yTicks.values.map((value) => widthOf(words.upTick(value, yTicks.digits)))) + 12;
  const right = width - 24;
  const bottom = height - FOOT;
  const x = linearScale(across, [left, right]);
  const y = linearScale(up, [bottom, TOP]);
  const isFirst = (pair: Pair) => Number(pair.placeId === first);
  const order = [...all].sort((a, b) => isFirst(b) - isFirst(a) || (b.up.shown?.value ?? 0) - (a.up.shown?.value ?? 0));
  const at = ({ across: a, up: b }: Pair) => ({ x: x(a.shown?.value ?? 0), y: y(b.shown?.value ?? 0) });
  const labels = placeTexts(
    order.map((pair) => ({ ...at(pair), width: widthOf(words.name(pair.placeId)) })),
    { left: left + 1, right: width, top: 0, bottom },
    { beside: true },
  );
  return {
    width,
    height,
    left,
    right,
    top: TOP,
    bottom,
    x,
    y,
    xTicks: axisTicks(across, factors.across, Math.max(2, Math.floor((right - left) / TICK_ROOM))),
    yTicks,
    pairs: order.map((pair, i) => ({ pair, ...at(pair), label: labels[i] ?? null })),
  };
}
