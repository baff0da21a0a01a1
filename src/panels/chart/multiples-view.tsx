import { useMemo, useRef } from "react";
import { useFiltered, useMetricAnswer } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { chartMultiples, type Multiples } from "../../derive/chart-multiples.ts";
import type { MetricAnswer } from "../../derive/value-at.ts";
import { chartTableCsv } from "../../export/chart-table.ts";
import { downloadText } from "../../export/download.ts";
import { safeFileName } from "../../export/file-name.ts";
import { formatNumber } from "../../i18n/format-number.ts";
import { chooseChart } from "../../state/actions.ts";
import { Button } from "../../ui/button.tsx";
import { useWidth } from "../classes/use-width.ts";
import styles from "./chart.module.css";
import { ChartHead } from "./chart-head.tsx";
import { FigureTable } from "./figure-table.tsx";
import { axisTicks, withRoom } from "./linear-scale.ts";
import { MarkKey } from "./mark-key.tsx";
import { marksShown } from "./marks-shown.ts";
import { Multiple } from "./multiple.tsx";
import { type CellFrame, cellFrame, cellStops } from "./multiples-layout.ts";
import { useAnswerTitle } from "./use-answer-title.ts";
import { useDateMarks } from "./use-date-marks.ts";
import { type LaneScale, useLaneScale } from "./use-lane-scales.ts";
import { usePointLink } from "./use-point-link.ts";
import { usePoints } from "./use-points.ts";

/** A small chart a district, all on one scale. */
export function MultiplesView() {
  const atlas = useAtlas();
  const answer = useMetricAnswer();
  const { metric, denominator } = answer;
  const { t } = useFormat();
  const at = useView((view) => view.time.at);
  const title = useAnswerTitle({ ...answer, change: undefined } as MetricAnswer);
  const multiples = chartMultiples(atlas, metric.id, denominator, at);
  if (multiples) return <Grid multiples={multiples} answer={answer} title={title} />;
  const isCities = answer.cities.length > 0;
  return (
    <section className={styles.view} aria-label={t("chart:kind.multiples")}>
      <ChartHead title={title} record={`metric:${metric.id}`}>
        <span>{t(isCities ? "chart:of-cities" : "figure:missing.city-only")}</span>
      </ChartHead>
      <p className={styles.empty}>
        {t("chart:no-multiples")}
        <Button onClick={() => chooseChart({ kind: isCities ? "ranking" : "series" })}>
          {t(isCities ? "chart:to-ranking" : "chart:to-series")}
        </Button>
      </p>
    </section>
  );
}

interface GridProps {
  multiples: Multiples;
  answer: MetricAnswer;
  title: string;
}

function Grid({ multiples, answer, title }: GridProps) {
  const atlas = useAtlas();
  const { metric, denominator } = answer;
  const { t, text, locale, date } = useFormat();
  const scaleOf = useLaneScale();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 760);
  const inPlay = useFiltered().placeIds;
  const dates = useDateMarks(multiples.span, answer);
  const hrefOf = usePointLink();
  const lanes = useMemo(
    () => multiples.lanes.map(({ metric: of, byPlace }) => ({ id: of.id, metric: of, series: [...byPlace.values()] })),
    [multiples.lanes],
  );
  const scales = lanes.map((lane) => scaleOf(lane, denominator));
  const frame: CellFrame = cellFrame(width, multiples.lanes, dates.span);
  const points = usePoints(cellStops(multiples, frame), null);
  const [, high] = multiples.lanes[0]?.domain ?? [0, 0];
  const own = scales[0] as LaneScale;
  const top = axisTicks(withRoom([0, high]), own.scale.factor, 2);
  const tick = (value: number) => formatNumber(value / own.scale.factor, locale, top.digits);
  const shown = new Set([...answer.districts].flatMap(({ figure }) => (figure ? [figure.id] : [])));
  const download = () =>
    downloadText(
      safeFileName([text(metric.names), denominator, t("chart:kind.multiples")], "csv"),
      chartTableCsv(atlas, lanes, denominator, text),
    );
  return (
    <section className={styles.view} aria-label={t("chart:kind.multiples")}>
      <ChartHead title={title} record={`metric:${metric.id}`} onDownload={download}>
        <span data-ui-count>{own.scale.label}</span>
        <span data-ui-count>{t("chart:one-scale", { low: tick(0), high: tick(top.values.at(-1) ?? high) })}</span>
        <span data-period>
          {multiples.isSorted ? t("chart:sorted", { date: date(dates.at) }) : t("chart:adcode-order")}
        </span>
      </ChartHead>
      <MarkKey marks={marksShown(lanes.map(({ series }, i) => ({ series, isSecond: i > 0 })))} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys go between the links inside */}
      <div ref={points.ref} className={styles.lanes} onKeyDown={points.onKeyDown}>
        <div ref={box} className={styles.measure} />
        <ul className={styles.multiples} style={{ gridTemplateColumns: `repeat(${frame.columns}, ${frame.width}px)` }}>
          {multiples.places.map((place, i) => (
            <Multiple
              key={place.id}
              place={place}
              index={i}
              multiples={multiples}
              frame={frame}
              scales={scales}
              dates={dates}
              points={points}
              hrefOf={hrefOf}
              denominator={denominator}
              ticks={top.values}
              current={shown}
              muted={!inPlay.has(place.id)}
            />
          ))}
        </ul>
      </div>
      {multiples.lanes[1] && (
        <p className={styles.notes} data-record={`metric:${multiples.lanes[1].metric.id}`}>
          {t("chart:near-below", { metric: text(multiples.lanes[1].metric.names) })}
        </p>
      )}
      <FigureTable caption={t("chart:caption.multiples", { metric: title })} lanes={lanes} denominator={denominator} />
    </section>
  );
}
