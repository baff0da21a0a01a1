import type { Figure } from "../../../data/schema/figure.ts";
import type { Denominator } from "../../../data/schema/metric.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { type FigureSeries, figureSeries } from "../../derive/figure-series.ts";
import type { UnitScale } from "../../i18n/unit-scale.ts";
import { columnDigits } from "../figure/digits.ts";
import { FigureNumber } from "../figure/figure-number.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import styles from "./figure-card.module.css";
import { SeriesChart } from "./series-chart.tsx";

interface SeriesSectionProps {
  figure: Figure;
  refId: string;
  denominator: Denominator;
}

/** The same metric and place over the years, drawn and, on request, as a table. */
export function SeriesSection({ figure, refId, denominator }: SeriesSectionProps) {
  const atlas = useAtlas();
  const { t, scale } = useFormat();
  const series = figureSeries(atlas, figure.metricId, figure.placeId, denominator);
  const values = series.points.flatMap(({ value }) =>
    value.type === "number" ? [value.value] : [value.low, value.high],
  );
  const max = Math.max(0, ...values.map(Math.abs));
  const own = scale(series.metric.unit, denominator, max);
  const digits = columnDigits(values, own.factor);
  if (series.points.length < 2) return <p className={styles.single}>{t("card:only-date")}</p>;
  return (
    <section className={styles.series}>
      <h3 data-record={`metric:${series.metric.id}`}>{t("card:series", { unit: own.label })}</h3>
      <SeriesChart series={series} current={refId} scale={own} digits={digits} />
      <details className={styles.dates}>
        <summary data-ui-count>{t("card:dates", { count: series.points.length })}</summary>
        <SeriesTable series={series} scale={own} max={max} digits={digits} />
      </details>
    </section>
  );
}

interface SeriesTableProps {
  series: FigureSeries;
  scale: UnitScale;
  max: number;
  digits: number;
}

function SeriesTable({ series, scale, max, digits }: SeriesTableProps) {
  const { t, text, period } = useFormat();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden" data-record={`metric:${series.metric.id}`}>
        {t("card:series-caption", { metric: text(series.metric.names), unit: scale.label })}
      </caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t("card:period")}</th>
          <th scope="col">{t("card:value")}</th>
          <th scope="col">{t("card:quality")}</th>
        </tr>
      </thead>
      <tbody>
        {series.points.map((point) => (
          <tr key={point.ref}>
            <th scope="row" data-period>
              {period(point.figure.period)}
            </th>
            <td>
              <FigureNumber
                refId={point.ref}
                value={point.value}
                scale={scale}
                max={max}
                digits={digits}
                target={point.role === "target" || point.role === "forecast"}
                size="text"
              />
            </td>
            <td>
              <QualityGlyph quality={point.figure.quality} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
