import { CircleAlert, RotateCw } from "lucide-react";
import { useFormat } from "../bind/use-format.ts";
import { Button } from "../ui/button.tsx";
import { isChunkFailure } from "./chunk-failure.ts";
import { CopyButton } from "./copy-button.tsx";
import styles from "./fault.module.css";
import { errorText, faultReport } from "./fault-report.ts";

interface FaultCardProps {
  region: string;
  error: Error;
  onRetry: () => void;
}

/** What broke, where, what to do, and a report to copy. */
export function FaultCard({ region, error, onRetry }: FaultCardProps) {
  const { t } = useFormat();
  const isLost = isChunkFailure(error);
  return (
    <section className={styles.card} role="alert">
      <CircleAlert className={styles.icon} aria-hidden="true" />
      <h2>{t("app:fault.title", { region: t(`app:region.${region}`) })}</h2>
      <p>{t(isLost ? "app:fault.lost-file" : "app:fault.advice")}</p>
      <div className={styles.actions}>
        <Button variant="primary" icon={<RotateCw aria-hidden="true" />} onClick={onRetry}>
          {t("app:fault.retry")}
        </Button>
        {isLost && <Button onClick={() => location.reload()}>{t("app:fault.reload")}</Button>}
        <CopyButton text={faultReport(errorText(error), region)} label={t("app:fault.copy")} />
      </div>
      <details>
        <summary>{t("app:fault.details")}</summary>
        <pre className={styles.report}>{faultReport(errorText(error), region)}</pre>
      </details>
    </section>
  );
}
