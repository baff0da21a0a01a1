import { Ban, CircleCheck, CircleHelp } from "lucide-react";
import type { AnalysisResult } from "../../analyses/analysis.ts";
import type { AnalysisAnswer } from "../../bind/analysis-asker.ts";
import { useFormat } from "../../bind/use-format.ts";
import { PanelSection } from "../../ui/panel-section.tsx";
import styles from "./analysis.module.css";
import { AnalysisWords } from "./analysis-words.tsx";
import { CategoryRows } from "./category-rows.tsx";
import { ResultCharts } from "./charts/result-charts.tsx";
import { FactList } from "./fact-list.tsx";
import { FeatureRows } from "./feature-rows.tsx";
import { PrintCard } from "./print-card.tsx";
import { ResultBasis } from "./result-basis.tsx";
import { ResultTables } from "./result-tables.tsx";

const SIGNS = { answered: CircleCheck, undecided: CircleHelp, cannot: Ban } as const;

/** What an analysis says, from its one sentence to the figures that it rests on. */
export function ResultView({ answer }: { answer: AnalysisAnswer }) {
  const { t } = useFormat();
  const { result } = answer;
  return (
    <>
      {result.explain.length > 0 && (
        <PanelSection title={t("analysis:panel.explain")}>
          <div className={styles.explain} data-part="explain">
            {result.explain.map((sentence, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a sentence may be said of several
              <p key={`${sentence.key} ${i}`}>
                <AnalysisWords words={sentence} />
              </p>
            ))}
          </div>
        </PanelSection>
      )}
      {result.categories.length > 0 && (
        <PanelSection title={t("analysis:panel.groups")}>
          <CategoryRows result={result} />
          <FeatureRows answer={answer} />
        </PanelSection>
      )}
      {result.facts.length > 0 && (
        <PanelSection title={t("analysis:panel.facts")}>
          <FactList result={result} />
        </PanelSection>
      )}
      <ResultCharts result={result} />
      <ResultTables answer={answer} />
      <ResultBasis answer={answer} />
      {result.card && (
        <PanelSection title={t("analysis:panel.card")}>
          <PrintCard answer={answer} />
        </PanelSection>
      )}
    </>
  );
}

/** Whether there is an answer, and it in one sentence. */
export function Headline({ result: { status, headline }, isStale }: { result: AnalysisResult; isStale: boolean }) {
  const { t } = useFormat();
  const Sign = SIGNS[status];
  return (
    <div className={`${styles.result} ${styles.answer}`} data-stale={isStale || undefined} data-part="headline">
      <span className={styles.status} data-status={status}>
        <Sign aria-hidden="true" />
        {t(`analysis:panel.status.${status}`)}
      </span>
      <p className={styles.headline}>
        <AnalysisWords words={headline} />
      </p>
    </div>
  );
}
