import { memo } from "react";
import type { TargetMark, TimelineTick } from "../../derive/timeline.ts";
import { type AxisScale, axisScale, FIRST_YEAR, LAST_YEAR, labelledYears, TICK } from "./axis-scale.ts";
import styles from "./timeline.module.css";

/** Rows of the axis, from its top. */
export interface AxisRows {
  readonly base: number;
  readonly label: number;
  readonly height: number;
  /** Where the flags hang. */
  readonly flags: number;
  /** Height of a tick by how much is known at its date. */
  readonly ticks: Readonly<Record<TimelineTick["coverage"], number>>;
}
export const CARD_ROWS: AxisRows = {
  base: 66,
  label: 84,
  height: 96,
  flags: 12,
  ticks: { all: 32, some: 10, city: 5 },
};
export const STRIP_ROWS: AxisRows = { base: 46, label: 62, height: 66, flags: 0, ticks: { all: 20, some: 8, city: 4 } };

export function tickBox(scale: AxisScale, tick: TimelineTick, rows: AxisRows) {
  const height = rows.ticks[tick.coverage];
  return { x: scale.xOf(tick.at) - TICK / 2, y: rows.base - height, width: TICK, height, rx: 1 };
}

interface AxisProps {
  width: number;
  rows: AxisRows;
  ticks: readonly TimelineTick[];
  others: readonly TimelineTick[];
  targets: ReadonlyMap<number, readonly TargetMark[]>;
  metricId: string;
  /** The height's meaning at its full: "16 districts". */
  fullWord: string;
  targetWord: string;
}

/** Everything of the axis that does not move with the date: drawn again only for another metric or width. */
export const Axis = memo(function Axis(props: AxisProps) {
  const { width, rows, ticks, others, targets, metricId, fullWord, targetWord } = props;
  const scale = axisScale(width);
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 2 }, (_, i) => FIRST_YEAR + i);
  const full = rows.base - rows.ticks.all;
  return (
    <svg className={styles.axis} width={width} height={rows.height} aria-hidden="true">
      <TargetBand scale={scale} rows={rows} targets={targets} word={targetWord} />
      <line className={styles.gauge} x1="0" x2={width} y1={full - 0.5} y2={full - 0.5} />
      <text className={styles.gaugeWord} x="0" y={full - 4} data-ui-count>
        {fullWord}
      </text>
      {others.map((tick) => (
        <rect key={tick.key} className={styles.other} {...hollow(tickBox(scale, tick, rows))} />
      ))}
      {ticks
        .filter((tick) => !tick.target)
        .map((tick) => (
          <rect key={tick.key} className={styles.tick} data-at={tick.at} {...tickBox(scale, tick, rows)} />
        ))}
      {[...targets].map(([year, marks]) => (
        <path
          key={year}
          className={styles.diamond}
          data-own={marks.some((mark) => mark.metricId === metricId)}
          d="M0-5.5L5.5 0 0 5.5-5.5 0z"
          transform={`translate(${scale.xOf(`${year}-12-31`)} ${rows.base - 12})`}
        />
      ))}
      <line className={styles.base} x1="0" x2={width} y1={rows.base} y2={rows.base} />
      {years.map((year) => (
        <line
          key={year}
          className={styles.yearMark}
          x1={scale.yearX(year)}
          x2={scale.yearX(year)}
          y1={rows.base}
          y2={rows.base + (year % 5 === 0 ? 5 : 3)}
        />
      ))}
      {labelledYears(scale).map((year) => (
        <text
          key={year}
          className={styles.year}
          x={(scale.yearX(year) + scale.yearX(year + 1)) / 2}
          y={rows.label}
          data-period
        >
          {year}
        </text>
      ))}
    </svg>
  );
});

function hollow({ x, y, width, height }: ReturnType<typeof tickBox>) {
  return { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 0.5, rx: 1 };
}

interface TargetBandProps {
  scale: AxisScale;
  rows: AxisRows;
  targets: AxisProps["targets"];
  word: string;
}

/** The years in which targets fall due: ruled, so that nobody takes them for observed. */
function TargetBand({ scale, rows, targets, word }: TargetBandProps) {
  const years = [...targets.keys()];
  if (years.length === 0) return null;
  const [from, to] = [scale.yearX(Math.min(...years)), scale.yearX(Math.max(...years) + 1)];
  return (
    <>
      <pattern id="timeline-rule" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" x2="0" y1="0" y2="6" className={styles.rule} />
      </pattern>
      <rect x={from} y={4} width={to - from} height={rows.base - 4} fill="url(#timeline-rule)" />
      <text className={styles.targetWord} x={to} y={Math.max(rows.flags + 1, 11)}>
        {word}
      </text>
    </>
  );
}
