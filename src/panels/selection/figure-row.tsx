import type { ReactNode } from "react";
import styles from "./figure-row.module.css";

interface FigureRowProps {
  name: string;
  /** Whose name it is: names may hold numerals that are no figures (5G, 2020 census). */
  record: string;
  /** What activating the name does; without it the name is plain text. */
  onName?: () => void;
  /** Spoken and shown as a tooltip: what the click will do. */
  nameAction?: string;
  period?: string | null;
  /** How much older than the date asked the figure is. */
  age?: string | null;
  value: ReactNode;
  under: ReactNode;
  aside?: ReactNode;
  /** The current metric, or the figure whose card is open. */
  current?: boolean;
  open?: boolean;
}

/** Name and period against mark, value and unit; below, quality against rank or a word of context. */
export function FigureRow({
  name,
  record,
  onName,
  nameAction,
  period,
  age,
  value,
  under,
  aside,
  current,
  open,
}: FigureRowProps) {
  return (
    <li className={styles.row} data-current={current || undefined} data-open={open || undefined}>
      <div className={styles.line}>
        <div className={styles.name} data-record={record}>
          {onName ? (
            <button type="button" title={nameAction} aria-current={current || undefined} onClick={onName}>
              {name}
            </button>
          ) : (
            name
          )}
          {period && (
            <span className={styles.period} data-period>
              {" "}
              {period}
              {age && <span className={styles.age}> {age}</span>}
            </span>
          )}
        </div>
        <div className={styles.value}>{value}</div>
      </div>
      <div className={styles.line}>
        <div className={styles.under}>{under}</div>
        <div className={styles.aside}>{aside}</div>
      </div>
    </li>
  );
}
