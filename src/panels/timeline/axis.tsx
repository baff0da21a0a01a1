import { memo } from "react";
import type { TargetMark, TimelineTick } from "../../derive/timeline.ts";
import { type AxisScale, axisScale, FIRST_YEAR, LAST_YEAR, labelledYears, TICK } from "./axis-scale.ts";
import styles from "./timeline.module.css";

/** Rows of the axis, from its top. What is pressed is 24 px high and has a row of its own: flags, targets, knob, thumbs. */
export interface AxisRows {
  readonly base: number;
  readonly label: number;
  readonly height: number;
  /** Height of a tick by how much is known at its date. */
  readonly ticks: Readonly<Record<TimelineTick["coverage"], number>>;
  /** Whether the window's ends can be dragged: below the knob, where there is room. */
  readonly hasThumbs: boolean;
}
export const CARD_ROWS: AxisRows = {
  base: 60,
  label: 78,
  height: 96,
  ticks: { all: 32, some: 10, city: 5 },
  hasThumbs: true,
};
export const STRIP_ROWS: AxisRows = {
  base: 60,
  label: 76,
  height: 80,
  ticks: { all: 32, some: 10, city: 5 },
  hasThumbs: false,
};
const TARGET_ROW = 36;
const TARGET_WORD = 55;

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
      <TargetBand scale={scale} rows={rows} targets={targets} />
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
          transform={`translate(${scale.xOf(`${year}-12-31`)} ${TARGET_ROW})`}
        />
      ))}
      {targets.size > 0 && (
        <text className={styles.targetWord} x={bandOf(scale, targets).to} y={TARGET_WORD}>
          {targetWord}
        </text>
      )}
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
}

function bandOf(scale: AxisScale, targets: AxisProps["targets"]): { from: number; to: number } {
  const years = [...targets.keys()];
  return { from: scale.yearX(Math.min(...years)), to: scale.yearX(Math.max(...years) + 1) };
}

/** The years in which targets fall due: ruled, so that nobody takes them for observed. */
function TargetBand({ scale, rows, targets }: TargetBandProps) {
  if (targets.size === 0) return null;
  const { from, to } = bandOf(scale, targets);
  return (
    <>
      <pattern id="timeline-rule" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" x2="0" y1="0" y2="6" className={styles.rule} />
      </pattern>
      <rect x={from} y={4} width={to - from} height={rows.base - 4} fill="url(#timeline-rule)" />
    </>
  );
}
