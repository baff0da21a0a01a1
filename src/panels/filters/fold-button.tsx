import { ChevronDown } from "lucide-react";
import styles from "./filters-panel.module.css";

interface FoldButtonProps {
  /** What is shown or hidden, with its count. */
  children: string;
  isOpen: boolean;
  /** Id of what it shows. */
  controls?: string;
  onToggle: () => void;
}

/** Shows or hides options that are not needed every time. */
export function FoldButton({ children, isOpen, controls, onToggle }: FoldButtonProps) {
  return (
    <button
      type="button"
      className={styles.fold}
      aria-expanded={isOpen}
      aria-controls={isOpen ? controls : undefined}
      onClick={onToggle}
    >
      <span data-ui-count>{children}</span>
      <ChevronDown aria-hidden="true" />
    </button>
  );
}
