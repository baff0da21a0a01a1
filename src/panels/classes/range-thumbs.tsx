import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from "react";
import { chosenRange, type Histogram, type Range, roundToPixel, shownRange, stepEnd } from "../../derive/histogram.ts";
import { chooseFacet } from "../../state/actions.ts";
import type { View } from "../../state/view.ts";
import styles from "./histogram.module.css";
import type { PlotScale } from "./plot-scale.ts";

type End = "low" | "high";
const ENDS: readonly End[] = ["low", "high"];
const PAGE = 4;
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: PAGE,
  PageDown: -PAGE,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

interface RangeThumbsProps {
  histogram: Histogram;
  scale: PlotScale;
  chosen: View["facets"]["range"];
  names: Readonly<Record<End, string>>;
  valueText: (end: End, range: Range) => string;
}

/** Two thumbs on a track. While they move the map follows; undo goes back over the whole movement at once. */
export function RangeThumbs({ histogram, scale, chosen, names, valueText }: RangeThumbsProps) {
  const range = shownRange(histogram, chosen);
  const track = useRef<HTMLDivElement>(null);
  const thumbs: Record<End, RefObject<HTMLDivElement | null>> = {
    low: useRef<HTMLDivElement>(null),
    high: useRef<HTMLDivElement>(null),
  };
  const dragged = useRef<End | null>(null);
  const latest = useRef<Range | null>(null);

  function move(next: Range) {
    latest.current = next;
    chooseFacet("range", chosenRange(histogram, next), "gesture");
  }
  function finish() {
    dragged.current = null;
    if (latest.current) chooseFacet("range", chosenRange(histogram, latest.current), "step");
    latest.current = null;
  }
  function valueUnder(event: PointerEvent): number {
    const left = track.current?.getBoundingClientRect().left ?? 0;
    return roundToPixel(scale.value(event.clientX - left), histogram, scale.width);
  }
  function movedTo(end: End, value: number): Range {
    return end === "low" ? [Math.min(value, range[1]), range[1]] : [range[0], Math.max(value, range[0])];
  }

  function onPointerDown(event: PointerEvent) {
    if (event.button !== 0) return;
    event.preventDefault();
    const value = valueUnder(event);
    const onThumb = ENDS.find((end) => thumbs[end].current?.contains(event.target as Node));
    const nearest = Math.abs(value - range[0]) <= Math.abs(value - range[1]) ? "low" : "high";
    const end = onThumb ?? nearest;
    // First the focus: the other thumb loses it and ends its own movement.
    thumbs[end].current?.focus({ preventScroll: true });
    dragged.current = end;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    if (!onThumb) move(movedTo(end, value));
  }
  function onPointerMove(event: PointerEvent) {
    if (dragged.current) move(movedTo(dragged.current, valueUnder(event)));
  }

  function onKeyDown(event: KeyboardEvent, end: End) {
    const steps = STEPS[event.key];
    if (steps === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    move(stepEnd(histogram, range, end, steps));
  }

  const [left, right] = [scale.x(range[0]), scale.x(range[1])];
  return (
    <div
      ref={track}
      className={styles.track}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={finish}
      onPointerCancel={finish}
    >
      <div className={styles.rail} />
      <div className={styles.inside} style={{ left, width: Math.max(0, right - left) }} />
      {ENDS.map((end) => (
        <div
          key={end}
          ref={thumbs[end]}
          role="slider"
          tabIndex={0}
          className={styles.thumb}
          style={{ left: end === "low" ? left : right }}
          aria-label={names[end]}
          aria-valuemin={histogram.domain[0]}
          aria-valuemax={histogram.domain[1]}
          aria-valuenow={end === "low" ? range[0] : range[1]}
          aria-valuetext={valueText(end, range)}
          onKeyDown={(event) => onKeyDown(event, end)}
          onKeyUp={finish}
          onBlur={finish}
        />
      ))}
    </div>
  );
}
