import { type ReactNode, useId } from "react";
import styles from "./segmented.module.css";

interface Option<T extends string> {
  value: T;
  label: ReactNode;
  /** Spoken name, when the label is a sign or a short form. */
  name?: string;
  /** Why it cannot be chosen now; it stays focusable and says so. */
  disabledReason?: string;
}

interface SegmentedProps<T extends string> {
  label: string;
  value: T;
  options: readonly Option<T>[];
  onChange: (value: T) => void;
  className?: string;
}

/** One choice of a few, side by side: a radio group, moved by the arrow keys. */
export function Segmented<T extends string>({ label, value, options, onChange, className = "" }: SegmentedProps<T>) {
  const name = useId();
  return (
    <div className={`${styles.group} ${className}`} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label
          key={option.value}
          className={styles.segment}
          data-on={option.value === value || undefined}
          data-off={option.disabledReason !== undefined || undefined}
          title={option.disabledReason ?? option.name}
        >
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            value={option.value}
            checked={option.value === value}
            aria-label={option.name}
            aria-disabled={option.disabledReason !== undefined || undefined}
            onChange={() => option.disabledReason === undefined && onChange(option.value)}
          />
          <span aria-hidden={option.name !== undefined || undefined}>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
