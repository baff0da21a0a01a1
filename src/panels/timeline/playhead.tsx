import { type KeyboardEvent, useState } from "react";
import type { TimelineTick } from "../../derive/timeline.ts";
import { nextStop, previousStop } from "../../derive/timeline.ts";
import { dayNumber } from "../../model/period.ts";
import { chooseTime } from "../../state/actions.ts";
import { RunOfSteps } from "../../state/run-of-steps.ts";
import { TIMELINE } from "../../state/view.ts";
import { type AxisRows, tickBox } from "./axis.tsx";
import { type AxisScale, FIRST_DAY, LAST_DAY, shiftYears } from "./axis-scale.ts";
import styles from "./timeline.module.css";

interface PlayheadProps {
  scale: AxisScale;
  rows: AxisRows;
  at: string;
  /** The start of a change. */
  since: string | null;
  stops: readonly string[];
  /** The tick whose figures are shown. */
  shown: TimelineTick | null;
  label: string;
  /** The date and how much is known there. */
  valueText: string;
  onPlayPause: () => void;
}

/** Where a key goes from a date: a stop, a year or an end of the axis; null for a key that is not ours. */
export function dateByKey(key: string, isShift: boolean, at: string, stops: readonly string[]): string | null {
  const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[key];
  if (step) {
    if (isShift) return shiftYears(at, step);
    return (step > 0 ? nextStop(stops, at) : previousStop(stops, at)) ?? at;
  }
  if (key === "PageUp") return shiftYears(at, 5);
  if (key === "PageDown") return shiftYears(at, -5);
  if (key === "Home") return stops[0] ?? TIMELINE.start;
  if (key === "End") return stops.at(-1) ?? TIMELINE.end;
  return null;
}

/** The hair and the knob, and the tick under them in the accent: all that moves with the date. */
export function Playhead({ scale, rows, at, since, stops, shown, label, valueText, onPlayPause }: PlayheadProps) {
  /** Keys that follow each other as quickly as one held down are one gesture: one entry of the address, one of undo. */
  const [run] = useState(() => new RunOfSteps(() => chooseTime({})));
  const go = (date: string) => chooseTime({ at: date }, run.step() ? "gesture" : "step");
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === " ") onPlayPause();
    else {
      const date = dateByKey(event.key, event.shiftKey, at, stops);
      if (date === null) return;
      go(date);
    }
    event.preventDefault();
  };
  return (
    <>
      <svg className={styles.hairs} width={scale.width} height={rows.height} aria-hidden="true">
        {shown && !shown.target && <rect className={styles.shown} {...tickBox(scale, shown, rows)} />}
        {since !== null && <path className={styles.since} d={`M${scale.xOf(since)} 6V${rows.base}H${scale.xOf(at)}`} />}
        <line className={styles.hair} x1={scale.xOf(at)} x2={scale.xOf(at)} y1={6} y2={rows.base} />
      </svg>
      <div
        role="slider"
        tabIndex={0}
        className={styles.knob}
        style={{ transform: `translate(${scale.xOf(at)}px, ${rows.base}px)` }}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={LAST_DAY - FIRST_DAY}
        aria-valuenow={dayNumber(at) - FIRST_DAY}
        aria-valuetext={valueText}
        onKeyDown={onKeyDown}
      />
    </>
  );
}
