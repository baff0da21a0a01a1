import type { CSSProperties } from "react";
import { reachStyle } from "../../ui/reach-style.ts";
import styles from "./reach.module.css";

/** Letter and line of a reach: told apart without colour. */
export function ReachBadge({ index }: { index: number }) {
  const { letter, light, dark } = reachStyle(index);
  return (
    <span className={styles.badge} style={{ "--reach-light": light, "--reach-dark": dark } as CSSProperties}>
      {letter}
    </span>
  );
}

export function ReachLine({ index }: { index: number }) {
  const { light, dark, dash } = reachStyle(index);
  return (
    <svg
      className={styles.line}
      style={{ "--reach-light": light, "--reach-dark": dark } as CSSProperties}
      viewBox="0 0 28 4"
      width="28"
      height="4"
      aria-hidden="true"
    >
      <line x1="1" y1="2" x2="27" y2="2" strokeWidth="2" strokeDasharray={dash.join(" ") || undefined} />
    </svg>
  );
}
