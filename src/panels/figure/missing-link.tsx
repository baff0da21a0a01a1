import type { ReactNode } from "react";
import { openFigure } from "../../state/actions.ts";
import styles from "./figure-number.module.css";

interface MissingLinkProps {
  /** `missingRef`, or the id of a figure that says itself why it is missing. */
  refId: string;
  /** Why there is no number. */
  children: ReactNode;
  tabIndex?: number | undefined;
}

/** The reason that stands in a number's place. Activating it opens what is known instead. */
export function MissingLink({ refId, children, tabIndex }: MissingLinkProps) {
  return (
    <button
      type="button"
      className={styles.missing}
      data-figure={refId}
      aria-haspopup="dialog"
      tabIndex={tabIndex}
      onClick={() => openFigure(refId)}
    >
      {children}
    </button>
  );
}
