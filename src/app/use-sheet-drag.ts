import { type PointerEvent, type RefObject, useRef } from "react";
import { type Detent, detentPx, restingDetent } from "./sheet-detents.ts";

interface Grip {
  pointerId: number;
  startY: number;
  startHeight: number;
  lastY: number;
  lastTime: number;
  /** Upwards, px/ms, over the last move. */
  speed: number;
}

/** Moves the sheet with the finger, without asking React for every pixel; lets it rest at a height of its own. */
export function useSheetDrag(sheet: RefObject<HTMLElement | null>, onRest: (detent: Detent) => void) {
  const grip = useRef<Grip | null>(null);
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const node = sheet.current;
      if (!node || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const { pointerId, clientY, timeStamp } = event;
      grip.current = {
        pointerId,
        startY: clientY,
        startHeight: node.offsetHeight,
        lastY: clientY,
        lastTime: timeStamp,
        speed: 0,
      };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const node = sheet.current;
      const now = grip.current;
      if (!node || now?.pointerId !== event.pointerId) return;
      const elapsed = Math.max(1, event.timeStamp - now.lastTime);
      now.speed = (now.lastY - event.clientY) / elapsed;
      now.lastY = event.clientY;
      now.lastTime = event.timeStamp;
      const height = now.startHeight + now.startY - event.clientY;
      const [least, most] = [detentPx("peek", innerHeight), detentPx("full", innerHeight)];
      node.dataset.dragging = "true";
      node.style.height = `${Math.min(most, Math.max(least, height))}px`;
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const node = sheet.current;
      const now = grip.current;
      if (!node || now?.pointerId !== event.pointerId) return;
      grip.current = null;
      if (node.dataset.dragging !== "true") return;
      const height = node.offsetHeight;
      delete node.dataset.dragging;
      node.style.height = "";
      onRest(restingDetent(height, now.speed, innerHeight));
    },
    onPointerCancel() {
      grip.current = null;
      if (!sheet.current) return;
      delete sheet.current.dataset.dragging;
      sheet.current.style.height = "";
    },
  };
}
