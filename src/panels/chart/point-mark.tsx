import type { Qualifier } from "../../../data/schema/figure.ts";
import type { Quality } from "../../../data/schema/source.ts";
import type { SeriesPoint } from "../../derive/figure-series.ts";
import styles from "./chart.module.css";

/** disc: observed; square: derived, or observed by a second method; diamond: target or forecast. */
export type Shape = "disc" | "square" | "diamond";

export function shapeOf(role: SeriesPoint["role"], isSecond = false): Shape {
  if (role === "target" || role === "forecast") return "diamond";
  return role === "derived" || isSecond ? "square" : "disc";
}

const UP = /[>≥]/;
const DOWN = /[<≤]/;

/** Which way a bound is open, up being -1. */
export function openTo(qualifier: Qualifier): -1 | 1 | 0 {
  return UP.test(qualifier) ? -1 : DOWN.test(qualifier) ? 1 : 0;
}

interface PointMarkProps {
  x: number;
  y: number;
  shape: Shape;
  quality: Quality | "missing";
  /** Drawn dashed though it is not of low quality: a forecast. */
  forecast?: boolean;
  open?: -1 | 1 | 0;
  /** Smaller, for a small multiple. */
  small?: boolean;
}

/** A point by how it is known: shape says the kind, a dashed edge low quality, an arrow an open bound. */
export function PointMark({ x, y, shape, quality, forecast = false, open = 0, small = false }: PointMarkProps) {
  const r = small ? 2.8 : 4.4;
  const isDashed = quality === "low" || forecast || undefined;
  return (
    <>
      {open !== 0 && <path className={styles.arrow} d={arrow(x, y + (r + 2) * open, open, small ? 5 : 8)} />}
      {shape === "square" && (
        <rect className={styles.hollow} data-dashed={isDashed} x={x - r} y={y - r} width={2 * r} height={2 * r} />
      )}
      {shape === "diamond" && <path className={styles.hollow} data-dashed={isDashed} d={diamond(x, y, r * 1.35)} />}
      {shape === "disc" && quality === "low" && (
        <>
          <circle className={styles.hollow} data-dashed cx={x} cy={y} r={r + 0.6} />
          {!small && <circle className={styles.disc} cx={x} cy={y} r="1.8" />}
        </>
      )}
      {shape === "disc" && quality !== "low" && <circle className={styles.disc} cx={x} cy={y} r={r} />}
    </>
  );
}

const diamond = (x: number, y: number, r: number) => `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`;

function arrow(x: number, from: number, direction: -1 | 1, length: number): string {
  const to = from + length * direction;
  return `M${x} ${from}V${to}M${x - 3} ${to - 3 * direction}L${x} ${to}L${x + 3} ${to - 3 * direction}`;
}
