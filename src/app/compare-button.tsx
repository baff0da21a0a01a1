import { Columns2 } from "lucide-react";
import { timelineNow } from "../bind/use-answers.ts";
import { useAtlas } from "../bind/use-atlas.ts";
import { useFormat } from "../bind/use-format.ts";
import { useLayout } from "../bind/use-layout.ts";
import { useView } from "../bind/use-view.ts";
import { nextStop, previousStop } from "../derive/timeline.ts";
import type { Atlas } from "../model/atlas.ts";
import { askedView, startComparison } from "../state/actions.ts";
import { Button } from "../ui/button.tsx";
import styles from "./app.module.css";

/** The date that is shown with the metric's next one where it has one, else with the one before. */
function twoDates(atlas: Atlas): { first: string; second: string } {
  const view = askedView();
  const { at } = view.time;
  const { ticks, stops } = timelineNow(atlas, view);
  // A date of the city's figure alone would leave the second map empty.
  const full = ticks.filter(({ coverage, target }) => coverage !== "city" && !target).map((tick) => tick.at);
  const dates = full.length > 1 ? full : stops;
  const next = nextStop(dates, at);
  return next ? { first: at, second: next } : { first: previousStop(dates, at) ?? at, second: at };
}

/** Sets a second map beside the first, with the metric's next date where it has one, else with the one before. */
export function CompareButton() {
  const atlas = useAtlas();
  const { t } = useFormat();
  const isPhone = useLayout() === "phone";
  // An open card leaves room for the sign alone.
  const hasCard = useView((view) => view.figure !== null);
  return (
    <Button
      className={styles.compare ?? ""}
      title={t("app:compare")}
      aria-label={t("app:compare")}
      icon={<Columns2 aria-hidden="true" />}
      onClick={() => startComparison(twoDates(atlas))}
    >
      {!isPhone && !hasCard && t("app:compare")}
    </Button>
  );
}
