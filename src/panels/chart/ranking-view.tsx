import { useClasses, useFiltered, useMetricAnswer, useRanking } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { classIndex } from "../../derive/classes.ts";
import type { Ranked } from "../../derive/ranking.ts";
import type { MetricAnswer } from "../../derive/value-at.ts";
import { downloadText } from "../../export/download.ts";
import { safeFileName } from "../../export/file-name.ts";
import { valueTableCsv } from "../../export/value-table.ts";
import { formatNumber } from "../../i18n/format-number.ts";
import { columnDigits } from "../figure/digits.ts";
import { useBarColors } from "../ranking/use-bar-colors.ts";
import { AnswerDate } from "./answer-date.tsx";
import { type BarScale, share } from "./bar.tsx";
import { BarRow } from "./bar-row.tsx";
import styles from "./bars.module.css";
import chart from "./chart.module.css";
import { ChartHead } from "./chart-head.tsx";
import { axisTicks } from "./linear-scale.ts";
import { useAnswerTitle } from "./use-answer-title.ts";
import { useGrid } from "./use-grid.ts";

const reach = (rows: readonly Ranked[]): readonly [number, number] => {
  const ends = rows.flatMap(({ value: { shown, range } }) =>
    shown ? [shown.value] : range ? [range.low, range.high] : [],
  );
  return [Math.min(0, ...ends), Math.max(0, ...ends)];
};

/** Zero, or a little more than the greatest, so that the arrow of a bound has room. */
function extentOf(rows: readonly Ranked[]): readonly [number, number] {
  const [low, high] = reach(rows);
  return low === high ? [0, 1] : [low * 1.02, high * 1.02];
}

const cityShown = ({ city, cities }: MetricAnswer) => (cities.length > 0 ? null : (city.shown?.value ?? null));

/** All places ranked at the date as bars on one axis: a table whose cells are the picture. */
export function RankingView() {
  const atlas = useAtlas();
  const answer = useMetricAnswer();
  const ranking = useRanking();
  const classes = useClasses();
  const inPlay = useFiltered().placeIds;
  const colorsOf = useBarColors();
  const { t, text, scaleOf, locale } = useFormat();
  const title = useAnswerTitle(answer);
  const grid = useGrid(ranking.rows.length);
  const extent = extentOf(ranking.rows);
  const own = scaleOf(answer, Math.max(-extent[0], extent[1]));
  const values = ranking.rows.flatMap(({ value }) => value.shown?.value ?? []);
  const digits = columnDigits(values, own.factor);
  const ticks = axisTicks(extent, own.factor, 4);
  const city = cityShown(answer);
  const isBeside = city !== null && values.length > 0 && city >= extent[0] && city <= extent[1];
  const scale: BarScale = { extent, ticks: ticks.values, reference: isBeside ? city : null };
  const total: Ranked | null = answer.cities.length > 0 ? null : { value: answer.city, rank: null };
  const row = { scale, unit: own, max: ranking.max, digits };
  const download = () =>
    downloadText(
      safeFileName([text(answer.metric.names), answer.denominator, answer.at], "csv"),
      valueTableCsv(atlas, answer, total ? [...ranking.rows, total] : ranking.rows, text),
    );
  return (
    <section className={chart.view} aria-label={t("chart:kind.ranking")}>
      <ChartHead title={title} record={`metric:${answer.metric.id}`} onDownload={download}>
        <span data-ui-count>{own.label}</span>
        <AnswerDate answer={answer} />
        <span data-ui-count className={ranking.of < ranking.rows.length ? chart.warn : undefined}>
          {t("chart:known", { count: ranking.of, of: ranking.rows.length })}
        </span>
      </ChartHead>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of arrow keys is still a table of numbers */}
      <table ref={grid.ref} role="grid" className={styles.table} onKeyDown={grid.onKeyDown}>
        <caption className="visually-hidden" data-record="table:chart">
          {t("chart:caption.ranking", { metric: title })}
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles.rank}>
              <span className="visually-hidden">{t("ranking:rank")}</span>
            </th>
            <th scope="col" className={styles.name}>
              <span className="visually-hidden">{t("ranking:place")}</span>
            </th>
            <th scope="col" className={styles.axis}>
              <span className="visually-hidden">{t("ranking:bar")}</span>
              {values.length > 0 &&
                ticks.values.map((tick) => (
                  <span key={tick} style={{ left: share(extent, tick) }} data-ui-count>
                    {formatNumber(tick / own.factor, locale, ticks.digits, true, own.signed)}
                  </span>
                ))}
            </th>
            <th scope="col" className={styles.value}>
              <span className="visually-hidden">{t("ranking:value")}</span>
            </th>
            <th scope="col" className={styles.quality}>
              <span className="visually-hidden">{t("chart:column.quality")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {ranking.rows.map((ranked, i) => (
            <BarRow
              key={ranked.value.placeId}
              ranked={ranked}
              {...row}
              colors={colorsOf(classIndex(classes, ranked.value))}
              muted={!inPlay.has(ranked.value.placeId)}
              tabStop={grid.stop.row === i ? grid.stop.column : null}
              onFocusCell={(column) => grid.moveTo({ row: i, column })}
            />
          ))}
        </tbody>
        {total && (
          <tfoot>
            <BarRow
              ranked={total}
              {...row}
              colors={null}
              muted={false}
              tabStop={0}
              onFocusCell={() => undefined}
              aside={city !== null && !isBeside ? t("chart:city-no-bar") : undefined}
            />
          </tfoot>
        )}
      </table>
      {isBeside && <p className={styles.note}>{t("chart:city-line")}</p>}
    </section>
  );
}
