import { missingWords } from "../../bind/missing-words.ts";
import { useMetricAnswer } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { acrossOf, type Pair, type ScatterAnswer, scatterAnswer } from "../../derive/chart-across.ts";
import type { MetricAnswer } from "../../derive/value-at.ts";
import { downloadText } from "../../export/download.ts";
import { safeFileName } from "../../export/file-name.ts";
import { scatterTableCsv } from "../../export/scatter-table.ts";
import { chooseChart } from "../../state/actions.ts";
import { Button } from "../../ui/button.tsx";
import { AcrossPicker } from "./across-picker.tsx";
import { AnswerDate } from "./answer-date.tsx";
import styles from "./chart.module.css";
import { ChartHead } from "./chart-head.tsx";
import { PairTable } from "./pair-table.tsx";
import { ScatterPlot } from "./scatter-plot.tsx";
import { useAnswerTitle } from "./use-answer-title.ts";
import { usePlaceName } from "./use-place-name.ts";

/** The metric against another, place by place. */
export function ScatterView() {
  const atlas = useAtlas();
  const answer = useMetricAnswer();
  const { t } = useFormat();
  const title = useAnswerTitle(answer);
  const across = acrossOf(
    atlas,
    answer,
    useView((view) => view.chart.across),
  );
  const hasPlaces = [...answer.districts, ...answer.cities].some(({ figure }) => figure !== null);
  if (across && hasPlaces) {
    return <Scatter scatter={scatterAnswer(atlas, answer, across.metric, across.denominator)} across={across} />;
  }
  return (
    <section className={styles.view} aria-label={t("chart:kind.scatter")}>
      <ChartHead title={title} record={`metric:${answer.metric.id}`}>
        <AnswerDate answer={answer} />
      </ChartHead>
      {across && <AcrossPicker across={across} />}
      <p className={styles.empty}>
        {t("chart:no-pairs")}
        <Button onClick={() => chooseChart({ kind: "series" })}>{t("chart:to-series")}</Button>
      </p>
    </section>
  );
}

function maxOf(scatter: ScatterAnswer, of: "across" | "up"): number {
  return Math.max(0, ...scatter.pairs.map((pair) => Math.abs(pair[of].shown?.value ?? 0)));
}

function Scatter({ scatter, across }: { scatter: ScatterAnswer; across: NonNullable<ReturnType<typeof acrossOf>> }) {
  const atlas = useAtlas();
  const { t, text, scaleOf } = useFormat();
  const titles = { up: useAnswerTitle(scatter.up), across: useAnswerTitle(scatter.across) };
  const scales = {
    up: scaleOf(scatter.up, maxOf(scatter, "up")),
    across: scaleOf(scatter.across, maxOf(scatter, "across")),
  };
  const download = () =>
    downloadText(
      safeFileName([text(scatter.up.metric.names), text(scatter.across.metric.names)], "csv"),
      scatterTableCsv(atlas, scatter, text),
    );
  const count = { count: scatter.pairs.length, of: scatter.pairs.length + scatter.missing.length };
  const below = (
    <div className={styles.acrossRow}>
      <AxisWords axis="across" answer={scatter.across} title="" unit={scales.across.label} />
      <AcrossPicker across={across} />
    </div>
  );
  return (
    <section className={styles.view} aria-label={t("chart:kind.scatter")}>
      <ChartHead title={t("chart:against", titles)} record={`metric:${scatter.up.metric.id}`} onDownload={download}>
        <span data-ui-count className={scatter.missing.length > 0 ? styles.warn : undefined}>
          {t("chart:known", count)}
        </span>
        {scatter.datesDiffer && <span className={styles.warn}>{t("chart:dates-differ")}</span>}
      </ChartHead>
      <AxisWords axis="up" answer={scatter.up} title={titles.up} unit={scales.up.label} />
      {scatter.pairs.length > 0 ? (
        <ScatterPlot scatter={scatter} scales={scales}>
          {below}
        </ScatterPlot>
      ) : (
        <>
          <p className={styles.empty}>{t("chart:no-pairs")}</p>
          {below}
        </>
      )}
      <MissingPairs scatter={scatter} />
      <PairTable scatter={scatter} titles={titles} scales={scales} />
    </section>
  );
}

interface AxisWordsProps {
  axis: "up" | "across";
  answer: MetricAnswer;
  title: string;
  unit: string;
}

/** What an axis measures, in what unit, of when. */
function AxisWords({ axis, answer, title, unit }: AxisWordsProps) {
  const { t } = useFormat();
  return (
    <p className={styles.axisWords}>
      <span aria-hidden="true">{axis === "up" ? "↑" : "→"}</span>
      <span className="visually-hidden">{t(`chart:axis.${axis}`)}</span>
      {title && <b data-record={`metric:${answer.metric.id}`}>{title}</b>}
      <span data-ui-count>{unit}</span>
      <AnswerDate answer={answer} />
    </p>
  );
}

/** Places that have no point, and which number they lack. */
function MissingPairs({ scatter }: { scatter: ScatterAnswer }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, text } = format;
  const nameOf = usePlaceName();
  if (scatter.missing.length === 0) return null;
  const why = (pair: Pair, of: "across" | "up") => {
    const value = pair[of];
    if (value.shown) return [];
    const words = value.range ? t("chart:is-range") : missingWords(format, atlas, scatter[of], value);
    return [`${text(scatter[of].metric.names)}: ${words}`];
  };
  return (
    <div>
      <h3 className={styles.laneHead} data-ui-count>
        {t("chart:missing-pairs", { count: scatter.missing.length })}
      </h3>
      <ul className={styles.notes}>
        {scatter.missing.map((pair) => (
          <li key={pair.placeId} data-record={`place:${pair.placeId}`}>
            {nameOf(pair.placeId)} · {[...why(pair, "up"), ...why(pair, "across")].join(" · ")}
          </li>
        ))}
      </ul>
    </div>
  );
}
