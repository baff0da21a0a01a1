import { useMetricAnswer } from "../../bind/use-answers.ts";
import { useFormat } from "../../bind/use-format.ts";
import { usePaneName } from "../../bind/use-pane.ts";
import { useView } from "../../bind/use-view.ts";
import title from "../overview/map-title.module.css";
import { useShownAnswer } from "./use-shown.ts";

/** What the map shows: which analysis, of what. */
export function AnalysisTitle() {
  const { t, text, period } = useFormat();
  const id = useView((view) => view.analysis?.id);
  const { metric, denominator, period: known } = useMetricAnswer();
  const { answer } = useShownAnswer();
  const name = t(`analysis:${id}.title`);
  const isOfMetric = answer?.reads.has("metric");
  const measure =
    denominator === "none" ? t(`figure:denominator-none.${metric.kind}`) : t(`figure:denominator.${denominator}`);
  return (
    <section className={title.title} aria-label={usePaneName(t("overview:label"))} data-map-card>
      <h1 data-ui-count>{name}</h1>
      {isOfMetric && (
        <p className={title.facts}>
          <span data-ui-count>{t("overview:measure", { metric: text(metric.names), measure })}</span>
          {known && <span data-period>{period(known)}</span>}
        </p>
      )}
    </section>
  );
}
