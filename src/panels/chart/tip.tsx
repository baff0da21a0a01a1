import { type ReactNode, useLayoutEffect, useRef } from "react";
import styles from "./chart.module.css";

interface TipProps {
  /** Of the point, in the box that the tooltip stands in. */
  x: number;
  y: number;
  /** Width of that box. */
  width: number;
  children: ReactNode;
}

const GAP = 12;

/** Stands above its point, or below where there is no room; inside the chart's width in any case. */
export function Tip({ x, y, width, children }: TipProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const node = box.current;
    if (!node) return;
    const { offsetWidth: w, offsetHeight: h } = node;
    const left = Math.max(0, Math.min(width - w, x - w / 2));
    const top = y - GAP - h >= 0 ? y - GAP - h : y + GAP;
    node.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  });
  return (
    <div ref={box} className={styles.tip} role="tooltip">
      {children}
    </div>
  );
}
