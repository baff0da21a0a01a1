import { ChevronDown } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { IconButton } from "../../ui/button.tsx";
import styles from "./siting.module.css";

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
  /** Found again by tests and by the way back from the map. */
  part: string;
}

/** What stands chosen, and its fields behind a button. */
export function FoldRow({ label, value, part, children }: FoldRowProps) {
  const { t } = useFormat();
  const [isOpen, setOpen] = useState(false);
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
        <div className={styles.box} role="group" aria-label={label}>
          {children}
        </div>
      )}
    </div>
  );
}
