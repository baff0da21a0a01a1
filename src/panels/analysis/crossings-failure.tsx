import { RotateCcw } from "lucide-react";
import { useIssueWords } from "../../bind/issue-words.ts";
import { useCrossings } from "../../bind/use-crossings.ts";
import { useFormat } from "../../bind/use-format.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./analysis.module.css";

/** Without the list of crossings nothing is asked: an answer that left them out would be another one. */
export function CrossingsFailure() {
  const { t } = useFormat();
  const words = useIssueWords();
  const crossings = useCrossings();
  if (crossings.status !== "failed") return null;
  return (
    <div className={styles.making} role="alert">
      <p className={styles.bad}>
        {t("analysis:panel.crossings-failed")} {words(crossings.issues)}
      </p>
      <Button icon={<RotateCcw aria-hidden="true" />} onClick={crossings.retry}>
        {t("analysis:panel.again")}
      </Button>
    </div>
  );
}
