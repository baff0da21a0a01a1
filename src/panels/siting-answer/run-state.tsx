import type { ReactNode } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { runSitingAgain, type SitingRun, stopSiting } from "../../bind/use-siting.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./siting-answer.module.css";

export type RunName = "location" | "robustness" | "alternatives";

interface RunStateProps<T> {
  run: SitingRun<T>;
  /** Whom its buttons stop and start; null: it is done at once, and neither. */
  name: RunName | null;
  /** Rows of the skeleton: as many as the answer will have. */
  rows: number;
  children: (value: T, known: Known) => ReactNode;
}

/** Whole; as far as it is made; the one before, while another is made; as far as it was when the reader stopped it. */
export type Known = "whole" | "partly" | "before" | "stopped";

/** An answer in its state: under way (what is known of it, or the last whole one, faint), stopped, failed, whole. */
export function RunState<T>({ run, name, rows, children }: RunStateProps<T>) {
  const { t } = useFormat();
  if (run.status === "ready") return <>{children(run.value, "whole")}</>;
  if (run.status === "failed") {
    return (
      <div className={styles.failed} role="alert">
        <p>{t("siting-answer:failed")}</p>
        <Button onClick={run.retry}>{t("siting-answer:retry")}</Button>
      </div>
    );
  }
  const again = name && (
    <div className={styles.stopped}>
      <p>{t(`siting-answer:stopped.${name}`)}</p>
      <Button onClick={() => runSitingAgain(name)}>{t("siting-answer:again")}</Button>
    </div>
  );
  if (run.status === "stopped") {
    return (
      <>
        {again}
        {run.stale !== null && <div>{children(run.stale, "stopped")}</div>}
      </>
    );
  }
  const partial = "partial" in run ? (run.partial ?? null) : null;
  const shown = partial ?? run.stale;
  const bar = run.progress !== undefined && (
    <div className={styles.running}>
      <progress value={run.progress} aria-label={t("siting-answer:computing")} />
      {name && <Button onClick={() => stopSiting(name)}>{t("siting-answer:stop")}</Button>}
    </div>
  );
  if (shown !== null) {
    return (
      <>
        {bar}
        <div className={partial === null ? styles.stale : undefined} aria-busy="true">
          {children(shown, partial === null ? "before" : "partly")}
        </div>
      </>
    );
  }
  return (
    <div className={styles.skeletons} role="status" aria-label={t("siting-answer:computing")}>
      {bar}
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a skeleton are all alike
        <div key={row} className={styles.skeleton} />
      ))}
    </div>
  );
}

/** The answer, or what is known of it, or the last one; null: none yet. */
export function latestOf<T>(run: SitingRun<T>): T | null {
  if (run.status === "ready") return run.value;
  if (run.status === "failed") return null;
  return ("partial" in run ? run.partial : undefined) ?? run.stale;
}

/** The answer, or the last one, without what is under way; null: none yet. */
export function wholeOf<T>(run: SitingRun<T>): T | null {
  if (run.status === "failed") return null;
  return run.status === "ready" ? run.value : run.stale;
}
