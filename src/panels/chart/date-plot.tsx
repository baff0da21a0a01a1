import { type PointerEvent, useId, useState } from "react";
import type { Period } from "../../../data/schema/period.ts";
import { useFormat } from "../../bind/use-format.ts";
import { dayNumber } from "../../model/period.ts";
import styles from "./chart.module.css";
import type { Frame, LaneLayout } from "./lane-layout.ts";
import { dateAtX, yearTicks } from "./time-axis.ts";

export interface DateMarks {
  /** Whole years that the axis spans, as day numbers. */
  readonly span: readonly [number, number];
  readonly at: string;
  /** The period whose figures stand at the date. */
  readonly period: Period | null;
  /** The earlier date of a change. */
  readonly from: string | null;
  /** What a press near it means. */
  readonly periods: readonly Period[];
  choose(date: string): void;
}

/** The years under a plot, the date asked and the one it is compared with; a press sets the date. */
export function DatePlot({ layout, frame, dates }: { layout: LaneLayout; frame: Frame; dates: DateMarks }) {
  const { t, date } = useFormat();
  const pattern = useId();
  const [ghost, setGhost] = useState<number | null>(null);
  const { left, right, top, axis, bands } = layout;
  const { x } = frame;
  const year = (iso: string | null) => (iso ? Number(iso.slice(0, 4)) : null);
  const marked = [year(dates.at), year(dates.from)];
  const pointed = (event: PointerEvent<SVGElement> | React.MouseEvent<SVGElement>) =>
    event.clientX - (event.currentTarget.ownerSVGElement?.getBoundingClientRect().left ?? 0);
  const dateAt = (px: number) => dateAtX(px, x, dates.span, dates.periods);
  const held = dates.period && dates.period.start !== dates.period.end ? dates.period : null;
  return (
    <>
      <pattern id={pattern} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className={styles.ruled} d="M0 0V7" />
      </pattern>
      {held && (
        <rect
          className={styles.held}
          x={x(dayNumber(held.start))}
          y={top - 10}
          width={x(dayNumber(held.end) + 1) - x(dayNumber(held.start))}
          height={axis - top + 10}
        />
      )}
      {bands.map((band) => (
        <g key={band.x}>
          <rect x={band.x} y={4} width={band.width} height={axis - 4} fill={`url(#${pattern})`} />
          {band.width > 44 && (
            <text className={styles.note} x={band.x + 6} y={16}>
              {t("chart:target-period")}
            </text>
          )}
        </g>
      ))}
      {yearTicks(dates.span, x).map((tick) => (
        <g key={tick.year}>
          <path className={styles.yearTick} d={`M${tick.start} ${axis}v4`} />
          <text
            className={styles.year}
            data-on={marked.includes(tick.year) || undefined}
            x={tick.middle}
            y={axis + 17}
            textAnchor="middle"
            data-ui-count
          >
            {tick.year}
          </text>
        </g>
      ))}
      {dates.from && <path className={styles.hair} data-from d={`M${x(dayNumber(dates.from) + 1)} 4V${axis}`} />}
      <path className={styles.hair} d={`M${x(dayNumber(dates.at) + 1)} 4V${axis}`} />
      {ghost !== null && (
        <g className={styles.ghost}>
          <path d={`M${x(dayNumber(dateAt(ghost)) + 1)} ${top - 10}V${axis}`} />
          <text
            x={Math.min(right - 40, Math.max(left + 40, x(dayNumber(dateAt(ghost)))))}
            y={axis + 17}
            textAnchor="middle"
            data-period
          >
            {date(dateAt(ghost))}
          </text>
        </g>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys set the date at a point (Space) and on the timeline */}
      <rect
        className={styles.dateHit}
        x={left}
        y={0}
        width={Math.max(0, right - left)}
        height={axis + 24}
        onPointerMove={(event) => event.pointerType === "mouse" && setGhost(pointed(event))}
        onPointerLeave={() => setGhost(null)}
        onClick={(event) => dates.choose(dateAt(pointed(event)))}
      />
    </>
  );
}
