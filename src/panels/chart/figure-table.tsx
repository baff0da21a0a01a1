import { memo } from "react";
import type { Denominator } from "../../../data/schema/metric.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { Lane } from "../../derive/chart-lanes.ts";
import { FigureNumber } from "../figure/figure-number.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import { SourceLink } from "../figure/source-link.tsx";
import styles from "./chart.module.css";
import { type LaneScale, useLaneScale } from "./use-lane-scales.ts";

interface FigureTableProps {
  caption: string;
  lanes: readonly Pick<Lane, "id" | "metric" | "series">[];
  denominator: Denominator;
}

/** Every point of a chart as a row: the same numbers without the picture. The date asked does not change it. */
export const FigureTable = memo(function FigureTable({ caption, lanes, denominator }: FigureTableProps) {
  const atlas = useAtlas();
  const { t, text, period } = useFormat();
  const scaleOf = useLaneScale();
  const scales = lanes.map((lane) => scaleOf(lane, denominator));
  const count = lanes.reduce((sum, { series }) => sum + series.reduce((all, { points }) => all + points.length, 0), 0);
  if (count === 0) return null;
  return (
    <details className={styles.asTable}>
      <summary data-ui-count>{t("chart:as-table", { count })}</summary>
      <div className={styles.tableScroll}>
        <table className={styles.table}>
          <caption className="visually-hidden" data-record="table:chart">
            {caption}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("chart:column.place")}</th>
              <th scope="col">{t("chart:column.metric")}</th>
              <th scope="col">{t("chart:column.period")}</th>
              <th scope="col" data-numeric>
                {t("chart:column.value")}
              </th>
              <th scope="col">{t("chart:column.kind")}</th>
              <th scope="col">{t("chart:column.quality")}</th>
              <th scope="col">{t("chart:column.source")}</th>
            </tr>
          </thead>
          <tbody>
            {lanes.flatMap(({ id, metric, series }, i) =>
              series.flatMap(({ place, points }) =>
                points.map(({ ref, value, figure, role }) => {
                  const source = atlas.sourceById.get(figure.sourceId);
                  const own = scales[i] as LaneScale;
                  return (
                    <tr key={`${id}/${ref}`}>
                      <th scope="row">{text(place.names)}</th>
                      <td data-record={`metric:${metric.id}`}>{text(metric.names)}</td>
                      <td data-period>{period(figure.period)}</td>
                      <td data-numeric>
                        <FigureNumber
                          refId={ref}
                          value={value}
                          scale={own.scale}
                          max={own.max}
                          digits={own.digits}
                          target={role === "target" || role === "forecast"}
                          size="text"
                        />
                      </td>
                      <td>{t(`figure:kind.${role === "derived" ? "derived" : figure.kind}`)}</td>
                      <td>
                        <QualityGlyph quality={figure.quality} />
                      </td>
                      <td>{source && <SourceLink source={source} />}</td>
                    </tr>
                  );
                }),
              ),
            )}
          </tbody>
        </table>
      </div>
    </details>
  );
});
