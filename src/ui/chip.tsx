import type { ReactNode } from "react";
import styles from "./chip.module.css";

interface ChipProps {
  label: ReactNode;
  icon?: ReactNode;
  count?: number;
  /** Spoken after the label: "2 sites". */
  countName?: string;
  pressed: boolean;
  onToggle: () => void;
  tone?: "plain" | "warn";
}

/** A filter that is on or off, with how much it would show. */
export function Chip({ label, icon, count, countName, pressed, onToggle, tone = "plain" }: ChipProps) {
  return (
    <button type="button" className={styles.chip} data-tone={tone} aria-pressed={pressed} onClick={onToggle}>
      {icon}
      <span>{label}</span>
      {count !== undefined && (
        <span className={styles.count} data-ui-count>
          <span aria-hidden={countName !== undefined}>{count}</span>
          {countName !== undefined && <span className="visually-hidden">{countName}</span>}
        </span>
      )}
    </button>
  );
}
