import { useRef } from "react";
import { useFiltered, useMetricAnswer } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { type ChartLanes, chartLanes, type Lane } from "../../derive/chart-lanes.ts";
import { chartPlaces } from "../../derive/chart-places.ts";
import type { MetricAnswer } from "../../derive/value-at.ts";
import { chartTableCsv } from "../../export/chart-table.ts";
import { downloadText } from "../../export/download.ts";
import { safeFileName } from "../../export/file-name.ts";
import { CITY_ID } from "../../model/atlas.ts";
import { useWidth } from "../classes/use-width.ts";
import styles from "./chart.module.css";
import { ChartHead } from "./chart-head.tsx";
import { FigureTable } from "./figure-table.tsx";
import { LaneHead } from "./lane-head.tsx";
import { type Frame, frameMargins, laneLayout } from "./lane-layout.ts";
import { linearScale } from "./linear-scale.ts";
import { MarkKey } from "./mark-key.tsx";
import { marksShown } from "./marks-shown.ts";
import { PlacePicker } from "./place-picker.tsx";
import { SeriesLane } from "./series-lane.tsx";
import { SeriesNotes } from "./series-notes.tsx";
import { useDateMarks } from "./use-date-marks.ts";
import { type LaneScale, useLaneScale } from "./use-lane-scales.ts";
import { usePointLink } from "./use-point-link.ts";
import { usePoints } from "./use-points.ts";

/** The metric over time, for chosen places and the city. */
export function SeriesView() {
  const atlas = useAtlas();
  const answer = useMetricAnswer();
  const { metric, denominator } = answer;
  const { t, text } = useFormat();
  const chosen = useView((view) => view.chart.places);
  const selection = useView((view) => view.selection);
  const scaleOf = useLaneScale();
  const ids = chartPlaces(atlas, answer, chosen, selection);
  const chart = chartLanes(atlas, metric.id, denominator, ids);
  const scales = chart.lanes.map((lane) => scaleOf(lane, denominator));
  const title = text(metric.names) + (denominator === "none" ? "" : t(`units:per-${denominator}`));
  const own = scales[0];
  const download = () =>
    downloadText(
      safeFileName([text(metric.names), denominator, t("chart:kind.series")], "csv"),
      chartTableCsv(atlas, chart.lanes, denominator, text),
    );
  return (
    <section className={styles.view} aria-label={t("chart:kind.series")}>
      <ChartHead title={title} record={`metric:${metric.id}`} onDownload={chart.span ? download : undefined}>
        {own && <span data-ui-count>{own.scale.label}</span>}
        <Dates chart={chart} />
      </ChartHead>
      <div className={styles.controls}>
        <PlacePicker placeIds={ids === "" ? [] : ids.split(",").filter((id) => id !== CITY_ID)} />
        <MarkKey marks={marksShown(chart.lanes.map(({ series, role }) => ({ series, isSecond: role === "near" })))} />
      </div>
      {chart.span ? (
        <Plot chart={chart} scales={scales} answer={answer} />
      ) : (
        <p className={styles.empty}>{t("chart:no-figure")}</p>
      )}
      <SeriesNotes chart={chart} answer={answer} />
      <FigureTable
        caption={t("chart:caption.series", { metric: title })}
        lanes={chart.lanes}
        denominator={denominator}
      />
    </section>
  );
}

/** How many dates the own lanes show, and how many of them are targets. */
function Dates({ chart }: { chart: ChartLanes }) {
  const { t } = useFormat();
  const points = chart.lanes
    .filter(({ role }) => role === "own")
    .flatMap(({ series }) => series.flatMap((one) => one.points));
  const isAimed = (role: string) => role === "target" || role === "forecast";
  const count = (aimed: boolean) =>
    new Set(points.flatMap(({ role, at }) => (isAimed(role) === aimed ? [at] : []))).size;
  const sources = new Set(points.map(({ figure }) => figure.sourceId)).size;
  return (
    <>
      {count(false) > 0 && <span data-ui-count>{t("chart:dates", { count: count(false) })}</span>}
      {count(true) > 0 && <span data-ui-count>{t("chart:targets", { count: count(true) })}</span>}
      {points.length > 0 && <span data-ui-count>{t("chart:sources", { count: sources })}</span>}
    </>
  );
}

interface PlotProps {
  chart: ChartLanes;
  scales: readonly LaneScale[];
  answer: MetricAnswer;
}

function Plot({ chart, scales, answer }: PlotProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 760);
  const inPlay = useFiltered().placeIds;
  const dates = useDateMarks(chart.span as readonly [number, number], answer);
  const hrefOf = usePointLink();
  const factors = scales.map(({ scale }) => scale.factor);
  const texts = scales.map(({ text }) => text);
  const margins = frameMargins(chart.lanes, texts, factors);
  const frame: Frame = { width, ...margins, x: linearScale(dates.span, [margins.left, width - margins.right]) };
  const layouts = chart.lanes.map((lane: Lane, i) =>
    laneLayout(lane, frame, texts[i] as LaneScale["text"], factors[i] as number),
  );
  const shown = [...answer.districts, ...answer.cities, answer.city].flatMap(({ figure, change }) =>
    [figure, change?.from.figure].flatMap((one) => one?.id ?? []),
  );
  const current = new Set(shown);
  let row = 0;
  const stops = layouts.flatMap((layout) =>
    layout.series.flatMap(({ points }) => {
      row += 1;
      return points.map(({ point, x, y }) => ({ key: point.ref, x, y, row }));
    }),
  );
  const drawn = layouts.flatMap(({ series }) => series.flatMap(({ points }) => points.map(({ point }) => point)));
  const points = usePoints(stops, drawn.find(({ figure }) => current.has(figure.id))?.ref ?? null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys go between the links inside
    <div ref={points.ref} className={styles.lanes} onKeyDown={points.onKeyDown}>
      <div ref={box} className={styles.measure} />
      {layouts.map((layout, i) => (
        <div key={layout.lane.id}>
          <LaneHead lane={layout.lane} scale={(scales[i] as LaneScale).scale} isFirst={i === 0} />
          <SeriesLane
            layout={layout}
            frame={frame}
            text={texts[i] as LaneScale["text"]}
            denominator={answer.denominator}
            dates={dates}
            points={points}
            hrefOf={hrefOf}
            current={current}
            inPlay={new Set([...inPlay, CITY_ID])}
          />
        </div>
      ))}
    </div>
  );
}
