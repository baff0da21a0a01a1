import { CircleAlert, RotateCw } from "lucide-react";
import type { Issue } from "../../data/schema/issue.ts";
import { useFormat } from "../bind/use-format.ts";
import { Button } from "../ui/button.tsx";
import { CopyButton } from "./copy-button.tsx";
import styles from "./fault.module.css";
import { faultReport, issueText } from "./fault-report.ts";

/** The data could not be loaded: what, which file, what to do. */
export function LoadError({ issues }: { issues: readonly Issue[] }) {
  const { t } = useFormat();
  const report = faultReport(issues.map(issueText).join("\n"), "load");
  return (
    <main className={styles.screen}>
      <div className={styles.card} role="alert">
        <CircleAlert className={styles.icon} aria-hidden="true" />
        <h1 className={styles.title}>{t("app:load.title")}</h1>
        <ul>
          {issues.map((issue) => (
            <li key={issueText(issue)}>
              {t(`app:load.issue.${issue.code}`, { ...issue.params, ...issue.where, defaultValue: issue.code })}
            </li>
          ))}
        </ul>
        <p>{t("app:load.advice")}</p>
        <div className={styles.actions}>
          <Button variant="primary" icon={<RotateCw aria-hidden="true" />} onClick={() => location.reload()}>
            {t("app:load.retry")}
          </Button>
          <CopyButton text={report} label={t("app:fault.copy")} />
        </div>
        <details>
          <summary>{t("app:fault.details")}</summary>
          <pre className={styles.report}>{report}</pre>
        </details>
      </div>
    </main>
  );
}
