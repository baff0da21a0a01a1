import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import styles from "./popover.module.css";

interface PopoverProps {
  label: string;
  /** What it hangs on; it gets the focus back. */
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
  children: ReactNode;
  className?: string;
  /** Which edge it shares with its anchor. */
  align?: "start" | "end";
}

const GAP = 8;

/** The anchor itself, or the button in it that opened the dialog. */
function openerOf(anchor: HTMLElement | null): HTMLElement | null {
  return anchor?.matches("button, input, a[href]") ? anchor : (anchor?.querySelector("button") ?? null);
}

/** Below its anchor where there is room, else above; inside the window in any case. */
export function place(
  anchor: DOMRect,
  box: DOMRect,
  width: number,
  height: number,
  align: "start" | "end" = "start",
): { left: number; top: number } {
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - box.height;
  const top = below + box.height <= height - GAP || above < GAP ? below : above;
  const clamp = (at: number, size: number, room: number) => Math.max(GAP, Math.min(at, room - GAP - size));
  const left = align === "end" ? anchor.right - box.width : anchor.left;
  return { left: clamp(left, box.width, width), top: clamp(top, box.height, height) };
}

/** A small non-modal dialog beside a button: Escape, a press elsewhere or leaving it by keyboard closes it. */
export function Popover({ label, anchor, onClose, children, className = "", align = "start" }: PopoverProps) {
  const box = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;

  useLayoutEffect(() => {
    const node = box.current;
    if (!node || !("showPopover" in node)) return;
    // Into the top layer, over every card and column, whatever they are stacked in.
    node.popover = "manual";
    node.showPopover();
  }, []);

  useLayoutEffect(() => {
    const node = box.current;
    const opener = openerOf(anchor.current);
    // What held the focus goes: it returns to what opened the dialog.
    return () => {
      if (node?.contains(document.activeElement)) opener?.focus();
    };
  }, [anchor]);

  useLayoutEffect(() => {
    const stand = () => {
      if (!box.current || !anchor.current) return;
      const { left, top } = place(
        anchor.current.getBoundingClientRect(),
        box.current.getBoundingClientRect(),
        innerWidth,
        innerHeight,
        align,
      );
      box.current.style.left = `${left}px`;
      box.current.style.top = `${top}px`;
    };
    stand();
    addEventListener("resize", stand);
    return () => removeEventListener("resize", stand);
  });

  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>("input, select, button, a[href]");
    (first ?? box.current)?.focus({ preventScroll: true });
    const holds = (node: EventTarget | null) =>
      node instanceof Node && (box.current?.contains(node) || anchor.current?.contains(node));
    const onOutside = (event: Event) => {
      if (!holds(event.target)) close.current();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !holds(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      openerOf(anchor.current)?.focus();
      close.current();
    };
    document.addEventListener("pointerdown", onOutside);
    document.addEventListener("focusin", onOutside);
    document.addEventListener("keydown", onKey, true);
    return () => {
      document.removeEventListener("pointerdown", onOutside);
      document.removeEventListener("focusin", onOutside);
      document.removeEventListener("keydown", onKey, true);
    };
  }, [anchor]);

  return (
    <div ref={box} role="dialog" aria-label={label} tabIndex={-1} className={`${styles.popover} ${className}`}>
      {children}
    </div>
  );
}
