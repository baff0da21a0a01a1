import { MapPinOff } from "lucide-react";
import { useFormat } from "../../bind/use-format.ts";
import { chooseTab } from "../../state/actions.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./stage.module.css";
import type { EngineStatus } from "./use-engine.ts";

/** In the map's place while there is none to draw: what happened, and where the same answer stands. */
export function NoMap({ status, onRetry }: { status: Exclude<EngineStatus, "running">; onRetry: () => void }) {
  const { t } = useFormat();
  return (
    <div className={styles.noMap} role="status">
      <MapPinOff aria-hidden="true" />
      <h2>{t(`map:no-map.${status}.title`)}</h2>
      <p>{t(`map:no-map.${status}.text`)}</p>
      <div className={styles.noMapActions}>
        <Button variant="primary" onClick={() => chooseTab("table")}>
          {t("map:no-map.table")}
        </Button>
        {status === "none" && <Button onClick={onRetry}>{t("map:no-map.retry")}</Button>}
      </div>
    </div>
  );
}
