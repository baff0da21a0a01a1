import type { SeriesPoint } from "../../derive/figure-series.ts";
import styles from "./series.module.css";
import type { ChartScales } from "./series-layout.ts";
import { middleOf } from "./series-layout.ts";

const UP = /[>≥]/;
const DOWN = /[<≤]/;

/** A point by how it is known: disc observed, square derived, diamond target; dashed low; arrow bound; bar range. */
export function SeriesMark({ point, scales, current }: { point: SeriesPoint; scales: ChartScales; current: boolean }) {
  const [x, y] = [scales.x(point.at), scales.y(middleOf(point))];
  const { value, figure, role } = point;
  return (
    <g className={styles.mark} data-role={role} data-quality={figure.quality} data-current={current || undefined}>
      {point.partial && <path className={styles.span} d={`M${scales.x(point.start)} ${y}H${scales.x(point.end)}`} />}
      {value.type === "range" && <Range x={x} low={scales.y(value.low)} high={scales.y(value.high)} />}
      {value.type === "number" && UP.test(value.qualifier) && <path className={styles.arrow} d={arrow(x, y, -1)} />}
      {value.type === "number" && DOWN.test(value.qualifier) && <path className={styles.arrow} d={arrow(x, y, 1)} />}
      <Shape role={role} x={x} y={y} low={figure.quality === "low"} />
    </g>
  );
}

function arrow(x: number, y: number, direction: 1 | -1): string {
  const [from, to] = [y + 6 * direction, y + 12 * direction];
  return `M${x} ${from}V${to}M${x - 3} ${to - 3 * direction}L${x} ${to}L${x + 3} ${to - 3 * direction}`;
}

function Range({ x, low, high }: { x: number; low: number; high: number }) {
  return <path className={styles.arrow} d={`M${x} ${low}V${high}M${x - 4} ${low}h8M${x - 4} ${high}h8`} />;
}

function Shape({ role, x, y, low }: { role: SeriesPoint["role"]; x: number; y: number; low: boolean }) {
  if (role === "derived") return <rect className={styles.hollow} x={x - 4} y={y - 4} width="8" height="8" />;
  if (role === "target" || role === "forecast") {
    return <path className={styles.hollow} d={`M${x} ${y - 5.5}L${x + 5.5} ${y}L${x} ${y + 5.5}L${x - 5.5} ${y}Z`} />;
  }
  return low ? (
    <>
      <circle className={styles.lowRing} cx={x} cy={y} r="4.6" />
      <circle className={styles.disc} cx={x} cy={y} r="2.2" />
    </>
  ) : (
    <circle className={styles.disc} cx={x} cy={y} r="4" />
  );
}
