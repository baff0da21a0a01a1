import { type KeyboardEvent, useRef, useState } from "react";
import { nextPoint, type Stop } from "./roving.ts";

export interface Points {
  readonly ref: React.RefObject<HTMLDivElement | null>;
  /** The point under the pointer or the focus, whose tooltip stands. */
  readonly active: string | null;
  /** The point that the tab key reaches: the last one looked at. */
  readonly current: string | null;
  show(key: string | null): void;
  tabIndex(key: string): 0 | -1;
  onKeyDown(event: KeyboardEvent): void;
}

/** One tab stop for all points of a chart; the arrow keys go from one to the next. Points bear `data-point`. */
export function usePoints(stops: readonly Stop[], start: string | null): Points {
  const ref = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const known = (key: string | null) => (stops.some((stop) => stop.key === key) ? key : null);
  const current = known(cursor) ?? known(start) ?? stops[0]?.key ?? null;
  return {
    ref,
    active: known(active),
    current,
    show: (key) => {
      setActive(key);
      if (key !== null) setCursor(key);
    },
    tabIndex: (key) => (key === current ? 0 : -1),
    onKeyDown(event) {
      const focused = (event.target as Element).closest<HTMLElement>("[data-point]")?.dataset.point;
      if (focused === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Escape" && active !== null) {
        setActive(null);
        event.stopPropagation();
        return;
      }
      const next = nextPoint(stops, event.key, focused);
      if (!next) return;
      event.preventDefault();
      setCursor(next.key);
      const points = [...(ref.current?.querySelectorAll<HTMLElement>("[data-point]") ?? [])];
      points.find((point) => point.dataset.point === next.key)?.focus();
    },
  };
}
