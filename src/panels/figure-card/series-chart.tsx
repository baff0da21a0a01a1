import type { ReactNode } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import type { FigureSeries, SeriesPoint } from "../../derive/figure-series.ts";
import { formatNumber } from "../../i18n/format-number.ts";
import type { UnitScale } from "../../i18n/unit-scale.ts";
import { openFigure } from "../../state/actions.ts";
import { encodeView } from "../../state/url.ts";
import { exactValue } from "../figure/figure-number.tsx";
import styles from "./series.module.css";
import { CHART, type ChartScales, chartScales, middleOf, placeLabels, yearTicks } from "./series-layout.ts";
import { SeriesMark } from "./series-mark.tsx";

interface SeriesChartProps {
  series: FigureSeries;
  /** Reference of the figure that the card is about. */
  current: string;
  scale: UnitScale;
  digits: number;
}

/** All dates of a metric at a place; joined by a line only within one source and one method. */
export function SeriesChart({ series, current, scale, digits }: SeriesChartProps) {
  const { t, text, period, value, locale } = useFormat();
  const { points } = series;
  const scales = chartScales(points);
  const labels = points.map((point) => labelOf(point));
  const at = points.findIndex((point) => point.ref === current);
  const order = [...new Set([at, points.length - 1, 0, ...points.keys()])].filter((index) => index >= 0);
  const places = placeLabels(points, scales, labels, order);

  function labelOf({ value: stated, role }: SeriesPoint): string {
    const number = (n: number) => formatNumber(n / scale.factor, locale, digits);
    const body =
      stated.type === "range"
        ? t("figure:range", { low: number(stated.low), high: number(stated.high) })
        : `${stated.qualifier === "=" ? "" : `${stated.qualifier} `}${number(stated.value)}`;
    return role === "target" || role === "forecast" ? `${t(`figure:kind.${role}`)} ${body}` : body;
  }

  return (
    <svg className={styles.chart} viewBox={`0 0 ${CHART.width} ${CHART.height}`}>
      <title>{t("card:series-label", { metric: text(series.metric.names), count: points.length })}</title>
      <path className={styles.axis} d={`M0 ${CHART.axis}H${CHART.width}`} />
      {yearTicks(points, scales).map(({ year, x }) => (
        <text key={year} className={styles.year} x={x} y={CHART.height - 6} data-ui-count>
          {year}
        </text>
      ))}
      {points.map((point, i) => (
        <Link key={point.ref} from={points[i - 1]} to={point} scales={scales} />
      ))}
      {points.map((point, i) => (
        <PointLink
          key={point.ref}
          point={point}
          name={`${period(point.figure.period)}: ${value(point.value, series.metric.unit, series.denominator)}`}
        >
          <SeriesMark point={point} scales={scales} current={point.ref === current} />
          {places.has(i) && (
            <text
              className={styles.label}
              data-current={point.ref === current || undefined}
              x={places.get(i)?.x}
              y={places.get(i)?.y}
              data-figure={point.ref}
              data-value={exactValue(point.value)}
            >
              {labels[i]}
            </text>
          )}
        </PointLink>
      ))}
    </svg>
  );
}

/** A point leads to its own evidence, also as a link that can be opened apart. */
function PointLink({ point, name, children }: { point: SeriesPoint; name: string; children: ReactNode }) {
  const view = useView((now) => now);
  return (
    <a
      href={`#${encodeView({ ...view, figure: point.ref })}`}
      aria-label={name}
      onClick={(event) => {
        event.preventDefault();
        openFigure(point.ref);
      }}
    >
      {children}
    </a>
  );
}

function Link({ from, to, scales }: { from: SeriesPoint | undefined; to: SeriesPoint; scales: ChartScales }) {
  if (!from || !to.link) return null;
  const [x1, y1, x2, y2] = [scales.x(from.at), scales.y(middleOf(from)), scales.x(to.at), scales.y(middleOf(to))];
  if (to.link === "break") {
    const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
    return x2 - x1 < 24 ? null : <path className={styles.break} d={`M${x - 5} ${y + 6}l5 -12M${x} ${y + 6}l5 -12`} />;
  }
  return <path className={styles.link} data-link={to.link} d={`M${x1} ${y1}L${x2} ${y2}`} />;
}
