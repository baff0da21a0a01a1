import { ChevronLeft, ChevronRight } from "lucide-react";
import { useFormat } from "../bind/use-format.ts";
import styles from "./side.module.css";

interface EdgeButtonProps {
  side: "left" | "right";
  isOpen: boolean;
  onToggle: () => void;
}

/** Folds a side column away and back; it sits on the column's edge towards the map. */
export function EdgeButton({ side, isOpen, onToggle }: EdgeButtonProps) {
  const { t } = useFormat();
  const label = t(`app:panel.${isOpen ? "hide" : "show"}-${side}`);
  const Arrow = (side === "left") === isOpen ? ChevronLeft : ChevronRight;
  return (
    <button
      type="button"
      className={styles.edge}
      data-side={side}
      aria-expanded={isOpen}
      aria-label={label}
      title={label}
      onClick={onToggle}
    >
      <Arrow aria-hidden="true" />
    </button>
  );
}
