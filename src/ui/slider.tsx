import { type KeyboardEvent, useEffect, useRef } from "react";
import styles from "./slider.module.css";

interface SliderProps {
  label: string;
  /** Spoken in place of the bare number. */
  valueText: string;
  value: number;
  min: number;
  max: number;
  step: number | "any";
  /** While the thumb is moved. */
  onMove: (value: number) => void;
  /** The thumb was let go, or a key pressed. */
  onSet: (value: number) => void;
  /** Whether it takes a key for its own; the browser does what it does with the others. */
  onKey?: (key: string) => boolean;
}

/** A slider that tells moving from letting go: a drag is one step back, not a hundred. */
export function Slider({ label, valueText, value, min, max, step, onMove, onSet, onKey }: SliderProps) {
  const input = useRef<HTMLInputElement>(null);
  const set = useRef(onSet);
  set.current = onSet;
  useEffect(() => {
    const slider = input.current;
    if (!slider) return;
    // The browser's own "change", which React does not tell from "input": the thumb was let go.
    const onLetGo = () => set.current(Number(slider.value));
    slider.addEventListener("change", onLetGo);
    return () => slider.removeEventListener("change", onLetGo);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (onKey?.(event.key)) event.preventDefault();
  };
  return (
    <span className={styles.slider}>
      <input
        ref={input}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-label={label}
        aria-valuetext={valueText}
        onInput={(event) => onMove(Number(event.currentTarget.value))}
        onChange={() => undefined}
        onKeyDown={onKeyDown}
      />
    </span>
  );
}
