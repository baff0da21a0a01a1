import { type PointerEvent, useRef } from "react";

interface Scrub {
  /** Called with the position on the axis; "step" with the last one, which ends the gesture. */
  onScrub: (x: number, during: "gesture" | "step") => void;
}

/** Pressing and dragging along an element; presses on its `data-no-scrub` children, and in their dialogs, stay theirs. */
export function useScrub({ onScrub }: Scrub) {
  const held = useRef<{ pointerId: number; left: number } | null>(null);
  const frame = useRef(0);
  const x = useRef(0);

  const finish = (event: PointerEvent<HTMLElement>) => {
    if (held.current?.pointerId !== event.pointerId) return;
    cancelAnimationFrame(frame.current);
    frame.current = 0;
    held.current = null;
    onScrub(x.current, "step");
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || (event.target as Element).closest("[data-no-scrub], [role=dialog]")) return;
      const { left } = event.currentTarget.getBoundingClientRect();
      held.current = { pointerId: event.pointerId, left };
      event.currentTarget.setPointerCapture(event.pointerId);
      x.current = event.clientX - left;
      onScrub(x.current, "gesture");
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (held.current?.pointerId !== event.pointerId) return;
      x.current = event.clientX - held.current.left;
      // One answer a frame, however often the pointer reports.
      frame.current ||= requestAnimationFrame(() => {
        frame.current = 0;
        if (held.current) onScrub(x.current, "gesture");
      });
    },
    onPointerUp: finish,
    onPointerCancel: finish,
  };
}
