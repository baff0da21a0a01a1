import { RotateCcw, X } from "lucide-react";
import { ANALYSES } from "../../analyses/analyses.ts";
import type { AskedAnalysis } from "../../bind/analysis-asker.ts";
import { analysisById, askAnalysisAgain, stopAnalysis, useAnalysis } from "../../bind/use-analysis.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { chooseAnalysis } from "../../state/actions.ts";
import { clearParams } from "../../state/analysis-actions.ts";
import type { AnalysisChoice } from "../../state/view.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { PanelSection } from "../../ui/panel-section.tsx";
import { Select } from "../../ui/select.tsx";
import styles from "./analysis.module.css";
import { CrossingsFailure } from "./crossings-failure.tsx";
import { ParamFields } from "./param-fields.tsx";
import { Headline, ResultView } from "./result-view.tsx";
import { useShownAnswer } from "./use-shown.ts";

/** One panel for every analysis: which, with what choices, what it says, on what it rests. */
export function AnalysisPanel({ onClose }: { onClose?: (() => void) | undefined }) {
  const { t } = useFormat();
  const choice = useView((view) => view.analysis);
  const asked = useAnalysis();
  const { answer, isStale } = useShownAnswer();
  const analysis = analysisById(choice?.id);
  if (!choice || !analysis) return null;
  return (
    <div className={styles.panel}>
      <PanelSection
        // Where there is a way back its line says already what this is.
        title={onClose ? t(`analysis:${choice.id}.title`) : t("app:region.analysis")}
        aside={
          <IconButton
            label={t("analysis:panel.close")}
            icon={<X aria-hidden="true" />}
            onClick={() => {
              chooseAnalysis(null);
              onClose?.();
            }}
          />
        }
      >
        <Select
          label={t("analysis:panel.which")}
          value={choice.id}
          options={ANALYSES.map(({ id }) => ({
            value: id as AnalysisChoice["id"],
            label: t(`analysis:${id}.title`),
          }))}
          onChange={chooseAnalysis}
        />
        <p className={styles.about}>{t(`analysis:${choice.id}.about`)}</p>
        {answer && <Headline result={answer.result} isStale={isStale} />}
      </PanelSection>
      {analysis.params.length > 0 && (
        <PanelSection
          title={t("analysis:panel.params")}
          aside={
            Object.keys(choice.params).length > 0 && (
              <IconButton
                label={t("analysis:panel.reset")}
                icon={<RotateCcw aria-hidden="true" />}
                onClick={clearParams}
              />
            )
          }
        >
          <ParamFields key={choice.id} analysis={analysis} />
        </PanelSection>
      )}
      <CrossingsFailure />
      <Making asked={asked} />
      {answer && (
        <div className={styles.result} data-stale={isStale || undefined} aria-busy={asked.status === "loading"}>
          <ResultView answer={answer} />
        </div>
      )}
    </div>
  );
}

/** How far the answer is, and what can be done about it. */
function Making({ asked }: { asked: AskedAnalysis }) {
  const { t, number } = useFormat();
  if (asked.status === "ready" || asked.status === "idle") return <p role="status" className="visually-hidden" />;
  const again = (
    <Button icon={<RotateCcw aria-hidden="true" />} onClick={askAnalysisAgain}>
      {t("analysis:panel.again")}
    </Button>
  );
  if (asked.status === "stopped")
    return (
      <div className={styles.making} role="status">
        <p>{t(asked.stale ? "analysis:panel.stopped" : "analysis:panel.stopped-empty")}</p>
        {again}
      </div>
    );
  if (asked.status === "failed")
    return (
      <div className={styles.making} role="alert">
        <p className={styles.bad}>
          {asked.error === "lost"
            ? t("analysis:panel.lost")
            : t("analysis:panel.broken", { message: asked.error.message })}
        </p>
        {again}
      </div>
    );
  const { progress } = asked;
  return (
    <div className={styles.making} role="status">
      <p>{t(asked.stale ? "analysis:panel.stale" : "analysis:panel.making")}</p>
      {!asked.stale && <div className={styles.skeleton} aria-hidden="true" />}
      {progress !== undefined && (
        <>
          <progress value={progress} aria-label={t("analysis:panel.making")} />
          <span data-ui-count>
            {t("analysis:panel.progress", {
              percent: t("analysis:panel.percent", { percent: number(progress * 100, 0) }),
            })}
          </span>
        </>
      )}
      <Button icon={<X aria-hidden="true" />} onClick={stopAnalysis}>
        {t("analysis:panel.stop")}
      </Button>
    </div>
  );
}
