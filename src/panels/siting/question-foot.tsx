import { Hand, RotateCcw, Square } from "lucide-react";
import { useFormat } from "../../bind/use-format.ts";
import {
  runSitingAgain,
  type SitingRun,
  stopSiting,
  useAlternatives,
  useLocation,
  useRobustness,
  useSitingChange,
  useSitingChoice,
} from "../../bind/use-siting.ts";
import { useView } from "../../bind/use-view.ts";
import { clearSite } from "../../state/siting-actions.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import styles from "./siting.module.css";

const RUNS = ["location", "alternatives", "robustness"] as const;

/** Solve again or stop, choose by hand, begin anew. */
export function QuestionFoot() {
  const { t } = useFormat();
  const { shown } = useSitingChoice();
  const change = useSitingChange();
  const hasChoices = useView((view) => Object.keys(view.site).length > 0);
  const isPicking = shown === "pick";
  return (
    <div className={styles.foot}>
      <SolveButton />
      <Button
        icon={<Hand aria-hidden="true" />}
        aria-pressed={isPicking}
        title={t("siting:foot.pick-help")}
        onClick={() => change({ shown: isPicking ? "answer" : "pick" })}
      >
        {t("siting:foot.pick")}
      </Button>
      <IconButton
        variant="outlined"
        label={t("siting:foot.reset")}
        icon={<RotateCcw aria-hidden="true" />}
        aria-disabled={!hasChoices}
        onClick={clearSite}
      />
    </div>
  );
}

function SolveButton() {
  const { t, number } = useFormat();
  const runs: Record<(typeof RUNS)[number], SitingRun<unknown>> = {
    location: useLocation(),
    alternatives: useAlternatives(),
    robustness: useRobustness(),
  };
  const { location } = runs;
  const progress = location.status === "loading" ? location.progress : undefined;
  if (location.status === "loading") {
    return (
      <Button
        variant="primary"
        className={styles.solve ?? ""}
        icon={<Square aria-hidden="true" />}
        onClick={() => {
          for (const run of RUNS) stopSiting(run);
        }}
      >
        <span>{t("siting:foot.stop")}</span>
        {progress !== undefined && <progress value={progress} aria-label={t("siting:foot.solving")} />}
        {progress !== undefined && <span data-ui-count>{number(progress * 100)} %</span>}
      </Button>
    );
  }
  const isSolved = location.status === "ready";
  return (
    <Button
      variant="primary"
      className={styles.solve ?? ""}
      title={isSolved ? t("siting:foot.solved-help") : undefined}
      onClick={() => {
        for (const run of RUNS) if (run === "location" || runs[run].status !== "ready") runSitingAgain(run);
      }}
    >
      {t("siting:foot.solve")}
    </Button>
  );
}
