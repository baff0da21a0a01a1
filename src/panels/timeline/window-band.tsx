import type { KeyboardEvent } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { dayNumber } from "../../model/period.ts";
import { askedView, chooseTime } from "../../state/actions.ts";
import type { AxisRows } from "./axis.tsx";
import { type AxisScale, FIRST_DAY, LAST_DAY } from "./axis-scale.ts";
import { useScrub } from "./use-scrub.ts";
import styles from "./window-band.module.css";
import { draggedEdge, type Edge, edgeX, moveEdge, stepEdge, type Window } from "./window-edges.ts";

/** The stretch of time that filters events and claims, with a thumb at each end. */
export function WindowBand({ scale, rows, window }: { scale: AxisScale; rows: AxisRows; window: Window }) {
  const [left, right] = [edgeX(scale, "from", window.from), edgeX(scale, "to", window.to)];
  return (
    <>
      <div className={styles.band} style={{ left, width: Math.max(1, right - left), height: rows.base }} />
      {rows.hasThumbs && (
        <>
          <Thumb edge="from" scale={scale} rows={rows} window={window} />
          <Thumb edge="to" scale={scale} rows={rows} window={window} />
        </>
      )}
    </>
  );
}

/** So that knob and thumb can stand at the same date and both be taken hold of. */
const BELOW_KNOB = 24;

interface ThumbProps {
  edge: Edge;
  scale: AxisScale;
  rows: AxisRows;
  window: Window;
}

function Thumb({ edge, scale, rows, window }: ThumbProps) {
  const format = useFormat();
  const x = edgeX(scale, edge, window[edge]);
  const scrub = useScrub({
    onScrub: (dragX, during) => {
      const now = askedView().time.window ?? window;
      // The handlers measure from the thumb's own left edge, which stands still only while it is not dragged.
      chooseTime({ window: moveEdge(now, edge, draggedEdge(scale, edge, dragX)) }, during);
    },
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    chooseTime({ window: stepEdge(window, edge, step, event.shiftKey ? "year" : "month") });
  };
  return (
    <div className={styles.track} {...scrub}>
      <div
        role="slider"
        tabIndex={0}
        className={styles.thumb}
        style={{ transform: `translate(${x}px, ${rows.base + BELOW_KNOB}px)` }}
        aria-label={format.t(`timeline:window.${edge}`)}
        aria-valuemin={edge === "from" ? 0 : dayNumber(window.from) - FIRST_DAY}
        aria-valuemax={edge === "from" ? dayNumber(window.to) - FIRST_DAY : LAST_DAY - FIRST_DAY}
        aria-valuenow={dayNumber(window[edge]) - FIRST_DAY}
        aria-valuetext={format.date(window[edge])}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
