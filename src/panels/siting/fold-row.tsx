import { ChevronDown } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { IconButton } from "../../ui/button.tsx";
import styles from "./siting.module.css";
import { useFocusKept } from "./use-focus-kept.ts";

interface RowProps {
  label: string;
  children: ReactNode;
}

/** What stands chosen, behind its name. */
export function Row({ label, children }: RowProps) {
  return (
    <div className={`${styles.row} ${styles.fixed}`}>
      <span className={styles.rowName}>{label}</span>
      <span className={styles.rowValue}>{children}</span>
    </div>
  );
}

interface FoldRowProps extends RowProps {
  value: ReactNode;
  part: string;
  /** How many entries its list has. */
  count?: number;
}

/** What stands chosen, and its fields behind a button. */
export function FoldRow({ label, value, part, count = 0, children }: FoldRowProps) {
  const { t } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const box = useFocusKept<HTMLDivElement>(count);
  return (
    <div data-part={part}>
      <div className={styles.row}>
        <span className={styles.rowName}>{label}</span>
        <span className={styles.rowValue}>{value}</span>
        <IconButton
          className={styles.fold ?? ""}
          label={t("siting:change", { what: label })}
          icon={<ChevronDown aria-hidden="true" />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        />
      </div>
      {isOpen && (
        // biome-ignore lint/a11y/useSemanticElements: its name stands in the row above, not in a legend
        <div ref={box} tabIndex={-1} className={styles.box} role="group" aria-label={label}>
          {children}
        </div>
      )}
    </div>
  );
}
