import type { ReactNode } from "react";
import { useFormat } from "../../bind/use-format.ts";
import styles from "./chart.module.css";
import { PointMark } from "./point-mark.tsx";

export const KEY_MARKS = [
  "observed",
  "second",
  "derived",
  "low",
  "bound",
  "range",
  "target",
  "forecast",
  "part",
  "break",
] as const;
export type KeyMark = (typeof KEY_MARKS)[number];

const at = { x: 8, y: 8 };
const SIGNS: Record<KeyMark, ReactNode> = {
  observed: <PointMark {...at} shape="disc" quality="official" />,
  second: <PointMark {...at} shape="square" quality="official" />,
  derived: <PointMark {...at} shape="square" quality="derived" />,
  low: <PointMark {...at} shape="disc" quality="low" />,
  bound: <path className={styles.arrow} d="M8 14V3M5 6L8 3L11 6" />,
  range: (
    <g className={styles.range}>
      <rect x="3" y="3" width="10" height="10" />
      <path d="M3 3h10M3 13h10M8 3v10" />
    </g>
  ),
  target: <PointMark {...at} shape="diamond" quality="official" />,
  forecast: <PointMark {...at} shape="diamond" quality="official" forecast />,
  part: <path className={styles.span} d="M1 8h14" />,
  break: <path className={styles.break} d="M3 14l5 -12M8 14l5 -12" />,
};

/** What the marks mean: those alone that are drawn. */
export function MarkKey({ marks }: { marks: ReadonlySet<KeyMark> }) {
  const { t } = useFormat();
  return (
    <ul className={styles.key} aria-label={t("chart:key.label")}>
      {KEY_MARKS.filter((mark) => marks.has(mark)).map((mark) => (
        <li key={mark}>
          <svg width="16" height="16" aria-hidden="true">
            {SIGNS[mark]}
          </svg>
          {t(`chart:key.${mark}`)}
        </li>
      ))}
    </ul>
  );
}
