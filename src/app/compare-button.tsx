import { Columns2 } from "lucide-react";
import { useTimeline } from "../bind/use-answers.ts";
import { useFormat } from "../bind/use-format.ts";
import { useLayout } from "../bind/use-layout.ts";
import { useView } from "../bind/use-view.ts";
import { nextStop, previousStop } from "../derive/timeline.ts";
import { startComparison } from "../state/actions.ts";
import { Button } from "../ui/button.tsx";
import styles from "./app.module.css";

/** Sets a second map beside the first, with the metric's next date where it has one, else with the one before. */
export function CompareButton() {
  const { t } = useFormat();
  const isPhone = useLayout() === "phone";
  // An open card leaves room for the sign alone.
  const hasCard = useView((view) => view.figure !== null);
  const at = useView((view) => view.time.at);
  const { ticks, stops } = useTimeline();
  // A date of the city's figure alone would leave the second map empty.
  const full = ticks.filter(({ coverage, target }) => coverage !== "city" && !target).map((tick) => tick.at);
  const dates = full.length > 1 ? full : stops;
  const next = nextStop(dates, at);
  const chosen = next ? { first: at, second: next } : { first: previousStop(dates, at) ?? at, second: at };
  return (
    <Button
      className={styles.compare ?? ""}
      title={t("app:compare")}
      aria-label={t("app:compare")}
      icon={<Columns2 aria-hidden="true" />}
      onClick={() => startComparison(chosen)}
    >
      {!isPhone && !hasCard && t("app:compare")}
    </Button>
  );
}
