import { Columns2 } from "lucide-react";
import { useTimeline } from "../bind/use-answers.ts";
import { useFormat } from "../bind/use-format.ts";
import { useView } from "../bind/use-view.ts";
import { nextStop, previousStop } from "../derive/timeline.ts";
import { startComparison } from "../state/actions.ts";
import { IconButton } from "../ui/button.tsx";
import styles from "./app.module.css";

/** Sets a second map beside the first, with the metric's next date where it has one, else with the one before. */
export function CompareButton() {
  const { t } = useFormat();
  const at = useView((view) => view.time.at);
  const { stops } = useTimeline();
  const next = nextStop(stops, at);
  return (
    <IconButton
      className={styles.compare ?? ""}
      variant="outlined"
      label={t("app:compare")}
      icon={<Columns2 aria-hidden="true" />}
      onClick={() =>
        startComparison(next ? { first: at, second: next } : { first: previousStop(stops, at) ?? at, second: at })
      }
    />
  );
}
