import { useFormat } from "../../../bind/use-format.ts";
import { type AxisTicks, axisTicks, type LinearScale, linearScale } from "../../chart/linear-scale.ts";
import styles from "./charts.module.css";

export interface ChartFrame {
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
}

type Domain = readonly [low: number, high: number];

const LEFT = 40;
const FOOT = 24;
const TICK_ROOM = 64;

/** From the least to the greatest, with room for the marks; never without extent. */
export function domainOf(values: readonly number[]): Domain {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [0, 1];
  const room = (high - low || Math.abs(high) || 1) * 0.07;
  return [low - room, high + room];
}

export function chartFrame(width: number, height: number, across: Domain, up: Domain): ChartFrame {
  const [left, right, top, bottom] = [LEFT, width - 8, 10, height - FOOT];
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    x: linearScale(across, [left, right]),
    y: linearScale(up, [bottom, top]),
    xTicks: axisTicks(across, 1, Math.max(2, Math.floor((right - left) / TICK_ROOM))),
    yTicks: axisTicks(up, 1, 5),
  };
}

/** Grid lines with their numbers; those at zero stand out. */
export function Axes({ frame }: { frame: ChartFrame }) {
  const { number } = useFormat();
  const { left, right, top, bottom, x, y, xTicks, yTicks } = frame;
  return (
    <g data-ui-count>
      {yTicks.values.map((value) => (
        <g key={`y${value}`}>
          <path className={styles.grid} data-zero={value === 0 || undefined} d={`M${left} ${y(value)}H${right}`} />
          <text className={styles.tick} x={left - 6} y={y(value) + 4} textAnchor="end">
            {number(value, yTicks.digits, true)}
          </text>
        </g>
      ))}
      {xTicks.values.map((value) => (
        <g key={`x${value}`}>
          <path className={styles.grid} data-zero={value === 0 || undefined} d={`M${x(value)} ${top}V${bottom}`} />
          <text className={styles.tick} x={x(value)} y={bottom + 16} textAnchor="middle">
            {number(value, xTicks.digits, true)}
          </text>
        </g>
      ))}
    </g>
  );
}
