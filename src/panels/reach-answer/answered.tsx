import type { ReactNode } from "react";
import type { Asked } from "../../bind/asked-answer.ts";
import { useFormat } from "../../bind/use-format.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./reach-answer.module.css";

interface AnsweredProps<T> {
  asked: Asked<T>;
  /** Rows of the skeleton: as many as the answer will have. */
  rows: number;
  children: (value: T) => ReactNode;
}

/** An answer in its state: under way (the last whole one stays, faint), whole, or failed with a way to ask again. */
export function Answered<T>({ asked, rows, children }: AnsweredProps<T>) {
  const { t } = useFormat();
  if (asked.status === "failed") {
    return (
      <div className={styles.failed} role="alert">
        <p className={styles.bad}>{t("reach-answer:failed")}</p>
        <Button onClick={asked.retry}>{t("reach-answer:retry")}</Button>
      </div>
    );
  }
  if (asked.status === "ready") return <>{children(asked.value)}</>;
  const { progress } = asked;
  const bar = progress !== undefined && (
    <progress className={styles.progress} value={progress} aria-label={t("reach-answer:computing")} />
  );
  if (asked.stale !== null) {
    return (
      <>
        {bar}
        <div className={styles.stale} aria-busy="true">
          {children(asked.stale)}
        </div>
      </>
    );
  }
  return (
    <div className={styles.skeletons} role="status" aria-label={t("reach-answer:computing")}>
      {bar}
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a skeleton are all alike
        <div key={row} className={styles.skeleton} />
      ))}
    </div>
  );
}

/** The answer, or the last one while a new one is made. */
export function lastOf<T>(asked: Asked<T> | null): T | null {
  if (asked?.status === "ready") return asked.value;
  return asked?.status === "loading" ? asked.stale : null;
}
