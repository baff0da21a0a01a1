import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { movePanes } from "../../state/compare-actions.ts";
import { moveSets } from "../../state/reach-actions.ts";
import styles from "./compare.module.css";

const STEP = 0.02;
const LEAP = 0.1;
const ENDS = { least: 0.1, most: 0.9 } as const;
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -STEP,
  ArrowUp: -STEP,
  ArrowRight: STEP,
  ArrowDown: STEP,
  PageUp: -LEAP,
  PageDown: LEAP,
};

const clamped = (split: number) => Math.min(ENDS.most, Math.max(ENDS.least, split));
/** To whole per cents: as the link carries it, and as it is said. */
const rounded = (split: number) => Math.round(split * 100) / 100;

/** Where a key takes the splitter, or null for a key that is none of its own. */
export function splitterStep(split: number, { key, shiftKey }: Pick<KeyboardEvent, "key" | "shiftKey">): number | null {
  if (key === "Home") return ENDS.least;
  if (key === "End") return ENDS.most;
  if (key === "Enter") return 0.5;
  const step = STEPS[key];
  if (step === undefined) return null;
  return clamped(rounded(split + (shiftKey ? Math.sign(step) * LEAP : step)));
}

interface SplitterProps {
  layout: "swipe" | "side";
  split: number;
  /** What the maps hold against each other: its words. */
  of?: "maps" | "sets";
  /** The maps stand one over the other. */
  isStacked: boolean;
}

const PARTED = {
  maps: { move: movePanes, words: "compare:" },
  sets: { move: moveSets, words: "reach-map:sets." },
} as const;

/** Between the two maps: dragged, or moved by arrows, Home and End; Enter sets it in the middle. */
export function Splitter({ layout, split, isStacked, of = "maps" }: SplitterProps) {
  const { t, number } = useFormat();
  const { move, words } = PARTED[of];
  const box = useRef<HTMLDivElement>(null);
  /** Where the hand holds it, while the maps still stand as they did. */
  const [held, setHeld] = useState<number | null>(null);
  const drag = (event: PointerEvent) => {
    if (!box.current?.hasPointerCapture(event.pointerId)) return;
    const { start, length } = trackOf(box.current, isStacked);
    const next = clamped(rounded(((isStacked ? event.clientY : event.clientX) - start) / length));
    // Under the splitter of a swipe a map is only clipped; maps that change size are drawn anew, so they wait for the end.
    if (layout === "swipe") move(next);
    else setHeld(next);
  };
  const drop = () => {
    if (held !== null) move(held);
    setHeld(null);
  };
  const percent = Math.round((held ?? split) * 100);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      ref={box}
      className={styles.splitter}
      data-layout={isStacked ? "stacked" : layout}
      style={held === null ? undefined : ({ "--split": held } as CSSProperties)}
      role="separator"
      tabIndex={0}
      aria-label={t(`${words}splitter`)}
      aria-orientation={isStacked ? "horizontal" : "vertical"}
      aria-valuemin={ENDS.least * 100}
      aria-valuemax={ENDS.most * 100}
      aria-valuenow={percent}
      aria-valuetext={t(`${words}split`, { percent: number(percent), rest: number(100 - percent) })}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        event.preventDefault();
        event.currentTarget.focus();
      }}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={() => setHeld(null)}
      onDoubleClick={() => move(0.5)}
      onKeyDown={(event) => {
        const next = splitterStep(split, event);
        if (next === null) return;
        event.preventDefault();
        event.stopPropagation();
        move(next);
      }}
    >
      <span className={styles.grip} />
    </div>
  );
}

/** What the two maps share; on a phone, what lies between bar and sheet. */
function trackOf(splitter: HTMLElement, isStacked: boolean): { start: number; length: number } {
  const frame = splitter.parentElement?.getBoundingClientRect() ?? splitter.getBoundingClientRect();
  if (!isStacked) return { start: frame.left, length: frame.width };
  const { scrollMarginTop, scrollMarginBottom } = getComputedStyle(splitter);
  const [top, bottom] = [Number.parseFloat(scrollMarginTop) || 0, Number.parseFloat(scrollMarginBottom) || 0];
  return { start: frame.top + top, length: frame.height - top - bottom };
}
