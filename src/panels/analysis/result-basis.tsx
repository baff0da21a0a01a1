import { Download } from "lucide-react";
import type { AnalysisAnswer } from "../../bind/analysis-asker.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { figureRef } from "../../derive/figure-ref.ts";
import { downloadText } from "../../export/download.ts";
import { safeFileName } from "../../export/file-name.ts";
import { Button } from "../../ui/button.tsx";
import { PanelSection } from "../../ui/panel-section.tsx";
import { LoneNumber } from "../figure/lone-number.tsx";
import styles from "./analysis.module.css";
import { AnalysisWords } from "./analysis-words.tsx";
import { figuresCsv, figuresOf } from "./figures-csv.ts";

/** How many figures open their evidence here; the file has all of them. */
const LISTED = 6;

/** Assumptions, formulas with their references, and the figures. */
export function ResultBasis({ answer }: { answer: AnalysisAnswer }) {
  const { t } = useFormat();
  const { assumptions, formulas } = answer.result;
  return (
    <>
      {assumptions.length > 0 && (
        <PanelSection title={t("analysis:panel.assumptions")}>
          <ul className={styles.sentences}>
            {assumptions.map((one, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one sentence may be said of several places
              <li key={`${one.key} ${i}`} data-record={`assumption:${one.key}`}>
                <AnalysisWords words={one} />
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
      {formulas.length > 0 && (
        <PanelSection title={t("analysis:panel.formulas")}>
          <ul className={styles.sentences}>
            {formulas.map(({ id, text, reference }) => (
              <li key={id} data-record={`formula:${id}`}>
                <span className={styles.formula}>
                  <AnalysisWords words={text} />
                </span>{" "}
                <span className={styles.help}>{reference}</span>
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
      {answer.result.figureIds.length > 0 && <Figures answer={answer} />}
    </>
  );
}

function Figures({ answer }: { answer: AnalysisAnswer }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, text, period } = format;
  const figures = figuresOf(atlas, answer.result.figureIds);
  const download = () =>
    downloadText(
      safeFileName([t(`analysis:${answer.analysis.id}.title`), t("analysis:panel.figures-file")], "csv"),
      figuresCsv(atlas, format, figures),
    );
  const more = figures.length - LISTED;
  // Of one measure its name stands above already.
  const isMixed = new Set(figures.map(({ metricId }) => metricId)).size > 1;
  return (
    <PanelSection
      title={t("analysis:panel.basis")}
      aside={<span data-ui-count>{t("analysis:panel.figures", { count: figures.length })}</span>}
    >
      <ul className={styles.figures}>
        {figures.slice(0, LISTED).map((figure) => {
          const metric = atlas.metricById.get(figure.metricId);
          const place = atlas.placeById.get(figure.placeId);
          return (
            metric &&
            place && (
              <li key={figure.id}>
                <span>
                  {isMixed && <span data-record={`metric:${metric.id}`}>{text(metric.names)}</span>}
                  {isMixed && " · "}
                  {text(place.names)}{" "}
                  <span className={styles.help} data-period>
                    {period(figure.period)}
                  </span>
                </span>
                <LoneNumber refId={figureRef(figure)} value={figure.value} unit={metric.unit} size="text" />
              </li>
            )
          );
        })}
      </ul>
      {more > 0 && (
        <p className={styles.help} data-ui-count>
          {t("analysis:panel.figures-more", { count: more })}
        </p>
      )}
      <Button icon={<Download aria-hidden="true" />} onClick={download}>
        {t("analysis:panel.figures-csv")}
      </Button>
    </PanelSection>
  );
}
