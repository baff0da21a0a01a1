import type { ReactNode } from "react";
import { plainDecimal } from "../../export/plain-decimal.ts";
import { openFigure } from "../../state/actions.ts";
import styles from "./scores.module.css";
import { useToldNow } from "./told.ts";

/** A number that a source states: activating it opens its evidence. */
export function FigureButton({ figureId, value, children }: { figureId: string; value: number; children: ReactNode }) {
  const { t } = useToldNow().format;
  return (
    <button
      type="button"
      className={styles.figure}
      data-figure={figureId}
      data-value={plainDecimal(value)}
      aria-haspopup="dialog"
      title={t("siting-answer:breakdown.evidence")}
      onClick={() => openFigure(figureId)}
    >
      {children}
    </button>
  );
}
