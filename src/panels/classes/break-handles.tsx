import { type PointerEvent, useRef } from "react";
import type { Classes } from "../../derive/classes.ts";
import { type Histogram, roundToPixel } from "../../derive/histogram.ts";
import { chooseClasses } from "../../state/actions.ts";
import styles from "./histogram.module.css";
import type { PlotScale } from "./plot-scale.ts";

interface BreakHandlesProps {
  classes: Classes;
  histogram: Histogram;
  scale: PlotScale;
}

/** Grips on the break lines, for the pointer; the keyboard types them into the fields below. */
export function BreakHandles({ classes, histogram, scale }: BreakHandlesProps) {
  const { breaks, min, max } = classes;
  const dragged = useRef<number | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const pixel = scale.value(8) - scale.value(7);

  function onPointerMove(event: PointerEvent) {
    const index = dragged.current;
    if (index === null) return;
    const left = box.current?.getBoundingClientRect().left ?? 0;
    const value = roundToPixel(scale.value(event.clientX - left), histogram, scale.width);
    const [low, high] = [breaks[index - 1] ?? min - pixel, breaks[index + 1] ?? max];
    if (value <= low || value >= high || value < min) return;
    chooseClasses({ breaks: breaks.with(index, value) }, "gesture");
  }
  function finish() {
    if (dragged.current !== null) chooseClasses({});
    dragged.current = null;
  }

  return (
    <div ref={box} className={styles.handles} aria-hidden="true">
      {breaks.map((value, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the handle is the nth break, wherever it is dragged to
          key={index}
          className={styles.handle}
          style={{ left: scale.x(value) }}
          onPointerDown={(event) => {
            event.preventDefault();
            event.currentTarget.setPointerCapture?.(event.pointerId);
            dragged.current = index;
          }}
          onPointerMove={onPointerMove}
          onPointerUp={finish}
          onPointerCancel={finish}
        />
      ))}
    </div>
  );
}
