import type { CSSProperties } from "react";
import type { PlaceValue } from "../../derive/value-at.ts";
import { isTarget } from "../../model/metric-series.ts";
import type { BarColors } from "../ranking/use-bar-colors.ts";
import styles from "./bars.module.css";
import { openTo } from "./point-mark.tsx";

export interface BarScale {
  readonly extent: readonly [low: number, high: number];
  /** Grid lines, in the stored unit. */
  readonly ticks: readonly number[];
  /** A value that all bars are held against: the city's. */
  readonly reference: number | null;
}

export const share = ([low, high]: BarScale["extent"], value: number): string =>
  high > low ? `${(((value - low) / (high - low)) * 100).toFixed(3)}%` : "0%";

/** A value from zero on: filled in its class, hollow of a target, hatched of an earlier date, with an arrow of a bound. */
export function Bar({ value, scale, colors }: { value: PlaceValue; scale: BarScale; colors: BarColors | null }) {
  const { shown, range, figure, status } = value;
  const at = (number: number) => share(scale.extent, number);
  const style = { "--light": colors?.light, "--dark": colors?.dark } as CSSProperties;
  const [from, to] = shown ? [Math.min(0, shown.value), Math.max(0, shown.value)] : [0, 0];
  const [low, high] = scale.extent;
  const width = high > low ? `${(((to - from) / (high - low)) * 100).toFixed(3)}%` : "0%";
  const open = shown ? openTo(shown.qualifier) : 0;
  return (
    <svg className={styles.bar} aria-hidden="true">
      <Grid scale={scale} />
      {shown && (
        <rect
          className={styles.fill}
          data-target={(figure && isTarget(figure)) || undefined}
          data-stale={status === "stale" || undefined}
          data-low={figure?.quality === "low" || undefined}
          style={style}
          x={at(from)}
          y="4"
          width={width}
          height="12"
          rx="2"
        />
      )}
      {shown && (
        <svg x={at(shown.value)} y="0" width="1" height="20" overflow="visible" aria-hidden="true">
          {shown.value === 0 && <path className={styles.edge} d="M0 4v12" />}
          {open !== 0 && (
            <path className={styles.edge} d={`M0 10h${-10 * open}m${4 * open} -3l${-4 * open} 3l${4 * open} 3`} />
          )}
        </svg>
      )}
      {range && (
        <>
          <rect className={styles.range} x={at(range.low)} y="5" width={spanOf(scale.extent, range)} height="10" />
          {[range.low, range.high].map((end) => (
            <svg key={end} x={at(end)} width="1" height="20" overflow="visible" aria-hidden="true">
              <path className={styles.edge} d="M0 3v14" />
            </svg>
          ))}
        </>
      )}
    </svg>
  );
}

function spanOf([low, high]: BarScale["extent"], range: { low: number; high: number }): string {
  return high > low ? `${(((range.high - range.low) / (high - low)) * 100).toFixed(3)}%` : "0%";
}

/** The lines that all bars of a chart have behind them. */
function Grid({ scale: { extent, ticks, reference } }: { scale: BarScale }) {
  const line = (value: number, name: string | undefined) => (
    <line
      key={`${name}${value}`}
      className={name}
      x1={share(extent, value)}
      x2={share(extent, value)}
      y1="0"
      y2="100%"
    />
  );
  return (
    <>
      {ticks.map((tick) => line(tick, tick === 0 ? styles.zero : styles.grid))}
      {reference !== null && line(reference, styles.reference)}
    </>
  );
}
